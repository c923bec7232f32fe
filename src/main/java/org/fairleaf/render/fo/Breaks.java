package org.fairleaf.render.fo;

import java.util.function.IntToDoubleFunction;

/**
 * Places where a word that is too long for its line may break: a zero-width space, which the PDF drops again. An address
 * breaks behind its scheme and before its punctuation, never behind a hyphen, so that none seems to belong to the break;
 * any other word where the line ends.
 */
final class Breaks {

    private static final char BREAK = '\u200b';
    /** Keeps a break away that a line would otherwise find, behind a slash or a hyphen. */
    private static final char NO_BREAK = '\u2060';

    private static final String BEFORE = "/.,-_~?#%=&@+;";
    /** Addresses shorter than this fit most lines. */
    private static final int SHORT = 20;
    /** The width of letters is known roughly only. */
    static final double CERTAIN = 0.97;

    private Breaks() {}

    /** @param line the width of the line, in ems */
    static String into(String text, double line) {
        return into(text, line, Letters::bold);
    }

    /** @param letter how wide each letter is, in ems */
    static String into(String text, double line, IntToDoubleFunction letter) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ends(text.charAt(i))) {
                word(text.substring(start, i), line * CERTAIN, letter, out);
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    /** Where words end for the purpose: lines break there anyway. */
    private static boolean ends(char c) {
        return c == ' ' || c == '\n' || Character.isIdeographic(c) || c >= '\u3040' && c <= '\u30ff';
    }

    private static void word(String word, double line, IntToDoubleFunction letter, StringBuilder out) {
        boolean address = word.length() > SHORT && (word.indexOf('/') > 0 || word.indexOf('@') > 0);
        if (!address && width(word, letter) <= line) {
            out.append(word);
            return;
        }
        double unbroken = 0;
        int since = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            int c = word.codePointAt(i);
            double width = letter.applyAsDouble(c);
            boolean apart = i > 0 && !joins(word.codePointBefore(i)) && !joins(c);
            if (apart && (unbroken + width > line || address && since > 2 && i + 1 < word.length() && opens(word, i))) {
                out.append(BREAK);
                unbroken = 0;
                since = 0;
            } else if (address && i > 0 && BEFORE.indexOf(word.charAt(i - 1)) >= 0) {
                out.append(NO_BREAK);
            }
            out.appendCodePoint(c);
            unbroken += width;
            since++;
        }
    }

    private static double width(String word, IntToDoubleFunction letter) {
        double width = 0;
        for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
            width += letter.applyAsDouble(word.codePointAt(i));
        }
        return width;
    }

    /** Whether an address may break before that place. */
    private static boolean opens(String address, int at) {
        if (address.startsWith("//", at - 2)) {
            return true;
        }
        return BEFORE.indexOf(address.charAt(at)) >= 0
                && BEFORE.indexOf(address.charAt(at - 1)) < 0
                && address.charAt(at - 1) != ':';
    }

    /** Whether the character is one with those beside it. */
    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0x200d
                || c >= 0xfe00 && c <= 0xfe0f;
    }
}
