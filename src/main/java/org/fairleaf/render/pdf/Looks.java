package org.fairleaf.render.pdf;

import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Says of struck, raised and lowered text that it is: only its look tells it from the text around it, and no type of
 * element is made for it. PDF 1.7 knows a name for struck text alone.
 */
final class Looks implements Step {

    private record Look(String attribute, String value) {}

    static final Looks PDF_1_7 = new Looks(Map.of("struck", new Look("TextDecorationType", "LineThrough")));
    static final Looks PDF_2_0 = new Looks(Map.of(
            "struck", new Look("TextDecorationType", "LineThrough"),
            "raised", new Look("TextPosition", "Sup"),
            "lowered", new Look("TextPosition", "Sub")));

    private final Map<String, Look> looks;

    private Looks(Map<String, Look> looks) {
        this.looks = looks;
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            String name = tag.source().get("fl:look");
            Look look = name == null || tag.isFresh() ? null : looks.get(name);
            if (look != null) {
                tag.attribute("Layout", look.attribute(), COSName.getPDFName(look.value()));
            }
        });
    }
}
