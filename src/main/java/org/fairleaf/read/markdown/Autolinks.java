package org.fairleaf.read.markdown;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses in angle brackets: CommonMark 0.31.2, section 6.5. */
final class Autolinks {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\\s<>\\x00-\\x1F\\x7F]*+");
    private static final Pattern MAIL = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]++@"
            + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
            + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?){0,20}");

    private Autolinks() {}

    /** The address that words in angle brackets lead to; null where they are none. */
    static @Nullable String address(String inside) {
        if (ADDRESS.matcher(inside).matches()) {
            return inside;
        }
        return inside.length() <= 320 && MAIL.matcher(inside).matches() ? "mailto:" + inside : null;
    }
}
