package org.fairleaf.render.fo;

import java.util.List;
import java.util.Map;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/** The outline that a PDF viewer shows beside the pages: all headings, nested by level. */
record Bookmarks(FoOut out) {

    void write(List<Edition.Entry> outline) throws SAXException {
        if (outline.isEmpty()) {
            return;
        }
        out.start("bookmark-tree", Map.of());
        write(outline, 0, outline.size());
        out.end();
    }

    private void write(List<Edition.Entry> outline, int from, int to) throws SAXException {
        int next = from;
        while (next < to) {
            Edition.Entry entry = outline.get(next);
            int end = next + 1;
            while (end < to && outline.get(end).level() > entry.level()) {
                end++;
            }
            out.start("bookmark", Map.of(), "internal-destination", entry.id());
            out.start("bookmark-title", Map.of());
            out.text(entry.text());
            out.end();
            write(outline, next + 1, end);
            out.end();
            next = end;
        }
    }
}
