package org.fairleaf.verify.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;

/** Every {@code [link 3]} in the text has one address at its end, and the other way round; they count from one. */
final class LinkMarks implements Rule {

    private static final Pattern LINK_START = Pattern.compile("^\\[(\\p{L}[\\p{L}\\p{M} ]*) (\\d{1,4})](?:\\s|$)");

    @Override
    public void check(TextFile file, Findings findings) {
        List<String> lines = file.lines();
        String text = file.flowing();
        Set<String> words = new LinkedHashSet<>();
        int expected = 1;
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = LINK_START.matcher(lines.get(i));
            if (!start.find() || !leadsSomewhere(lines, i)) {
                continue;
            }
            words.add(start.group(1));
            String mark = "[" + start.group(1) + " " + start.group(2) + "]";
            if (Integer.parseInt(start.group(2)) != expected) {
                findings.add(
                        Code.TEXT_LINK,
                        "line " + (i + 1) + " of the plain text begins " + mark + " where number " + expected
                                + " is due");
            }
            expected++;
            if (text.indexOf(mark) == text.lastIndexOf(mark)) {
                findings.add(
                        Code.TEXT_LINK,
                        "line " + (i + 1) + " of the plain text begins " + mark + ", which has no mark");
            }
        }
        for (String word : words) {
            Matcher mark = Pattern.compile("\\[" + Pattern.quote(word) + " (\\d{1,4})]")
                    .matcher(text);
            while (mark.find()) {
                if (Integer.parseInt(mark.group(1)) >= expected) {
                    findings.add(Code.TEXT_LINK, "the plain text marks " + mark.group() + ", which has no address");
                }
            }
        }
    }

    /** Whether an address follows, on the line or on the next. */
    private static boolean leadsSomewhere(List<String> lines, int at) {
        String line = lines.get(at);
        String rest = line.substring(line.indexOf(']') + 1).strip();
        String address = rest.isEmpty() && at + 1 < lines.size() ? lines.get(at + 1) : rest;
        return address.contains("://") && address.indexOf(' ') < 0;
    }
}
