package org.fairleaf.theme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme's folder, which somebody may edit while it is read. */
class ThemeFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void digestIsThatOfNamesAndBytes() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "one");
        String before = new ThemeFolder(folder).digest();
        assertEquals(before, new ThemeFolder(folder).digest());
        Files.writeString(folder.resolve("a.yaml"), "two");
        assertNotEquals(before, new ThemeFolder(folder).digest());
        Files.writeString(folder.resolve("a.yaml"), "one");
        Files.move(folder.resolve("a.yaml"), folder.resolve("b.yaml"));
        assertNotEquals(before, new ThemeFolder(folder).digest());
    }

    @Test
    void editsWhileItIsReadAreSeenByTheNext() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "one");
        ThemeFolder read = new ThemeFolder(folder);
        String before = read.digest();
        Files.writeString(file, "two");
        Files.writeString(folder.resolve("b.yaml"), "new");
        assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), read.read("a.yaml"));
        assertNull(read.read("b.yaml"));
        Files.delete(file);
        assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), read.read("a.yaml"));
        assertEquals(before, read.digest());
        assertNotEquals(before, new ThemeFolder(folder).digest());
    }

    @Test
    void editOfLargeFileWhileItIsReadIsNoStateOfTheTheme() throws IOException {
        Path file = Files.write(folder.resolve("a.ttf"), large('1'));
        ThemeFolder read = new ThemeFolder(folder);
        String before = read.digest();
        Files.write(file, large('2'));
        assertEquals(before, read.digest(), "nothing of the edit was read");
        assertArrayEquals(large('2'), read.read("a.ttf"));
        Files.write(file, large('1'));
        assertNotEquals(before, read.digest(), "what was made of it has an edit that is gone again");
        assertNotEquals(new ThemeFolder(folder).digest(), read.digest());
    }

    @Test
    void largeFileThatGoesWhileItIsReadIsNoStateOfTheTheme() throws IOException {
        Path file = Files.write(folder.resolve("a.ttf"), large('1'));
        ThemeFolder read = new ThemeFolder(folder);
        String before = read.digest();
        Files.delete(file);
        assertNull(read.read("a.ttf"));
        assertNotEquals(before, read.digest());
    }

    private static byte[] large(char content) {
        byte[] bytes = new byte[(int) ThemeFolder.LARGEST_KEPT + 1];
        Arrays.fill(bytes, (byte) content);
        return bytes;
    }

    @Test
    void namesAreThoseOfOneFolderAndNothingOutsideIsRead() throws IOException {
        Files.createDirectories(folder.resolve("theme/labels/old"));
        Files.writeString(folder.resolve("secret.yaml"), "no part of it");
        Files.writeString(folder.resolve("theme/labels/fr.yaml"), "");
        Files.writeString(folder.resolve("theme/labels/de.yaml"), "");
        Files.writeString(folder.resolve("theme/labels/old/es.yaml"), "");
        ThemeFolder theme = new ThemeFolder(folder.resolve("theme"));
        assertEquals(List.of("de", "fr"), theme.names("labels", ".yaml"));
        assertEquals(List.of(), theme.names("variants", ".yaml"));
        assertNull(theme.read("../secret.yaml"));
    }
}
