package org.fairleaf.render.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * Makes notes those of PDF 2.0: each says that it is a footnote, and it and its mark point at each other (PDF/UA-2
 * 8.2.5.14). A citation's note stands at the foot of its page like the author's own.
 */
final class Footnotes implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        Map<String, Tag> marks = new HashMap<>();
        tree.top().each(tag -> {
            if (tag.is("Reference")) {
                for (Tag link : tag.tags()) {
                    String target = link.source().get("internal-destination");
                    if (target != null) {
                        marks.putIfAbsent(target, tag);
                    }
                }
            }
        });
        tree.top().each(tag -> {
            if (tag.is("Note")) {
                tag.role("FENote");
                tag.attribute("FENote", "NoteType", COSName.getPDFName("Footnote"));
                Tag mark = marks.get(String.valueOf(tag.source().get("fl:note")));
                if (mark == null) {
                    throw new UnfinishedException("a note has no mark");
                }
                point(tag, mark);
                point(mark, tag);
            }
        });
    }

    private static void point(Tag from, Tag to) {
        COSArray at = new COSArray();
        at.add(to.dictionary());
        from.dictionary().setItem(Destinations.REF, at);
    }
}
