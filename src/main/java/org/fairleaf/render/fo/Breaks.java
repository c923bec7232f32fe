package org.fairleaf.render.fo;

/** Places where a word that is too long for its line may break: a zero-width space, which the PDF drops again. */
final class Breaks {

    private static final char BREAK = '\u200b';
    /** A word up to this long fits any line of its own. */
    private static final int SHORT = 12;
    /** The width of a character, roughly, in points. */
    static final double CHARACTER = 7.5;

    private Breaks() {}

    /** @param width the width of the line in points */
    static String into(String text, double width) {
        int fits = (int) Math.max(SHORT, width / CHARACTER);
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                word(text, start, i, fits, out);
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static void word(String text, int from, int to, int fits, StringBuilder out) {
        boolean address = to - from > 2 * SHORT && text.substring(from, to).indexOf('/') > 0;
        boolean tooLong = to - from > fits;
        if (!address && !tooLong) {
            out.append(text, from, to);
            return;
        }
        int unbroken = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            out.append(c);
            unbroken++;
            boolean last = i + 1 == to;
            boolean pair = Character.isHighSurrogate(c);
            if (!last && !pair && (unbroken > 3 && "/.-_?&=:;,@".indexOf(c) >= 0 || unbroken >= fits - 1)) {
                out.append(BREAK);
                unbroken = 0;
            }
        }
    }
}
