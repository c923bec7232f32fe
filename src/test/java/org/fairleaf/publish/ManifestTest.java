package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run remembers of files. */
class ManifestTest {

    private static final String WORDS = hash("words");
    private static final String SWORD = hash("sword");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path out;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    /** What the clock shows beside the time of what the test writes, which is the system's. */
    private long later = 60_000;

    private static String hash(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }

    private Manifest manifest() {
        long present = System.currentTimeMillis() + later;
        return Manifest.of(out, () -> present);
    }

    @BeforeEach
    void files() throws IOException {
        out = folder.resolve("out");
        file = Files.createDirectories(out.resolve("knee")).resolve("knee.txt");
        Files.writeString(file, "words");
    }

    /** What the manifest says of a file whose looks it knows: another hash than that of its bytes shows that it did not read. */
    private void claim(String hash) throws IOException {
        Path path = out.resolve(Manifest.NAME);
        Files.writeString(path, Files.readString(path).replaceAll("[0-9a-f]{64}", hash));
    }

    @Test
    void untouchedFileIsNotReadAgain() throws IOException {
        Manifest manifest = manifest();
        assertEquals(WORDS, manifest.hash(file));
        manifest.write();
        claim(SWORD);
        assertEquals(SWORD, manifest().hash(file), "what was remembered, not what is there");
        assertTrue(manifest().whole(file));
    }

    @Test
    void touchedFileIsReadAgain() throws IOException {
        Manifest manifest = manifest();
        manifest.hash(file);
        manifest.write();
        claim(SWORD);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertEquals(WORDS, manifest().hash(file));
        assertFalse(manifest().whole(file));
    }

    @Test
    void otherBytesOfTheSameSizeAndTimeAreSeen() throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Manifest manifest = manifest();
        manifest.hash(file);
        manifest.write();
        Path copy = Files.writeString(folder.resolve("copy"), "sword");
        Files.setLastModifiedTime(copy, time);
        Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(time, Files.getLastModifiedTime(file));
        assertEquals(SWORD, manifest().hash(file));
    }

    @Test
    void fileThatChangedAMomentBeforeItWasReadIsReadAgain() throws IOException {
        later = 500;
        Manifest manifest = manifest();
        assertEquals(WORDS, manifest.hash(file));
        manifest.write();
        claim(SWORD);
        later = 60_000;
        assertEquals(WORDS, manifest().hash(file), "its looks may be those of other bytes of the same moment");
    }

    @Test
    void inputThatChangedWhileItWasReadIsNotTakenForWhatWasRead() throws IOException {
        Path source = Files.writeString(folder.resolve("knee.md"), "words");
        Manifest manifest = manifest();
        long begun = System.currentTimeMillis();
        manifest.read(source, SWORD, begun);
        manifest.write();
        assertFalse(Files.exists(out.resolve(Manifest.NAME)), "nothing is known for certain");
        assertEquals(WORDS, manifest.hash(source));
    }

    @Test
    void filesOutsideAreRememberedFromWhereTheFolderIs() throws IOException {
        Path source = Files.writeString(folder.resolve("knee.md"), "words");
        Manifest manifest = manifest();
        manifest.hash(source);
        manifest.write();
        List<String> lines = Files.readAllLines(out.resolve(Manifest.NAME));
        assertTrue(lines.getLast().endsWith("\t../knee.md"), lines.toString());
        assertFalse(lines.toString().contains(folder.toString()), "no name of this machine");
    }

    /** As OutputFolder puts them in their places. */
    private void put(String words) throws IOException {
        try (OutputFolder open = OutputFolder.open(out)) {
            open.replace("knee", new TreeMap<>(Map.of("knee.txt", words.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void writtenFileIsKnownAtOnceAndNotReadAgain() throws IOException {
        put("words");
        Manifest manifest = manifest();
        manifest.wrote(file, WORDS);
        assertTrue(manifest.whole(file));
        manifest.write();
        assertTrue(manifest().whole(file));
        claim(SWORD);
        assertTrue(manifest().whole(file), "what was remembered, not what is there");
    }

    @Test
    void whatIsWrittenIntoItLaterIsSeenEvenAtTheSameTick() throws IOException {
        put("words");
        Manifest manifest = manifest();
        manifest.wrote(file, WORDS);
        manifest.write();
        long named = Objects.requireNonNull(Looks.of(file)).written();
        Files.writeString(file, "sword");
        assertTrue(
                Objects.requireNonNull(Looks.of(file)).written() >= named + Manifest.GOOD_WHILE,
                "no clock ticks so slowly");
        assertFalse(manifest().whole(file));
        assertEquals(SWORD, manifest().hash(file));
    }

    @Test
    void whatIsWrittenIntoItBeforeItIsRememberedIsSeenToo() throws IOException {
        put("words");
        Files.writeString(file, "sword");
        Manifest manifest = manifest();
        manifest.wrote(file, WORDS);
        manifest.write();
        assertFalse(manifest().whole(file));
        assertEquals(SWORD, manifest().hash(file));
    }

    @Test
    void missingFileIsNotWholeNorIsAFolder() throws IOException {
        Manifest manifest = manifest();
        manifest.wrote(file, WORDS);
        manifest.write();
        Files.delete(file);
        assertFalse(manifest().whole(file));
        assertNull(manifest().hash(file));
        Files.createDirectory(file);
        assertNull(manifest().hash(file));
    }

    @Test
    void damagedForeignOrOlderManifestKnowsNothing() throws IOException {
        Manifest manifest = manifest();
        manifest.hash(file);
        manifest.write();
        Path path = out.resolve(Manifest.NAME);
        String good = Files.readString(path);
        for (String bad : List.of(
                "",
                good.replace("manifest 2", "manifest 1"),
                good.replace("manifest 2", "manifest 3"),
                good.replace('\t', ' '),
                "{\"some\": \"other file\"}")) {
            Files.writeString(path, bad);
            assertFalse(manifest().whole(file), bad);
            assertEquals(WORDS, manifest().hash(file), bad);
        }
        Files.write(path, new byte[] {(byte) 0xff, 9, 10, 0});
        assertFalse(manifest().whole(file));
        Files.writeString(path, good);
        assertTrue(manifest().whole(file));
    }

    @Test
    void pageIsMadeOfWhatItWasMadeOfUntilEitherChanges() throws IOException {
        Path page = Files.writeString(out.resolve("index.html"), "page");
        Manifest manifest = manifest();
        manifest.make(page, "state");
        manifest.write();
        assertTrue(manifest().made(page, "state"));
        assertFalse(manifest().made(page, "another"));
        Files.writeString(page, "else");
        assertFalse(manifest().made(page, "state"));
    }

    @Test
    void whatAnotherRunHasLearntMeanwhileStays() throws IOException {
        Path hip = Files.createDirectories(out.resolve("hip")).resolve("hip.txt");
        Files.writeString(hip, "words");
        Manifest one = manifest();
        Manifest two = manifest();
        one.hash(file);
        two.hash(hip);
        one.write();
        two.write();
        assertTrue(manifest().whole(file) && manifest().whole(hip));
        Files.delete(hip);
        Files.delete(hip.getParent());
        Manifest three = manifest();
        three.hash(Files.writeString(out.resolve("knee/new.txt"), "new"));
        three.write();
        assertNotEquals(-1, Files.readString(out.resolve(Manifest.NAME)).indexOf("knee.txt"));
        assertEquals(-1, Files.readString(out.resolve(Manifest.NAME)).indexOf("hip.txt"), "its folder is gone");
    }
}
