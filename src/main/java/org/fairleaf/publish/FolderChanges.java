package org.fairleaf.publish;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What changes in some folders and the folders in them, as the system tells it. Editors save in several steps (write beside,
 * rename, change rights), so a change is told when for a moment no other came.
 */
public final class FolderChanges implements Changes {

    /** How long nothing must happen, and how long to wait at most where something always does. */
    private static final long QUIET_MILLIS = 40;

    private static final long MOST_MILLIS = 500;

    private final WatchService service;
    private final Path except;

    /**
     * Begins to watch.
     *
     * @param folders those that are watched; one in another need not be named
     * @param except what changes here is not told: a run writes there itself
     */
    public FolderChanges(List<Path> folders, Path except) throws IOException {
        this.except = absolute(except);
        Path first = folders.isEmpty() ? Path.of("") : folders.getFirst();
        this.service = absolute(first).getFileSystem().newWatchService();
        for (Path folder : folders) {
            watch(absolute(folder), new LinkedHashSet<>());
        }
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public Set<Path> next() throws IOException, InterruptedException {
        Set<Path> changed = new LinkedHashSet<>();
        try {
            while (changed.isEmpty()) {
                take(service.take(), changed);
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
                @Nullable WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                while (more != null) {
                    take(more, changed);
                    more = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
                }
            }
        } catch (ClosedWatchServiceException closed) {
            return Set.of();
        }
        return changed;
    }

    private void take(WatchKey key, Set<Path> changed) throws IOException {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW || !(event.context() instanceof Path name)) {
                changed.add(folder);
                continue;
            }
            Path path = folder.resolve(name);
            if (path.startsWith(except) || ofAnEditor(name.toString())) {
                continue;
            }
            changed.add(path);
            if (event.kind() == ENTRY_CREATE && Files.isDirectory(path)) {
                // What came into a new folder before it was watched was not told.
                watch(path, changed);
            }
        }
        key.reset();
    }

    /** A file that an editor keeps for itself beside the one that is edited. */
    private static boolean ofAnEditor(String name) {
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Watches the folder and all in it. @param found gets the files that are in it already */
    private void watch(Path top, Set<Path> found) throws IOException {
        FileVisitor<Path> visitor = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.startsWith(except)
                        || (!folder.equals(top)
                                && ofAnEditor(folder.getFileName().toString()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(top, visitor);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
