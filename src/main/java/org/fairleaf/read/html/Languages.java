package org.fairleaf.read.html;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** Language tags: BCP 47 (RFC 5646). */
final class Languages {

    private static final Set<String> ISO = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));

    private Languages() {}

    static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
        } catch (IllformedLocaleException e) {
            return false;
        }
        String language = tag.split("-", -1)[0].toLowerCase(Locale.ROOT);
        return language.length() == 3 || ISO.contains(language);
    }
}
