package org.fairleaf.render.xhtml;

import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.jspecify.annotations.Nullable;

/** Tables whose header cells say what they head. */
final class TableWriter {

    private final Markup markup;
    private final InlineWriter inlines;
    private final Wording wording;

    TableWriter(Markup markup, InlineWriter inlines, Wording wording) {
        this.markup = markup;
        this.inlines = inlines;
        this.wording = wording;
    }

    void write(Block.Table table) {
        frame(table);
        markup.block("table", Attrs.of(table.attributes(), List.of()));
        if (!table.caption().isEmpty()) {
            markup.block("caption");
            inlines.write(table.caption());
            markup.close();
        }
        if (!table.head().isEmpty()) {
            markup.block("thead");
            table.head().forEach(row -> row(row, table, true));
            markup.close();
        }
        if (!table.body().isEmpty()) {
            markup.block("tbody");
            table.body().forEach(row -> row(row, table, false));
            markup.close();
        }
        markup.close().close();
    }

    /** A wide table scrolls inside this; the keyboard must reach what scrolls, and what it reaches needs a name. */
    private void frame(Block.Table table) {
        String caption = PlainText.of(table.caption()).strip();
        String[] plain = {"class", "table", "role", "group", "tabindex", "0"};
        if (caption.isEmpty()) {
            markup.block(
                    "div",
                    Attrs.and(
                            wording.attributes(),
                            Attrs.and(plain, "aria-label", wording.labels().get("table"))));
        } else {
            markup.block("div", Attrs.and(plain, "aria-label", caption));
        }
    }

    private void row(Block.Row row, Block.Table table, boolean head) {
        markup.block("tr");
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            String scope = head ? "col" : i == 0 && table.rowHeaders() ? "row" : null;
            // An empty header cell heads nothing; screen readers would announce it as one.
            boolean header = scope != null && !cell.content().isEmpty();
            markup.block(
                    header ? "th" : "td",
                    "scope",
                    header ? scope : null,
                    "class",
                    i < table.columns().size() ? alignment(table.columns().get(i)) : null);
            inlines.write(cell.content());
            markup.close();
        }
        markup.close();
    }

    private static @Nullable String alignment(Block.Alignment alignment) {
        return switch (alignment) {
            case START -> null;
            case CENTER -> "align-center";
            case END -> "align-end";
        };
    }
}
