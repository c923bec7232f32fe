package org.fairleaf.read.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;

/**
 * Takes out what a web page put around an article: comment forms, share bars, cookie notices, navigation. Only whole
 * blocks go, and only by phrases that no article needs; single words such as "Share" only beside other residue.
 */
final class Residue {

    private static final String SIGNS = " »«›‹→←*…|:.!+×•·>–-✕";
    private static final int MOST_WORDS = 60;

    private static final Set<String> WHOLE = new HashSet<>();
    private static final List<String> BEGINNINGS = new ArrayList<>();
    private static final Set<String> BESIDE = new HashSet<>();

    static {
        try (InputStream in = Objects.requireNonNull(Residue.class.getResourceAsStream("residue.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String phrase = line.length() > 2 ? line.substring(2).strip() : "";
                switch (line.isEmpty() ? '#' : line.charAt(0)) {
                    case '=' -> WHOLE.add(phrase);
                    case '^' -> BEGINNINGS.add(phrase);
                    case '~' -> BESIDE.add(phrase);
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Residue() {}

    /** The blocks without residue. */
    static List<Block> removed(List<Block> blocks, List<Decision> decisions) {
        boolean[] residue = new boolean[blocks.size()];
        boolean[] beside = new boolean[blocks.size()];
        for (int i = 0; i < residue.length; i++) {
            String words = Words.of(blocks.get(i));
            residue[i] = isResidue(words);
            beside[i] = isBeside(words);
        }
        for (int i = 1; i < residue.length; i++) {
            residue[i] |= beside[i] && residue[i - 1];
        }
        for (int i = residue.length - 2; i >= 0; i--) {
            residue[i] |= beside[i] && residue[i + 1];
        }
        menu(beside, residue);
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < residue.length; i++) {
            Block block = blocks.get(i);
            if (residue[i]) {
                decisions.add(removal(block.position(), Words.of(block)));
            } else {
                kept.add(block);
            }
        }
        return kept;
    }

    static Decision removal(Position position, String words) {
        return new Decision(
                Decision.Kind.REMOVED, position, "this belongs to a web page, not to the article: taken out", words);
    }

    /** Three such words in a row at the top or the bottom are a menu. */
    private static void menu(boolean[] beside, boolean[] residue) {
        int top = 0;
        while (top < beside.length && (beside[top] || residue[top])) {
            top++;
        }
        int bottom = beside.length;
        while (bottom > 0 && (beside[bottom - 1] || residue[bottom - 1])) {
            bottom--;
        }
        for (int i = 0; i < beside.length; i++) {
            residue[i] |= i < top && top >= 3 || i >= bottom && beside.length - bottom >= 3;
        }
    }

    static boolean isResidue(String words) {
        if (words.length() > 600) {
            return false;
        }
        String bare = bare(words);
        if (WHOLE.contains(bare)) {
            return true;
        }
        String small = words.strip().toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(small::startsWith) && small.split("\\s+", -1).length <= MOST_WORDS;
    }

    /** A single word, or a list or several lines of such words. */
    private static boolean isBeside(String words) {
        if (words.isBlank() || words.length() > 200) {
            return false;
        }
        return words.lines().map(Residue::bare).allMatch(line -> BESIDE.contains(line) || WHOLE.contains(line));
    }

    private static String bare(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        int from = 0;
        int to = small.length();
        while (from < to && SIGNS.indexOf(small.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SIGNS.indexOf(small.charAt(to - 1)) >= 0) {
            to--;
        }
        return small.substring(from, to);
    }
}
