package org.fairleaf.render.pdf;

import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/** Says of each list how its items are numbered, in the words of the version of PDF. */
final class Lists implements Step {

    /** A list of terms has labels that follow no scheme; for other signs than a dot there is no name. */
    static final Lists PDF_1_7 = new Lists(Map.of("Description", "None", "Unordered", "Disc"));

    static final Lists PDF_2_0 = new Lists(Map.of());

    private final Map<String, String> names;

    private Lists(Map<String, String> names) {
        this.names = names;
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            String numbering = tag.source().get("fl:numbering");
            if (tag.is("L") && numbering != null) {
                COSName name = COSName.getPDFName(names.getOrDefault(numbering, numbering));
                tag.attribute("List", "ListNumbering", name);
            }
        });
    }
}
