package org.fairleaf.render.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.fairleaf.edition.Edition;

/**
 * Tells of a numbered list that goes on where an earlier one beside it has stopped for a paragraph or a figure: two
 * lists on the page, one for the reader.
 */
final class Continuations implements Step {

    private static final String PREFIX = "list~";

    @Override
    public void apply(TagTree tree, Edition edition) {
        int[] named = {0};
        tree.top().each(group -> {
            Map<String, Tag> stopped = new HashMap<>();
            for (Tag list : group.tags()) {
                String start = list.is("L") ? list.source().get("fl:start") : null;
                if (start == null) {
                    continue;
                }
                int first = Integer.parseInt(start);
                String numbering = list.source().get("fl:numbering") + " ";
                Tag before = stopped.get(numbering + first);
                if (before != null) {
                    if (before.id() == null) {
                        before.id(PREFIX + ++named[0]);
                    }
                    list.attribute("List", "ContinuedList", COSBoolean.TRUE);
                    list.attribute("List", "ContinuedFrom", (COSString)
                            before.dictionary().getItem(COSName.ID));
                }
                stopped.put(
                        numbering
                                + (first
                                        + list.tags().stream()
                                                .filter(kid -> kid.is("LI"))
                                                .count()),
                        list);
            }
        });
    }
}
