package org.fairleaf.render.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.render.ColumnWidths;

/** Writes tables into a part: with real header rows, a caption and a description for those who do not see them. */
final class Tables {

    static final Set<String> KNOWN = Set.of(
            "border-top",
            "border-bottom",
            "border-inside",
            "border-head",
            "head-background",
            "padding-block",
            "padding-inline");

    /** The width of a character, roughly, in twips. */
    private static final int CHARACTER = 150;

    private final Assembly assembly;
    private final Xml xml;
    private final Runs runs;

    Tables(Assembly assembly, Part part, Runs runs) {
        this.assembly = assembly;
        this.xml = part.xml();
        this.runs = runs;
    }

    /**
     * Writes the table itself; its caption is a paragraph before it.
     *
     * @param bookmarks the names of the place; empty where the caption has them
     */
    void write(Block.Table table, Frame frame, List<String> bookmarks) {
        Length width = assembly.page().textWidth().minus(frame.indent());
        List<Long> columns = columns(table, width.twips());
        xml.open("w:tbl")
                .open("w:tblPr")
                .val("w:tblStyle", WordStyle.of("table").id());
        if (frame.voice().rtl()) {
            xml.empty("w:bidiVisual");
        }
        xml.empty("w:tblW", "w:w", Long.toString(width.twips()), "w:type", "dxa");
        if (frame.indent().twips() > 0) {
            xml.empty("w:tblInd", "w:w", Long.toString(frame.indent().twips()), "w:type", "dxa");
        }
        look(table);
        xml.val("w:tblCaption", caption(table)).val("w:tblDescription", description(table));
        xml.close().open("w:tblGrid");
        columns.forEach(column -> xml.empty("w:gridCol", "w:w", Long.toString(column)));
        xml.close();
        List<String> names = bookmarks;
        for (Block.Row row : table.head()) {
            row(table, row, true, columns, frame, names);
            names = List.of();
        }
        for (Block.Row row : table.body()) {
            row(table, row, false, columns, frame, names);
            names = List.of();
        }
        xml.close();
    }

    private void look(Block.Table table) {
        boolean head = !table.head().isEmpty();
        // Bits of the value: 20 first row, 80 first column, 200 no row bands, 400 no column bands.
        int bits = 0x600 | (head ? 0x20 : 0) | (table.rowHeaders() ? 0x80 : 0);
        xml.empty(
                "w:tblLook",
                "w:val",
                String.format(java.util.Locale.ROOT, "%04X", bits),
                "w:firstRow",
                head ? "1" : "0",
                "w:lastRow",
                "0",
                "w:firstColumn",
                table.rowHeaders() ? "1" : "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
    }

    private String caption(Block.Table table) {
        String caption = PlainText.of(table.caption()).strip();
        return caption.isEmpty() ? assembly.edition().labels().get("table") : caption;
    }

    /** The words of the header row: what the columns are about. */
    private static String description(Block.Table table) {
        List<Block.Row> rows = table.head().isEmpty() ? table.body() : table.head();
        return rows.stream()
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .map(cell -> PlainText.of(cell.content()).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void row(
            Block.Table table, Block.Row row, boolean head, List<Long> columns, Frame frame, List<String> bookmarks) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (head) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        List<String> names = bookmarks;
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            boolean heading = head || (table.rowHeaders() && i == 0);
            xml.open("w:tc").open("w:tcPr");
            xml.empty("w:tcW", "w:w", Long.toString(columns.get(i)), "w:type", "dxa")
                    .close();
            xml.open("w:p").open("w:pPr");
            xml.val("w:pStyle", style(heading, table.columns().get(i), frame.voice()));
            if (frame.voice().rtl()) {
                xml.empty("w:bidi");
            }
            xml.close();
            List<Integer> open = names.stream()
                    .map(name -> assembly.bookmarks().start(xml, name))
                    .toList();
            runs.write(cell.content(), frame.voice());
            open.reversed().forEach(bookmark -> Bookmarks.end(xml, bookmark));
            xml.close().close();
            names = List.of();
        }
        xml.close();
    }

    private String style(boolean heading, Block.Alignment alignment, Voice voice) {
        String key = heading ? "table-heading" : "table-text";
        Frame cell = Frame.body(voice);
        return switch (alignment) {
            case START -> assembly.styles().paragraph(key, cell);
            case CENTER -> assembly.styles().paragraph(key, cell, new Look(Map.of("align", "center")), "Centered");
            case END -> assembly.styles().paragraph(key, cell, new Look(Map.of("align", "end")), "End");
        };
    }

    /** The width of each column in twips, by what stands in it. */
    private static List<Long> columns(Block.Table table, long width) {
        List<Integer> shares = ColumnWidths.of(table, (int) (width / CHARACTER));
        long sum = shares.stream().mapToLong(Integer::longValue).sum();
        return shares.stream().map(share -> width * share / sum).toList();
    }

    /** The properties of the table style. */
    static void look(Xml xml, Map<String, String> attributes) {
        Look look = new Look(attributes);
        xml.open("w:tblPr").open("w:tblBorders");
        border(xml, look, "w:top", "border-top");
        border(xml, look, "w:bottom", "border-bottom");
        border(xml, look, "w:insideH", "border-inside");
        xml.close().open("w:tblCellMar");
        margin(xml, "w:top", look.length("padding-block"));
        margin(xml, "w:left", look.length("padding-inline"));
        margin(xml, "w:bottom", look.length("padding-block"));
        margin(xml, "w:right", look.length("padding-inline"));
        xml.close().close();
        xml.open("w:tblStylePr", "w:type", "firstRow").open("w:tcPr");
        if (look.get("border-head") != null) {
            xml.open("w:tcBorders");
            border(xml, look, "w:bottom", "border-head");
            xml.close();
        }
        String background = look.get("head-background");
        if (background != null) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", Look.color(background));
        }
        xml.close().close();
    }

    private static void margin(Xml xml, String side, Length length) {
        xml.empty(side, "w:w", Long.toString(length.twips()), "w:type", "dxa");
    }

    private static void border(Xml xml, Look look, String element, String key) {
        String written = look.get(key);
        if (written != null && !written.equals("none")) {
            Look.line(xml, element, written, 0);
        }
    }
}
