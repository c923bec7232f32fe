package org.fairleaf.cite;

import java.util.Locale;
import java.util.Map;

/** Languages as bibliographies name them, as BCP 47 tags. */
final class Languages {

    /** Names that BibTeX's babel, RIS exports and library catalogues use. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("english", "en"),
            Map.entry("american", "en-US"),
            Map.entry("usenglish", "en-US"),
            Map.entry("british", "en-GB"),
            Map.entry("ukenglish", "en-GB"),
            Map.entry("eng", "en"),
            Map.entry("german", "de"),
            Map.entry("ngerman", "de"),
            Map.entry("deutsch", "de"),
            Map.entry("ger", "de"),
            Map.entry("deu", "de"),
            Map.entry("french", "fr"),
            Map.entry("français", "fr"),
            Map.entry("fre", "fr"),
            Map.entry("fra", "fr"),
            Map.entry("spanish", "es"),
            Map.entry("español", "es"),
            Map.entry("spa", "es"),
            Map.entry("italian", "it"),
            Map.entry("ita", "it"),
            Map.entry("portuguese", "pt"),
            Map.entry("por", "pt"),
            Map.entry("dutch", "nl"),
            Map.entry("dut", "nl"),
            Map.entry("nld", "nl"),
            Map.entry("polish", "pl"),
            Map.entry("pol", "pl"),
            Map.entry("russian", "ru"),
            Map.entry("rus", "ru"),
            Map.entry("arabic", "ar"),
            Map.entry("ara", "ar"),
            Map.entry("chinese", "zh"),
            Map.entry("chi", "zh"),
            Map.entry("zho", "zh"),
            Map.entry("japanese", "ja"),
            Map.entry("jpn", "ja"),
            Map.entry("korean", "ko"),
            Map.entry("kor", "ko"),
            Map.entry("turkish", "tr"),
            Map.entry("tur", "tr"),
            Map.entry("swedish", "sv"),
            Map.entry("danish", "da"),
            Map.entry("norwegian", "nb"),
            Map.entry("finnish", "fi"),
            Map.entry("czech", "cs"),
            Map.entry("hungarian", "hu"),
            Map.entry("greek", "el"),
            Map.entry("hebrew", "he"));

    private Languages() {}

    /** The tag of a language given by name or as a tag; what is neither comes back as it is. */
    static String tag(String language) {
        String stripped = language.strip();
        String named = NAMES.get(stripped.toLowerCase(Locale.ROOT));
        return named == null ? stripped.replace('_', '-') : named;
    }
}
