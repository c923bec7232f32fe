package org.fairleaf.render.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;

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

    private final Assembly assembly;
    private final Xml xml;
    private final Runs runs;

    Tables(Assembly assembly, Part part, Runs runs) {
        this.assembly = assembly;
        this.xml = part.xml();
        this.runs = runs;
    }

    /**
     * How a table is set: in letters of the usual size, else in smaller ones, else on sheets on their sides.
     *
     * @param turned whether it needs such sheets
     */
    record Plan(Length width, Grid grid, boolean compact, boolean turned) {}

    /** @param mayTurn whether pages on their sides may begin here */
    Plan plan(Block.Table table, Frame frame, boolean mayTurn) {
        Length upright = assembly.page().textWidth().minus(frame.indent());
        Length turned = assembly.page().turned().textWidth();
        Grid ordinary = grid(table, upright, "table-text");
        if (ordinary.fits()) {
            return new Plan(upright, ordinary, false, false);
        }
        Grid compact = grid(table, upright, "table-compact");
        if (compact.fits() || !mayTurn || turned.points() <= upright.points()) {
            return new Plan(upright, compact, true, false);
        }
        Grid wide = grid(table, turned, "table-text");
        return wide.fits()
                ? new Plan(turned, wide, false, true)
                : new Plan(turned, grid(table, turned, "table-compact"), true, true);
    }

    /**
     * Writes the table itself; its caption is a paragraph before it.
     *
     * @param bookmarks the names of the place; empty where the caption has them
     */
    void write(Block.Table table, Plan plan, Frame frame, List<String> bookmarks) {
        Length width = plan.width();
        List<Long> columns = plan.grid().columns();
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
            row(table, row, true, columns, plan.compact(), frame, names);
            names = List.of();
        }
        for (Block.Row row : table.body()) {
            row(table, row, false, columns, plan.compact(), frame, names);
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
            Block.Table table,
            Block.Row row,
            boolean head,
            List<Long> columns,
            boolean compact,
            Frame frame,
            List<String> bookmarks) {
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
            xml.val("w:pStyle", style(heading, compact, table.columns().get(i), frame.voice()));
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

    private String style(boolean heading, boolean compact, Block.Alignment alignment, Voice voice) {
        Look look = compact ? assembly.styles().look("table-compact") : Look.NONE;
        String name = compact ? "Compact" : "";
        switch (alignment) {
            case START -> {}
            case CENTER -> {
                look = look.with("align", "center");
                name = (name + " Centered").strip();
            }
            case END -> {
                look = look.with("align", "end");
                name = (name + " End").strip();
            }
        }
        return assembly.styles().paragraph(heading ? "table-heading" : "table-text", Frame.body(voice), look, name);
    }

    /** @param key the style of the words, whose size says how much room they need */
    private Grid grid(Block.Table table, Length width, String key) {
        String size = assembly.styles().look(key).get("size");
        Length letters = size == null ? assembly.styles().look("document").length("size") : Length.parse(size);
        Length padding = Length.parse(assembly.styles().table("padding-inline")).times(2);
        return Grid.of(table, width, letters, padding);
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
