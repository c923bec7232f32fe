package org.fairleaf.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * No heading is more than one level below the heading before it (PDF/UA-1 7.4.2, WCAG 2.2 success criterion 1.3.1):
 * who moves by headings would look for the level between. The title is the one top heading.
 */
public final class HeadingLevels implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        manuscript.document().blocks().stream()
                .findFirst()
                .filter(block -> block instanceof Block.Heading heading
                        && heading.level() == 2
                        && folded(PlainText.of(heading.content()))
                                .equals(folded(manuscript.edition().title())))
                .ifPresent(heading -> findings.add(Diagnostic.of(
                        Code.HEADING_REPEATS_TITLE,
                        heading.position(),
                        "the first heading repeats the title, which is the article's top heading already",
                        "delete it, and take one # from each heading below it")));
        int[] above = {0};
        Tree.walk(
                manuscript.edition().blocks(),
                block -> {
                    if (block instanceof Block.Heading heading) {
                        if (heading.level() > above[0] + 1) {
                            findings.add(skipped(heading, above[0]));
                        }
                        above[0] = heading.level();
                    }
                },
                inline -> {});
        return findings;
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Levels as the source counts them: the title has none, {@code #} is 1. */
    private static Diagnostic skipped(Block.Heading heading, int above) {
        String words = PlainText.of(heading.content()).strip();
        String expected = "#".repeat(above);
        return Diagnostic.of(
                Code.HEADING_SKIPPED,
                heading.position(),
                "the heading \"" + words + "\" skips a level: "
                        + (above == 1
                                ? "it comes first under the title"
                                : "the heading before it is of level " + (above - 1)),
                "write it with " + expected + ", or put a heading of that level before it");
    }
}
