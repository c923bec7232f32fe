package org.fairleaf.render.fo;

/** How wide letters are, in ems: amply, since the FO is written before any font is known. */
final class Letters {

    private static final double BOLD = 1.07;

    private Letters() {}

    static double width(String text, boolean bold) {
        double width = text.codePoints().mapToDouble(Letters::width).sum();
        return bold ? width * BOLD : width;
    }

    private static double width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (c < 0x80) {
            if (" .,:;'|!ijlI()[]".indexOf(c) >= 0) {
                return 0.34;
            }
            if ("mwMW%@".indexOf(c) >= 0) {
                return 0.92;
            }
            if ("frt-\"/".indexOf(c) >= 0) {
                return 0.43;
            }
            return Character.isUpperCase(c) || Character.isDigit(c) ? 0.68 : 0.6;
        }
        // Ideographs and signs of other scripts fill the em.
        return c < 0x590 || c >= 0x2000 && c < 0x2070 ? 0.66 : 1;
    }
}
