package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.edition.Edition;

/**
 * Makes one table again of a wide one that stands as several below each other: each row gets the cells of all its
 * columns, and what is repeated for the eye goes. So who listens meets the author's table, row by row.
 */
final class WideTables implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(group -> {
            Tag table = null;
            for (Tag next : group.tags()) {
                if (!next.is("Table")) {
                    continue;
                }
                if (next.source().get("fl:continues") == null) {
                    table = next;
                } else if (table == null) {
                    throw new UnfinishedException("a table goes on that never began");
                } else {
                    group.kids().remove(next);
                    append(next, table);
                }
            }
        });
    }

    private static void append(Tag more, Tag table) {
        List<Tag> rows = rows(table);
        List<Tag> further = rows(more);
        if (rows.size() != further.size()) {
            throw new UnfinishedException("the parts of a wide table have not the same rows");
        }
        for (int i = 0; i < rows.size(); i++) {
            for (Kid cell : further.get(i).kids()) {
                if (!(cell instanceof Tag tag && tag.source().get("fl:again") != null)) {
                    rows.get(i).kids().add(cell);
                }
            }
        }
    }

    private static List<Tag> rows(Tag table) {
        return new ArrayList<>(table.tags().stream().filter(tag -> tag.is("TR")).toList());
    }
}
