package org.fairleaf.read.markdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the marks of emphasis, strikethrough, subscript and superscript: the algorithm of CommonMark 0.31.2, appendix
 * "process emphasis", which is linear in the number of marks.
 */
final class Delimiters {

    /** A run of one mark that may still open or close. */
    static final class Run {
        final Piece piece;
        final char mark;
        final int length;
        final boolean opens;
        final boolean closes;

        @Nullable
        Run previous;

        @Nullable
        Run next;

        Run(Piece piece, char mark, boolean opens, boolean closes) {
            this.piece = piece;
            this.mark = mark;
            this.length = piece.end - piece.start;
            this.opens = opens;
            this.closes = closes;
        }

        int left() {
            return piece.end - piece.start;
        }
    }

    private final String text;

    /** How many unescaped white-space characters stand before each index. */
    private final int[] blanks;

    private @Nullable Run last;

    /** Where the superscript begins that the next {@code ^} would end; -1 where there is none. */
    private int raisedFrom = -1;

    Delimiters(String text) {
        this.text = text;
        this.blanks = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Ascii.space(text.charAt(i)) && (i == 0 || text.charAt(i - 1) != '\\');
            blanks[i + 1] = blanks[i] + (blank ? 1 : 0);
        }
    }

    /** The newest run: what stands behind it can be paired without touching what stands before it. */
    @Nullable
    Run last() {
        return last;
    }

    /** A bracket opens; what it must give back when it closes. */
    int enter() {
        int outside = raisedFrom;
        raisedFrom = -1;
        return outside;
    }

    void leave(int outside) {
        raisedFrom = outside;
    }

    /** Whether a {@code ^} at an index ends a superscript, so that a bracket behind it begins no note. */
    boolean lowers(int index) {
        return raisedFrom >= 0 && raisedFrom < index && blanks[index] == blanks[raisedFrom];
    }

    void add(Piece piece, char mark) {
        int before = piece.start == 0 ? '\n' : text.codePointBefore(piece.start);
        int after = piece.end >= text.length() ? '\n' : text.codePointAt(piece.end);
        boolean spaceBefore = Ascii.space(before);
        boolean spaceAfter = Ascii.space(after);
        boolean punctuationBefore = Ascii.anyPunctuation(before);
        boolean punctuationAfter = Ascii.anyPunctuation(after);
        boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
        boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
        boolean opens;
        boolean closes;
        switch (mark) {
            case '_' -> {
                opens = left && (!right || punctuationBefore);
                closes = right && (!left || punctuationAfter);
            }
            case '^' -> {
                opens = !spaceAfter;
                closes = !spaceBefore;
                boolean one = piece.end - piece.start == 1;
                raisedFrom = one && opens && !lowers(piece.start) ? piece.end : -1;
            }
            case '~' -> {
                int length = piece.end - piece.start;
                opens = length == 1 ? !spaceAfter : length == 2 && left;
                closes = length == 1 ? !spaceBefore : length == 2 && right;
            }
            default -> {
                opens = left;
                closes = right;
            }
        }
        Run run = new Run(piece, mark, opens, closes);
        run.previous = last;
        if (last != null) {
            last.next = run;
        }
        last = run;
    }

    /** Pairs all runs behind {@code bottom}, and forgets them. */
    void pair(@Nullable Run bottom) {
        int[] floors = new int[16];
        Arrays.fill(floors, -1);
        Run closer = last;
        while (closer != null && closer.previous != bottom) {
            closer = closer.previous;
        }
        while (closer != null) {
            if (!closer.closes) {
                closer = closer.next;
                continue;
            }
            int slot = slot(closer);
            Run opener = closer.previous;
            while (opener != null && opener != bottom && opener.piece.start > floors[slot]) {
                if (opener.mark == closer.mark && opener.opens && matches(opener, closer)) {
                    break;
                }
                opener = opener.previous;
            }
            boolean found = opener != null && opener != bottom && opener.piece.start > floors[slot];
            if (found && opener != null) {
                closer = wrap(opener, closer);
            } else {
                floors[slot] = closer.previous == null || closer.previous == bottom
                        ? floor(bottom)
                        : closer.previous.piece.start;
                Run next = closer.next;
                if (!closer.opens) {
                    remove(closer);
                }
                closer = next;
            }
        }
        while (last != null && last != bottom) {
            remove(last);
        }
    }

    private static int floor(@Nullable Run bottom) {
        return bottom == null ? -1 : bottom.piece.start;
    }

    private static int slot(Run closer) {
        return switch (closer.mark) {
            case '*' -> (closer.opens ? 3 : 0) + closer.length % 3;
            case '_' -> 6 + (closer.opens ? 3 : 0) + closer.length % 3;
            case '~' -> closer.length == 1 ? 12 : 13;
            default -> 14;
        };
    }

    private boolean matches(Run opener, Run closer) {
        if (closer.mark == '*' || closer.mark == '_') {
            boolean odd = (closer.opens || opener.closes)
                    && closer.length % 3 != 0
                    && (opener.length + closer.length) % 3 == 0;
            return !odd;
        }
        if (opener.length != closer.length) {
            return false;
        }
        // A subscript or superscript is one word: "~5 to ~7" are two tildes.
        return (closer.mark == '~' && closer.length == 2)
                || (blanks[closer.piece.start] == blanks[opener.piece.end] && closer.piece.start > opener.piece.end);
    }

    private @Nullable Run wrap(Run opener, Run closer) {
        int used;
        Piece.Kind kind;
        if (closer.mark == '*' || closer.mark == '_') {
            used = opener.left() >= 2 && closer.left() >= 2 ? 2 : 1;
            kind = used == 2 ? Piece.Kind.STRONG : Piece.Kind.EMPHASIS;
        } else {
            used = opener.length;
            kind = closer.mark == '^'
                    ? Piece.Kind.SUPERSCRIPT
                    : used == 2 ? Piece.Kind.STRIKETHROUGH : Piece.Kind.SUBSCRIPT;
        }
        for (Run between = closer.previous; between != null && between != opener; ) {
            Run earlier = between.previous;
            remove(between);
            between = earlier;
        }
        Piece container = new Piece(kind, opener.piece.end - used, closer.piece.start + used, "");
        opener.piece.gather(container, closer.piece);
        opener.piece.end -= used;
        closer.piece.start += used;
        if (opener.left() == 0) {
            opener.piece.unlink();
            remove(opener);
        }
        if (closer.left() > 0) {
            return closer;
        }
        Run next = closer.next;
        closer.piece.unlink();
        remove(closer);
        return next;
    }

    private void remove(Run run) {
        // What is left of its marks; at each pair, a run of a million would be copied a million times.
        run.piece.text = run.piece.text.substring(0, run.left());
        if (run.previous != null) {
            run.previous.next = run.next;
        }
        if (run.next != null) {
            run.next.previous = run.previous;
        } else {
            last = run.previous;
        }
    }
}
