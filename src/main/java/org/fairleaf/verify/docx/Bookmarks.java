package org.fairleaf.verify.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Each bookmark begins and ends once, under a name that Word takes and no other has. */
final class Bookmarks implements Rule {

    @Override
    public void check(WordFile file, Findings findings) {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Tag story : file.stories().values()) {
            Map<String, Tag> open = new HashMap<>();
            for (Tag mark : story.all("w:bookmarkStart", "w:bookmarkEnd")) {
                String id = mark.get("w:id");
                if (mark.is("w:bookmarkEnd")) {
                    if (open.remove(id) == null) {
                        findings.add(
                                Code.DOCX_BOOKMARK_UNPAIRED, mark, "a bookmark ends that has not begun, number " + id);
                    }
                    continue;
                }
                String name = mark.get("w:name");
                // Word writes _GoBack and the like; whatever else it would rename.
                if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,39}")) {
                    findings.add(Code.DOCX_BOOKMARK_NAME, mark, "Word takes no bookmark named \"" + name + "\"");
                }
                if (!names.add(name)) {
                    findings.add(Code.DOCX_BOOKMARK_DUPLICATE, mark, "there are two bookmarks named " + name);
                }
                if (!ids.add(id)) {
                    findings.add(Code.DOCX_BOOKMARK_DUPLICATE, mark, "there are two bookmarks of number " + id);
                }
                open.put(id, mark);
            }
            open.values()
                    .forEach(mark -> findings.add(
                            Code.DOCX_BOOKMARK_UNPAIRED, mark, "the bookmark " + mark.get("w:name") + " does not end"));
        }
    }
}
