package org.fairleaf.render.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Link targets as an attribute may hold them. */
final class Address {

    private static final Pattern ALLOWED = Pattern.compile("(?i)(https?|mailto|tel):.*", Pattern.DOTALL);
    private static final String NEVER = " \"<>\\^`{|}";

    private Address() {}

    /**
     * The author's address with the characters that no URL may hold percent-encoded, as a browser would on following
     * it; older DOIs hold some of them.
     */
    static String of(String target) {
        if (target.startsWith("#")) {
            return "#" + encode(target.substring(1), "%");
        }
        if (!ALLOWED.matcher(target).matches()) {
            throw new IllegalArgumentException("no edition links to " + target);
        }
        int authority = target.indexOf("://");
        int path = authority < 0 ? target.indexOf(':') + 1 : endOfAuthority(target, authority + 3);
        return target.substring(0, path) + encode(target.substring(path), authority < 0 ? "" : "[]");
    }

    private static int endOfAuthority(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            if ("/?#".indexOf(target.charAt(i)) >= 0) {
                return i;
            }
        }
        return target.length();
    }

    private static String encode(String part, String also) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean strayPercent = c == '%' && !part.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            boolean strayHash = c == '#' && part.indexOf('#') != i;
            if (NEVER.indexOf(c) >= 0 || also.indexOf(c) >= 0 || strayPercent || strayHash || c < ' ') {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
