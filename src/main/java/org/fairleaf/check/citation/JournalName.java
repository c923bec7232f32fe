package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A journal's name by its words: "The BMJ (London)" is "BMJ", "J Tradit Chin Med" is "Journal of Traditional Chinese
 * Medicine", and so is "JTCM".
 *
 * @param words folded, without articles and prepositions
 */
record JournalName(List<String> words) {

    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "for", "and", "in", "on", "der", "die", "das", "und", "fur", "de", "du", "des",
            "la", "le", "les", "et", "el", "los", "y", "il", "e", "di", "het", "en");

    static JournalName of(String name) {
        String bare = name.replaceAll("\\([^)]*\\)", " ").replaceFirst(":.*$", " ");
        List<String> words = new ArrayList<>();
        for (String word : bare.replace("&", " and ").split("[\\s/,-]+")) {
            String folded = Works.fold(word);
            if (!folded.isEmpty() && !SMALL.contains(folded)) {
                words.add(folded);
            }
        }
        return new JournalName(List.copyOf(words));
    }

    String folded() {
        return String.join(" ", words);
    }

    /** Whether both may be one journal's, each word written out or cut short in one of the two. */
    boolean isSame(JournalName other) {
        if (words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        if (words.size() == other.words.size()) {
            boolean same = true;
            for (int i = 0; i < words.size(); i++) {
                String one = words.get(i);
                String another = other.words.get(i);
                same &= one.startsWith(another) || another.startsWith(one);
            }
            if (same) {
                return true;
            }
        }
        return isInitialsOf(other) || other.isInitialsOf(this);
    }

    private boolean isInitialsOf(JournalName other) {
        StringBuilder initials = new StringBuilder();
        other.words.forEach(word -> initials.append(word.charAt(0)));
        return words.size() == 1 && other.words.size() > 1 && words.getFirst().contentEquals(initials);
    }
}
