package org.fairleaf.render.xhtml;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose header cells say what they head. Those too wide for a phone fold there: each row becomes a block, each cell
 * a line that begins with its header's words.
 */
final class TableWriter {

    /** How many characters beside each other fit on a phone. */
    private static final int PHONE = 28;
    /** Room beside the text of a cell, in characters. */
    private static final int PADDING = 3;

    private final Markup markup;
    private final InlineWriter inlines;
    private final Wording wording;

    TableWriter(Markup markup, InlineWriter inlines, Wording wording) {
        this.markup = markup;
        this.inlines = inlines;
        this.wording = wording;
    }

    void write(Block.Table table) {
        boolean folds = folds(table);
        frame(table, folds);
        markup.block("table", Attrs.of(table.attributes(), List.of(), "role", role("table", folds)));
        if (!table.caption().isEmpty()) {
            markup.block("caption");
            inlines.write(table.caption());
            markup.close();
        }
        if (!table.head().isEmpty()) {
            markup.block("thead", "role", role("rowgroup", folds));
            table.head().forEach(row -> row(row, table, true, folds));
            markup.close();
        }
        if (!table.body().isEmpty()) {
            markup.block("tbody", "role", role("rowgroup", folds));
            table.body().forEach(row -> row(row, table, false, folds));
            markup.close();
        }
        markup.close().close();
    }

    /** Whether the longest words of the columns do not fit beside each other on a phone. */
    private static boolean folds(Block.Table table) {
        if (table.head().isEmpty()) {
            return false;
        }
        int width = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int word = 0;
            for (List<Block.Row> rows : List.of(table.head(), table.body())) {
                for (Block.Row row : rows) {
                    for (String part :
                            PlainText.of(row.cells().get(column).content()).split("\\s", -1)) {
                        word = Math.max(word, part.length());
                    }
                }
            }
            width += word + PADDING;
        }
        return width > PHONE;
    }

    /** Some browsers forget that a table is one when its rows are laid out as blocks, unless they are told. */
    private static @Nullable String role(String role, boolean folds) {
        return folds ? role : null;
    }

    /** A wide table scrolls inside this; the keyboard must reach what scrolls, and what it reaches needs a name. */
    private void frame(Block.Table table, boolean folds) {
        String caption = PlainText.of(table.caption()).strip();
        String[] plain = {"class", folds ? "table folds" : "table", "role", "group", "tabindex", "0"};
        if (caption.isEmpty()) {
            // Its name is not worth another language, which all words in it would take.
            markup.block("div", Attrs.and(plain, "aria-label", wording.labels().get("table")));
        } else {
            markup.block("div", Attrs.and(plain, "aria-label", caption));
        }
    }

    private void row(Block.Row row, Block.Table table, boolean head, boolean folds) {
        markup.block("tr", "role", role("row", folds));
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            String scope = head ? "col" : i == 0 && table.rowHeaders() ? "row" : null;
            // An empty header cell heads nothing; screen readers would announce it as one.
            boolean header = scope != null && !cell.content().isEmpty();
            markup.block(
                    header ? "th" : "td",
                    "scope",
                    header ? scope : null,
                    "role",
                    role(!header ? "cell" : head ? "columnheader" : "rowheader", folds),
                    "class",
                    i < table.columns().size() ? alignment(table.columns().get(i)) : null,
                    "data-label",
                    folds && !head ? label(table, i) : null);
            inlines.write(cell.content());
            markup.close();
        }
        markup.close();
    }

    /** The words of a column's header, for a cell that stands apart from it; null where it has none. */
    private static @Nullable String label(Block.Table table, int column) {
        String words = PlainText.of(table.head().getLast().cells().get(column).content())
                .strip();
        return words.isEmpty() ? null : words;
    }

    private static @Nullable String alignment(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> null;
            case CENTER -> "align-center";
            case END -> "align-end";
        };
    }
}
