package org.fairleaf.verify.docx;

import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Headings are headings, one title comes first, and no level is skipped. */
final class Headings implements Rule {

    /** A longer line is a sentence in bold. */
    private static final int LONGEST_FAKE = 90;

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        int last = 0;
        int titles = 0;
        for (Tag paragraph : file.document().all("w:p")) {
            int level = sheet.level(paragraph);
            if (level == 0) {
                continue;
            }
            if (paragraph.words().isBlank()) {
                findings.add(Code.DOCX_HEADING_EMPTY, paragraph, "a heading has no words");
            }
            titles += level == 1 ? 1 : 0;
            if (last == 0 && level != 1) {
                findings.add(
                        Code.DOCX_HEADING_TITLE,
                        paragraph,
                        "the heading " + paragraph.quoted() + " comes before the document's title");
            } else if (level > last + 1) {
                findings.add(
                        Code.DOCX_HEADING_SKIPPED,
                        paragraph,
                        "the heading " + paragraph.quoted() + " is on level " + level + " below one on level " + last);
            }
            last = level;
        }
        if (titles != 1) {
            findings.add(Code.DOCX_HEADING_TITLE, "the document has " + titles + " headings of level 1 instead of one");
        }
        fakes(file, sheet, findings);
    }

    /** A short line, all of it emphasised, before text that is not: a heading by its looks alone. */
    private static void fakes(WordFile file, StyleSheet sheet, Findings findings) {
        Tag body = file.document().child("w:body");
        List<Tag> blocks = body == null ? List.of() : body.children();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Tag paragraph = blocks.get(i);
            Tag next = blocks.get(i + 1);
            boolean textFollows = next.is("w:tbl") || (next.is("w:p") && !isBold(next, sheet));
            if (paragraph.is("w:p")
                    && sheet.nameOf(paragraph).matches("normal|body text|")
                    && isBold(paragraph, sheet)
                    && textFollows
                    && isShort(paragraph.words().strip())) {
                findings.add(
                        Code.DOCX_HEADING_FAKE,
                        paragraph,
                        paragraph.quoted() + " looks like a heading and is none",
                        "make it a heading: ## …");
            }
        }
    }

    private static boolean isShort(String words) {
        return !words.isEmpty() && words.length() <= LONGEST_FAKE && !words.matches("(?s).*[.!?。؟:]");
    }

    private static boolean isBold(Tag paragraph, StyleSheet sheet) {
        List<Tag> runs = paragraph.all("w:r").stream()
                .filter(run -> !run.words().isBlank())
                .toList();
        return !runs.isEmpty()
                && runs.stream().allMatch(run -> {
                    Tag bold = sheet.ofRun(run, "w:b");
                    return bold != null && !bold.val().equals("0");
                });
    }
}
