package org.fairleaf.render.markdown;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as YAML 1.2 scalars: plain where nothing in them means anything to YAML, else in quotation marks. */
final class Yaml {

    /** Words with nothing between them but what is harmless in any place of a plain scalar. */
    private static final Pattern PLAIN = Pattern.compile(
            "[\\p{L}\\p{N}/(“‘„«¿¡+.](?:[\\p{L}\\p{M}\\p{N}\\p{Sc} ()/.;_+=%*’‘“”„«»–—…·•°½×≈&'\"!?$~^@<>|`\\\\-]|:(?! |$)|,|(?<! )#)*");

    private static final Pattern OTHER_TYPE =
            Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|~|[-+.]?\\d[\\d_.:eExXoO+-]*|[-+]?\\.(?:inf|nan)");

    private Yaml() {}

    /** A text on one line. */
    static String scalar(String any) {
        String text = SayableInlines.cleaned(any);
        return plain(text) ? text : quoted(text);
    }

    /** A text on one line, inside the brackets of a list. */
    static boolean plain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !text.endsWith(":")
                && !OTHER_TYPE.matcher(text).matches();
    }

    /** A date stays as people write it: every field here is a text. */
    static String date(String date) {
        return date.matches("\\d{4}(?:-\\d{2}){0,2}") ? date : scalar(date);
    }

    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\u2028', '\u2029', '\u0085', '\uFEFF' ->
                    out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** Whether a text can stand as lines under a {@code |}. */
    static boolean block(String text) {
        return !text.isBlank() && text.chars().noneMatch(c -> c == '\u2028' || c == '\u2029' || c == '\t');
    }
}
