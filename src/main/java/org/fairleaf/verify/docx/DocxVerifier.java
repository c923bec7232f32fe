package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Comparison;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Landings;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Spoken;
import org.fairleaf.verify.Verifier;
import org.fairleaf.verify.Words;

/** Reads a Word document back: the rules of its format, then its parts against the edition. */
public final class DocxVerifier implements Verifier {

    private static final int LEVELS = 6;

    /** Word has paragraphs, lists by their labels, and tables; what holds several paragraphs is told of each of them. */
    private static final Ear EAR = new Ear(
            "Word document",
            EnumSet.of(Kind.SECTION, Kind.DIVISION, Kind.CALLOUT, Kind.QUOTE, Kind.LIST, Kind.ITEM, Kind.BODY),
            Map.of(),
            LEVELS,
            false,
            Set.of(),
            Set.of(Ear.Habit.BY_RUNS, Ear.Habit.BY_PARAGRAPHS));

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public List<String> lost(Losses losses) {
        return losses.to(EAR);
    }

    @Override
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        List<Diagnostic> found = new ArrayList<>(DocxRules.check(file, edition));
        if (found.stream().anyMatch(finding -> finding.code() == Code.DOCX_UNREADABLE)) {
            return found;
        }
        org.fairleaf.verify.Findings findings = new org.fairleaf.verify.Findings();
        Account expected = Spoken.of(edition, EAR);
        Account heard = DocxHearing.of(WordFile.read(file), edition.labels());
        Comparison comparison = Comparison.of(expected, heard, EAR, findings);
        Landings.check(expected, heard, comparison, EAR, DocxVerifier::address, findings);
        found.addAll(findings.sorted());
        return found.stream().sorted().toList();
    }

    private static String address(Words.Stretch mark) {
        return mark.handle() instanceof Tag reference ? "#note " + reference.get("w:id") : "";
    }
}
