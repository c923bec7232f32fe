package org.fairleaf.render.pdf;

import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.fairleaf.edition.Edition;

/** What a viewer tells the file from others by: its title in the window, and an id that comes from the edition. */
final class Identity implements Step {

    private final Standard standard;

    /** @param standard by which it is another file than the same edition's other */
    Identity(Standard standard) {
        this.standard = standard;
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        PDDocument document = tree.document();
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        if (edition.metadata().dir().equals("rtl")) {
            viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(viewer);
        COSString id =
                new COSString(DigestUtils.md5(edition.slug() + "\n" + edition.sourceHash() + "\n" + standard.label()));
        COSArray both = new COSArray();
        both.add(id);
        both.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, both);
    }
}
