package org.fairleaf.verify.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Fields are whole, ask nothing when the document opens, and the contents list names the headings that there are. */
final class Fields implements Rule {

    private static final Pattern TARGET = Pattern.compile("^\\s*(?:REF|PAGEREF|NOTEREF)\\s+(\\S+)");
    private static final Pattern LEVELS = Pattern.compile("\\\\o\\s+\"(\\d)-(\\d)\"");

    private static final int DEEPEST_HEADING = 9;

    @Override
    public void check(WordFile file, Findings findings) {
        Set<String> bookmarks = new HashSet<>();
        file.stories()
                .values()
                .forEach(story ->
                        story.all("w:bookmarkStart").forEach(bookmark -> bookmarks.add(bookmark.get("w:name"))));
        for (Tag story : file.stories().values()) {
            whole(story, findings);
            for (Tag code : story.all("w:instrText", "w:fldSimple")) {
                Matcher target = TARGET.matcher(code.is("w:instrText") ? code.text() : code.get("w:instr"));
                if (target.find() && !bookmarks.contains(target.group(1))) {
                    findings.add(
                            Code.DOCX_ANCHOR_MISSING,
                            code,
                            "a cross-reference leads to " + target.group(1) + ", which is not there");
                }
            }
            for (Tag field : story.all("w:fldSimple", "w:fldChar")) {
                if (field.has("w:dirty") && !Set.of("0", "false").contains(field.get("w:dirty"))) {
                    findings.add(Code.DOCX_FIELD, field, "a field waits to be renewed");
                }
            }
        }
        Tag settings = file.related("settings");
        if (settings != null && Boolean.TRUE.equals(settings.toggle("w:updateFields"))) {
            findings.add(Code.DOCX_FIELD, "Word asks whether to renew the fields whenever the document is opened");
        }
        contents(file, findings);
    }

    private static void whole(Tag story, Findings findings) {
        Deque<Tag> open = new ArrayDeque<>();
        for (Tag mark : story.all("w:fldChar")) {
            if (mark.get("w:fldCharType").equals("begin")) {
                open.push(mark);
            } else if (open.isEmpty()) {
                findings.add(Code.DOCX_FIELD, mark, "a field ends that has not begun");
            } else if (mark.get("w:fldCharType").equals("end")) {
                open.pop();
            }
        }
        open.forEach(mark -> findings.add(Code.DOCX_FIELD, mark, "a field does not end"));
    }

    private static void contents(WordFile file, Findings findings) {
        Tag list = file.document().all("w:instrText").stream()
                .filter(code -> code.text().strip().startsWith("TOC"))
                .findFirst()
                .orElse(null);
        if (list == null) {
            return;
        }
        Matcher levels = LEVELS.matcher(list.text());
        boolean limited = levels.find();
        int first = limited ? Integer.parseInt(levels.group(1)) : 1;
        int last = limited ? Integer.parseInt(levels.group(2)) : DEEPEST_HEADING;
        StyleSheet sheet = new StyleSheet(file);
        Map<String, String> names = new HashMap<>();
        List<String> headings = new ArrayList<>();
        String opened = "";
        for (Tag tag : file.document().all("w:bookmarkStart", "w:p")) {
            if (tag.is("w:bookmarkStart")) {
                opened = tag.in("w:p") ? opened : tag.get("w:name");
                continue;
            }
            int level = sheet.level(tag);
            if (level >= first && level <= last) {
                String words = plain(tag);
                headings.add(words);
                names.put(opened, words);
                tag.all("w:bookmarkStart").forEach(bookmark -> names.put(bookmark.get("w:name"), words));
            }
            opened = "";
        }
        List<String> entries = new ArrayList<>();
        for (Tag paragraph : file.document().all("w:p")) {
            if (!sheet.nameOf(paragraph).matches("toc \\d")) {
                continue;
            }
            String words = plain(paragraph);
            entries.add(words);
            for (Tag link : paragraph.all("w:hyperlink")) {
                if (!words.equals(names.get(link.get("w:anchor")))) {
                    findings.add(
                            Code.DOCX_CONTENTS,
                            paragraph,
                            "the contents list says " + paragraph.quoted() + ", but leads to another heading");
                }
            }
        }
        if (!entries.equals(headings)) {
            findings.add(
                    Code.DOCX_CONTENTS,
                    list,
                    "the contents list names " + entries + ", but the headings are " + headings);
        }
    }

    private static String plain(Tag paragraph) {
        return paragraph.words().strip().replaceAll("\\s+", " ");
    }
}
