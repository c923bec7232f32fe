package org.fairleaf.verify.xhtml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.w3c.dom.Element;

/** A table, with what is said with each header cell by its scope. */
final class TableHearing {

    /** A cell in the grid, from 1. */
    private record Placed(Element element, int row, int column, boolean head) {
        boolean names(String scope) {
            return Elements.is(element, "th") && element.getAttribute("scope").equals(scope);
        }
    }

    private final XhtmlHearing hearing;
    private final Element table;
    private final List<Placed> cells = new ArrayList<>();
    private final Map<Element, StringBuilder> reach = new IdentityHashMap<>();
    private int rows;

    TableHearing(XhtmlHearing hearing, Element table) {
        this.hearing = hearing;
        this.table = table;
    }

    void read(List<Heard> out) {
        for (Element kid : Elements.kids(table)) {
            if (Elements.is(kid, "thead", "tbody", "tfoot")) {
                Elements.kids(kid).stream()
                        .filter(TableHearing::says)
                        .forEach(row -> place(row, Elements.is(kid, "thead")));
            } else if (Elements.is(kid, "tr") && says(kid)) {
                place(kid, false);
            }
        }
        cells.stream().filter(cell -> !cell.head()).forEach(this::associate);
        hearing.group(
                Kind.TABLE,
                Map.of(),
                table,
                out,
                parts -> Elements.kids(table).forEach(kid -> hearing.enter(kid, () -> part(kid, parts))));
    }

    private void part(Element kid, List<Heard> out) {
        switch (kid.getLocalName()) {
            case "caption" -> hearing.line(Kind.CAPTION, Map.of(), Elements.nodes(kid), kid, out);
            case "thead" -> rows(Kind.TABLE_HEAD, kid, out);
            case "tbody", "tfoot" -> rows(Kind.TABLE_BODY, kid, out);
            case "tr" -> row(kid, out);
            default -> hearing.other(kid, out);
        }
    }

    private void rows(Kind kind, Element group, List<Heard> out) {
        hearing.group(
                kind,
                Map.of(),
                group,
                out,
                lines -> Elements.kids(group).forEach(row -> hearing.enter(row, () -> row(row, lines))));
    }

    /** Whether anything stands in the row; others are not counted. */
    private static boolean says(Element row) {
        return Elements.kids(row).stream().anyMatch(cell -> cell.hasChildNodes());
    }

    private void row(Element row, List<Heard> out) {
        if (!says(row)) {
            return;
        }
        hearing.group(Kind.ROW, Map.of(), row, out, line -> {
            for (Element cell : Elements.kids(row)) {
                StringBuilder covers = reach.getOrDefault(cell, new StringBuilder());
                boolean header = Elements.is(cell, "th");
                Map<Fact, String> facts = header ? Map.of(Fact.COVERS, covers.toString()) : Map.of();
                hearing.enter(
                        cell,
                        () -> hearing.line(header ? Kind.HEADER : Kind.CELL, facts, Elements.nodes(cell), cell, line));
            }
        });
    }

    private void place(Element row, boolean head) {
        rows++;
        int column = 0;
        for (Element cell : Elements.kids(row)) {
            column++;
            cells.add(new Placed(cell, rows, column, head));
        }
    }

    private void associate(Placed cell) {
        for (Placed header : cells) {
            boolean before = header.row() == cell.row() && header.column() < cell.column() && header.names("row");
            boolean above = header.column() == cell.column() && header.row() < cell.row() && header.names("col");
            if (before || above) {
                StringBuilder covers = reach.computeIfAbsent(header.element(), any -> new StringBuilder());
                covers.append(covers.isEmpty() ? "" : " ")
                        .append(cell.row())
                        .append('.')
                        .append(cell.column());
            }
        }
    }
}
