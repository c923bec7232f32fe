package org.fairleaf.check.readability;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a sentence: what stands between spaces without its punctuation, also a number, an address, a compound with
 * hyphens, or an abbreviation with full stops.
 *
 * @param start where it begins in the sentence's text
 */
record Word(String text, int start) {

    /** An address with an @ is looked for once in what stands between spaces; no group takes anything back. */
    private static final Pattern WORDS = Pattern.compile("(?:https?://|www\\.)\\S+|(?<!\\S)\\S+@\\S+"
            + "|[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}]|['’\\-‐‑.](?=[\\p{L}\\p{N}])|(?<=\\p{N}),(?=\\p{N}))*+");

    /** The words of a text, in order. @param elisions whether an apostrophe divides words, as in "l'eau" */
    static List<Word> of(String text, boolean elisions) {
        return WORDS.matcher(text)
                .results()
                .flatMap(found -> split(new Word(found.group(), found.start()), elisions))
                .toList();
    }

    private static java.util.stream.Stream<Word> split(Word word, boolean elisions) {
        int cut = elisions ? Math.max(word.text.indexOf('\''), word.text.indexOf('’')) : -1;
        return cut < 0 || cut > 3 || cut + 1 == word.text.length()
                ? java.util.stream.Stream.of(word)
                : java.util.stream.Stream.of(
                        new Word(word.text.substring(0, cut), word.start),
                        new Word(word.text.substring(cut + 1), word.start + cut + 1));
    }

    /** In small letters. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Where it ends in the sentence's text. */
    int end() {
        return start + text.length();
    }
}
