package org.fairleaf.read.markdown;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Smart punctuation, as pandoc's {@code smart} has it: curly quotation marks, apostrophes, dashes and ellipses. A mark
 * is judged by the visible characters on both sides of it, through emphasis and links; code and escaped characters stay
 * as they are.
 */
final class Smart {

    /** Stands where something other than text stands, such as a note's mark or an image. */
    private static final char OBJECT = '\uFFFC';

    private static final char GONE = '\0';

    private final StringBuilder flat = new StringBuilder();
    private final StringBuilder result = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private final BitSet opening = new BitSet();

    /** How many double quotation marks wait for their partner. */
    private int waiting;

    private Smart() {}

    /** Judges all text below a piece. Notes and image descriptions are texts of their own. */
    static void judge(Piece root) {
        Smart smart = new Smart();
        smart.collect(root);
        smart.result.append(smart.flat);
        smart.dashes();
        smart.quotes();
    }

    /** The character that a text piece's character becomes; 0 where it vanishes into the one before. */
    char at(Piece piece, int index) {
        return result.charAt(piece.flat + index);
    }

    static boolean gone(char c) {
        return c == GONE;
    }

    private void collect(Piece parent) {
        for (Piece piece = parent.first; piece != null; piece = piece.next) {
            switch (piece.kind) {
                case TEXT -> {
                    piece.flat = flat.length();
                    piece.smart = this;
                    flat.append(piece.text);
                    mark(true);
                }
                case LITERAL -> {
                    // An escaped mark is no mark, but still punctuation to its neighbours.
                    flat.append(piece.text);
                    mark(false);
                }
                case SOFT_BREAK, HARD_BREAK -> {
                    flat.append(' ');
                    mark(false);
                }
                case CODE -> {
                    flat.append('x');
                    mark(false);
                }
                case EMPHASIS, STRONG, STRIKETHROUGH, SUPERSCRIPT, SUBSCRIPT, LINK, SPAN, ROOT -> collect(piece);
                case IMAGE, INLINE_NOTE -> {
                    flat.append(OBJECT);
                    mark(false);
                    judge(piece);
                }
                case CITATION -> {
                    flat.append(OBJECT);
                    mark(false);
                    for (Piece cite = piece.first; cite != null; cite = cite.next) {
                        for (Piece part = cite.first; part != null; part = part.next) {
                            judge(part);
                        }
                    }
                }
                case FOOTNOTE, KEY, CITE, PREFIX, LOCATOR -> {
                    flat.append(OBJECT);
                    mark(false);
                }
            }
        }
    }

    /** Notes which of the characters collected so far may change: {@code +} may, {@code -} may not. */
    private void mark(boolean changeable) {
        while (open.length() < flat.length()) {
            open.append(changeable ? '+' : '-');
        }
    }

    private boolean is(int index, char c) {
        return index < flat.length() && flat.charAt(index) == c && open.charAt(index) == '+';
    }

    private void dashes() {
        for (int i = 0; i < flat.length(); i++) {
            if (is(i, '.') && is(i + 1, '.') && is(i + 2, '.')) {
                replace(i, 3, '…');
                i += 2;
            } else if (is(i, '-') && is(i + 1, '-')) {
                boolean three = is(i + 2, '-');
                replace(i, three ? 3 : 2, three ? '—' : '–');
                i += three ? 2 : 1;
            }
        }
    }

    private void replace(int from, int length, char by) {
        result.setCharAt(from, by);
        for (int i = from + 1; i < from + length; i++) {
            result.setCharAt(i, GONE);
        }
    }

    private void quotes() {
        Deque<Integer> opened = new ArrayDeque<>();
        for (int i = 0; i < flat.length(); i++) {
            if (is(i, '"') || is(i, '\'')) {
                opening.set(i, opens(i));
            }
            if (is(i, '"')) {
                doubleQuote(i, opened);
            } else if (is(i, '\'')) {
                singleQuote(i, opened);
            }
        }
    }

    private void doubleQuote(int i, Deque<Integer> opened) {
        if (opening.get(i)) {
            result.setCharAt(i, '“');
            opened.push(i);
            waiting++;
            return;
        }
        if (waiting > 0) {
            waiting--;
            while (flat.charAt(opened.pop()) != '"') {
                // A single mark that was left open inside is an apostrophe.
            }
            result.setCharAt(i, '”');
        }
    }

    private void singleQuote(int i, Deque<Integer> opened) {
        result.setCharAt(i, '’');
        if (opening.get(i)) {
            opened.push(i);
        } else if (!opened.isEmpty() && flat.charAt(opened.peek()) == '\'' && !wordAfter(i)) {
            result.setCharAt(opened.pop(), '‘');
        }
    }

    /** Whether a quotation mark stands before something and after nothing, a space or an opening. */
    private boolean opens(int i) {
        if (i + 1 >= flat.length() || Ascii.space(flat.charAt(i + 1))) {
            return false;
        }
        if (i == 0) {
            return true;
        }
        char before = flat.charAt(i - 1);
        if (Ascii.space(before) || "([{<-–—/=«¿¡„“‘‚".indexOf(before) >= 0) {
            return true;
        }
        // Behind another quotation mark it does as that one did.
        return opening.get(i - 1);
    }

    private boolean wordAfter(int i) {
        return i + 1 < flat.length() && Character.isLetterOrDigit(flat.charAt(i + 1));
    }
}
