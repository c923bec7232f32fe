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
 * where its last change was a good while before the bytes were read.
 */
final class Manifest {

    static final String NAME = ".manifest";

    private static final String HEAD = "fairleaf manifest 2";

    /** In place of looks that prove nothing, and of what a file was made of that stands for itself. */
    private static final String NOTHING = "-";

    /** Longer than a tick of any file system's clock; that of FAT is the slowest. */
    private static final long GOOD_WHILE = TimeUnit.SECONDS.toMillis(2);

    /**
     * What is known of a file.
     *
     * @param of what it was made of, where that is asked for
     * @param looks those that prove that it has that hash
     * @param since from when on they prove it, by the clock
     */
    private record Known(String hash, String of, String looks, long since) {

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
                        read.put(fields[3], new Known(fields[0], fields[1], fields[2], 0));
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
        if (known != null && alike && known.since() < asked) {
            return known.hash();
        }
        String hash = Sha256.of(file);
        if (known == null || !alike || !known.hash().equals(hash)) {
            String of = known != null && known.hash().equals(hash) ? known.of() : NOTHING;
            now.put(name, new Known(hash, of, proven(looks, asked) ? looks.words() : NOTHING, 0));
        }
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
            now.put(name(file), new Known(hash, NOTHING, looks.words(), 0));
        }
    }

    /** Remembers a file that this program has just written. */
    void wrote(Path file, String hash) throws IOException {
        Looks looks = Looks.of(file);
        if (looks != null) {
            now.put(name(file), new Known(hash, NOTHING, looks.words(), looks.changed() + GOOD_WHILE));
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
            now.put(name(file), new Known(hash, of, known.looks(), known.since()));
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
        long present = present();
        Map<String, Known> news = new HashMap<>();
        now.forEach((name, known) -> {
            String looks = known.since() < present ? known.looks() : NOTHING;
            Known settled = new Known(known.hash(), known.of(), looks, 0);
            if (name.indexOf('\n') < 0 && !settled.equals(before.get(name))) {
                news.put(name, settled);
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
