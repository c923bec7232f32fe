package org.fairleaf.cite;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a link to a DOI or a web address points to. */
final class Addresses {

    private static final Pattern DOI_PREFIX =
            Pattern.compile("^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** The DOI without a resolver or label before it. */
    static String bareDoi(String doi) {
        return DOI_PREFIX.matcher(doi.strip()).replaceFirst("").strip();
    }

    static String ofDoi(String doi) {
        return "https://doi.org/" + encoded(bareDoi(doi), true);
    }

    /** The address, or null where it is none that a link may have. */
    static @Nullable String ofUrl(String url) {
        String stripped = url.strip();
        String lower = stripped.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") && stripped.length() > 7
                        || lower.startsWith("https://") && stripped.length() > 8
                ? encoded(stripped, false)
                : null;
    }

    /** Percent-encodes what RFC 3986 does not allow in an address; in a DOI also what would end its path. */
    private static String encoded(String address, boolean doi) {
        StringBuilder out = new StringBuilder(address.length());
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean allowed = c > ' ' && c < 0x7F && "<>\"{}|\\^`".indexOf(c) < 0;
            if (allowed && !(doi && "?#%".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return out.toString();
    }
}
