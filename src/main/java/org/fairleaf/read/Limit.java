package org.fairleaf.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is too much: far more than people write, far less than stops a machine. Whoever trusts what he publishes may raise
 * any of them, up to what one array holds.
 */
public enum Limit {
    ARTICLE(8L << 20, true, "the size of an article, and of a text that is imported"),
    NOTES(10_000, false, "the notes and citations of an article, each of which is a footnote"),
    IMAGE(20L << 20, true, "the size of an image file"),
    PIXELS(64_000_000, false, "the pixels of an image, and of all that a drawing holds"),
    DRAWING(50_000, false, "what a drawing draws: elements, each as often as it is used, corners and letters"),
    REFERENCES(16L << 20, true, "the size of a bibliography, and of a citation style"),
    PAGE(32L << 20, true, "the size of a web page that is imported"),
    ELEMENTS(100_000, false, "the elements of a web page that is imported"),
    DOCUMENT(100L << 20, true, "the size of a Word document that is imported"),
    UNPACKED(200L << 20, true, "what such a document unpacks to"),
    MARKUP(32L << 20, true, "what each of its parts unpacks to that is markup, such as the text"),
    SHEET(30, false, "the seconds of computing that a theme's fo.xsl may take");

    private final long usual;
    private final boolean bytes;
    private final String meaning;

    Limit(long usual, boolean bytes, String meaning) {
        this.usual = usual;
        this.bytes = bytes;
        this.meaning = meaning;
    }

    long usual() {
        return usual;
    }

    /** As users write it, such as {@code image}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it limits, in a user's words. */
    public String meaning() {
        return meaning;
    }

    /** The limit that users write so. */
    public static Optional<Limit> of(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key().equals(key)).findFirst();
    }

    /** How users write them all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Limit::key).toList();
    }

    /** A value in this limit's unit, as users write it: {@code 20MB}, {@code 64000000}. */
    String written(long value) {
        return bytes && value % (1 << 20) == 0 ? (value >> 20) + "MB" : Long.toString(value);
    }

    /** The usual value, as users write it. */
    public String usually() {
        return written(usual);
    }

    /** A value in words: {@code 20 MB}, {@code 64000000}. */
    String shown(long value) {
        return bytes && value % (1 << 20) == 0
                ? (value >> 20) + " MB"
                : bytes ? value + " bytes" : Long.toString(value);
    }
}
