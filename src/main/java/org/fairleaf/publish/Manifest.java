package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Which files of an output folder were last seen whole, each with its hash, size and time, so that those that nobody has
 * touched since are not read again. Whatever is odd about it, its absence or damage included, only means to read them.
 */
final class Manifest {

    static final String NAME = ".manifest";

    private static final String HEAD = "fairleaf manifest 1";

    /** Two changes this close may have one time: what was changed so shortly before is read again next time. */
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path out;
    private final Map<String, String> before = new ConcurrentHashMap<>();
    private final Map<String, String> now = new ConcurrentHashMap<>();
    private final Map<String, Long> times = new ConcurrentHashMap<>();

    private Manifest(Path out) {
        this.out = out;
    }

    static Manifest of(Path out) {
        Manifest manifest = new Manifest(out);
        try {
            Path file = out.resolve(NAME);
            if (Files.isRegularFile(file)) {
                String[] lines = Files.readString(file).split("\n", -1);
                for (int i = 1; i < lines.length && lines[0].equals(HEAD); i++) {
                    int tab = lines[i].indexOf('\t');
                    if (tab > 0) {
                        manifest.before.put(lines[i].substring(tab + 1), lines[i].substring(0, tab));
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            manifest.before.clear();
        }
        return manifest;
    }

    /** Whether the file of that folder is there and has that hash. */
    boolean whole(Path file, long size, String sha256) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || attributes.size() != size) {
                return false;
            }
            String name = name(file);
            String stamp = stamp(attributes, sha256);
            if (!stamp.equals(before.get(name))
                    && !Sha256.of(Files.readAllBytes(file)).equals(sha256)) {
                return false;
            }
            keep(name, stamp, attributes);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    /** Whether what was made of the files, whose state that is, was made already, and nobody has touched it since. */
    boolean made(Path file, String of) throws IOException {
        return Files.isRegularFile(file)
                && stamp(Files.readAttributes(file, BasicFileAttributes.class), of)
                        .equals(before.get(name(file)));
    }

    /** Remembers what a file was made of, or, where it stands for itself, its hash. */
    void make(Path file, String of) throws IOException {
        if (Files.isRegularFile(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            keep(name(file), stamp(attributes, of), attributes);
        }
    }

    private void keep(String name, String stamp, BasicFileAttributes attributes) {
        now.put(name, stamp);
        times.put(name, attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    private String name(Path file) {
        return out.relativize(file).toString();
    }

    private static String stamp(BasicFileAttributes attributes, String hash) {
        return hash + " " + attributes.size() + " "
                + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /**
     * Writes what is known now, for the next run. What is known of files that this run did not look at stays.
     *
     * @param time the present, in milliseconds since 1970
     */
    void write(long time) throws IOException {
        long close = TimeUnit.MILLISECONDS.toNanos(time) - CLOSE_NANOS;
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(now);
        all.keySet().removeIf(name -> name.indexOf('\n') >= 0 || times.getOrDefault(name, 0L) > close);
        if (all.equals(before)) {
            return;
        }
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        all.forEach(
                (name, stamp) -> text.append(stamp).append('\t').append(name).append('\n'));
        SequencedMap<String, byte[]> file = new TreeMap<>();
        file.put(NAME, text.toString().getBytes(StandardCharsets.UTF_8));
        try (OutputFolder folder = OutputFolder.open(out)) {
            folder.replace(OutputFolder.TOP, file);
        }
    }
}
