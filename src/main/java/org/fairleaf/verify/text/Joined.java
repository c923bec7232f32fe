package org.fairleaf.verify.text;

import java.util.List;

/** The words of several lines as one. */
final class Joined {

    private Joined() {}

    /** @param columns how many a line may take */
    static String of(List<Line> lines, int columns) {
        return Unspaced.of(spaced(lines, columns));
    }

    /** The same, with a space wherever a line ends. */
    static String spaced(List<Line> lines, int columns) {
        StringBuilder out = new StringBuilder();
        String before = "";
        int room = columns;
        for (Line line : lines) {
            String text = line.text().strip();
            out.append(before.isEmpty() || isCut(before, text, room) ? "" : " ").append(text);
            before = text;
            room = columns - line.column() - line.indent();
        }
        return out.toString();
    }

    /** Whether one word stands on both lines, since it is longer than a line. */
    private static boolean isCut(String before, String text, int room) {
        if (before.indexOf(' ') >= 0 || text.isEmpty()) {
            return false;
        }
        int end = text.indexOf(' ');
        int next = Character.charCount(text.codePointAt(0));
        int last = before.codePointBefore(before.length());
        boolean full = DisplayWidth.of(before) + DisplayWidth.of(text.substring(0, next)) > room;
        boolean longer = DisplayWidth.of(before + text.substring(0, end < 0 ? text.length() : end)) > room;
        boolean address = before.contains("://") || before.contains("@") || before.contains("www.");
        return longer && !address && (full || !Character.isLetterOrDigit(last));
    }
}
