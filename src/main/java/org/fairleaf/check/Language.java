package org.fairleaf.check;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has to be known of a language to tell its sentences.
 *
 * @param abbreviations in small letters, without the last full stop
 * @param afterOrdinals words that a number with a full stop counts, as in "3. Mai"
 * @param beforeNames small words that an initial may follow, as in "by J. Ruiz"
 */
record Language(Set<String> abbreviations, Set<String> afterOrdinals, Set<String> beforeNames) {

    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    /** @param tag a BCP 47 tag */
    static Language of(String tag) {
        return KNOWN.computeIfAbsent(
                Prose.language(tag),
                code -> new Language(
                        words(code, "abbreviations"), words(code, "after-ordinals"), words(code, "before-names")));
    }

    private static Set<String> words(String code, String list) {
        return Set.copyOf(WordList.read(code, list));
    }
}
