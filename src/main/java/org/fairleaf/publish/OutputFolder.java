package org.fairleaf.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folder of one article's published files. A file in it is replaced whole or not at all: its bytes are written
 * beside their place, flushed to the disk, and renamed.
 */
final class OutputFolder {

    /** Held by all who write a file, together, and by who ends the program, alone. */
    private static final ReadWriteLock WRITING = new ReentrantReadWriteLock();

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Waits until every file being written is in its place; no other is written after that. */
    static void finish() {
        WRITING.writeLock().lock();
    }

    void write(String name, byte[] bytes) throws IOException {
        WRITING.readLock().lock();
        try {
            writeWhole(name, bytes);
        } finally {
            WRITING.readLock().unlock();
        }
    }

    private void writeWhole(String name, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".fairleaf-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Permissions.asUsual(temporary);
            Path place = folder.resolve(name);
            try {
                Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
