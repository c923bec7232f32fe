package org.fairleaf.verify.text;

import java.util.regex.Pattern;

/** Letters, digits and marks alone: by these words are compared, for lines end otherwise and signs mark structure. */
final class Letters {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]");

    private Letters() {}

    static String of(String text) {
        return OTHERS.matcher(text).replaceAll("");
    }
}
