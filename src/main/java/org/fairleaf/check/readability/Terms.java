package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The medical words of a language that patients may not know, and how a text shows that it explains one. */
final class Terms {

    /**
     * A medical word.
     *
     * @param name its first spelling, in small letters
     * @param plain what it means in plain words
     */
    record Term(String name, String plain) {}

    /** A medical word where it stands in a text. @param words how many words it has */
    record Found(Term term, int start, int end, int words) {}

    private static final int LONGEST = 4;

    private final Map<String, Term> bySpelling = new HashMap<>();
    private final List<String> endings = new ArrayList<>();
    private final List<Pattern> after = new ArrayList<>();
    private final List<Pattern> before = new ArrayList<>();

    /**
     * @param terms lines such as "edema, oedema = swelling", and one "~ s es" with the endings that words take
     * @param definitions regular expressions of what explains a word, "after" it or "before" it
     */
    Terms(List<String> terms, List<String> definitions) {
        for (String line : terms) {
            if (line.startsWith("~")) {
                endings.addAll(List.of(line.substring(1).strip().split(" ", -1)));
                continue;
            }
            String[] sides = line.split(" = ", 2);
            String[] spellings = sides[0].split(", ", -1);
            Term term = new Term(fold(spellings[0]), sides[1]);
            for (String spelling : spellings) {
                bySpelling.put(fold(spelling), term);
            }
        }
        for (String line : definitions) {
            int cut = line.indexOf(' ');
            Pattern pattern = Pattern.compile(line.substring(cut + 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            (line.startsWith("after ") ? after : before).add(pattern);
        }
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    int size() {
        return bySpelling.size();
    }

    /** The medical words of a text, the longest at each place. */
    List<Found> in(String text, List<Word> words) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Found here = at(text, words, i);
            if (here != null) {
                found.add(here);
            }
            i += here == null ? 1 : here.words();
        }
        return found;
    }

    private @Nullable Found at(String text, List<Word> words, int first) {
        for (int count = Math.min(LONGEST, words.size() - first); count > 0; count--) {
            int start = words.get(first).start();
            int end = words.get(first + count - 1).end();
            Term term = spelt(fold(text.substring(start, end)).replace('\u00a0', ' '));
            if (term != null) {
                return new Found(term, start, end, count);
            }
        }
        return null;
    }

    private @Nullable Term spelt(String phrase) {
        Term term = bySpelling.get(phrase);
        for (String ending : endings) {
            if (term == null && !ending.isEmpty() && phrase.endsWith(ending)) {
                term = bySpelling.get(phrase.substring(0, phrase.length() - ending.length()));
            }
        }
        return term;
    }

    /** Whether the text explains what stands between two characters right there. */
    boolean explains(String text, int start, int end) {
        String behind = text.substring(end);
        String ahead = text.substring(0, start);
        return after.stream().anyMatch(pattern -> pattern.matcher(behind).find())
                || before.stream().anyMatch(pattern -> pattern.matcher(ahead).find());
    }
}
