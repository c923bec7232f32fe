package org.fairleaf.read.text;

import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What is typed in columns: divided by tabs or by upright lines it is a table, divided by spaces it stays as it is typed.
 */
final class ColumnLines {

    private final Typescript script;

    ColumnLines(Typescript script) {
        this.script = script;
    }

    /** Whether lines in columns begin here: two at least, with at most a ruled line between. */
    boolean begins(int index) {
        return index < script.size() && end(index) > index + 1;
    }

    /** The columns that begin here as a table, or as they are typed; null where none do. */
    @Nullable
    Block read() {
        Line line = script.current();
        if (!begins(script.at())) {
            return null;
        }
        List<Line> rows = script.take(end(script.at()));
        Block.Table table = TypedTable.of(rows, script.position(line).path());
        if (table != null) {
            script.decide(
                    Decision.Kind.RECOGNISED,
                    line,
                    "lines in columns: a table of " + table.body().size()
                            + " rows, its first line taken for the header",
                    Typescript.start(line.text()));
            return table;
        }
        script.decide(
                Decision.Kind.UNCERTAIN,
                line,
                "lines in columns, which look like a table; kept as they are typed, which is hard to listen to",
                Typescript.start(line.text()),
                "write a table with | between its cells and a line of hyphens under its header");
        return new Block.CodeBlock(typed(rows), null, Attributes.NONE, script.position(line));
    }

    private static String typed(List<Line> rows) {
        StringBuilder typed = new StringBuilder();
        for (Line row : rows) {
            typed.append(typed.isEmpty() ? "" : row.blanks() > 0 ? "\n\n" : "\n");
            typed.append(row.inColumns() ? row.typed() : " ".repeat(row.indent()) + row.text());
        }
        return typed.toString();
    }

    /** Behind the last line of the columns that begin here; the place itself where none do. */
    private int end(int from) {
        int columns = 0;
        int last = from;
        for (int i = from; i < script.size(); i++) {
            Line line = script.line(i);
            boolean column = line.inColumns() || TypedTable.isPiped(line.text());
            boolean filler = line.isRule() || columns > 0 && line.blanks() == 0 && line.indent() > 3;
            boolean ruled = columns == 0 && i > from;
            if (!column && (!filler || ruled) || i > from && line.blanks() > 1) {
                break;
            }
            columns += column ? 1 : 0;
            last = column || line.isRule() && columns > 0 && line.blanks() == 0 ? i + 1 : last;
        }
        return columns >= 2 ? last : from;
    }
}
