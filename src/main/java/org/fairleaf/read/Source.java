package org.fairleaf.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An article to be read: what it is called, its bytes and the folder it stands in.
 *
 * @param path the file, as the user named it; messages repeat it
 * @param slug the file's base name
 * @param bytes the article; treat as read-only
 * @param folder where its images and references are
 * @param limits what is too much of it and of them
 */
@SuppressWarnings("ArrayRecordComponent") // a source is never compared
public record Source(String path, String slug, byte[] bytes, ArticleFolder folder, Limits limits) {

    /** One that keeps to the usual limits. */
    public Source(String path, String slug, byte[] bytes, ArticleFolder folder) {
        this(path, slug, bytes, folder, Limits.USUAL);
    }

    /** Reads an article's file, which keeps to the usual limits. */
    public static Source of(Path file, String path) throws IOException {
        return of(file, path, Limits.USUAL);
    }

    /** Reads an article's file. */
    public static Source of(Path file, String path, Limits limits) throws IOException {
        return of(file, path, slug(path), Limit.ARTICLE, limits);
    }

    /**
     * Reads a file. One over the limit is read one byte further than that, so that its reader can refuse it.
     *
     * @param path the file as the user named it
     * @param size which of the limits its size keeps to
     */
    public static Source of(Path file, String path, String slug, Limit size, Limits limits) throws IOException {
        Path parent = file.toAbsolutePath().normalize().getParent();
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(path, slug, in.readNBytes(limits.of(size) + 1), ArticleFolder.of(parent), limits);
        }
    }

    /** Whether the file is larger than allowed. */
    public boolean exceeds(Limit size) {
        return bytes.length > limits.of(size);
    }

    /** An article without a file or folder. */
    public static Source of(String path, String text) {
        return new Source(path, slug(path), text.getBytes(StandardCharsets.UTF_8), ArticleFolder.NONE);
    }

    /** The base name of a path, whichever way its separators lean: {@code knee} of {@code source/knee.md}. */
    public static String slug(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
