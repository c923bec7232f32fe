package org.fairleaf.render.fo;

/** How wide letters are, in ems: amply, since the FO is written before any font is known. */
final class Letters {

    private static final double BOLD = 1.07;

    private Letters() {}

    static double width(String text, boolean bold) {
        double width = text.codePoints().mapToDouble(Letters::width).sum();
        return bold ? width * BOLD : width;
    }

    /** How wide a bold letter is. */
    static double bold(int c) {
        return width(c) * BOLD;
    }

    /** The text, or as many of its words as fit, and then an ellipsis. @param room in ems */
    static String shortened(String text, double room) {
        if (width(text, false) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end), false) + 1 > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        int space = text.lastIndexOf(' ', end);
        // A word too long for the line is cut itself.
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }

    private static double width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (c < 0x80) {
            if (" .,:;'|!ijl()[]".indexOf(c) >= 0) {
                return 0.3;
            }
            if ("mwMW%@".indexOf(c) >= 0) {
                return 0.88;
            }
            if ("frtI-\"/".indexOf(c) >= 0) {
                return 0.4;
            }
            return Character.isUpperCase(c) || Character.isDigit(c) ? 0.67 : 0.57;
        }
        // Ideographs and signs of other scripts fill the em.
        return c < 0x590 || c >= 0x2000 && c < 0x2070 ? 0.66 : 1;
    }
}
