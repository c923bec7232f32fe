package org.fairleaf.verify.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSNumber;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Findings;

/** That each image says where it is (BBox), for who magnifies or reflows the page. */
final class Figures implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.top().each(tag -> {
            if (tag.is("Figure") && !placed(tag)) {
                findings.add(
                        Code.VERIFY_IMAGE,
                        evidence.position(tag),
                        "the image “" + tag.text("Alt") + "” does not say where it is in the PDF (BBox)");
            }
        });
    }

    private static boolean placed(Tag figure) {
        if (!(figure.attribute("BBox") instanceof COSArray box) || box.size() != 4) {
            return false;
        }
        for (int i = 0; i < box.size(); i++) {
            if (!(box.getObject(i) instanceof COSNumber)) {
                return false;
            }
        }
        float[] sides = box.toFloatArray();
        return sides[0] < sides[2] && sides[1] < sides[3];
    }
}
