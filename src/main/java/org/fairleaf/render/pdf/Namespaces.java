package org.fairleaf.render.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Says of each type of element which version of PDF defines it: PDF 2.0, or PDF 1.7 where 2.0 has none for what the
 * article holds. ISO/TS 32005 lets the two stand in each other.
 */
final class Namespaces implements Step {

    static final String PDF_2_0 = "http://iso.org/pdf2/ssn";
    static final String PDF_1_7 = "http://iso.org/pdf/ssn";
    static final COSName NAMESPACE = COSName.getPDFName("NS");

    private static final COSName NAMESPACES = COSName.getPDFName("Namespaces");
    private static final Set<String> OLD = Set.of("BlockQuote", "Code", "Reference", "TOC", "TOCI");

    @Override
    public void apply(TagTree tree, Edition edition) {
        COSDictionary now = namespace(PDF_2_0);
        COSDictionary before = namespace(PDF_1_7);
        COSArray all = new COSArray();
        all.add(now);
        tree.top().each(tag -> {
            boolean old = OLD.contains(tag.role());
            if (old && all.size() == 1) {
                all.add(before);
            }
            tag.dictionary().setItem(NAMESPACE, old ? before : now);
        });
        tree.root().setItem(NAMESPACES, all);
    }

    private static COSDictionary namespace(String name) {
        COSDictionary namespace = new COSDictionary();
        namespace.setName(COSName.TYPE, "Namespace");
        namespace.setString(NAMESPACE, name);
        return namespace;
    }
}
