package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.edition.Edition;

/** Groups rows as head and body, which FOP drops in PDF/UA mode. */
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
}
