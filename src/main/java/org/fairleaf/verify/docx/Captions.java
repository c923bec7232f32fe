package org.fairleaf.verify.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Captions are numbered by fields, so that one more figure moves all numbers behind it. */
final class Captions implements Rule {

    private static final Pattern SEQUENCE = Pattern.compile("\\bSEQ\\s+(\\S+)");

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        Map<String, Integer> counted = new HashMap<>();
        for (Tag paragraph : file.document().all("w:p")) {
            if (!sheet.nameOf(paragraph).startsWith("caption")) {
                continue;
            }
            Tag field = paragraph.all("w:fldSimple").stream()
                    .filter(tag -> SEQUENCE.matcher(tag.get("w:instr")).find())
                    .findFirst()
                    .orElse(null);
            if (field == null) {
                findings.add(
                        Code.DOCX_CAPTION, paragraph, "the caption " + paragraph.quoted() + " has no number of Word's");
                continue;
            }
            Matcher sequence = SEQUENCE.matcher(field.get("w:instr"));
            int expected = sequence.find() ? counted.merge(sequence.group(1), 1, Integer::sum) : 0;
            if (!field.words().strip().equals(Integer.toString(expected))) {
                findings.add(
                        Code.DOCX_CAPTION,
                        paragraph,
                        "the caption " + paragraph.quoted() + " would be number " + expected + " once Word counts");
            }
        }
    }
}
