package org.fairleaf.publish;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changes in some folders and the folders in them, as the system tells it. Editors save in several steps (write beside,
 * rename, change rights), so a change is told when for a moment no other came. A folder that is not there is awaited, and one
 * that is another than it was (deleted and made again, swapped, a link that leads elsewhere) is watched anew.
 *
 * <p>Systems watch so many folders and no more. Where that does not do, all are looked through once a second.
 */
public final class FolderChanges implements Changes {

    /** How long nothing must happen, and how long to wait at most where something always does. */
    private static final long QUIET_MILLIS = 40;

    private static final long MOST_MILLIS = 500;

    /** Between two looks at what the system does not tell of. */
    private static final long LOOK_MILLIS = 500;

    /** Asks the system to tell of a folder. */
    interface Registration {
        void register(Path folder, WatchService service) throws IOException;
    }

    private final WatchService service;
    private final Registration registration;
    private final Path except;
    private final Consumer<String> told;

    /** Each folder with what makes it the one it is, each file with its looks; nothing where it is not there. */
    private final Map<Path, @Nullable Object> folders = new HashMap<>();

    /** Each file with its looks, where the system watches no more folders. */
    private @Nullable Map<Path, String> snapshot;

    /**
     * Begins to watch.
     *
     * @param folders those that are watched, there or not; one in another need not be named. A single file among them is
     *     looked at twice a second, whatever else is in its folder
     * @param except what changes here is not told: a run writes there itself
     * @param told is told where the system does not watch all of them, and why
     */
    public FolderChanges(List<Path> folders, Path except, Consumer<String> told) throws IOException {
        this(
                folders,
                except,
                told,
                (folder, service) -> folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
    }

    FolderChanges(List<Path> folders, Path except, Consumer<String> told, Registration registration)
            throws IOException {
        this.except = absolute(except);
        this.told = told;
        this.registration = registration;
        this.service = FileSystems.getDefault().newWatchService();
        folders.forEach(folder -> this.folders.put(absolute(folder), null));
        follow(new LinkedHashSet<>());
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public Set<Path> next() throws IOException, InterruptedException {
        Set<Path> changed = new LinkedHashSet<>();
        try {
            while (changed.isEmpty()) {
                @Nullable WatchKey first = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    take(first, changed);
                }
                follow(changed);
                compare(changed);
                if (!changed.isEmpty()) {
                    settle(changed);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            return Set.of();
        }
        return changed;
    }

    /** Waits until for a moment nothing happens. */
    private void settle(Set<Path> changed) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        @Nullable WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (more != null) {
            take(more, changed);
            more = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
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
        if (!key.reset() && folders.containsKey(folder)) {
            // It is gone; one that is made in its place may have all that made it the one it was.
            folders.put(folder, null);
            changed.add(folder);
        }
    }

    /** A file that an editor keeps for itself beside the one that is edited. */
    private static boolean ofAnEditor(String name) {
        return name.startsWith(".") || name.endsWith("~");
    }

    /** Watches those of the folders that have become others. */
    private void follow(Set<Path> changed) throws IOException {
        for (Map.Entry<Path, @Nullable Object> folder : folders.entrySet()) {
            Object now = identity(folder.getKey());
            if (!Objects.equals(now, folder.getValue())) {
                folder.setValue(now);
                changed.add(folder.getKey());
                watch(folder.getKey(), changed);
            }
        }
    }

    private static @Nullable Object identity(Path folder) {
        try {
            BasicFileAttributes seen = Files.readAttributes(folder, BasicFileAttributes.class);
            Object key = seen.fileKey();
            Object itself = key != null ? key : seen.creationTime();
            return seen.isDirectory() ? itself : itself + " " + seen.size() + " " + seen.lastModifiedTime();
        } catch (IOException gone) {
            return null;
        }
    }

    /** Watches the folder and all in it. @param found gets the files that are in it already */
    private void watch(Path top, Set<Path> found) throws IOException {
        walk(top, new Walk() {
            @Override
            public void folder(Path folder) throws IOException {
                if (snapshot == null) {
                    register(folder);
                }
            }

            @Override
            public void file(Path file, BasicFileAttributes seen) {
                found.add(file);
            }
        });
    }

    private void register(Path folder) throws IOException {
        try {
            registration.register(folder, service);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            // What replaces it will be told by the folder that it was in.
            return;
        } catch (IOException limit) {
            told.accept(
                    "the system does not tell of changes in all folders (" + limit.getMessage()
                            + "), so they are looked through twice a second; on Linux, a higher fs.inotify.max_user_watches helps");
            snapshot = look();
        }
    }

    /** Finds what changed since the last look, where the system does not tell. */
    private void compare(Set<Path> changed) throws IOException {
        Map<Path, String> before = snapshot;
        if (before == null) {
            return;
        }
        Map<Path, String> now = look();
        now.forEach((file, looks) -> {
            if (!looks.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        snapshot = now;
    }

    private Map<Path, String> look() throws IOException {
        Map<Path, String> seen = new HashMap<>();
        for (Path folder : folders.keySet()) {
            walk(folder, new Walk() {
                @Override
                public void folder(Path each) {}

                @Override
                public void file(Path file, BasicFileAttributes attributes) {
                    seen.put(
                            file, attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
                }
            });
        }
        return seen;
    }

    /** What is met on the way through folders. */
    private interface Walk {
        void folder(Path folder) throws IOException;

        void file(Path file, BasicFileAttributes seen);
    }

    private void walk(Path top, Walk walk) throws IOException {
        if (!Files.isDirectory(top)) {
            return;
        }
        // The top may be a link: the folder itself is meant.
        Path real = top.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            private Path named(Path path) {
                return top.resolve(real.relativize(path));
            }

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes seen) throws IOException {
                Path named = named(folder);
                if (named.startsWith(except)
                        || (!named.equals(top) && ofAnEditor(named.getFileName().toString()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                walk.folder(named);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes seen) {
                if (!ofAnEditor(file.getFileName().toString())) {
                    walk.file(named(file), seen);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
