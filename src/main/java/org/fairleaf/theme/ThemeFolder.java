package org.fairleaf.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a theme as it was when it was first looked at. Files are kept from then on, but for large ones: these are
 * read again when they are wanted; if one of them is another by then, what is made with it is of no state that the folder
 * was ever in, and its digest says so.
 */
final class ThemeFolder {

    /** The largest fonts, of all Chinese characters, have about twenty million bytes. */
    static final long LARGEST = 64L << 20;

    /** All that a theme usually holds; fonts of tens of thousands of characters are larger. */
    static final long LARGEST_KEPT = 1L << 20;

    private final Path path;
    private final @Nullable Path tooLarge;
    private final Map<Path, String> hashes = new HashMap<>();
    private final Map<Path, byte[]> kept = new HashMap<>();
    private final String digest;
    private volatile boolean steady = true;

    /** That of a path, as it is now. */
    ThemeFolder(Path folder) {
        path = folder.toAbsolutePath().normalize();
        StringBuilder all = new StringBuilder();
        Path large = null;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > LARGEST) {
                    large = path.relativize(file);
                    continue;
                }
                byte[] bytes = Files.readAllBytes(file);
                String hash = DigestUtils.sha256Hex(bytes);
                hashes.put(file, hash);
                if (bytes.length <= LARGEST_KEPT) {
                    kept.put(file, bytes);
                }
                all.append(path.relativize(file)).append('\n').append(hash).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme", e);
        }
        tooLarge = large;
        digest = DigestUtils.sha256Hex(all.toString());
    }

    /** A file that is too large to be read, by its name. */
    Optional<Path> tooLarge() {
        return Optional.ofNullable(tooLarge);
    }

    /** The file's bytes, which are not to be changed; null where there is none of that name. */
    byte @Nullable [] read(String name) {
        Path file = path.resolve(name).normalize();
        String hash = hashes.get(file);
        byte[] known = kept.get(file);
        if (hash == null || known != null) {
            return known;
        }
        try {
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            if (bytes == null || !DigestUtils.sha256Hex(bytes).equals(hash)) {
                steady = false;
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the theme's " + name, e);
        }
    }

    /** The files directly in a folder of it, without that ending, by name. */
    List<String> names(String folder, String ending) {
        Path inside = path.resolve(folder);
        return hashes.keySet().stream()
                .filter(file -> inside.equals(file.getParent()))
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .sorted()
                .toList();
    }

    /** Every file by name and bytes, as one SHA-256; one of no folder where what was read of it is of no one state. */
    String digest() {
        return steady ? digest : DigestUtils.sha256Hex(digest + " changed while it was read");
    }
}
