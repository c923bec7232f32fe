package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Moves what FOP writes as a link's alternate text, where it would hide the link's words, into the description of its
 * active areas, where PDF/UA-1 7.18.5 wants it.
 */
final class Links implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            if (!tag.is("Link")) {
                return;
            }
            String says = tag.source().get("fox:alt-text");
            tag.dictionary().removeItem(COSName.ALT);
            for (Kid kid : tag.kids()) {
                if (kid instanceof Kid.Annotation area && says != null) {
                    area.annotation().setString(COSName.CONTENTS, says);
                }
            }
        });
    }
}
