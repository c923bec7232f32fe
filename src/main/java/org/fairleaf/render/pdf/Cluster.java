package org.fairleaf.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A character with the marks that combine with it.
 *
 * @param script the script it is read in (UAX #24): signs that all scripts share have that of the letters before them,
 *     closing brackets that of the opening ones
 * @param letter whether it belongs to that script itself, and not by its place only
 */
record Cluster(String text, UnicodeScript script, boolean letter) {

    private static final Set<UnicodeScript> SHARED =
            Set.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);

    /** Scripts whose letters keep their form and their order, whatever stands beside them. */
    private static final Set<UnicodeScript> PLAIN = Set.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.HANGUL);

    /** The clusters of a text. @param usual the script of signs where no letters are near */
    static List<Cluster> of(String text, UnicodeScript usual) {
        List<Cluster> clusters = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String cluster = text.substring(start, end);
            UnicodeScript own = own(cluster);
            clusters.add(new Cluster(cluster, own == null ? UnicodeScript.COMMON : own, own != null));
            start = end;
        }
        return resolved(clusters, usual);
    }

    private static List<Cluster> resolved(List<Cluster> clusters, UnicodeScript usual) {
        List<Cluster> resolved = new ArrayList<>();
        Deque<UnicodeScript> brackets = new ArrayDeque<>();
        UnicodeScript last = clusters.stream()
                .filter(Cluster::letter)
                .map(Cluster::script)
                .findFirst()
                .orElse(usual);
        for (Cluster cluster : clusters) {
            if (cluster.letter()) {
                last = cluster.script();
            } else if (cluster.type() == Character.START_PUNCTUATION) {
                brackets.push(last);
            } else if (cluster.type() == Character.END_PUNCTUATION && !brackets.isEmpty()) {
                last = brackets.pop();
            }
            resolved.add(new Cluster(cluster.text(), last, cluster.letter()));
        }
        return resolved;
    }

    private static @Nullable UnicodeScript own(String cluster) {
        return cluster.codePoints()
                .mapToObj(UnicodeScript::of)
                .filter(script -> !SHARED.contains(script))
                .findFirst()
                .orElse(null);
    }

    private static int end(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!combines(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean combines(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    int first() {
        return text.codePointAt(0);
    }

    private int type() {
        return Character.getType(first());
    }

    boolean blank() {
        return Character.isWhitespace(first());
    }

    /** Whether its glyphs hang on what stands beside it, or stand in another order than its letters. */
    boolean shaped() {
        return shaped(script) || text.codePoints().skip(1).anyMatch(Cluster::combines);
    }

    static boolean shaped(UnicodeScript script) {
        return !PLAIN.contains(script);
    }

    Cluster says(String other) {
        return new Cluster(other, script, letter);
    }
}
