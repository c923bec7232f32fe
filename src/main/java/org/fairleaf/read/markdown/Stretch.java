package org.fairleaf.read.markdown;

import java.util.Arrays;
import org.fairleaf.ast.Position;

/**
 * The running text of one block, joined from its lines without the marks of the containers around it.
 *
 * @param text the lines, joined by {@code \n}
 * @param starts where each line starts in {@code text}
 * @param offsets where each line starts in the source
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Stretch(SourceText source, String text, int[] starts, int[] offsets) {

    /** A single line of the source. */
    static Stretch line(SourceText source, int from, int to) {
        return new Stretch(source, source.text().substring(from, to), new int[] {0}, new int[] {from});
    }

    /** The source's offset of an index into the text. */
    int offset(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return offsets[line] + index - starts[line];
    }

    Position position(int index) {
        return source.position(offset(index));
    }

    int lines() {
        return starts.length;
    }

    /** One line's text, without its end. */
    String line(int index) {
        return text.substring(starts[index], index + 1 < starts.length ? starts[index + 1] - 1 : text.length());
    }

    /** Lines from one to before another. */
    Stretch lines(int from, int to) {
        int end = to < starts.length ? starts[to] - 1 : text.length();
        return part(starts[from], end);
    }

    /** The text between two indices. */
    Stretch part(int from, int to) {
        int found = Arrays.binarySearch(starts, from);
        int first = found >= 0 ? found : -found - 2;
        int last = first;
        while (last + 1 < starts.length && starts[last + 1] <= to && starts[last + 1] > from) {
            last++;
        }
        int[] newStarts = new int[last - first + 1];
        int[] newOffsets = new int[last - first + 1];
        for (int i = first; i <= last; i++) {
            newStarts[i - first] = Math.max(0, starts[i] - from);
            newOffsets[i - first] = i == first ? offset(from) : offsets[i];
        }
        return new Stretch(source, text.substring(from, to), newStarts, newOffsets);
    }

    /** Without white space at both ends. */
    Stretch strip() {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return part(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
