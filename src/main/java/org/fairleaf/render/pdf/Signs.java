package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/** Gives signs, and words that are drawn from right to left, the words they stand for ({@code ActualText}). */
final class Signs implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            String actual = tag.source().get("fl:actual");
            if (actual != null && tag.is("Span")) {
                tag.dictionary().setString(COSName.ACTUAL_TEXT, actual);
            }
        });
    }
}
