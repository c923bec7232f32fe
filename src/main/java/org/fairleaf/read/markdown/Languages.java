package org.fairleaf.read.markdown;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags: BCP 47 (RFC 5646). */
final class Languages {

    private static final Set<String> ISO = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    /** Codes that ISO 639 has replaced, but BCP 47 keeps. */
    private static final Set<String> OLD = Set.of("in", "iw", "ji", "jw", "mo", "sh");

    /** Languages that are written from right to left where no script is named. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "arz", "apc", "ary", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "khw",
            "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sam", "sd", "sdh", "skr", "syr", "ug", "ur", "yi");

    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
            Set.of("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa");

    private Languages() {}

    /** Whether a tag is well-formed and its language has a code that exists. */
    static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
        String language = tag.split("-", -1)[0].toLowerCase(Locale.ROOT);
        return switch (language.length()) {
            case 2 -> ISO.contains(language) || OLD.contains(language);
            case 3 -> true;
            default -> false;
        };
    }

    /** {@code rtl} or {@code ltr}, by the script that a language is written in. */
    static String direction(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
            if (parts[i].length() == 4 && Ascii.letter(parts[i].charAt(0))) {
                return RIGHT_TO_LEFT_SCRIPTS.contains(parts[i]) ? "rtl" : "ltr";
            }
        }
        return RIGHT_TO_LEFT.contains(parts[0]) ? "rtl" : "ltr";
    }
}
