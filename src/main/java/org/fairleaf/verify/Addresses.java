package org.fairleaf.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The addresses of links, which formats may spell in several ways that lead to the same place. */
final class Addresses {

    /** What stands for itself in an address, so that its code is something else. */
    private static final String MEANING = "!$&'()*+,;=:/?@";

    private static final int CODE = 3;
    private static final int HEX = 16;

    private Addresses() {}

    /** Whether two addresses lead to the same place; where one within a file leads is told by {@link Landings} alone. */
    static boolean same(String one, String other) {
        boolean inside = one.startsWith("#") && other.startsWith("#");
        return inside || plain(one).equals(plain(other));
    }

    /** The address with the codes taken for their characters wherever that changes nothing (RFC 3986, 6.2.2). */
    static String plain(String address) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < address.length()) {
            int value = code(address, i);
            if (value >= 0) {
                boolean kept = MEANING.indexOf(value) >= 0;
                String code = address.substring(i, i + CODE).toUpperCase(Locale.ROOT);
                out.writeBytes(kept ? code.getBytes(StandardCharsets.UTF_8) : new byte[] {(byte) value});
                i += CODE;
            } else {
                int character = address.codePointAt(i);
                out.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(character);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The byte whose code stands there; -1 where none does. */
    private static int code(String address, int at) {
        if (at + CODE > address.length() || address.charAt(at) != '%') {
            return -1;
        }
        int high = Character.digit(address.charAt(at + 1), HEX);
        int low = Character.digit(address.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
