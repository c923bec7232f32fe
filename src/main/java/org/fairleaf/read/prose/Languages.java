package org.fairleaf.read.prose;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text by its commonest small words, or by its script where only one language is written in it. Where
 * two languages are near each other, or the text is short, there is no answer: the author has to say.
 */
final class Languages {

    /** @param words in which the language shows, for a message */
    record Guess(String tag, String name, String words) {}

    private static final int FEWEST = 12;
    private static final int ENOUGH = 4_000_000;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’]+");

    private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();
    private static final Map<UnicodeScript, String> ONLY = new EnumMap<>(Map.of(
            UnicodeScript.GREEK, "el Greek",
            UnicodeScript.HEBREW, "he Hebrew",
            UnicodeScript.THAI, "th Thai",
            UnicodeScript.HANGUL, "ko Korean",
            UnicodeScript.HIRAGANA, "ja Japanese",
            UnicodeScript.GEORGIAN, "ka Georgian",
            UnicodeScript.ARMENIAN, "hy Armenian"));

    static {
        common(
                "en English",
                "the of and to is that it for are with as was be this have from not by which has been were their can or an but they you your");
        common(
                "de German",
                "der die und das ist nicht mit den ein eine zu von auf für im dem sich werden wird auch bei als oder sind einer durch nach kann sie wenn");
        common(
                "fr French",
                "le les des et est une un la que dans pour qui sur avec par pas plus ne sont ce au du aux cette être ou vous votre il elle");
        common(
                "es Spanish",
                "el los las y es una un que en para por con no se su del al más como son este esta pero sus puede la ser o ha");
        common(
                "it Italian",
                "il che di è un una per non con sono della del dei delle gli al nel alla si da più anche come questo essere può la le");
        common(
                "nl Dutch",
                "de het een en van is dat niet te voor met zijn op die worden aan bij ook door naar wordt uw om maar kan deze of je");
        common(
                "pt Portuguese",
                "o os uma um que não para com dos das em do da é por se mais como são ao pode foi ser sua seu ou também na no as");
        common("sv Swedish", "och att det som en är av på för med till inte den har de om ett kan från eller vid så");
        common("da Danish", "og at det som en er af på for med til ikke den har de om et kan fra eller ved så");
        common("pl Polish", "i w z na do nie się jest to że od przez jak po dla są oraz lub może być które który");
        common("ro Romanian", "și în de la cu pe este un o nu care din pentru sau mai să sunt prin ca fi al");
        common("tr Turkish", "ve bir bu için ile da de olarak daha çok gibi olan en ne veya ya değil sonra kadar");
    }

    private Languages() {}

    private static void common(String language, String words) {
        COMMON.put(language, Set.copyOf(List.of(words.split(" ", -1))));
    }

    static @Nullable Guess of(String text) {
        String read = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        Guess byScript = byScript(read);
        if (byScript != null) {
            return byScript;
        }
        Map<String, Integer> hits = new LinkedHashMap<>();
        int all = 0;
        for (String word : NO_LETTERS.split(read.toLowerCase(Locale.ROOT), -1)) {
            all++;
            COMMON.forEach((language, words) -> {
                if (words.contains(word)) {
                    hits.merge(language, 1, Integer::sum);
                }
            });
        }
        List<Map.Entry<String, Integer>> best = hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        if (best.isEmpty()) {
            return null;
        }
        int first = best.getFirst().getValue();
        int second = best.size() > 1 ? best.get(1).getValue() : 0;
        if (first < FEWEST || first * 12 < all || first * 2 < second * 3) {
            return null;
        }
        String[] named = best.getFirst().getKey().split(" ", 2);
        return new Guess(
                named[0], named[1], first + " of its " + all + " words are the commonest ones of that language");
    }

    private static @Nullable Guess byScript(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int all = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                all++;
                letters.merge(UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        for (Map.Entry<UnicodeScript, String> only : ONLY.entrySet()) {
            int count = letters.getOrDefault(only.getKey(), 0);
            // Japanese mixes its syllables with Chinese characters.
            int share = only.getKey() == UnicodeScript.HIRAGANA ? 5 : 2;
            if (count >= FEWEST && count * share > all) {
                String[] named = only.getValue().split(" ", 2);
                return new Guess(named[0], named[1], "it is written in that language's letters");
            }
        }
        return null;
    }
}
