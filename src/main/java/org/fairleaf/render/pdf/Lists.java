package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/** Says of each list how its items are numbered. */
final class Lists implements Step {

    private static final COSName LIST_NUMBERING = COSName.getPDFName("ListNumbering");

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            String numbering = tag.source().get("fl:numbering");
            if (tag.is("L") && numbering != null) {
                COSDictionary attributes = new COSDictionary();
                attributes.setName(COSName.O, "List");
                attributes.setName(LIST_NUMBERING, numbering);
                tag.dictionary().setItem(COSName.A, attributes);
            }
        });
    }
}
