package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The article's abbreviations: {@code *[OA]: osteoarthritis}. */
final class Abbreviations {

    private final Map<String, String> expansions = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** By their first word, the longest first. */
    private final Map<String, List<String>> byWord = new HashMap<>();

    /** Adds an abbreviation; false if it is already there with another meaning. */
    boolean add(String text, String expansion) {
        String known = expansions.putIfAbsent(text, expansion);
        if (known != null) {
            return known.equals(expansion);
        }
        List<String> same = byWord.computeIfAbsent(text.substring(0, wordEnd(text, 0)), word -> new ArrayList<>());
        same.add(text);
        same.sort(Comparator.comparingInt(String::length).reversed());
        return true;
    }

    boolean isEmpty() {
        return expansions.isEmpty();
    }

    String expansion(String abbreviation) {
        String expansion = expansions.get(abbreviation);
        if (expansion == null) {
            throw new IllegalArgumentException(abbreviation);
        }
        used.add(abbreviation);
        return expansion;
    }

    /** Whether nothing in the article was found to be this abbreviation. */
    boolean unused(String abbreviation) {
        return !used.contains(abbreviation);
    }

    /** The abbreviation that stands at an index as whole words; null where there is none. */
    @Nullable
    String at(CharSequence text, int index) {
        if (index > 0 && word(text, index - 1) && word(text, index)) {
            return null;
        }
        int end = wordEnd(text, index);
        for (String candidate : byWord.getOrDefault(text.subSequence(index, end).toString(), List.of())) {
            int to = index + candidate.length();
            boolean here = to <= text.length() && CharSequence.compare(text.subSequence(index, to), candidate) == 0;
            if (here && (to == text.length() || !word(text, to) || !word(text, to - 1))) {
                return candidate;
            }
        }
        return null;
    }

    /** Where the word at an index ends; at least one character on. */
    static int wordEnd(CharSequence text, int index) {
        int end = index;
        while (end < text.length() && word(text, end)) {
            end++;
        }
        return Math.max(end, Math.min(text.length(), index + 1));
    }

    private static boolean word(CharSequence text, int index) {
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
    }
}
