package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.fairleaf.check.Prose;
import org.fairleaf.check.WordList;
import org.jspecify.annotations.Nullable;

/** What is known of one language to measure its texts, read from the language's folder once. */
final class Lexicon {

    /** @param warning null where a scale is only reported, and so is its error */
    record Scale(
            Formula formula,
            @Nullable Double warning,
            @Nullable Double error) {}

    private static final Map<String, Optional<Lexicon>> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern NEVER = Pattern.compile("(?!)");

    private final String language;
    private final Syllables syllables;
    private final List<Scale> scales = new ArrayList<>();
    private final Passive passive;
    private final Pattern address;
    private final List<Pattern> instructions;
    private final Pattern clauses;
    private final Pattern negations;
    private final Terms terms;
    private int longSentence;
    private int muchPassive;

    private Lexicon(String language) {
        this.language = language;
        this.syllables = new Syllables(WordList.read(language, "syllables"));
        for (String line : WordList.read(language, "thresholds")) {
            String[] parts = line.split(" ", -1);
            switch (parts[0]) {
                case "scale" ->
                    scales.add(new Scale(
                            Formula.of(parts[1]).orElseThrow(),
                            parts.length > 2 ? Double.valueOf(parts[2]) : null,
                            parts.length > 3 ? Double.valueOf(parts[3]) : null));
                case "sentence" -> longSentence = Integer.parseInt(parts[1]);
                case "passive" -> muchPassive = Integer.parseInt(parts[1]);
                default -> throw new IllegalArgumentException("no threshold: " + line);
            }
        }
        this.passive = new Passive(WordList.read(language, "passive"));
        this.address = words("address", 0);
        this.instructions = WordList.read(language, "instructions").stream()
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        this.clauses = words("clauses", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.negations = words("negations", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.terms = new Terms(WordList.read(language, "terms"), WordList.read(language, "definitions"));
    }

    /** What is known of the language of a tag; empty where nothing is. */
    static Optional<Lexicon> of(String tag) {
        return KNOWN.computeIfAbsent(
                Prose.language(tag),
                code -> WordList.read(code, "syllables").isEmpty() ? Optional.empty() : Optional.of(new Lexicon(code)));
    }

    private Pattern words(String list, int flags) {
        List<String> words = WordList.read(language, list);
        return words.isEmpty()
                ? NEVER
                : Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{M}])", flags);
    }

    String language() {
        return language;
    }

    Syllables syllables() {
        return syllables;
    }

    List<Scale> scales() {
        return List.copyOf(scales);
    }

    Passive passive() {
        return passive;
    }

    /** Words that speak to the reader; capitals count, as in German "Sie". */
    Pattern address() {
        return address;
    }

    /** How sentences look that tell the reader what to do. */
    List<Pattern> instructions() {
        return instructions;
    }

    Pattern clauses() {
        return clauses;
    }

    Pattern negations() {
        return negations;
    }

    Terms terms() {
        return terms;
    }

    /** More words make a sentence long. */
    int longSentence() {
        return longSentence;
    }

    /** So many passive sentences in a hundred are too many. */
    int muchPassive() {
        return muchPassive;
    }

    /** Whether an apostrophe divides words. */
    boolean elisions() {
        return language.equals("fr") || language.equals("it");
    }
}
