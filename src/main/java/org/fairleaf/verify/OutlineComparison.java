package org.fairleaf.verify;

import java.util.List;
import java.util.function.BiConsumer;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;

/** Compares the way round an article that a format offers, such as bookmarks, with its headings. */
final class OutlineComparison {

    private final Ear ear;
    private final Position article;
    private final Findings findings;

    OutlineComparison(Ear ear, Position article, Findings findings) {
        this.ear = ear;
        this.article = article;
        this.findings = findings;
    }

    /**
     * Compares the outlines.
     *
     * @param pairs takes the entries that belong together, the edition's first
     */
    void compare(List<Heard> expected, List<Heard> heard, BiConsumer<Heard, Heard> pairs) {
        for (Alignment.Pair<Heard> pair : Alignment.of(
                expected,
                heard,
                entry -> Words.canonical(entry.words().text()) + "|" + entry.fact(Fact.LEVEL),
                (one, other) -> one.words().text().equals(other.words().text()) ? 0.5 : 1.2)) {
            Heard one = pair.expected();
            Heard other = pair.heard();
            if (one != null && other != null) {
                pairs.accept(one, other);
                boolean same = one.words().text().equals(other.words().text());
                if (!same || !one.fact(Fact.LEVEL).equals(other.fact(Fact.LEVEL))) {
                    findings.add(
                            Code.VERIFY_OUTLINE,
                            one.position(),
                            "the heading " + Names.quoted(one.words().text()) + " of level " + one.fact(Fact.LEVEL)
                                    + " is " + Names.quoted(other.words().text()) + " of level "
                                    + other.fact(Fact.LEVEL)
                                    + " in the outline of the " + ear.format());
                }
            } else if (one != null) {
                findings.add(
                        Code.VERIFY_OUTLINE,
                        one.position(),
                        "the heading " + Names.quoted(one.words().text()) + " is missing in the outline of the "
                                + ear.format());
            } else if (other != null) {
                findings.add(
                        Code.VERIFY_OUTLINE,
                        article,
                        "the outline of the " + ear.format() + " has "
                                + Names.quoted(other.words().text()) + ", which is no heading of the article");
            }
        }
    }
}
