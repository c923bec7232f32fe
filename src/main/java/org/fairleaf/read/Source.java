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
 */
@SuppressWarnings("ArrayRecordComponent") // a source is never compared
public record Source(String path, String slug, byte[] bytes, ArticleFolder folder) {

    /** The largest article that is read, in bytes. A book of a thousand pages has about two million. */
    public static final int LIMIT = 8 * 1024 * 1024;

    /**
     * Reads an article's file. A file over {@link #LIMIT} is read one byte further than that, so that its reader can
     * refuse it.
     *
     * @param path the file as the user named it
     */
    public static Source of(Path file, String path) throws IOException {
        Path parent = file.toAbsolutePath().normalize().getParent();
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(path, slug(path), in.readNBytes(LIMIT + 1), ArticleFolder.of(parent));
        }
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
