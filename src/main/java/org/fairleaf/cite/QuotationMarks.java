package org.fairleaf.cite;

/** What straight quotation marks mean between their neighbours: quotation marks, apostrophes, or feet and inches. */
final class QuotationMarks {

    private QuotationMarks() {}

    /** Replaces straight marks by {@link Mark}s, apostrophes and primes, in one pass. */
    static void understand(StyledText text) {
        boolean[] partner = partners(text);
        boolean doubleOpen = false;
        boolean singleOpen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '"' && c != '\'') {
                continue;
            }
            char before = before(text, i);
            boolean opening = opens(before) && after(text, i) != ' ';
            if (c == '"') {
                if (opening && !doubleOpen) {
                    doubleOpen = true;
                    text.setCharAt(i, Mark.OPEN_DOUBLE);
                } else if (doubleOpen) {
                    doubleOpen = false;
                    text.setCharAt(i, Mark.CLOSE_DOUBLE);
                } else {
                    text.setCharAt(i, Character.isDigit(before) ? '″' : '”');
                }
            } else if (inWord(text, i)) {
                text.setCharAt(i, '’');
            } else if (opening && !singleOpen && partner[i]) {
                singleOpen = true;
                text.setCharAt(i, Mark.OPEN_SINGLE);
            } else if (singleOpen && !opening) {
                singleOpen = false;
                text.setCharAt(i, Mark.CLOSE_SINGLE);
            } else {
                text.setCharAt(i, Character.isDigit(before) ? '′' : '’');
            }
        }
    }

    /** For each single mark, whether the next one outside a word could close it. */
    private static boolean[] partners(StyledText text) {
        boolean[] partner = new boolean[text.length()];
        boolean nextCloses = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == '\'' && !inWord(text, i)) {
                partner[i] = nextCloses;
                nextCloses = !opens(before(text, i));
            }
        }
        return partner;
    }

    private static boolean inWord(StyledText text, int index) {
        return Character.isLetterOrDigit(before(text, index)) && Character.isLetterOrDigit(after(text, index));
    }

    private static char before(StyledText text, int index) {
        return index == 0 ? ' ' : text.charAt(index - 1);
    }

    private static char after(StyledText text, int index) {
        return index + 1 == text.length() ? ' ' : text.charAt(index + 1);
    }

    private static boolean opens(char before) {
        return Character.isWhitespace(before)
                || "([{—–/-\"'“‘„«\u00A0\u202F".indexOf(before) >= 0
                || before == Mark.OPEN_DOUBLE
                || before == Mark.OPEN_SINGLE;
    }
}
