package org.fairleaf.check.readability;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passive voice by its shape: an auxiliary and a participle. In English and the Romance languages the participle
 * follows, with few words between; in German and Dutch both may stand anywhere in the clause, in either order.
 */
final class Passive {

    private static final Pattern NEVER = Pattern.compile("(?!)");

    private Pattern auxiliary = NEVER;
    private Pattern between = NEVER;
    private Pattern participle = NEVER;
    private Set<String> except = Set.of();
    /** How far from its auxiliary a participle may stand in a clause; 0 where it must follow. */
    private int anywhere;

    Passive(List<String> rules) {
        for (String rule : rules) {
            int cut = rule.indexOf(' ');
            String value = rule.substring(cut + 1);
            switch (rule.substring(0, cut)) {
                case "auxiliary" -> auxiliary = words(value);
                case "between" -> between = words(value);
                case "participle" -> participle = words(value);
                case "except" -> except = Set.copyOf(List.of(value.split("\\|", -1)));
                case "anywhere" -> anywhere = Integer.parseInt(value);
                default -> throw new IllegalArgumentException("no rule of the passive: " + rule);
            }
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The words that make a sentence passive, or null where it is active. */
    @Nullable
    String in(String sentence, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (auxiliary.matcher(words.get(i).text()).matches()) {
                int found = anywhere > 0 ? near(sentence, words, i) : behind(sentence, words, i);
                if (found >= 0) {
                    int from = Math.min(i, found);
                    int to = Math.max(i, found);
                    return to - from < 4
                            ? sentence.substring(
                                    words.get(from).start(), words.get(to).end())
                            : words.get(from).text() + " … " + words.get(to).text();
                }
            }
        }
        return null;
    }

    private int behind(String sentence, List<Word> words, int auxiliaryAt) {
        for (int i = auxiliaryAt + 1; i < words.size() && !divided(sentence, words, i - 1); i++) {
            if (isParticiple(words.get(i))) {
                return i;
            }
            if (!between.matcher(words.get(i).text()).matches()) {
                return -1;
            }
        }
        return -1;
    }

    private int near(String sentence, List<Word> words, int auxiliaryAt) {
        for (int i = auxiliaryAt + 1;
                i < words.size() && i <= auxiliaryAt + anywhere && !divided(sentence, words, i - 1);
                i++) {
            if (isParticiple(words.get(i))) {
                return i;
            }
        }
        int before = auxiliaryAt - 1;
        return before >= 0 && !divided(sentence, words, before) && isParticiple(words.get(before)) ? before : -1;
    }

    /** Whether a clause ends behind that word. */
    private static boolean divided(String sentence, List<Word> words, int index) {
        String gap =
                sentence.substring(words.get(index).end(), words.get(index + 1).start());
        return gap.chars().anyMatch(c -> ",;:–—()".indexOf(c) >= 0);
    }

    private boolean isParticiple(Word word) {
        return participle.matcher(word.text()).matches()
                && !except.contains(word.text().toLowerCase(Locale.ROOT))
                // In German a capital makes it a noun.
                && !(anywhere > 0 && Character.isUpperCase(word.text().charAt(0)));
    }
}
