package org.fairleaf.read.text;

/** Typed quotation marks, hyphens and dots as the typographic ones that every article of Fairleaf's gets. */
final class Typography {

    private static final String BEFORE_OPENING = " ([{-–—/\u00a0";

    private Typography() {}

    /** @param before the character before the words; a space at a start */
    static String of(String words, char before) {
        if (words.indexOf('"') < 0 && words.indexOf('\'') < 0 && !words.contains("--") && !words.contains("...")) {
            return words;
        }
        StringBuilder out = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            char last = out.isEmpty() ? before : out.charAt(out.length() - 1);
            boolean opens = (BEFORE_OPENING.indexOf(last) >= 0 || last == '“' || last == '‘')
                    && i + 1 < words.length()
                    && words.charAt(i + 1) != ' ';
            if (c == '"') {
                out.append(opens ? '“' : '”');
            } else if (c == '\'') {
                out.append(opens && closes(words, i) ? '‘' : '’');
            } else if (words.startsWith("...", i)) {
                out.append('…');
                i += 2;
            } else if (words.startsWith("---", i) && !words.startsWith("----", i)) {
                out.append('—');
                i += 2;
            } else if (words.startsWith("--", i) && !words.startsWith("---", i)) {
                out.append('–');
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a single mark has a partner; without one it is an apostrophe, as in "'tis". */
    private static boolean closes(String words, int opening) {
        int limit = Math.min(words.length(), opening + 300);
        for (int i = opening + 2; i < limit; i++) {
            if (words.charAt(i) == '\''
                    && (i + 1 == words.length() || !Character.isLetterOrDigit(words.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }
}
