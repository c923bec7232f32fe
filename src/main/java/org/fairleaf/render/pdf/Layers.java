package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.edition.Edition;

/** Dissolves elements that only the layout needed, and drops those that hold nothing. Empty cells stay. */
final class Layers implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        flatten(tree.top());
    }

    private static void flatten(Tag tag) {
        List<Kid> kids = new ArrayList<>();
        for (Kid kid : tag.kids()) {
            if (kid instanceof Tag child) {
                flatten(child);
                if (child.is("NonStruct")) {
                    kids.addAll(child.kids());
                } else if (!child.kids().isEmpty() || child.is("TD") || child.is("TH")) {
                    kids.add(child);
                }
            } else {
                kids.add(kid);
            }
        }
        tag.kids().clear();
        tag.kids().addAll(kids);
    }
}
