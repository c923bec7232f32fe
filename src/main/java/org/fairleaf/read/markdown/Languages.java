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
}
