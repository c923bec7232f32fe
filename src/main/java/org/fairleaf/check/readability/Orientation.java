package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.ast.Writing;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Who reads only the beginning knows what matters, and who looks for something finds it: there is a summary, and no long
 * stretch of text without a heading, a list or the like. In scripts without spaces words are not counted.
 */
public final class Orientation implements Check {

    /** More words in a row tire, and shorter articles need no summary. */
    private static final int WORDS = 150;

    private record Stretch(Position position, int words) {}

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        if (Writing.withoutSpaces(Writing.scripts(manuscript.metadata().lang()).getFirst())) {
            return List.of();
        }
        List<Diagnostic> findings = new ArrayList<>();
        if (!hasSummary(manuscript) && isLong(manuscript.prose())) {
            findings.add(Diagnostic.of(
                    Code.SUMMARY_MISSING,
                    manuscript.at("title"),
                    "the article has no summary",
                    "say in two or three sentences under \"abstract:\" in the front matter, or in ::: summary, what"
                            + " readers should know and do"));
        }
        stretches(manuscript, findings);
        return findings;
    }

    private static boolean isLong(List<Passage> prose) {
        int words = 0;
        for (Passage passage : prose) {
            words += Word.of(passage.text(), false).size();
            if (words > WORDS) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSummary(Manuscript manuscript) {
        boolean[] found = {!manuscript.metadata().summary().isEmpty()};
        Tree.walk(
                manuscript.document().blocks(),
                block -> found[0] |=
                        block instanceof Block.Callout callout && callout.kind() == Block.Callout.Kind.SUMMARY,
                inline -> {});
        return found[0];
    }

    private static void stretches(Manuscript manuscript, List<Diagnostic> findings) {
        Walk walk = new Walk();
        walk.blocks(manuscript.document().blocks());
        walk.end();
        if (walk.found.isEmpty()) {
            return;
        }
        List<String> hints = new ArrayList<>();
        walk.found.stream()
                .skip(1)
                .limit(9)
                .forEach(stretch ->
                        hints.add("so in line " + stretch.position().line() + ", " + stretch.words() + " words"));
        hints.add("put a heading between, or make a list of what follows each other");
        Stretch first = walk.found.getFirst();
        findings.add(Diagnostic.of(
                Code.STRETCH_LONG,
                first.position(),
                first.words() + " words follow each other without a heading or a list",
                hints.toArray(String[]::new)));
    }

    private static final class Walk {
        private final List<Stretch> found = new ArrayList<>();
        private @Nullable Position start;
        private int words;

        void blocks(List<Block> blocks) {
            blocks.forEach(this::block);
        }

        private void block(Block block) {
            switch (block) {
                case Block.Paragraph paragraph -> {
                    start = start == null ? paragraph.position() : start;
                    words += Word.of(PlainText.of(paragraph.content()), false).size();
                }
                case Block.Quote quote -> blocks(quote.content());
                case Block.Division division -> blocks(division.content());
                case Block.Section section -> blocks(section.content());
                case Block.Callout callout -> {
                    end();
                    blocks(callout.content());
                    end();
                }
                case Block.Heading b -> end();
                case Block.BulletList b -> end();
                case Block.OrderedList b -> end();
                case Block.DefinitionList b -> end();
                case Block.CodeBlock b -> end();
                case Block.ThematicBreak b -> end();
                case Block.Table b -> end();
                case Block.Figure b -> end();
            }
        }

        void end() {
            if (words > WORDS && start != null) {
                found.add(new Stretch(start, words));
            }
            start = null;
            words = 0;
        }
    }
}
