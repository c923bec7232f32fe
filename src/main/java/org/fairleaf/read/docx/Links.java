package org.fairleaf.read.docx;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses an article may link to. */
final class Links {

    private Links() {}

    /** The address with what no address may hold escaped; null where an article may not link there. */
    static @Nullable String address(String written) {
        String target = encoded(written.strip());
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = target.substring(colon + 1);
        boolean known = switch (scheme) {
            case "http", "https" -> rest.matches("//[^/?#\\s][^\\s]*");
            case "mailto" -> rest.indexOf('@') > 0;
            case "tel" -> rest.matches("[+0-9(][0-9().;=a-zA-Z\\-+%]*");
            default -> false;
        };
        return known ? scheme + ":" + rest : null;
    }

    private static String encoded(String target) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
