package org.fairleaf.verify.text;

import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.diagnostic.Code;

/** Lines are short, end with a line feed and nothing before it, and hold nothing that a voice would read out as noise. */
final class Lines implements Rule {

    private static final int COLUMNS = 72;

    /** What cannot be parted, such as an address, may be longer; but it stands alone behind its indent and its mark. */
    private static final Pattern ALONE = Pattern.compile("\\s*(?:(?:[-–>]|\\[[^\\]]*]|\\S{1,8}\\.)\\s+)?\\S+");

    /** Rows of these are read aloud, sign by sign, by voices that leave out ordinary punctuation. */
    private static final Pattern ROW = Pattern.compile("\\s*(?:[=*#~|+<>/\\\\•·●■\u2500-\u259F]\\s*){3,}");

    @Override
    public void check(TextFile file, Findings findings) {
        if (file.text().startsWith("\uFEFF")) {
            findings.add(Code.TEXT_ENCODING, "the plain text begins with a byte order mark");
        }
        if (file.text().indexOf('\r') >= 0) {
            findings.add(Code.TEXT_LINE_END, "lines of the plain text end with a carriage return");
        }
        if (!file.text().endsWith("\n") || file.text().endsWith("\n\n")) {
            findings.add(Code.TEXT_LINE_END, "the plain text does not end with one line feed");
        }
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), i, findings);
        }
    }

    private static void line(String line, int number, Findings findings) {
        int columns = DisplayWidth.of(line);
        if (columns > COLUMNS && !ALONE.matcher(line).matches()) {
            findings.add(Code.TEXT_WIDTH, number, "takes " + columns + " columns instead of " + COLUMNS);
        }
        if (!line.isEmpty() && Character.isWhitespace(line.charAt(line.length() - 1))) {
            findings.add(Code.TEXT_TRAILING_SPACE, number, "ends with a space");
        }
        if (line.chars().anyMatch(c -> c != '\r' && Character.isISOControl(c))) {
            findings.add(Code.TEXT_CONTROL, number, "holds a control character");
        }
        if (ROW.matcher(line).matches()) {
            findings.add(Code.TEXT_DECORATION, number, "is a row of signs that a voice reads aloud one by one");
        }
    }
}
