package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/** Groups rows as head and body, which FOP drops in PDF/UA mode, and says what each header cell heads. */
final class Tables implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(table -> {
            if (!table.is("Table")) {
                return;
            }
            List<Kid> others = new ArrayList<>();
            Tag head = Tag.fresh("THead", table);
            Tag body = Tag.fresh("TBody", table);
            for (Kid kid : table.kids()) {
                if (kid instanceof Tag row && row.is("TR")) {
                    (row.source().inHeader() ? head : body).kids().add(row);
                    headers(row);
                } else {
                    others.add(kid);
                }
            }
            table.kids().clear();
            table.kids().addAll(others);
            if (!head.kids().isEmpty()) {
                table.kids().add(head);
            }
            table.kids().add(body);
        });
    }

    /**
     * FOP lets a head's first cell, too, stand for its row; it would be heard before each other head. No cell of ours
     * spans others, so that a scope says all that a list of header cells could.
     */
    private static void headers(Tag row) {
        for (Tag cell : row.tags()) {
            if (cell.is("TH")) {
                cell.attribute("Table", "Scope", COSName.getPDFName(row.source().inHeader() ? "Column" : "Row"));
            }
        }
    }
}
