package org.fairleaf.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of files, those that articles are made of and those that are made of them: the hash of each, and its looks
 * when it had that hash, so that those that nobody has touched since are not read again. Whatever is odd about it, its
 * absence or damage included, only means to read or to publish again.
 *
 * <p>A file may change twice within one tick of a clock, and look the same both times. So its looks only stand for its bytes
 * where its last change was a good while before the bytes were read, or where it says that it was written a good while before
 * it was put in its place, as those say that this program writes: whatever is written into it there says otherwise.
 */
final class Manifest {

    static final String NAME = ".manifest";

    private static final String HEAD = "fairleaf manifest 2";

    /** In place of looks that prove nothing, and of what a file was made of that stands for itself. */
    private static final String NOTHING = "-";

    /** In milliseconds. Longer than a tick of any file system's clock; that of FAT is the slowest. */
    static final long GOOD_WHILE = TimeUnit.SECONDS.toMillis(2);

    /**
     * What is known of a file.
     *
     * @param of what it was made of, where that is asked for
     * @param looks those that prove that it has that hash
     */
    private record Known(String hash, String of, String looks) {

        String line() {
            return hash + '\t' + of + '\t' + looks;
        }
    }

    private final Path out;
    private final LongSupplier clock;
    private final Map<String, Known> before;
    private final Map<String, Known> now = new ConcurrentHashMap<>();

    private Manifest(Path out, LongSupplier clock) {
        this.out = out.toAbsolutePath().normalize();
        this.clock = clock;
        this.before = read();
    }

    /**
     * That of an output folder.
     *
     * @param clock the present, in milliseconds since 1970
     */
    static Manifest of(Path out, LongSupplier clock) {
        return new Manifest(out, clock);
    }

    private Map<String, Known> read() {
        Map<String, Known> read = new HashMap<>();
        try {
            Path file = out.resolve(NAME);
            if (Files.isRegularFile(file)) {
                String[] lines = Files.readString(file).split("\n", -1);
                for (int i = 1; i < lines.length && lines[0].equals(HEAD); i++) {
                    String[] fields = lines[i].split("\t", 4);
                    if (fields.length == 4) {
                        read.put(fields[3], new Known(fields[0], fields[1], fields[2]));
                    }
                }
            }
        } catch (IOException damaged) {
            read.clear();
        }
        return read;
    }

    /** The present, by the manifest's clock. */
    long present() {
        return clock.getAsLong();
    }

    /** The file's SHA-256, by reading it where that must be; null where it is no file. */
    @Nullable
    String hash(Path file) throws IOException {
        long asked = present();
        Looks looks = Looks.of(file);
        if (looks == null) {
            return null;
        }
        String name = name(file);
        Known known = known(name);
        boolean alike = known != null && known.looks().equals(looks.words());
        if (known != null && alike) {
            return known.hash();
        }
        String hash = Sha256.of(file);
        String of = known != null && known.hash().equals(hash) ? known.of() : NOTHING;
        now.put(name, new Known(hash, of, proven(looks, asked) ? looks.words() : NOTHING));
        return hash;
    }

    /** Whether anything is known of the file. */
    boolean knows(Path file) {
        return known(name(file)) != null;
    }

    /** Whether the file is there and as it was when it was last known. */
    boolean whole(Path file) throws IOException {
        Known known = known(name(file));
        return known != null && known.hash().equals(hash(file));
    }

    /** Remembers a file whose bytes had that hash when they were read, after that time of the clock. */
    void read(Path file, String hash, long after) throws IOException {
        Looks looks = Looks.of(file);
        if (looks != null && proven(looks, after)) {
            now.put(name(file), new Known(hash, NOTHING, looks.words()));
        }
    }

    /** Remembers a file that this program has just {@linkplain OutputFolder put in its place}. */
    void wrote(Path file, String hash) throws IOException {
        Looks looks = Looks.of(file);
        if (looks != null) {
            boolean untouched = looks.written() + GOOD_WHILE <= looks.changed();
            now.put(name(file), new Known(hash, NOTHING, untouched ? looks.words() : NOTHING));
        }
    }

    /** Whether the file was made of that, and nobody has changed it since. */
    boolean made(Path file, String of) throws IOException {
        Known known = known(name(file));
        return known != null && known.of().equals(of) && whole(file);
    }

    /** Remembers what a file is made of that is there. */
    void make(Path file, String of) throws IOException {
        String hash = hash(file);
        Known known = known(name(file));
        if (hash != null && known != null) {
            now.put(name(file), new Known(hash, of, known.looks()));
        }
    }

    private @Nullable Known known(String name) {
        Known known = now.get(name);
        return known != null ? known : before.get(name);
    }

    private static boolean proven(Looks looks, long read) {
        return looks.changed() + GOOD_WHILE < read;
    }

    /** As seen from the output folder, so that the two may move together. */
    private String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            return out.relativize(absolute).toString();
        } catch (IllegalArgumentException anotherDisk) {
            return absolute.toString();
        }
    }

    /** Writes what is known, for the next run: what others have written meanwhile, too, and nothing of folders that are gone. */
    void write() throws IOException {
        Map<String, Known> news = new HashMap<>();
        now.forEach((name, known) -> {
            if (name.indexOf('\n') < 0 && !known.equals(before.get(name))) {
                news.put(name, known);
            }
        });
        if (news.isEmpty()) {
            return;
        }
        try (OutputFolder folder = OutputFolder.open(out)) {
            Map<String, Known> all = new TreeMap<>(read());
            all.putAll(news);
            Map<Path, Boolean> folders = new HashMap<>();
            all.keySet().removeIf(name -> {
                Path holds = out.resolve(name).getParent();
                return holds == null || !folders.computeIfAbsent(holds, Files::isDirectory);
            });
            StringBuilder text = new StringBuilder(HEAD).append('\n');
            all.forEach((name, known) ->
                    text.append(known.line()).append('\t').append(name).append('\n'));
            SequencedMap<String, byte[]> file = new TreeMap<>();
            file.put(NAME, text.toString().getBytes(StandardCharsets.UTF_8));
            folder.replace(OutputFolder.TOP, file);
        }
    }
}
