package org.fairleaf.theme;

/**
 * Two colours of a theme that meet.
 *
 * @param ink the colour of words or lines
 * @param ground what they stand on
 * @param ratio the contrast ratio of WCAG 2.2, from 1 to 21
 * @param needed the ratio that they need
 */
public record Contrast(Token ink, Token ground, double ratio, double needed) {

    boolean of(Token one, Token other) {
        return ink.equals(one) && ground.equals(other);
    }

    public boolean failed() {
        return ratio < needed;
    }

    /** The ratio that is needed, as people write it. */
    public String neededText() {
        return text(needed);
    }

    static String text(double ratio) {
        return ratio == Math.rint(ratio) ? String.valueOf((int) ratio) : String.valueOf(ratio);
    }
}
