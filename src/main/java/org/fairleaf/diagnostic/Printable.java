package org.fairleaf.diagnostic;

import java.util.Locale;

/** Words for a terminal, whatever an article or a file's name holds: nothing in them moves its cursor or reorders its lines. */
public final class Printable {

    private Printable() {}

    /** The text with its control characters, those that override directions included, as {@code \}{@code u202e}. */
    public static String of(String text) {
        return text.chars().noneMatch(Printable::acts) ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> {
            if (acts(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static boolean acts(int c) {
        return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
