package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads tables of data; of one that only arranges the page, its cells one after the other. */
final class TableReader {

    private static final int MOST_COLUMNS = 60;

    private final Inlines inlines;
    private final Blocks blocks;
    private final Log log;

    TableReader(Inlines inlines, Blocks blocks, Log log) {
        this.inlines = inlines;
        this.blocks = blocks;
        this.log = log;
    }

    List<Block> read(Element table, Attributes attributes, Position at) {
        List<Element> rows = table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr");
        int columns = 0;
        for (Element row : rows) {
            int width = 0;
            for (Element cell : cells(row)) {
                width += span(cell, "colspan");
            }
            columns = Math.max(columns, width);
        }
        if (arranging(table, rows, columns)) {
            return arranged(table, rows);
        }
        List<List<@Nullable Element>> grid = grid(rows, columns);
        int head = 0;
        while (head < rows.size() && head < grid.size() && isHead(rows.get(head))) {
            head++;
        }
        head = head == rows.size() ? Math.min(1, head) : head;
        List<Block.Row> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(row(grid.get(i), rows.get(i)));
        }
        boolean rowHeaders = rows.size() > head
                && rows.subList(head, rows.size()).stream()
                        .allMatch(row -> !cells(row).isEmpty()
                                && cells(row).getFirst().normalName().equals("th"));
        Element caption = table.selectFirst("> caption");
        List<Block.Row> headers = List.copyOf(all.subList(0, Math.min(1, head)));
        if (head > 1) {
            log.add(
                    Decision.Kind.LOST,
                    table,
                    "this table has " + head + " rows of headers; here it has one, and the others are rows of its body",
                    caption == null ? "" : caption.text(),
                    "put the words of all header rows into the first");
        }
        return List.of(new Block.Table(
                caption == null ? List.of() : inlines.of(caption),
                alignments(grid, columns),
                headers,
                List.copyOf(all.subList(headers.size(), all.size())),
                rowHeaders,
                attributes,
                at));
    }

    private static List<Element> cells(Element row) {
        return row.select("> td, > th");
    }

    private static boolean isHead(Element row) {
        Element parent = row.parent();
        boolean marked = parent != null && parent.normalName().equals("thead");
        return marked
                || !cells(row).isEmpty()
                        && cells(row).stream()
                                .allMatch(cell -> cell.normalName().equals("th"));
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
    }

    /** Whether a table holds no data: it says so, has one column or one cell a row, or holds what no cell of data does. */
    private static boolean arranging(Element table, List<Element> rows, int columns) {
        if (table.attr("role").matches("presentation|none")) {
            return true;
        }
        if (table.selectFirst("> caption") != null || !table.select("> thead").isEmpty()) {
            return columns > MOST_COLUMNS || rows.isEmpty();
        }
        return columns < 2
                || columns > MOST_COLUMNS
                || rows.size() < 2 && table.selectFirst("th") == null
                || table.selectFirst("td table, td h1, td h2, td h3, td h4, td blockquote, td pre") != null;
    }

    private List<Block> arranged(Element table, List<Element> rows) {
        List<Block> out = new ArrayList<>();
        Element caption = table.selectFirst("> caption");
        if (caption != null) {
            out.addAll(blocks.of(caption));
        }
        rows.forEach(row -> cells(row).forEach(cell -> out.addAll(blocks.of(cell))));
        if (!out.isEmpty()) {
            log.addOnce(
                    Decision.Kind.RECOGNISED,
                    table,
                    "a table that only arranges the page: its cells are taken one after the other",
                    "");
        }
        return out;
    }

    /** The cells where they stand; null where none begins. Cells over several places stand in the first of them. */
    private List<List<@Nullable Element>> grid(List<Element> rows, int columns) {
        List<List<@Nullable Element>> grid = new ArrayList<>();
        int[] taken = new int[columns];
        for (Element row : rows) {
            List<@Nullable Element> line = new ArrayList<>();
            List<Element> cells = new ArrayList<>(cells(row));
            for (int column = 0; column < columns; column++) {
                if (taken[column] > 0) {
                    taken[column]--;
                    line.add(null);
                } else if (cells.isEmpty()) {
                    line.add(null);
                } else {
                    Element cell = cells.removeFirst();
                    int across = Math.min(span(cell, "colspan"), columns - column);
                    int down = span(cell, "rowspan");
                    if (across > 1 || down > 1) {
                        log.add(
                                Decision.Kind.LOST,
                                cell,
                                "this cell spans " + (across > 1 ? across + " columns" : down + " rows")
                                        + "; here its words stand in the first, and the others are empty",
                                cell.text(),
                                "repeat the words in the empty cells where they hold there");
                    }
                    line.add(cell);
                    taken[column] = down - 1;
                    for (int more = 1; more < across; more++) {
                        line.add(null);
                        taken[++column] = down - 1;
                    }
                }
            }
            for (Element left : cells) {
                log.add(Decision.Kind.REMOVED, left, "this cell has no place in its table: taken out", left.text());
            }
            grid.add(line);
        }
        return grid;
    }

    private Block.Row row(List<@Nullable Element> cells, Element row) {
        List<Block.Cell> out = new ArrayList<>();
        for (Element cell : cells) {
            out.add(
                    cell == null
                            ? new Block.Cell(List.of(), log.position(row))
                            : new Block.Cell(words(cell), log.position(cell)));
        }
        return new Block.Row(List.copyOf(out), log.position(row));
    }

    /** A cell's words on one line, whatever blocks they stand in. */
    private List<Inline> words(Element cell) {
        for (Element block : cell.select("p, div, li, br, ul, ol")) {
            boolean separates = !block.normalName().matches("ul|ol") && block.nextSibling() != null;
            if (separates) {
                block.after(" ");
            }
            if (block.normalName().equals("br")) {
                block.remove();
            }
        }
        if (cell.selectFirst("li, p + p") != null) {
            log.addOnce(
                    Decision.Kind.LOST,
                    cell,
                    "a cell holds several paragraphs or a list; here its words stand on one line",
                    cell.text());
        }
        return inlines.of(cell);
    }

    private static List<Block.Alignment> alignments(List<List<@Nullable Element>> grid, int columns) {
        List<Block.Alignment> alignments = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Block.Alignment found = Block.Alignment.START;
            for (List<@Nullable Element> row : grid) {
                Element cell = row.get(column);
                if (cell != null) {
                    found = alignment(cell);
                }
            }
            alignments.add(found);
        }
        return List.copyOf(alignments);
    }

    private static Block.Alignment alignment(Element cell) {
        String style =
                (cell.attr("style") + " " + cell.attr("align") + " " + cell.className()).toLowerCase(Locale.ROOT);
        if (style.matches("(?s).*(?:text-align:\\s*center|^center\\b| center\\b|align-center|text-center).*")) {
            return Block.Alignment.CENTER;
        }
        return style.matches(
                        "(?s).*(?:text-align:\\s*(?:right|end)| right\\b|align-end|align-right|text-right|text-end).*")
                ? Block.Alignment.END
                : Block.Alignment.START;
    }
}
