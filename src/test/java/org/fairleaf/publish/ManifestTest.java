package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run remembers of the files that it left. */
class ManifestTest {

    private static final long LONG_AGO = 1_000_000_000_000L;
    private static final String HASH = Sha256.of("words".getBytes(StandardCharsets.UTF_8));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void publish() throws IOException {
        file = Files.createDirectories(out.resolve("knee")).resolve("knee.txt");
        write("words", LONG_AGO);
        Manifest manifest = Manifest.of(out);
        assertTrue(manifest.whole(file, 5, HASH));
        manifest.write(LONG_AGO + 60_000);
    }

    private void write(String words, long time) throws IOException {
        Files.writeString(file, words);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }

    @Test
    void untouchedFileIsNotReadAgain() throws IOException {
        // Other words of the same size and time could only be seen by reading them.
        write("sword", LONG_AGO);
        assertTrue(Manifest.of(out).whole(file, 5, HASH));
    }

    @Test
    void touchedFileIsReadAgain() throws IOException {
        write("sword", LONG_AGO + 1);
        assertFalse(Manifest.of(out).whole(file, 5, HASH));
        write("words", LONG_AGO + 2);
        assertTrue(Manifest.of(out).whole(file, 5, HASH));
    }

    @Test
    void missingFileOrOneOfAnotherSizeOrHashIsNotWhole() throws IOException {
        assertFalse(Manifest.of(out).whole(file, 6, HASH));
        assertFalse(Manifest.of(out).whole(file, 5, Sha256.of(new byte[0])));
        Files.delete(file);
        assertFalse(Manifest.of(out).whole(file, 5, HASH));
    }

    @Test
    void damagedManifestOnlyMeansToRead() throws IOException {
        Files.write(out.resolve(Manifest.NAME), new byte[] {(byte) 0xff, 9, 10, 0});
        write("sword", LONG_AGO);
        assertFalse(Manifest.of(out).whole(file, 5, HASH));
        write("words", LONG_AGO);
        assertTrue(Manifest.of(out).whole(file, 5, HASH));
    }

    @Test
    void fileWrittenAMomentAgoIsReadAgainNextTime() throws IOException {
        write("words", LONG_AGO + 60_000);
        Manifest manifest = Manifest.of(out);
        assertTrue(manifest.whole(file, 5, HASH));
        manifest.write(LONG_AGO + 60_500);
        write("sword", LONG_AGO + 60_000);
        assertFalse(Manifest.of(out).whole(file, 5, HASH));
    }
}
