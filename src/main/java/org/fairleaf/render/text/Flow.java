package org.fairleaf.render.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Running text on its way to lines.
 *
 * <p>A line ends at a space, and between the characters of scripts that write none (Chinese, Japanese, Thai), where
 * Unicode Standard Annex 14 allows it: never before closing or after opening punctuation. A hyphen is no place to end
 * one: who copies "self-" and "care" from two lines gets two words.
 */
final class Flow {

    private static final char HARD_BREAK = '\n';
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final char ZERO_WIDTH_SPACE = '\u200B';
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final String DASHES = "-–—";

    private static final Pattern SHORT_LABEL = Pattern.compile("(?:^|[\\s(\\[])(?:\\p{L}{1,3}|\\p{Ll}{4})\\.$");
    private static final Pattern SHORT_UNIT = Pattern.compile("(?:\\p{L}{1,3}|%|°\\p{L}?)(?![\\p{L}\\p{N}])");

    private final StringBuilder text = new StringBuilder();
    private final BitSet held = new BitSet();
    private final boolean marks;

    Flow() {
        this(true);
    }

    /** @param marks whether the marks of notes are set */
    Flow(boolean marks) {
        this.marks = marks;
    }

    /** Words; white space between them counts as one space. */
    void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == SOFT_HYPHEN) {
                continue;
            }
            if (c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                if (!isEmpty() && last() != ' ' && last() != HARD_BREAK) {
                    text.append(' ');
                }
            } else {
                text.append(c);
            }
        }
    }

    /** Characters as typed: a line may end at a single space, but not within several, which would be lost. */
    void typed(String typed) {
        for (char c : typed.toCharArray()) {
            boolean space = c == ' ' || c == '\n' || c == '\t';
            if (!isEmpty() && last() == ' ' && space) {
                text.append(' ');
                held.set(text.length() - 1, text.length() + 1);
            } else {
                text.append(space ? ' ' : c);
            }
        }
    }

    /** Characters that no line end may part, such as an address. */
    void whole(String whole) {
        boolean attached = !isEmpty() && !isSpace(last());
        held.set(text.length() + (attached ? 0 : 1), text.length() + whole.length());
        text.append(whole);
    }

    /** A note's mark: it stays with the word before it, even across a space. */
    void mark(String mark) {
        if (marks) {
            held.set(text.length());
            whole(mark);
        }
    }

    void lineBreak() {
        trim();
        text.append(HARD_BREAK);
    }

    private void trim() {
        while (!isEmpty() && last() == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    /** The code point at the end, or 0 where there is none. */
    int lastCharacter() {
        return isEmpty() ? 0 : text.codePointBefore(text.length());
    }

    /** The text so far. */
    String soFar() {
        return text.toString();
    }

    /** The text on one line, however long. */
    String line() {
        return text.toString().strip().replace(HARD_BREAK, ' ');
    }

    /** All of another flow behind this one. */
    void join(Flow other) {
        int offset = text.length();
        other.held.stream().forEach(at -> held.set(offset + at));
        text.append(other.text);
    }

    /** Whether it takes several lines, however long they are. */
    boolean hasLineBreak() {
        return text.toString().strip().indexOf(HARD_BREAK) >= 0;
    }

    /** Lines of at most so many columns; only an address or typed characters may be longer, alone on their line. */
    List<String> lines(int columns) {
        return lines(columns, columns);
    }

    /** @param first the columns of the first line @param others those of the others */
    List<String> lines(int first, int others) {
        String whole = text.toString().stripTrailing();
        if (whole.isBlank()) {
            return List.of();
        }
        int[] upTo = Columns.upTo(whole);
        BitSet ends = ends(whole);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < whole.length()) {
            int limit = whole.indexOf(HARD_BREAK, start);
            if (limit < 0) {
                limit = whole.length();
            }
            if (start == limit) {
                lines.add("");
            }
            while (start < limit) {
                int room = lines.isEmpty() ? first : others;
                int end = lineEnd(whole, upTo, ends, start, limit, room);
                lines.add(whole.substring(start, trimmed(whole, start, end)));
                start = end;
                while (start < limit && whole.charAt(start) == ' ') {
                    start++;
                }
            }
            start = limit + 1;
        }
        return lines;
    }

    /** Wherever a line may end. Found in one pass: asked for one by one, a long word costs its length each time. */
    private BitSet ends(String whole) {
        for (String sign : List.of("://", "@", "www.")) {
            holdWordsWith(sign, whole);
        }
        BreakIterator opportunities = BreakIterator.getLineInstance(ULocale.ROOT);
        opportunities.setText(whole);
        BitSet ends = new BitSet();
        for (int at = opportunities.next(); at != BreakIterator.DONE; at = opportunities.next()) {
            if (at == whole.length() || mayEnd(whole, at)) {
                ends.set(at);
            }
        }
        return ends;
    }

    /** An address is whole, whether its author made a link of it or not. */
    private void holdWordsWith(String sign, String whole) {
        for (int at = whole.indexOf(sign); at >= 0; ) {
            int start = at;
            while (start > 0 && isWithinWord(whole.codePointBefore(start))) {
                start -= Character.charCount(whole.codePointBefore(start));
            }
            int end = at;
            while (end < whole.length() && isWithinWord(whole.codePointAt(end))) {
                end += Character.charCount(whole.codePointAt(end));
            }
            held.set(start + 1, Math.max(start + 1, end));
            at = whole.indexOf(sign, Math.max(end, at + 1));
        }
    }

    private static boolean isWithinWord(int character) {
        return character != HARD_BREAK && !isSpace(character) && (character < 0x300 || !writesNoSpaces(character));
    }

    private int lineEnd(String whole, int[] upTo, BitSet ends, int start, int limit, int room) {
        int best = -1;
        int next = start;
        while (next < limit) {
            next = ends.nextSetBit(next + 1);
            if (next < 0 || next > limit) {
                next = limit;
            }
            if (upTo[trimmed(whole, start, next)] - upTo[start] > room) {
                return best >= 0 ? best : forcedEnd(whole, upTo, start, next, room);
            }
            best = next;
        }
        return limit;
    }

    private boolean mayEnd(String whole, int at) {
        if (held.get(at)) {
            return false;
        }
        char before = whole.charAt(at - 1);
        if (isSpace(before)) {
            // A line that starts with a dash reads as an item of a list.
            boolean dash = DASHES.indexOf(whole.charAt(at)) >= 0
                    && (at + 1 == whole.length() || isSpace(whole.charAt(at + 1)));
            return !dash && !isMeasure(whole, at);
        }
        return writesNoSpaces(whole.codePointBefore(at)) || writesNoSpaces(whole.codePointAt(at));
    }

    /** Whether "p. 3", "5 mg" or "50 %" stands around this space: a dose is not read over two lines. */
    private static boolean isMeasure(String whole, int at) {
        String before = whole.substring(Math.max(0, at - 7), at - 1);
        if (Character.isDigit(whole.codePointAt(at))) {
            return SHORT_LABEL.matcher(before).find();
        }
        return at >= 2
                && Character.isDigit(whole.charAt(at - 2))
                && SHORT_UNIT.matcher(whole).region(at, whole.length()).lookingAt();
    }

    /** Where to part a word that is longer than a line: nowhere in an address, else where it may, else anywhere. */
    private int forcedEnd(String whole, int[] upTo, int start, int end, int room) {
        int past = trimmed(whole, start, end);
        int inside = held.nextSetBit(start + 1);
        if (inside >= 0 && inside < past) {
            return end;
        }
        int fits = start;
        while (upTo[fits + 1] - upTo[start] <= room) {
            fits++;
        }
        String near = whole.substring(start, Math.min(past, fits + 32));
        for (BreakIterator finer : List.of(
                BreakIterator.getLineInstance(ULocale.ROOT), BreakIterator.getCharacterInstance(ULocale.ROOT))) {
            finer.setText(near);
            int at = finer.preceding(fits - start + 1);
            if (at > 0) {
                return start + at;
            }
        }
        return end;
    }

    private static int trimmed(String whole, int start, int end) {
        int trimmed = end;
        while (trimmed > start && isSpace(whole.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == IDEOGRAPHIC_SPACE || c == ZERO_WIDTH_SPACE;
    }

    private static boolean writesNoSpaces(int character) {
        int kind = UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK);
        return switch (kind) {
            case UCharacter.LineBreak.IDEOGRAPHIC,
                    UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER,
                    UCharacter.LineBreak.COMPLEX_CONTEXT,
                    UCharacter.LineBreak.NONSTARTER -> true;
            case UCharacter.LineBreak.H2, UCharacter.LineBreak.H3, UCharacter.LineBreak.JL -> false;
            default -> Columns.wide(character);
        };
    }
}
