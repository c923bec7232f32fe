package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/** Terms with their explanations. */
final class TermLines {

    private final Typescript script;

    TermLines(Typescript script) {
        this.script = script;
    }

    /** Short lines, each with lines further in right under it. */
    @Nullable
    Block read() {
        Line line = script.current();
        if (!isTerm(script.at())) {
            return null;
        }
        List<Block.Definition> definitions = new ArrayList<>();
        while (script.more() && isTerm(script.at())) {
            Line term = script.take();
            List<Line> explanation = new ArrayList<>();
            while (script.more()
                    && script.current().indent() > term.indent() + 1
                    && (explanation.isEmpty() || script.current().blanks() == 0)) {
                explanation.add(script.take());
            }
            Block paragraph = new Block.Paragraph(
                    script.words(explanation), Attributes.NONE, script.position(explanation.getFirst()));
            definitions.add(new Block.Definition(
                    List.of(script.words(List.of(term))), List.of(List.of(paragraph)), script.position(term)));
        }
        script.decide(
                Decision.Kind.RECOGNISED,
                line,
                "a short line with lines further in under it: " + definitions.size()
                        + (definitions.size() == 1 ? " term with its explanation" : " terms with their explanations"),
                line.text());
        return new Block.DefinitionList(definitions, Attributes.NONE, script.position(line));
    }

    private boolean isTerm(int index) {
        if (index + 1 >= script.size()) {
            return false;
        }
        Line line = script.line(index);
        Line next = script.line(index + 1);
        return (index == 0 || line.blanks() > 0)
                && next.blanks() == 0
                && next.indent() >= line.indent() + 2
                && line.length() <= 50
                && ListMark.of(next.text()) == null
                && !next.inColumns()
                && !next.isRule()
                && HeadingShape.fits(line.text(), false);
    }
}
