package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Verifier;
import org.fairleaf.verify.xhtml.WebPageVerifier;

/** Reads an EPUB back: its own rules, then every document of its spine against the edition. */
public final class EpubVerifier implements Verifier {

    private static final Ear EAR = WebPageVerifier.ear(
            "EPUB", Set.of(Ear.Habit.STRESSED_TITLES, Ear.Habit.PLAIN_EMPTY_HEADERS, Ear.Habit.CONTENTS_APART));

    @Override
    public String format() {
        return "epub";
    }

    @Override
    public List<String> lost(Losses losses) {
        return losses.to(EAR);
    }

    @Override
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        List<Diagnostic> found = new ArrayList<>(EpubRules.check(file, edition));
        if (found.stream().anyMatch(finding -> finding.code() == Code.EPUB_UNREADABLE)) {
            return found;
        }
        org.fairleaf.verify.Findings findings = new org.fairleaf.verify.Findings();
        try {
            WebPageVerifier.compare(edition, Publication.of(file).account(), EAR, findings);
        } catch (UnreadableException e) {
            findings.add(
                    Code.VERIFY_UNREADABLE, Position.of(edition.path()), "the EPUB cannot be read: " + e.getMessage());
        }
        found.addAll(findings.sorted());
        return found.stream().sorted().toList();
    }
}
