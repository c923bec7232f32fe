package org.fairleaf.render.pdf;

import org.fairleaf.edition.Edition;

/** Moves each caption into its table, as its first kid, or into its figure, as its last: FO has them side by side. */
final class Captions implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(group -> {
            for (Tag caption : group.tags()) {
                if (caption.is("Caption") && !group.is("Table") && !group.is("Figure")) {
                    Tag owner = owner(group);
                    if (owner == null) {
                        throw new UnfinishedException("a caption has neither table nor figure");
                    }
                    group.kids().remove(caption);
                    owner.kids().add(owner.is("Table") ? 0 : owner.kids().size(), caption);
                }
            }
        });
    }

    private static @org.jspecify.annotations.Nullable Tag owner(Tag group) {
        for (Tag tag : group.tags()) {
            if (tag.is("Table") || tag.is("Figure")) {
                return tag;
            }
            Tag inside = tag.is("NonStruct") ? owner(tag) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
