package org.fairleaf.verify.docx;

import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Tables are plain grids with header rows that say what is in each column, and described for who does not see them. */
final class Tables implements Rule {

    @Override
    public void check(WordFile file, Findings findings) {
        for (Tag story : file.stories().values()) {
            story.all("w:tbl").forEach(table -> table(table, findings));
        }
    }

    private static void table(Tag table, Findings findings) {
        List<Tag> rows = table.children().stream().filter(tag -> tag.is("w:tr")).toList();
        if (rows.isEmpty() || !isHeader(rows.getFirst())) {
            findings.add(
                    Code.DOCX_TABLE_HEADER,
                    table,
                    "the table " + table.quoted() + " has no header row that is repeated");
        }
        Tag properties = table.child("w:tblPr");
        for (String text : List.of("w:tblCaption", "w:tblDescription")) {
            if (properties == null || properties.valAt(text).isBlank()) {
                findings.add(
                        Code.DOCX_TABLE_ALT,
                        table,
                        "the table " + table.quoted() + " has no "
                                + (text.equals("w:tblCaption") ? "title" : "description")
                                + " for those who do not see it");
            }
        }
        Tag grid = table.child("w:tblGrid");
        int columns = grid == null ? 0 : grid.all("w:gridCol").size();
        boolean heads = true;
        for (Tag row : rows) {
            heads &= isHeader(row);
            List<Tag> cells =
                    row.children().stream().filter(tag -> tag.is("w:tc")).toList();
            boolean merged = row.contains("w:vMerge", "w:hMerge", "w:gridSpan");
            if (merged) {
                findings.add(Code.DOCX_TABLE_MERGED, row, "cells of the row " + row.quoted() + " are merged");
            } else if (cells.size() != columns) {
                findings.add(
                        Code.DOCX_TABLE_RAGGED,
                        row,
                        "the row " + row.quoted() + " has " + cells.size() + " cells, the table " + columns
                                + " columns");
            }
            for (Tag cell : cells) {
                if (cell.child("w:p") == null) {
                    findings.add(Code.DOCX_TABLE_RAGGED, cell, "a cell without a paragraph: Word cannot open it");
                }
                if (heads && cell.words().isBlank() && !cell.contains("w:drawing")) {
                    findings.add(
                            Code.DOCX_TABLE_HEADER_EMPTY,
                            cell,
                            "a cell of the header row is empty in the table " + table.quoted());
                }
            }
        }
    }

    private static boolean isHeader(Tag row) {
        Tag properties = row.child("w:trPr");
        return properties != null && Boolean.TRUE.equals(properties.toggle("w:tblHeader"));
    }
}
