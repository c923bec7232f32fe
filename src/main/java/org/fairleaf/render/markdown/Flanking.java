package org.fairleaf.render.markdown;

/** Which marks can open or close emphasis: CommonMark 0.31.2, section 6.2, with pandoc's subscripts and superscripts. */
final class Flanking {

    private Flanking() {}

    /** Whether a run of a mark can open or close anything between two characters. */
    static boolean any(char mark, int length, int before, int after) {
        boolean left = !space(after) && (!punctuation(after) || space(before) || punctuation(before));
        boolean right = !space(before) && (!punctuation(before) || space(after) || punctuation(after));
        return switch (mark) {
            case '_' -> (left && (!right || punctuation(before))) || (right && (!left || punctuation(after)));
            case '^' -> !space(before) || !space(after);
            case '~' -> length == 1 ? !space(before) || !space(after) : length == 2 && (left || right);
            default -> left || right;
        };
    }

    static boolean space(int c) {
        return c == '\t' || c == '\n' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static boolean punctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
