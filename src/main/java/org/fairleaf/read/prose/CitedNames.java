package org.fairleaf.read.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The makers that a citation names: "Huang et al.", "Smith and Jones", "World Health Organization".
 *
 * @param names at least one
 * @param more whether others follow the last one, unnamed
 */
record CitedNames(List<String> names, boolean more) {

    private static final String AND = "(?:and|&|und|et|y|e|en)";
    private static final Pattern MORE = Pattern.compile(
            ",?\\s(?:et\\.?\\sal\\.?|u\\.\\s?a\\.|and\\s(?:others|colleagues|co-?workers)|und\\s(?:andere|Kolleg\\p{L}+|Mitarbeiter\\p{L}*)"
                    + "|et\\scoll(?:\\.|ègues|aborateurs)?|y\\s(?:cols?\\.|colaboradores))$");
    private static final Pattern SEPARATOR = Pattern.compile(",?\\s" + AND + "\\s|\\s?&\\s?|,\\s");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}\\.\\s?){0,3}(?:(?:van|von|de|der|den|del|della|di|da|la|le|du|dos|ten|ter|al|el|bin)\\s){0,3}"
                    + "(?:d['’])?\\p{Lu}[\\p{L}\\p{M}'’‐-]{1,40}(?:\\s\\p{Lu}[\\p{L}\\p{M}'’‐-]{1,40})?");
    private static final Pattern BODY_WORD = Pattern.compile("[(\\[]?\\p{Lu}[\\p{L}\\p{M}.'’&-]*[)\\]]?,?");
    private static final Set<String> SMALL = Set.of(
            "of", "for", "and", "the", "in", "on", "de", "la", "des", "du", "et", "für", "und", "der", "die", "y",
            "del", "van", "voor", "en", "&");
    private static final Set<String> NO_NAMES = Set.of(
            ("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember spring summer autumn fall winter figure fig table section chapter version since in from until before after circa during between early late by the this about around updated published accessed copyright tabelle abbildung seit bis vor nach stand edition volume page level phase step however while although thus therefore moreover also as of a an for at to on and en le la les el los der die das im am no yes")
                    .split(" ", -1));

    /** The makers, or null where the words name nobody. */
    static @Nullable CitedNames of(String written) {
        String text = written.strip();
        boolean more = false;
        Matcher others = MORE.matcher(text);
        if (others.find()) {
            more = true;
            text = text.substring(0, others.start());
        }
        if (text.isEmpty() || text.length() > 150) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (String part : SEPARATOR.split(text, -1)) {
            if (!NAME.matcher(part).matches() || isNoName(part)) {
                names.clear();
                break;
            }
            names.add(part.replaceFirst("^(?:\\p{Lu}\\.\\s?)+", ""));
        }
        if (names.isEmpty() && !more && isBody(text)) {
            names.add(text);
        }
        return names.isEmpty() ? null : new CitedNames(List.copyOf(names), more);
    }

    static boolean isNoName(String word) {
        return NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** An organisation: words with capitals but for small ones, or an acronym. */
    private static boolean isBody(String text) {
        String[] words = text.split(" ", -1);
        if (words.length > 10 || isNoName(words[0])) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!BODY_WORD.matcher(words[i]).matches() && (i == 0 || !SMALL.contains(words[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names one person or body only, which could as well be a place or a word at the start of a sentence. */
    boolean lone() {
        return names.size() == 1 && !more;
    }
}
