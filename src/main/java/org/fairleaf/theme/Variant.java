package org.fairleaf.theme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For whom the pages are laid out. A variant is a layer of styles over the theme; it concerns what is printed, since on
 * screens readers choose sizes and spacing themselves.
 */
public enum Variant {
    /** Clear print: 12 points and more. */
    STANDARD,
    /** 16 points and more everywhere, laid out anew. */
    LARGE_PRINT,
    /** Wider letters, words and lines; nothing slanted or underlined. */
    DYSLEXIA;

    /** As users write it, such as {@code large-print}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a file's name has before its dot: nothing for the standard one. */
    public String suffix() {
        return this == STANDARD ? "" : "-" + key();
    }

    /** The variant that users write so. */
    public static Optional<Variant> of(String key) {
        return Arrays.stream(values())
                .filter(variant -> variant.key().equals(key))
                .findFirst();
    }

    /** How users write them all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Variant::key).toList();
    }
}
