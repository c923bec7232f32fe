package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of words, by the rules of one language's file {@code syllables}: what a word is to be read as
 * ({@code replace}), what sounds ({@code nucleus}), what sounds twice ({@code more}), and words that no rule gets right.
 */
final class Syllables {

    private record Replacement(Pattern pattern, String by) {}

    private record Ending(Pattern pattern, int adds) {}

    private static final Pattern PART = Pattern.compile("[-‐‑./]");

    private static final Pattern LETTERS_WITH_STOPS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?");

    private final List<Replacement> replacements = new ArrayList<>();
    private final List<Pattern> counted = new ArrayList<>();
    private final List<Ending> endings = new ArrayList<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    Syllables(List<String> rules) {
        for (String rule : rules) {
            int cut = rule.indexOf(' ');
            String value = rule.substring(cut + 1);
            switch (rule.substring(0, cut)) {
                case "replace" -> {
                    String[] sides = value.split(" =>", 2);
                    replacements.add(new Replacement(Pattern.compile(sides[0]), sides[1].strip()));
                }
                case "nucleus", "more" -> counted.add(Pattern.compile(value));
                case "ending" -> {
                    int number = value.lastIndexOf(' ');
                    endings.add(new Ending(
                            Pattern.compile("(?:" + value.substring(0, number) + ")$"),
                            Integer.parseInt(value.substring(number + 1))));
                }
                case "word" -> {
                    String[] entries = value.split(" ", -1);
                    for (int i = 1; i < entries.length; i++) {
                        words.put(entries[i], Integer.valueOf(entries[0]));
                    }
                }
                default -> throw new IllegalArgumentException("no rule of syllables: " + rule);
            }
        }
    }

    /**
     * The syllables of a word, at least one. Numbers and abbreviations count one, as in Flesch's own rules; a compound
     * with hyphens has those of its parts.
     */
    int in(String word) {
        if (isSign(word)) {
            return 1;
        }
        int sum = 0;
        for (String part : PART.split(word.toLowerCase(Locale.ROOT), -1)) {
            if (!part.isEmpty()) {
                sum += known.computeIfAbsent(part, this::count);
            }
        }
        return Math.max(1, sum);
    }

    /** Whether it is a number or an abbreviation rather than a word: it has a digit, or capitals only. */
    private static boolean isSign(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        return letters == 0
                || word.chars().anyMatch(Character::isDigit)
                || LETTERS_WITH_STOPS.matcher(word).matches()
                || (letters > 1
                        && word.chars().filter(Character::isLetter).allMatch(Character::isUpperCase)
                        && letters < 7);
    }

    private int count(String part) {
        Integer listed = words.get(part);
        if (listed != null) {
            return listed;
        }
        for (Ending ending : endings) {
            Matcher matcher = ending.pattern().matcher(part);
            if (matcher.find() && matcher.start() > 3) {
                String stem = part.substring(0, matcher.start());
                // "Causing" and "caused" have lost an e of their own, "finals" has not.
                boolean lostE = "ei".indexOf(part.charAt(matcher.start())) >= 0;
                Integer ofStem = words.getOrDefault(stem, lostE ? words.get(stem + "e") : null);
                if (ofStem != null) {
                    return ofStem + ending.adds();
                }
            }
        }
        String sounds = part;
        for (Replacement replacement : replacements) {
            sounds = replacement.pattern().matcher(sounds).replaceAll(replacement.by());
        }
        int count = 0;
        for (Pattern pattern : counted) {
            count += (int) pattern.matcher(sounds).results().count();
        }
        return Math.max(1, count);
    }
}
