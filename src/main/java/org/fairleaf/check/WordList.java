package org.fairleaf.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of one language for one purpose, one entry a line; lines that begin with {@code #} are remarks. */
public final class WordList {

    private WordList() {}

    /**
     * The entries of a list, in order; empty where the language has none.
     *
     * @param language a language's code, such as {@code en}
     * @param name the list's, such as {@code abbreviations}
     */
    public static List<String> read(String language, String name) {
        try (InputStream in = open(language, name)) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name + " of " + language, e);
        }
    }

    private static @Nullable InputStream open(String language, String name) {
        return language.matches("[a-z]{2,8}")
                ? WordList.class.getResourceAsStream("language/" + language + "/" + name + ".txt")
                : null;
    }
}
