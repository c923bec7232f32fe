package org.fairleaf.read.markdown;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Text, whose lines end with {@code \n}, together with where each of its characters stands in a file. */
final class SourceText {

    private final String text;
    private final IntFunction<Position> places;
    /** Made when it is first wanted. */
    private int @Nullable [] lines;

    /** Those, too. */
    private int @Nullable [] pairs;

    private SourceText(String text, IntFunction<Position> places) {
        this.text = text;
        this.places = places;
    }

    /** A whole file. */
    static SourceText of(String path, String text) {
        int[] starts = lineStarts(text);
        return new SourceText(text, offset -> {
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            return new Position(path, line + 1, offset - starts[line] + 1);
        });
    }

    /** A text that stands at one place as a whole. */
    static SourceText at(Position position, String text) {
        return new SourceText(text, offset -> position);
    }

    /** Another text of the same length in place of this one. */
    SourceText with(String replacement) {
        return new SourceText(replacement, places);
    }

    /**
     * A text that was read out of this one by changing nothing but white space, as YAML reads its values.
     *
     * @param from where it starts in this text
     * @param to where it ends in this text
     */
    SourceText extract(String value, int from, int to) {
        int[] offsets = new int[value.length() + 1];
        int at = from;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            while (at < to && c > ' ' && text.charAt(at) <= ' ') {
                at++;
            }
            if (c > ' ' && (at >= to || text.charAt(at) != c)) {
                // Something was escaped: only the start is known.
                return at(position(from), value);
            }
            offsets[i] = Math.min(at, to);
            if (at < to && (c > ' ' || text.charAt(at) == c)) {
                at++;
            }
        }
        offsets[value.length()] = Math.min(at, to);
        return new SourceText(value, offset -> position(offsets[offset]));
    }

    String text() {
        return text;
    }

    /** Where the character at an offset stands; its length stands for the end. */
    Position position(int offset) {
        return places.apply(offset);
    }

    /** The offset at which a line begins, counted from 0; that of the end where there is no such line. */
    int line(int number) {
        if (lines == null) {
            lines = lineStarts(text);
        }
        return number < lines.length ? lines[number] : text.length();
    }

    /** The offset of a character of a line, both counted from 0, characters as code points; at most the line's end. */
    int offset(int line, int character) {
        int start = line(line);
        int end = line(line + 1);
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (pairs == null) {
            pairs = pairs(text);
        }
        int goal = start - before(pairs, start, 0) + character;
        return Math.min(goal + before(pairs, goal, 1), end);
    }

    /**
     * How many pairs of surrogates begin before an offset.
     *
     * @param width 0 where the offset counts chars, 1 where it counts code points
     */
    private static int before(int[] pairs, int offset, int width) {
        int low = 0;
        int high = pairs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs[middle] - width * middle < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The offsets of all characters that are two chars. */
    private static int[] pairs(String text) {
        return IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isHighSurrogate(text.charAt(i)))
                .toArray();
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
