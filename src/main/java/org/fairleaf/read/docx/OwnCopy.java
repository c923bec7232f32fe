package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** A copy that Fairleaf has published: by what it is known, and the names of its parts. */
final class OwnCopy {

    static final String DISCLAIMER = "disclaimer";
    static final String PUBLICATION = "publication";

    private OwnCopy() {}

    /** By the part that maps blocks to lines of the source: office programs keep it byte for byte. */
    static boolean isOwn(WordFile file) {
        return file.names().stream()
                .filter(name -> name.matches("customXml/item\\d*\\.xml"))
                .map(file::root)
                .anyMatch(root -> root != null && root.is("fl:blocks"));
    }

    /** Where parts stand in the body: the order numbers of their first and last elements, by the parts' names. */
    static Map<String, int[]> sections(Tag document) {
        Map<String, int[]> sections = new LinkedHashMap<>();
        Map<String, Integer> ends = new HashMap<>();
        document.all("w:bookmarkEnd").forEach(end -> ends.putIfAbsent(end.get("w:id"), end.order()));
        for (Tag start : document.all("w:bookmarkStart")) {
            Integer end = ends.get(start.get("w:id"));
            String section = section(start.get("w:name"));
            if (!section.isEmpty()) {
                // LibreOffice divides a bookmark around blocks into one for the first and one for the last.
                int[] range = {start.order(), end == null ? start.order() : end};
                sections.merge(section, range, (first, last) -> new int[] {first[0], last[1]});
            }
        }
        for (Tag control : document.all("w:sdt")) {
            String tag = control.valAt("w:sdtPr", "w:tag");
            if (tag.equals(DISCLAIMER) || tag.equals(PUBLICATION)) {
                sections.putIfAbsent(tag, new int[] {control.order(), control.lastOrder()});
            }
        }
        return sections;
    }

    /** The part that a bookmark is around; empty for other bookmarks. */
    static String section(String bookmark) {
        return switch (bookmark) {
            case "fl_disclaimer" -> DISCLAIMER;
            case "fl_publication" -> PUBLICATION;
            default -> "";
        };
    }
}
