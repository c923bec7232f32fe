package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Phrases;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Nothing of the web page that an article was copied from clings to it: comment forms, share bars, cookie notices. */
public final class Leftovers implements Check {

    /** What begins so and is longer is a text. */
    private static final int WORDS = 30;

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        Set<String> languages =
                new TreeSet<>(List.of("en", manuscript.metadata().lang()));
        Tree.walk(
                manuscript.document().blocks(),
                block -> {
                    String words = switch (block) {
                        case Block.Heading heading -> PlainText.of(heading.content());
                        case Block.Paragraph paragraph -> PlainText.of(paragraph.content());
                        case Block.BulletList list -> "";
                        case Block.OrderedList list -> "";
                        case Block.DefinitionList list -> "";
                        case Block.Quote quote -> "";
                        case Block.CodeBlock code -> "";
                        case Block.ThematicBreak rule -> "";
                        case Block.Table table -> "";
                        case Block.Figure figure -> "";
                        case Block.Callout callout -> "";
                        case Block.Division division -> "";
                        case Block.Section section -> "";
                    };
                    if (languages.stream().anyMatch(language -> clings(words.strip(), language))) {
                        findings.add(finding(words.strip(), block.position()));
                    }
                },
                inline -> {});
        return findings;
    }

    private static boolean clings(String words, String language) {
        Optional<Phrases> residue = Phrases.of(language, "residue");
        return !words.isEmpty()
                && residue.isPresent()
                && words.split("\\s+").length <= WORDS
                && residue.get().begins(words.toLowerCase(Locale.ROOT));
    }

    private static Diagnostic finding(String words, Position position) {
        String shown = words.length() > 60
                ? words.substring(0, words.offsetByCodePoints(0, 50)).stripTrailing() + "…"
                : words;
        return Diagnostic.of(
                Code.PAGE_RESIDUE,
                position,
                "\"" + shown + "\" is left from a web page",
                "delete it, or waive " + Code.PAGE_RESIDUE + " where it is meant");
    }
}
