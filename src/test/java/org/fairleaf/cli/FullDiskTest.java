package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that the system lets write no more, at whatever file: as on a full disk, whoever it runs as. */
@EnabledOnOs(
        value = {OS.LINUX, OS.MAC},
        disabledReason = "Others have no such limit.")
class FullDiskTest {

    private static final String ARTICLE =
            "---\ntitle: A title\nlang: en\ndisclaimer: No advice.\n---\n\nTake %s tablets.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ran(int code, String said) {}

    /** @param kilobytes how long a file may become, or "unlimited" */
    private Ran fairleaf(String kilobytes, String... arguments) throws IOException, InterruptedException {
        List<String> shell =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "-"));
        shell.addAll(Program.in(folder, arguments).command());
        Process process = new ProcessBuilder(shell)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private Map<String, String> files(String root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(root))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void whatWasPublishedStaysWholeAndNothingHalfIsLeft() throws IOException, InterruptedException {
        Path article = Files.createDirectories(folder.resolve("source")).resolve("knee.md");
        Files.writeString(article, ARTICLE.formatted("two"));
        assertEquals(
                Exit.DONE, fairleaf("unlimited", "publish", "--to", "txt,html").code());
        Map<String, String> before = files("output");

        Files.writeString(article, ARTICLE.formatted("three"));
        // The text has room, the page after it has not.
        Ran full = fairleaf("100", "publish", "--to", "txt,html");
        assertEquals(Exit.FAILED, full.code(), full.said());
        assertTrue(full.said().contains("output/knee: error: OUTPUT-UNWRITABLE"), full.said());
        assertTrue(full.said().contains("file too large"), full.said());
        Map<String, String> after = files("output");
        before.keySet().removeIf(name -> name.endsWith(".manifest"));
        after.keySet().removeIf(name -> name.endsWith(".manifest"));
        assertEquals(before, after);
    }

    @Test
    void anImportThatHasNoRoomLeavesNothing() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("knee.txt"), "Knee pain\n\n" + "Knees hurt. ".repeat(20_000));
        Ran full = fairleaf("100", "import", "knee.txt");
        assertEquals(Exit.FAILED, full.code(), full.said());
        assertTrue(full.said().contains("IMPORT-UNWRITABLE: the folder cannot be written"), full.said());
        assertEquals(Map.of(), files("source"));
        try (Stream<Path> left = Files.list(folder.resolve("source"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Others have no folder that not even an administrator writes to.")
    void aFolderThatCannotBeWrittenToIsToldInWords() throws IOException, InterruptedException {
        Files.writeString(Files.createDirectories(folder.resolve("source")).resolve("knee.md"), ARTICLE);
        Files.writeString(folder.resolve("hip.txt"), "Hip pain\n\nHips hurt.\n");
        Ran published = fairleaf("unlimited", "publish", "--to", "txt", "--out", "/proc/fairleaf");
        assertEquals(Exit.FAILED, published.code(), published.said());
        assertTrue(published.said().contains("OUTPUT-UNWRITABLE"), published.said());
        Ran imported = fairleaf("unlimited", "import", "hip.txt", "--out", "/proc/fairleaf");
        assertEquals(Exit.FAILED, imported.code(), imported.said());
        assertTrue(imported.said().contains("IMPORT-UNWRITABLE"), imported.said());
    }
}
