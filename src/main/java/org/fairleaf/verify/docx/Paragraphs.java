package org.fairleaf.verify.docx;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** Space comes from styles and lists from Word: not from blank lines, rows of spaces and typed bullets. */
final class Paragraphs implements Rule {

    private static final Pattern TYPED_MARK =
            Pattern.compile("^[\\s\u00A0]*(?:[-*•·▪◦‣●○–—]|\\(?(?:\\d{1,2}|[a-zA-Z])[.)])[\\s\u00A0]\\s*\\S");
    private static final Pattern SPACES = Pattern.compile("[ \u00A0\u2002\u2003]{3,}|\t");

    /** What a paragraph may hold instead of words. */
    private static final String[] CONTENT = {
        "w:drawing", "w:pict", "w:object", "w:separator", "w:continuationSeparator", "w:fldSimple", "w:sectPr"
    };

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        for (Tag story : file.stories().values()) {
            Tag before = null;
            for (Tag paragraph : story.all("w:p")) {
                if (isBlank(paragraph, sheet) && !isDemanded(paragraph)) {
                    findings.add(
                            Code.DOCX_PARAGRAPH_BLANK,
                            paragraph,
                            "a blank paragraph stands for space",
                            "give the style space before it instead");
                }
                spaces(paragraph, sheet, findings);
                if (isFakeItem(paragraph, sheet)
                        && before != null
                        && isFakeItem(before, sheet)
                        && before.parent() == paragraph.parent()) {
                    findings.add(
                            Code.DOCX_LIST_FAKE,
                            paragraph,
                            paragraph.quoted() + " looks like an item of a list and is none");
                }
                before = paragraph;
            }
        }
    }

    private static boolean isBlank(Tag paragraph, StyleSheet sheet) {
        return paragraph.words().isBlank()
                && !paragraph.contains(CONTENT)
                && sheet.ofParagraph(paragraph, "w:numPr") == null
                && !paragraph.contains("w:footnoteRef", "w:endnoteRef");
    }

    /** An empty cell needs a paragraph; so do two tables between them, and the end of a story behind a table. */
    private static boolean isDemanded(Tag paragraph) {
        Tag parent = paragraph.parent();
        if (parent == null || parent.is("w:tc")) {
            return true;
        }
        List<Tag> siblings = parent.children().stream()
                .filter(tag -> !tag.name().startsWith("w:bookmark"))
                .toList();
        int at = siblings.indexOf(paragraph);
        Tag before = at > 0 ? siblings.get(at - 1) : null;
        Tag after = at + 1 < siblings.size() ? siblings.get(at + 1) : null;
        return isTable(before) && (after == null || isTable(after) || after.is("w:sectPr"));
    }

    private static boolean isTable(@Nullable Tag tag) {
        return tag != null && tag.is("w:tbl");
    }

    private static void spaces(Tag paragraph, StyleSheet sheet, Findings findings) {
        for (Tag run : paragraph.all("w:r")) {
            if (SPACES.matcher(run.words()).find() && !sheet.isCode(run) && !isBehindBox(run, paragraph)) {
                findings.add(
                        Code.DOCX_SPACES,
                        run,
                        "spaces or a tab stand for distance in " + paragraph.quoted(),
                        "use a table or a style");
            }
        }
    }

    /** A tab behind the box of a task leads to the item's indent, as the one behind a bullet does. */
    private static boolean isBehindBox(Tag run, Tag paragraph) {
        int at = paragraph.children().indexOf(run);
        return at > 0
                && run.words().equals("\t")
                && paragraph.children().get(at - 1).contains("w14:checkbox");
    }

    private static boolean isFakeItem(Tag paragraph, StyleSheet sheet) {
        boolean list = sheet.ofParagraph(paragraph, "w:numPr") != null;
        Set<String> others = Set.of("source code", "bibliography", "toc 1", "toc 2", "toc 3");
        return !list
                && !others.contains(sheet.nameOf(paragraph))
                && paragraph.all("w:footnoteRef").isEmpty()
                && TYPED_MARK.matcher(paragraph.words()).find();
    }
}
