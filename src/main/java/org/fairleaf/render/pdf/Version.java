package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.edition.Edition;

/** Makes the file PDF 2.0: by its first line, and without the keys that FOP writes and that version deprecates. */
final class Version implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        PDDocument document = tree.document();
        document.getDocument().setVersion(2.0f);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.removeItem(COSName.VERSION);
        // What it says stands in the metadata; PDF/A-4 6.1.3 wants it there alone.
        document.getDocument().getTrailer().removeItem(COSName.INFO);
        for (PDPage page : document.getPages()) {
            page.getResources().getCOSObject().removeItem(COSName.PROC_SET);
        }
        for (COSObject object : document.getDocument().getObjectsByType(COSName.XOBJECT)) {
            if (object.getObject() instanceof COSDictionary drawing) {
                drawing.removeItem(COSName.NAME);
                COSDictionary resources = drawing.getCOSDictionary(COSName.RESOURCES);
                if (resources != null) {
                    resources.removeItem(COSName.PROC_SET);
                }
            }
        }
    }
}
