package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fairleaf.edition.Edition;

/** One colour profile for the whole file: FOP takes the JDK's for plain RGB, and each JDK has another. */
final class Colours implements Step {

    private static final COSName DEFAULT_RGB = COSName.getPDFName("DefaultRGB");
    private static final COSName OUTPUT_INTENTS = COSName.getPDFName("OutputIntents");
    private static final COSName DEST_OUTPUT_PROFILE = COSName.getPDFName("DestOutputProfile");

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        COSStream profile = tree.document().getDocument().createCOSStream();
        profile.setInt(COSName.N, 3);
        try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(Library.profile());
        }
        COSArray intents = tree.document().getDocumentCatalog().getCOSObject().getCOSArray(OUTPUT_INTENTS);
        for (int i = 0; intents != null && i < intents.size(); i++) {
            if (intents.getObject(i) instanceof COSDictionary intent) {
                intent.setItem(DEST_OUTPUT_PROFILE, profile);
            }
        }
        Set<COSDictionary> done = new HashSet<>();
        for (PDPage page : tree.document().getPages()) {
            COSDictionary resources = page.getResources().getCOSObject();
            if (done.add(resources)) {
                COSDictionary spaces = resources.getCOSDictionary(COSName.COLORSPACE);
                COSBase rgb = spaces == null ? null : spaces.getDictionaryObject(DEFAULT_RGB);
                if (rgb instanceof COSArray space) {
                    space.set(1, profile);
                }
            }
        }
    }
}
