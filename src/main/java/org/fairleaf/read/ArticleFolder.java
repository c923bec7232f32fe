package org.fairleaf.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an article, and the only files that an article may name. Nothing outside is ever opened: no absolute
 * path, no {@code ..} that leaves, no symbolic link that leaves, no address.
 */
public final class ArticleFolder {

    /** The folder of an article that has none: every file is missing. */
    public static final ArticleFolder NONE = new ArticleFolder(null);

    /** What came of asking for a file. */
    public sealed interface Answer {}

    /** The file's bytes, whole. Treat them as read-only. */
    @SuppressWarnings("ArrayRecordComponent") // an answer is never compared
    public record Content(byte[] bytes) implements Answer {}

    /** Why the file is not read. */
    public enum Refusal implements Answer {
        /** An address on a network, or data instead of a file. */
        REMOTE,
        /** Not in the article's folder, or reached through a link that leaves it. */
        OUTSIDE,
        /** No such file, or not a file. */
        MISSING,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** The file is there, but the system does not let it be read. */
        UNREADABLE
    }

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("(?i)[a-z]:.*", Pattern.DOTALL);

    private final @Nullable Path folder;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private ArticleFolder(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The folder at a path; null means none. */
    public static ArticleFolder of(@Nullable Path folder) {
        return folder == null ? NONE : new ArticleFolder(folder);
    }

    /**
     * Reads a file of the folder. It is read once: however often it is asked for, and whatever somebody writes into it
     * meanwhile, an article is made of the same bytes throughout.
     *
     * @param name as the author wrote it, relative to the folder; {@code \} counts as {@code /}
     * @param limit the largest size allowed, in bytes
     */
    public Answer read(String name, int limit) {
        if (name.startsWith("//") || (SCHEME.matcher(name).matches() && !name.regionMatches(true, 0, "file:", 0, 5))) {
            return Refusal.REMOTE;
        }
        String relative = normalise(name);
        if (relative == null) {
            return Refusal.OUTSIDE;
        }
        if (folder == null || relative.isEmpty()) {
            return Refusal.MISSING;
        }
        Answer answer = answers.compute(
                relative,
                (key, before) -> before == null || before == Refusal.TOO_LARGE ? read(folder, key, limit) : before);
        return answer instanceof Content content && content.bytes().length > limit ? Refusal.TOO_LARGE : answer;
    }

    private static Answer read(Path folder, String relative, int limit) {
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(relative);
            if (!Files.exists(file)) {
                return Refusal.MISSING;
            }
            // A symbolic link may stay in the folder; its end decides.
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return Refusal.OUTSIDE;
            }
            // Never a pipe or a device: reading one could wait for ever.
            if (!Files.isRegularFile(real)) {
                return Refusal.MISSING;
            }
            try (InputStream in = Files.newInputStream(real)) {
                byte[] bytes = in.readNBytes(limit + 1);
                if (bytes.length > limit) {
                    return Refusal.TOO_LARGE;
                }
                return new Content(bytes);
            }
        } catch (InvalidPathException e) {
            return Refusal.MISSING;
        } catch (IOException e) {
            return Refusal.UNREADABLE;
        }
    }

    /**
     * A file of the folder whose name differs from a missing one's only in capitals or in how its accents are written, as
     * systems do that tell neither apart.
     */
    public Optional<String> alike(String name) {
        String relative = normalise(name);
        if (folder == null || relative == null || relative.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path root = folder.toRealPath();
            Path at = root;
            for (String step : relative.split("/", -1)) {
                try (Stream<Path> entries = Files.list(at)) {
                    Optional<Path> next = entries.filter(entry ->
                                    folded(String.valueOf(entry.getFileName())).equals(folded(step)))
                            .min(Comparator.naturalOrder());
                    if (next.isEmpty() || !next.get().toRealPath().startsWith(root)) {
                        return Optional.empty();
                    }
                    at = next.get();
                }
            }
            String found = root.relativize(at).toString().replace('\\', '/');
            return Files.isRegularFile(at) ? Optional.of(found) : Optional.empty();
        } catch (IOException | InvalidPathException | UncheckedIOException unknown) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** What was asked for so far, by its name as {@link #normalise} writes it, and what came of it. */
    public Map<String, Answer> answers() {
        return Map.copyOf(answers);
    }

    /**
     * The shortest way to write a file's name, with {@code /}; null where it is absolute or leaves the folder.
     * {@code images/../a.svg} and {@code ./a.svg} both are {@code a.svg}.
     */
    public static @Nullable String normalise(String name) {
        String slashes = name.replace('\\', '/');
        if (slashes.startsWith("/")
                || slashes.startsWith("~")
                || DRIVE.matcher(slashes).matches()
                || slashes.regionMatches(true, 0, "file:", 0, 5)
                || slashes.indexOf('\0') >= 0) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>();
        for (String step : slashes.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
