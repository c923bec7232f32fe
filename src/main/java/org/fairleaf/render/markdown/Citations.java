package org.fairleaf.render.markdown;

/** Citation keys as they are written. */
final class Citations {

    private static final String INTERNAL = ":.#$%&-+?<>~/";

    private Citations() {}

    /** A key with its mark, in braces where it needs them or what follows would be taken for its end. */
    static String key(String key, boolean braces) {
        return braces || !simple(key) ? "@{" + key + "}" : "@" + key;
    }

    static String nocite(String key) {
        return key.equals("*") ? "@*" : key(key, false);
    }

    /** Letters, digits and underscores with single punctuation marks between. */
    static boolean simple(String key) {
        boolean inside = false;
        for (int at = 0; at < key.length(); at += Character.charCount(key.codePointAt(at))) {
            int c = key.codePointAt(at);
            if (word(c)) {
                inside = true;
            } else if (inside && INTERNAL.indexOf(c) >= 0) {
                inside = false;
            } else {
                return false;
            }
        }
        return inside;
    }

    static boolean word(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Whether words that follow a bare key leave it whole. */
    static boolean endsBefore(String following) {
        if (following.isEmpty()) {
            return true;
        }
        int first = following.codePointAt(0);
        // In front of a mark the last character might have to be written otherwise.
        if (word(first) || "{*~".indexOf(first) >= 0) {
            return false;
        }
        int size = Character.charCount(first);
        return INTERNAL.indexOf(first) < 0 || following.length() == size || !word(following.codePointAt(size));
    }

    /** Whether braces can hold a key. */
    static boolean able(String key) {
        int open = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c < ' ' || c == '|' || open < 0) {
                return false;
            }
        }
        return open == 0 && !key.isEmpty() && key.length() < 490;
    }
}
