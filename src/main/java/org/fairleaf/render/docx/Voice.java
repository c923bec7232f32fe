package org.fairleaf.render.docx;

import java.util.Locale;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Writing;

/** The language and the base direction of a stretch. @param lang a BCP 47 tag */
record Voice(String lang, boolean rtl) {

    private static final Set<String> COMPLEX = Set.of(
            "as", "bn", "bo", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "sa", "si", "ta", "te",
            "th");
    private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko", "yue");

    /** What holds inside a node with these attributes: a language brings its direction, unless one is given. */
    Voice with(Attributes attributes) {
        String newLang = attributes.lang();
        String dir = attributes.dir();
        if (newLang == null && dir == null) {
            return this;
        }
        boolean inferred = newLang == null ? rtl : runsRightToLeft(newLang);
        return new Voice(newLang == null ? lang : newLang, dir == null ? inferred : dir.equals("rtl"));
    }

    /** The language of East Asian text: this one, or Word's own choice. */
    String eastAsian() {
        return isEastAsian(lang) ? lang : "en-US";
    }

    /** The language of text in a complex script, from right to left or not: this one, or Word's own choice. */
    String complex() {
        return isComplex(lang) ? lang : "ar-SA";
    }

    static boolean runsRightToLeft(String tag) {
        return Writing.direction(tag).equals("rtl");
    }

    /** Whether Word sets its script by the properties for complex ones. */
    static boolean isComplex(String tag) {
        return runsRightToLeft(tag)
                || COMPLEX.contains(Locale.forLanguageTag(tag).getLanguage());
    }

    static boolean isEastAsian(String tag) {
        return EAST_ASIAN.contains(Locale.forLanguageTag(tag).getLanguage());
    }
}
