package org.fairleaf.read.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a text breaks its lines. Where none is longer than a page is wide and most are filled, its lines are broken to fit,
 * and a line that leaves room for the next word ends on purpose; else each line is a paragraph.
 *
 * @param width the longest line, in characters; 0 where lines are not broken to fit
 */
record Measure(int width) {

    private static final int WIDEST = 120;
    private static final int NARROWEST = 35;
    /** An address, say, which cannot be broken. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{41}");

    /** Lines are also broken a little early: before a dash, or where somebody broke them by hand. */
    private static final int SLACK = 14;

    static Measure of(List<Line> lines) {
        int longest = lines.stream()
                .filter(line -> !line.inColumns()
                        && !line.isRule()
                        && !LONG_WORD.matcher(line.text()).find())
                .mapToInt(Line::length)
                .max()
                .orElse(0);
        if (longest > WIDEST || longest < NARROWEST) {
            return new Measure(0);
        }
        int followed = 0;
        int filled = 0;
        int within = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).blanks() == 0 && ListMark.of(lines.get(i).text()) == null) {
                followed++;
                if (lines.get(i).startsSmall() && !lines.get(i - 1).endsSentence()) {
                    within++;
                }
                if (lines.get(i - 1).length() + SLACK >= longest) {
                    filled++;
                }
            }
        }
        // Sentences that go on with a small letter in the next line are broken to fit, even where some lines are short.
        boolean broken = 2 * filled >= followed || within >= 3 && 4 * within >= followed;
        return new Measure(followed > 0 && broken ? longest : 0);
    }

    /** Whether the second line, with nothing between, goes on with the first one's paragraph. */
    boolean joins(Line line, Line next) {
        if (next.blanks() > 0) {
            return false;
        }
        if (width == 0) {
            return next.startsSmall() && !line.endsSentence();
        }
        return line.length() + 1 + next.firstWord() + SLACK > width || next.startsSmall() && !line.endsSentence();
    }
}
