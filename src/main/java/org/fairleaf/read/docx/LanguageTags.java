package org.fairleaf.read.docx;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairleaf.ast.Writing;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** The languages that runs are marked with. Word marks a run with three, one for each kind of script. */
final class LanguageTags {

    private static final Set<UnicodeScript> EAST_ASIAN = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    private static final Set<UnicodeScript> SIMPLE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.ARMENIAN);

    /** @param tag as BCP 47 writes it */
    private record Known(String tag, List<UnicodeScript> scripts) {}

    private final Map<String, Optional<Known>> known = new HashMap<>();

    /**
     * The language of words by what the file says; null where it says nothing, or what cannot be: Word's default for
     * complex scripts is Arabic in documents that have not one Arabic letter.
     *
     * @param marks elements {@code w:lang}, the nearest first
     */
    @Nullable
    String of(String words, List<Tag> marks) {
        UnicodeScript script = script(words);
        if (script == UnicodeScript.COMMON) {
            return null;
        }
        String attribute = EAST_ASIAN.contains(script) ? "w:eastAsia" : SIMPLE.contains(script) ? "w:val" : "w:bidi";
        for (Tag mark : marks) {
            Optional<Known> language = known.computeIfAbsent(mark.get(attribute), LanguageTags::known);
            if (language.isPresent()) {
                return language.get().scripts().contains(script)
                        ? language.get().tag()
                        : null;
            }
        }
        return null;
    }

    private static Optional<Known> known(String written) {
        String tag = wellFormed(written);
        return tag == null ? Optional.empty() : Optional.of(new Known(tag, Writing.scripts(tag)));
    }

    /** A tag as BCP 47 writes it; null where it names no language. */
    static @Nullable String wellFormed(String tag) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
            return locale.getLanguage().isEmpty() || locale.getLanguage().matches("zxx|und")
                    ? null
                    : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    /** Whether two tags name one language, as {@code en-GB} and {@code en-US} do. */
    static boolean same(String one, String other) {
        return one.split("-", 2)[0].equalsIgnoreCase(other.split("-", 2)[0])
                && Writing.scripts(one).getFirst() == Writing.scripts(other).getFirst();
    }

    /** The script of the first letter that has one of its own. */
    private static UnicodeScript script(String words) {
        return words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                .findFirst()
                .orElse(UnicodeScript.COMMON);
    }

    static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }
}
