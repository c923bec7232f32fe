package org.fairleaf.verify.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A table with what a listener learns of each cell's headers: by the cell's Headers, else by the Scope of the header
 * cells before it in its row and above it in its column (ISO 32000-1, 14.8.5.7).
 */
final class TableHearing {

    private static final int MOST_SPAN = 1000;

    /** A cell in the grid, from 1. */
    private record Placed(Tag tag, int row, int column, boolean head) {
        boolean isHeader() {
            return tag.is("TH");
        }

        boolean names(String direction) {
            return isHeader()
                    && (tag.name("Scope").equals(direction) || tag.name("Scope").equals("Both"));
        }

        String at() {
            return row + "." + column;
        }
    }

    private final PdfHearing hearing;
    private final Tag table;
    private final List<Placed> cells = new ArrayList<>();
    private final Map<Tag, StringBuilder> reach = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int rows;

    TableHearing(PdfHearing hearing, Tag table) {
        this.hearing = hearing;
        this.table = table;
    }

    void read(List<Heard> out) {
        for (Tag kid : table.tags()) {
            if (kid.is("THead", "TBody", "TFoot")) {
                kid.tags().stream().filter(this::isRow).forEach(row -> place(row, kid.is("THead")));
            } else if (isRow(kid)) {
                place(kid, false);
            }
        }
        cells.stream().filter(cell -> !cell.head()).forEach(this::associate);
        for (Tag kid : table.tags()) {
            if (kid.is("THead", "TBody", "TFoot")) {
                Kind kind = kid.is("THead") ? Kind.TABLE_HEAD : Kind.TABLE_BODY;
                List<Heard> group = new ArrayList<>();
                hearing.group(kind, kid, group, lines -> kid.tags().forEach(row -> row(row, lines)));
                if (!group.getFirst().kids().isEmpty()) {
                    out.addAll(group);
                }
            } else {
                row(kid, out);
            }
        }
    }

    /** A row in which something is said; others are not counted. */
    private boolean isRow(Tag tag) {
        return tag.is("TR") && tag.tags().stream().anyMatch(cell -> !cell.kids().isEmpty());
    }

    private void row(Tag tag, List<Heard> out) {
        if (!tag.is("TR")) {
            hearing.other(tag, out);
        } else if (isRow(tag)) {
            hearing.group(Kind.ROW, tag, out, cellsOut -> {
                for (Tag cell : tag.tags()) {
                    if (cell.is("TH", "TD")) {
                        StringBuilder covers = reach.get(cell);
                        String said = covers == null ? "" : covers.toString();
                        cellsOut.add(hearing.cell(cell, cell.is("TH") ? said : null));
                    } else {
                        hearing.other(cell, cellsOut);
                    }
                }
            });
        }
    }

    private void place(Tag row, boolean head) {
        rows++;
        int column = 1;
        for (Tag cell : row.tags()) {
            while (taken.contains(rows + "." + column)) {
                column++;
            }
            cells.add(new Placed(cell, rows, column, head));
            int wide = span(cell, "ColSpan");
            for (int down = 0; down < span(cell, "RowSpan"); down++) {
                for (int right = 0; right < wide; right++) {
                    taken.add((rows + down) + "." + (column + right));
                }
            }
            column += wide;
        }
    }

    private static int span(Tag cell, String attribute) {
        return cell.attribute(attribute) instanceof COSNumber number ? Math.clamp(number.intValue(), 1, MOST_SPAN) : 1;
    }

    private void associate(Placed cell) {
        List<Placed> headers = named(cell);
        if (headers == null) {
            headers = cells.stream()
                    .filter(header -> header.row() == cell.row()
                                    && header.column() < cell.column()
                                    && header.names("Row")
                            || header.column() == cell.column() && header.row() < cell.row() && header.names("Column"))
                    .toList();
        }
        for (Placed header : headers) {
            StringBuilder covers = reach.computeIfAbsent(header.tag(), any -> new StringBuilder());
            covers.append(covers.isEmpty() ? "" : " ").append(cell.at());
        }
    }

    /** The headers that the cell itself names; null where it names none. */
    private @Nullable List<Placed> named(Placed cell) {
        if (!(cell.tag().attribute("Headers") instanceof COSArray ids)) {
            return null;
        }
        Map<String, Placed> byId = new HashMap<>();
        cells.forEach(header -> byId.put(String.valueOf(header.tag().text("ID")), header));
        List<Placed> out = new ArrayList<>();
        for (COSBase id : ids) {
            Placed header = id instanceof COSString string ? byId.get(string.getString()) : null;
            if (header != null) {
                out.add(header);
            }
        }
        return out;
    }
}
