package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the articles that a command means. */
public final class Articles {

    private static final String EXTENSION = ".md";

    private Articles() {}

    /**
     * The files named, and of each folder {@code *.md} and {@code <name>/<name>.md}, by name; each once. The log of an import
     * is no article, nor is a hidden file: systems and editors keep their own beside what people write.
     *
     * @throws NoSuchFileException where a file or folder is not there; a pipe or a device is neither, and may never end
     */
    public static List<Path> find(List<Path> named) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                found.addAll(inFolder(path));
            } else if (Files.isRegularFile(path)) {
                found.add(path);
            } else {
                throw new NoSuchFileException(path.toString());
            }
        }
        return new ArrayList<>(found);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                if (name.startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    inside(entry, name + EXTENSION).ifPresent(found::add);
                } else if (Files.isRegularFile(entry) && name.endsWith(EXTENSION) && !name.equals(ImportLog.NAME)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    private static Optional<Path> inside(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException unwritable) {
            // A folder whose name cannot be written where Fairleaf runs holds no file of that name.
            return Optional.empty();
        }
    }

    /** The folders with a report among the folder itself and those in it, by name. */
    public static List<Path> published(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve(Report.NAME))) {
            return List.of(folder);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(Report.NAME)))
                    .sorted()
                    .toList();
        }
    }

    /** The file's name without its extension: the article's slug. */
    public static String slug(Path article) {
        String name = String.valueOf(article.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
