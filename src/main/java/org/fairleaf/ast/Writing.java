package org.fairleaf.ast;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a language is written: in which scripts, and in which direction. */
public final class Writing {

    private static final Map<Byte, String> STRONG = Map.of(
            Character.DIRECTIONALITY_LEFT_TO_RIGHT, "ltr",
            Character.DIRECTIONALITY_RIGHT_TO_LEFT, "rtl",
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC, "rtl");

    private static final List<UnicodeScript> LATIN = List.of(UnicodeScript.LATIN);

    private static final Set<UnicodeScript> RIGHT_TO_LEFT = Set.of(
            UnicodeScript.ADLAM,
            UnicodeScript.ARABIC,
            UnicodeScript.HANIFI_ROHINGYA,
            UnicodeScript.HEBREW,
            UnicodeScript.MANDAIC,
            UnicodeScript.NKO,
            UnicodeScript.SAMARITAN,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA);

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    /** Languages that are not written in Latin letters, where their tag names no script. */
    private static final Map<String, List<UnicodeScript>> BY_LANGUAGE = new HashMap<>();

    /** Codes of ISO 15924 that stand for several scripts, or for a style of one. */
    private static final Map<String, List<UnicodeScript>> BY_CODE = Map.of(
            "aran", List.of(UnicodeScript.ARABIC),
            "cyrs", List.of(UnicodeScript.CYRILLIC),
            "hans", List.of(UnicodeScript.HAN),
            "hant", List.of(UnicodeScript.HAN),
            "jpan", List.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            "kore", List.of(UnicodeScript.HANGUL, UnicodeScript.HAN),
            "latf", LATIN);

    static {
        written(
                "ar arz apc ary azb bal bgn ckb fa glk khw ks lrc mzn pnb prs ps sd sdh skr ug ur",
                UnicodeScript.ARABIC);
        written("he iw yi ji", UnicodeScript.HEBREW);
        written("arc syr", UnicodeScript.SYRIAC);
        written("dv", UnicodeScript.THAANA);
        written("nqo", UnicodeScript.NKO);
        written("rhg", UnicodeScript.HANIFI_ROHINGYA);
        written("sam", UnicodeScript.SAMARITAN);
        written("hi mr ne sa bho brx doi kok mai new", UnicodeScript.DEVANAGARI);
        written("bn as mni", UnicodeScript.BENGALI);
        written("pa", UnicodeScript.GURMUKHI);
        written("gu", UnicodeScript.GUJARATI);
        written("or", UnicodeScript.ORIYA);
        written("ta", UnicodeScript.TAMIL);
        written("te", UnicodeScript.TELUGU);
        written("kn", UnicodeScript.KANNADA);
        written("ml", UnicodeScript.MALAYALAM);
        written("si", UnicodeScript.SINHALA);
        written("th", UnicodeScript.THAI);
        written("lo", UnicodeScript.LAO);
        written("my", UnicodeScript.MYANMAR);
        written("km", UnicodeScript.KHMER);
        written("bo dz", UnicodeScript.TIBETAN);
        written("am ti", UnicodeScript.ETHIOPIC);
        written("el grc", UnicodeScript.GREEK);
        written("hy", UnicodeScript.ARMENIAN);
        written("ka", UnicodeScript.GEORGIAN);
        written("be bg ba ce cv kk ky mk mn os ru tg tt uk", UnicodeScript.CYRILLIC);
        written("sr uz", UnicodeScript.CYRILLIC, UnicodeScript.LATIN);
        written("zh yue cmn wuu hak nan", UnicodeScript.HAN, UnicodeScript.BOPOMOFO);
        written("ja", UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
        written("ko", UnicodeScript.HANGUL, UnicodeScript.HAN);
    }

    private Writing() {}

    private static void written(String languages, UnicodeScript... scripts) {
        for (String language : languages.split(" ", -1)) {
            BY_LANGUAGE.put(language, List.of(scripts));
        }
    }

    /** The direction of the first letter that has one (UAX #9, P2), {@code ltr} or {@code rtl}. */
    public static Optional<String> direction(IntStream text) {
        return text.map(Character::getDirectionality)
                .filter(direction -> STRONG.containsKey((byte) direction))
                .mapToObj(direction -> STRONG.get((byte) direction))
                .findFirst();
    }

    /** The scripts of a language, the usual one first. @param tag a BCP 47 tag */
    public static List<UnicodeScript> scripts(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
            if (parts[i].matches("[a-z]{4}")) {
                return named(parts[i]);
            }
        }
        return BY_LANGUAGE.getOrDefault(parts[0], LATIN);
    }

    private static List<UnicodeScript> named(String code) {
        List<UnicodeScript> known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        try {
            return List.of(UnicodeScript.forName(code));
        } catch (IllegalArgumentException unknown) {
            return LATIN;
        }
    }

    /** A script's name as themes write it, such as {@code arabic}. */
    public static String name(UnicodeScript script) {
        return script.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a script has that name. */
    public static boolean known(String name) {
        return Stream.of(UnicodeScript.values()).anyMatch(script -> name(script).equals(name));
    }

    public static boolean rightToLeft(UnicodeScript script) {
        return RIGHT_TO_LEFT.contains(script);
    }

    /** Whether nothing shows where a word of that script ends. */
    public static boolean withoutSpaces(UnicodeScript script) {
        return WITHOUT_SPACES.contains(script);
    }

    /** {@code rtl} or {@code ltr}, by the script that a language is written in. @param tag a BCP 47 tag */
    public static String direction(String tag) {
        return rightToLeft(scripts(tag).getFirst()) ? "rtl" : "ltr";
    }
}
