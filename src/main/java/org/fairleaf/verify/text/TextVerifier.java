package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Comparison;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Verifier;

/** Reads plain text back: what it tells against the edition, then the rules for text. */
public final class TextVerifier implements Verifier {

    private static final int LEVELS = 6;

    /** Indents and rules take room, but a text so much longer than what it is to say is another one. */
    private static final int MOST_TIMES = 20;

    private static final int MOST_MORE = 50_000;

    /** Text tells by lines, marks and brackets; what else there is to tell has no sign. */
    private static final Ear EAR = new Ear(
            "text",
            EnumSet.of(
                    Kind.LANGUAGE,
                    Kind.EMPHASIS,
                    Kind.STRONG,
                    Kind.CODE,
                    Kind.LOWERED,
                    Kind.FIGURE,
                    Kind.DIVISION,
                    Kind.CALLOUT),
            Map.of(),
            LEVELS,
            false,
            Set.of(),
            Set.of(Ear.Habit.NO_INNER_LINKS, Ear.Habit.PLAIN_ROW_HEADERS));

    @Override
    public String format() {
        return "txt";
    }

    @Override
    public List<String> lost(Losses losses) {
        return losses.to(EAR);
    }

    @Override
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        Findings broken = new Findings(edition.path());
        Optional<TextFile> read = TextRules.read(file, broken);
        if (read.isEmpty()) {
            return broken.all();
        }
        Looks looks = Looks.of(theme);
        Account expected = Told.of(edition, looks);
        NavigableSet<String> known = new TreeSet<>();
        // What is said twice counts twice.
        long[] said = {0};
        Consumer<Heard> told = part -> {
            known.add(part.words().text());
            said[0] += part.words().text().length();
        };
        expected.body().each(told);
        expected.notes().forEach(note -> note.each(told));
        if (read.get().text().length() > MOST_TIMES * said[0] + MOST_MORE) {
            broken.add(
                    Code.VERIFY_UNREADABLE,
                    "the plain text is far longer than the article: it is not the one that was published",
                    "publish the article again");
            return broken.all();
        }
        Account heard = TextHearing.of(read.get(), looks, edition.labels(), known, Position.of(edition.path()));
        org.fairleaf.verify.Findings findings = new org.fairleaf.verify.Findings();
        Comparison comparison = Comparison.of(expected, heard, EAR, findings);
        List<Diagnostic> found = new ArrayList<>(findings.sorted());
        // What breaks a rule is told by the line of the article, too.
        heard.body().each(part -> locate(part, comparison, broken));
        heard.notes().forEach(note -> note.each(part -> locate(part, comparison, broken)));
        TextRules.of(edition).forEach(rule -> rule.check(read.get(), broken));
        found.addAll(broken.all());
        return found.stream().sorted().toList();
    }

    private static void locate(Heard part, Comparison comparison, Findings findings) {
        Heard expected = comparison.expected(part);
        if (expected != null && part.handle() instanceof Integer line) {
            findings.comesFrom(line, expected.position());
        }
    }
}
