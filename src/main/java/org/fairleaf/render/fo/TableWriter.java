package org.fairleaf.render.fo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.ColumnWidths;
import org.xml.sax.SAXException;

/** Tables, with column widths by what stands in them. */
record TableWriter(FoOut out, Edition edition) {

    void table(Block.Table table, Place place) throws SAXException {
        if (table.columns().isEmpty()) {
            return;
        }
        BlockWriter blocks = new BlockWriter(out, edition);
        out.start(
                "block",
                blocks.spaced(out.style("table-group"), place),
                "role",
                "NonStruct",
                "id",
                table.attributes().id());
        if (!table.caption().isEmpty()) {
            out.start("block", out.style("table-caption"), "role", "Caption");
            new InlineWriter(out, edition, place).write(table.caption());
            out.end();
        }
        out.start(
                "table",
                out.style("table"),
                "role",
                "Table",
                "fl:lang",
                table.attributes().lang());
        List<Integer> widths = ColumnWidths.of(table, (int) (place.width() / Breaks.CHARACTER));
        double total = widths.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < widths.size(); i++) {
            out.empty(
                    "table-column",
                    Map.of(),
                    "column-number",
                    String.valueOf(i + 1),
                    "column-width",
                    "proportional-column-width(" + widths.get(i) + ")",
                    "fox:header",
                    i == 0 && table.rowHeaders() ? "true" : null);
        }
        List<Place> cells = new ArrayList<>();
        for (int width : widths) {
            double padding = 2 * Length.points(out.style("table-cell").get("padding"));
            cells.add(place.narrower(place.width() * (1 - width / total) + padding));
        }
        if (!table.head().isEmpty()) {
            out.start("table-header", Map.of());
            for (Block.Row row : table.head()) {
                row(row, table, true, cells);
            }
            out.end();
        }
        out.start("table-body", Map.of());
        for (Block.Row row : table.body()) {
            row(row, table, false, cells);
        }
        if (table.body().isEmpty()) {
            row(blank(table), table, false, cells);
        }
        out.end();
        out.end();
        out.end();
    }

    /** FO wants a row in every table body. */
    private static Block.Row blank(Block.Table table) {
        List<Block.Cell> cells = new ArrayList<>();
        table.columns().forEach(column -> cells.add(new Block.Cell(List.of(), table.position())));
        return new Block.Row(cells, table.position());
    }

    private void row(Block.Row row, Block.Table table, boolean head, List<Place> places) throws SAXException {
        out.start("table-row", out.style(head ? "table-header-row" : "table-row"), "role", "TR");
        for (int i = 0; i < row.cells().size(); i++) {
            boolean rowHeader = !head && i == 0 && table.rowHeaders();
            String style = head ? "table-header-cell" : rowHeader ? "table-row-header-cell" : "table-cell";
            String align = switch (table.columns().get(i)) {
                case START -> "start";
                case CENTER -> "center";
                case END -> "end";
            };
            out.start("table-cell", out.style(style), "text-align", align);
            List<Inline> content = row.cells().get(i).content();
            out.start("block", out.style("table-cell-text"), "role", "P");
            new InlineWriter(out, edition, places.get(i)).write(content);
            out.end();
            out.end();
        }
        out.end();
    }
}
