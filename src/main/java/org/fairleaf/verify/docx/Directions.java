package org.fairleaf.verify.docx;

import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** What runs from right to left says so: Word does not look at the letters. */
final class Directions implements Rule {

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        boolean rightToLeft = file.document().all("w:sectPr").stream()
                .anyMatch(section -> Boolean.TRUE.equals(section.toggle("w:bidi")));
        for (Tag story : file.stories().values()) {
            for (Tag run : story.all("w:r")) {
                Tag properties = run.child("w:rPr");
                boolean marked = properties != null && Boolean.TRUE.equals(properties.toggle("w:rtl"));
                if (strong(run.words()) < 0 && !marked) {
                    findings.add(
                            Code.DOCX_DIRECTION, run, run.quoted() + " is not marked as running from right to left");
                }
            }
            for (Tag paragraph : story.all("w:p")) {
                if (rightToLeft
                        && isOwn(paragraph, sheet)
                        && strong(paragraph.words()) < 0
                        && !isRightToLeft(paragraph, sheet)) {
                    findings.add(
                            Code.DOCX_DIRECTION,
                            paragraph,
                            "the paragraph " + paragraph.quoted() + " is not set from right to left");
                }
            }
            for (Tag table : story.all("w:tbl")) {
                boolean cells = table.all("w:p").stream().allMatch(paragraph -> isRightToLeft(paragraph, sheet));
                Tag properties = table.child("w:tblPr");
                if (cells && (properties == null || !Boolean.TRUE.equals(properties.toggle("w:bidiVisual")))) {
                    findings.add(Code.DOCX_DIRECTION, table, "the columns of the table do not run from right to left");
                }
            }
        }
    }

    /** Whether it begins in the article's language; in a part in another one a box's name and a caption's label may. */
    private static boolean isOwn(Tag paragraph, StyleSheet sheet) {
        String style = sheet.nameOf(paragraph);
        boolean labelled = style.startsWith("callout title") || style.startsWith("caption");
        return labelled
                ? paragraph.all("w:lang").isEmpty()
                : paragraph.all("w:r").stream()
                        .filter(run -> strong(run.words()) != 0)
                        .findFirst()
                        .map(run -> run.at("w:rPr", "w:lang") == null)
                        .orElse(true);
    }

    private static boolean isRightToLeft(Tag paragraph, StyleSheet sheet) {
        Tag bidi = sheet.ofParagraph(paragraph, "w:bidi");
        return bidi != null && !bidi.val().equals("0");
    }

    /** The direction of the first letter: -1 from right to left, 1 from left to right, 0 where there is none. */
    private static int strong(String words) {
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            switch (Character.getDirectionality(words.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return 1;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return -1;
                }
                default -> {}
            }
        }
        return 0;
    }
}
