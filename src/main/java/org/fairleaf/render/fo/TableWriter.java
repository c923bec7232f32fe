package org.fairleaf.render.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/**
 * Tables, with column widths by what stands in them. One that is too wide for its place is set in smaller type, and
 * where that is not enough, as several tables below each other that each begin with the first column. To who listens it
 * stays one table: {@code fl:continues} tells the finisher to put the rows together again, and {@code fl:again} marks
 * the cells that only repeat what has been said.
 */
record TableWriter(FoOut out, Edition edition) {

    void table(Block.Table table, Place place) throws SAXException {
        if (table.columns().isEmpty()) {
            return;
        }
        Map<String, String> group = new BlockWriter(out, edition).spaced(out.style("table-group"), place);
        TableForm form = TableForm.of(table, place, out);
        if (new Extent(out, edition).fits(List.of(table), place)) {
            group.put("keep-together.within-page", "always");
        }
        out.start("block", group, "role", "NonStruct", "id", table.attributes().id());
        if (!table.caption().isEmpty()) {
            out.start("block", out.style("table-caption"), "role", "Caption");
            new InlineWriter(out, edition, place).write(table.caption());
            out.end();
        }
        for (int i = 0; i < form.parts().size(); i++) {
            part(table, form, form.parts().get(i), i > 0);
        }
        out.end();
    }

    private void part(Block.Table table, TableForm form, TableForm.Part part, boolean continues) throws SAXException {
        Map<String, String> style = form.style("table");
        if (continues) {
            style.putAll(out.style("table-continued"));
        }
        out.start(
                "table",
                style,
                "role",
                "Table",
                "fl:lang",
                table.attributes().lang(),
                "fl:continues",
                continues ? "true" : null);
        for (int i = 0; i < part.columns().size(); i++) {
            out.empty(
                    "table-column",
                    Map.of(),
                    "column-number",
                    String.valueOf(i + 1),
                    "column-width",
                    Length.text(part.widths().get(i)),
                    "fox:header",
                    i == 0 && table.rowHeaders() ? "true" : null);
        }
        if (!table.head().isEmpty()) {
            out.start("table-header", Map.of());
            for (Block.Row row : table.head()) {
                row(row, table, true, form, part, form.style("table-header-row"));
            }
            out.end();
        }
        out.start("table-body", Map.of());
        List<Block.Row> body = table.body().isEmpty() ? List.of(blank(table)) : table.body();
        for (int i = 0; i < body.size(); i++) {
            Map<String, String> looks = form.style("table-row");
            if (form.whole(body.get(i), part)) {
                looks.putAll(out.style("table-row-whole"));
            }
            if (i == 0 && body.size() > 1 && form.low(body.get(0), body.get(1), part)) {
                looks.putAll(out.style("table-row-first"));
            } else if (i > 0 && i + 1 == body.size() && form.low(body.get(i - 1), body.get(i), part)) {
                looks.putAll(out.style("table-row-last"));
            }
            row(body.get(i), table, false, form, part, looks);
        }
        out.end();
        out.end();
    }

    /** FO wants a row in every table body. */
    private static Block.Row blank(Block.Table table) {
        List<Block.Cell> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(new Block.Cell(List.of(), table.position())));
        return new Block.Row(cells, table.position());
    }

    private void row(
            Block.Row row,
            Block.Table table,
            boolean head,
            TableForm form,
            TableForm.Part part,
            Map<String, String> looks)
            throws SAXException {
        out.start("table-row", looks, "role", "TR");
        for (int i = 0; i < part.columns().size(); i++) {
            int column = part.columns().get(i);
            boolean rowHeader = !head && column == 0 && table.rowHeaders();
            boolean again = part.repeats(i);
            String style = head ? "table-header-cell" : rowHeader ? "table-row-header-cell" : "table-cell";
            String align = switch (table.columns().get(column)) {
                case START -> "start";
                case CENTER -> "center";
                case END -> "end";
            };
            out.start("table-cell", form.style(style), "text-align", align, "fl:again", again ? "true" : null);
            List<Inline> content = row.cells().get(column).content();
            Map<String, String> text = form.style("table-cell-text");
            if (InlineWriter.holdsImage(content)) {
                text.putAll(out.style("image-line"));
            }
            out.start("block", text, "role", "P");
            InlineWriter words =
                    new InlineWriter(out, edition, form.cell(part.widths().get(i)));
            if (again) {
                words.plain(content);
            } else {
                words.write(content);
            }
            out.end();
            out.end();
        }
        out.end();
    }
}
