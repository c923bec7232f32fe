package org.fairleaf.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The folder of published files, open to be written: to one program, and one thread of it, at a time. The others wait.
 *
 * <p>The files of an article are replaced together, each whole or not at all: all are written beside their places and
 * flushed to the disk, so that a full disk changes nothing, and only then renamed, in their order. The last one is the mark
 * that the others belong together.
 *
 * <p>The file {@value #LOCK} says in which folder is being written, so that after a program that was killed the next one
 * knows where to tidy up. It stays: whoever waits for it would otherwise wait for another file than the next who comes.
 */
final class OutputFolder implements AutoCloseable {

    /** Names the folder itself among those in it. */
    static final String TOP = ".";

    static final String LOCK = ".lock";

    private static final String BEGINNING = ".fairleaf-";
    private static final String END = ".tmp";

    /** Longer than any folder's name. */
    private static final int LONGEST_NAME = 1024;

    /** Held by the one in this program who writes, and for good by who ends it. */
    static final Lock ALONE = new ReentrantLock();

    private final Path top;
    private final FileChannel lock;
    private final Runnable step;

    private OutputFolder(Path top, FileChannel lock, Runnable step) {
        this.top = top;
        this.lock = lock;
        this.step = step;
    }

    /** Waits until nobody else has it open. */
    static OutputFolder open(Path top) throws IOException {
        return open(top, () -> {});
    }

    /** @param step called after each change on the disk */
    @SuppressWarnings("LockNotBeforeTry") // the folder that is opened unlocks it
    static OutputFolder open(Path top, Runnable step) throws IOException {
        Files.createDirectories(top);
        ALONE.lock();
        OutputFolder folder;
        try {
            folder = new OutputFolder(top, locked(top.resolve(LOCK)), step);
        } catch (IOException | RuntimeException e) {
            ALONE.unlock();
            throw e;
        }
        try {
            folder.tidy();
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        boolean there = Files.exists(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!there) {
                Permissions.openToAll(file);
            }
            channel.lock();
        } catch (FileLockInterruptionException e) {
            channel.close();
            throw e;
        } catch (IOException e) {
            // Some disks on a network know no locks. Each file is whole there all the same.
            return channel;
        }
        return channel;
    }

    /** Removes what a program that was killed has left, if the last one was. */
    static void tidy(Path top) throws IOException {
        Path lock = top.resolve(LOCK);
        if (Files.isRegularFile(lock) && Files.size(lock) > 0) {
            open(top).close();
        }
    }

    /** Waits until nobody writes; nobody of this program does after that. */
    @SuppressWarnings("LockNotBeforeTry") // for good
    static void finish() {
        ALONE.lock();
    }

    /** Replaces files of a folder in it, in their order. */
    void replace(String name, SequencedMap<String, byte[]> files) throws IOException {
        Path folder = top.resolve(name);
        Files.createDirectories(folder);
        step.run();
        mark(name);
        SequencedMap<String, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path temporary = Files.createTempFile(folder, BEGINNING, END);
                written.put(file.getKey(), temporary);
                step.run();
                write(temporary, file.getValue());
                backdate(temporary);
                step.run();
            }
            while (!written.isEmpty()) {
                Map.Entry<String, Path> next = written.firstEntry();
                move(next.getValue(), folder.resolve(next.getKey()));
                written.pollFirstEntry();
                step.run();
            }
        } finally {
            for (Path temporary : written.values()) {
                Files.deleteIfExists(temporary);
            }
            mark("");
        }
    }

    /**
     * Makes a file say that it was written a good while ago, so that whatever is written into it from now on is seen by its
     * time, even at the same tick of the disk's clock.
     */
    private static void backdate(Path file) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() - Manifest.GOOD_WHILE));
        } catch (IOException untold) {
            // Then the manifest does not take it for proven.
            return;
        }
    }

    /** Writes a file and flushes it to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            write(channel, bytes);
            channel.force(true);
        }
        Permissions.asUsual(file);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void mark(String name) throws IOException {
        lock.truncate(0);
        lock.position(0);
        write(lock, name.getBytes(StandardCharsets.UTF_8));
        step.run();
    }

    private void tidy() throws IOException {
        if (lock.size() == 0) {
            return;
        }
        ByteBuffer name = ByteBuffer.allocate(LONGEST_NAME);
        lock.read(name, 0);
        sweep(new String(name.array(), 0, name.position(), StandardCharsets.UTF_8));
        lock.truncate(0);
    }

    private void sweep(String name) throws IOException {
        try {
            Path folder = top.resolve(name).normalize();
            boolean inside = folder.equals(top.normalize()) || Objects.equals(folder.getParent(), top.normalize());
            if (!inside) {
                return;
            }
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, BEGINNING + "*" + END)) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | InvalidPathException gone) {
            // Where there is no such folder, nothing is left in it; and what cannot be removed is in nobody's way.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            ALONE.unlock();
        }
    }
}
