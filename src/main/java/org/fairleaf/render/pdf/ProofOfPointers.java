package org.fairleaf.render.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Looks whether what PDF 2.0 lets an element point at is in the tree, and is pointed at from both ends. */
final class ProofOfPointers implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        Set<COSBase> elements = Collections.newSetFromMap(new IdentityHashMap<>());
        tree.top().each(tag -> elements.add(tag.dictionary()));
        tree.top().each(tag -> {
            demand(tag.dictionary().containsKey(Namespaces.NAMESPACE), "a tag " + tag.role() + " has no namespace");
            switch (tag.role()) {
                case "Note" -> throw new UnfinishedException("a note is not PDF 2.0's");
                case "FENote" -> demand(mutual(tag.dictionary()), "a note and its mark do not point at each other");
                case "TOCI" ->
                    demand(elements.contains(first(tag.dictionary(), Destinations.REF)), "an entry points at nothing");
                case "Link" -> tag.kids().forEach(kid -> link(kid, elements));
                default -> {}
            }
        });
    }

    private static void link(Kid kid, Set<COSBase> elements) {
        COSDictionary action =
                kid instanceof Kid.Annotation area ? area.annotation().getCOSDictionary(COSName.A) : null;
        if (action != null && action.containsKey(COSName.D)) {
            demand(elements.contains(first(action, Destinations.STRUCTURE)), "a link leads to no element");
        }
    }

    private static boolean mutual(COSDictionary note) {
        return first(note, Destinations.REF) instanceof COSDictionary mark && first(mark, Destinations.REF) == note;
    }

    private static @Nullable COSBase first(COSDictionary dictionary, COSName key) {
        COSArray array = dictionary.getCOSArray(key);
        return array == null || array.size() == 0 ? null : array.getObject(0);
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new UnfinishedException(otherwise);
        }
    }
}
