package org.fairleaf.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the folder of a new article is made before it takes its place: beside it, so that it appears whole or not at all.
 *
 * <p>Who works in one holds its lock until all is done. One that nobody holds was left by a program that was killed; the next
 * that comes removes it.
 */
final class Workshop implements AutoCloseable {

    private static final String BEGINNING = ".fairleaf-";
    private static final String OURS = "\\.fairleaf-[0-9]+";
    private static final String LOCK = ".lock";
    private static final String WORK = "article";

    private final Path folder;
    private final FileChannel lock;

    private Workshop(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Opens one in a folder of articles, and removes those that were left there. */
    static Workshop open(Path articles) throws IOException {
        Files.createDirectories(articles);
        sweep(articles);
        while (true) {
            Path folder = Files.createTempDirectory(articles, BEGINNING);
            try {
                FileChannel lock =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (held(lock, true)) {
                    return new Workshop(folder, lock);
                }
            } catch (NoSuchFileException swept) {
                // Another program took it for one that was left, and has gone on.
                continue;
            } catch (IOException e) {
                remove(folder);
                throw e;
            }
        }
    }

    /** Whether the lock could be had; one that could not is closed. @param without what counts where a disk knows no locks */
    private static boolean held(FileChannel lock, boolean without) throws IOException {
        boolean held;
        try {
            held = lock.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            held = false;
        } catch (IOException noLocks) {
            held = without;
        }
        if (!held) {
            lock.close();
        }
        return held;
    }

    /** Makes the files and has their folder take its place. @param place where nothing is yet */
    void place(Map<String, byte[]> files, Path place) throws IOException {
        Path work = Files.createDirectory(folder.resolve(WORK));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = work.resolve(file.getKey()).normalize();
            if (!path.startsWith(work)) {
                throw new IOException("\"" + file.getKey() + "\" would leave the article's folder");
            }
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            OutputFolder.write(path, file.getValue());
        }
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        try {
            Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(work, place);
        }
    }

    /** Removes those of programs that are no more. */
    private static void sweep(Path articles) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(
                articles,
                path -> String.valueOf(path.getFileName()).matches(OURS)
                        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
            for (Path folder : left) {
                sweepOne(folder);
            }
        }
    }

    private static void sweepOne(Path folder) {
        try {
            FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
            if (held(lock, false)) {
                new Workshop(folder, lock).close();
            }
        } catch (IOException unlocked) {
            remove(folder);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            // The lock itself goes last but one: as long as anything is there, so is what tells that it was left.
            all.sorted(Comparator.reverseOrder()).forEach(Workshop::remove);
        } finally {
            lock.close();
        }
    }

    /** Removes what is in nobody's way, if it cannot be removed. */
    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException inUse) {
            return;
        }
    }
}
