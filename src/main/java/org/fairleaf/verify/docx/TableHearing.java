package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.office.Tag;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;

/**
 * A table: the rows that repeat on each page head the columns, and the first column heads the rows where the table says
 * that it does.
 */
final class TableHearing {

    private final DocxHearing hearing;
    private final Tag table;
    private final boolean rowHeaders;

    TableHearing(DocxHearing hearing, Tag table) {
        this.hearing = hearing;
        this.table = table;
        Tag look = table.at("w:tblPr", "w:tblLook");
        this.rowHeaders = look != null && look.get("w:firstColumn").equals("1");
    }

    void read(List<Heard> out) {
        List<Tag> head = new ArrayList<>();
        List<Tag> body = new ArrayList<>();
        for (Tag row : table.children()) {
            if (row.is("w:tr")) {
                boolean heads = row.at("w:trPr", "w:tblHeader") != null;
                if (heads || says(row)) {
                    (heads ? head : body).add(row);
                }
            }
        }
        int rows = head.size() + body.size();
        List<Heard> lines = new ArrayList<>();
        for (Tag row : head) {
            lines.add(row(row, (column, columns) -> cells(head.size() + 1, rows, column, column)));
        }
        group(Kind.TABLE_HEAD, lines, out);
        List<Heard> below = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            int number = head.size() + 1 + i;
            below.add(row(
                    body.get(i),
                    (column, columns) -> column == 1 && rowHeaders ? cells(number, number, 2, columns) : ""));
        }
        group(Kind.TABLE_BODY, below, out);
    }

    private interface Reach {
        String of(int column, int columns);
    }

    private static boolean says(Tag row) {
        return row.contains("w:t", "w:footnoteReference", "w:drawing", "w:br");
    }

    private static String cells(int top, int bottom, int left, int right) {
        StringBuilder out = new StringBuilder();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                out.append(out.isEmpty() ? "" : " ").append(row).append('.').append(column);
            }
        }
        return out.toString();
    }

    private static void group(Kind kind, List<Heard> lines, List<Heard> out) {
        if (!lines.isEmpty()) {
            out.add(new Heard(kind, Map.of(), Words.NONE, lines, DocxHearing.NOWHERE, null));
        }
    }

    private Heard row(Tag row, Reach reach) {
        List<Tag> cells =
                row.children().stream().filter(cell -> cell.is("w:tc")).toList();
        boolean head = row.at("w:trPr", "w:tblHeader") != null;
        List<Heard> out = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Tag cell = cells.get(i);
            boolean header = head || i == 0 && rowHeaders;
            Map<Fact, String> facts = header ? Map.of(Fact.COVERS, reach.of(i + 1, cells.size())) : Map.of();
            out.add(hearing.cell(header ? Kind.HEADER : Kind.CELL, facts, cell, kids -> hearing.inside(cell, kids)));
        }
        return new Heard(Kind.ROW, Map.of(), Words.NONE, out, DocxHearing.NOWHERE, row);
    }
}
