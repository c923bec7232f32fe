package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real process that a real signal ends in the middle of its work. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "It has no such signals.")
class InterruptionTest {

    /** Far more than are published before a signal gets through. */
    private static final int ARTICLES = 400;

    /** A file of a report, and its hash. */
    private static final Pattern HASH =
            Pattern.compile("\"file\" : \"([^\"]+)\",\\s+\"bytes\" : \\d+,\\s+\"sha256\" : \"([0-9a-f]{64})\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private void articles() throws IOException {
        Files.createDirectories(folder.resolve("source"));
        for (int i = 100; i < 100 + ARTICLES; i++) {
            Files.writeString(
                    folder.resolve("source/a" + i + ".md"),
                    "---\ntitle: Article " + i + "\nlang: en\ndisclaimer: No advice.\n---\n\nSome words.\n");
        }
    }

    private List<Path> files(String root) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(root))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signalLeavesWholeFilesOnlyAndIsToldOf(String signal, int code) throws IOException, InterruptedException {
        articles();
        assertEquals(code, interrupted(signal, "publish", "--to", "txt,html,epub"));

        List<Path> reports = files("output").stream()
                .filter(file -> file.endsWith("report.json"))
                .toList();
        assertTrue(!reports.isEmpty() && reports.size() < ARTICLES, reports.size() + " of them");
        String messages = Files.readString(folder.resolve("messages"));
        assertTrue(
                messages.contains("fairleaf: interrupted: " + reports.size() + " of " + ARTICLES
                        + " articles were published; all others are as they were"),
                messages.lines().filter(line -> line.startsWith("fairleaf")).toList() + " " + reports.size());

        for (Path file : files("output")) {
            String name = file.getFileName().toString();
            assertFalse(name.endsWith(".tmp"), name);
            assertWhole(file);
        }
        for (Path report : reports) {
            Matcher files = HASH.matcher(Files.readString(report));
            int count = 0;
            while (files.find()) {
                assertEquals(files.group(2), sha256(report.resolveSibling(files.group(1))), files.group(1));
                count++;
            }
            assertEquals(3, count, report.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void signalLeavesWholeImportsOnly(String signal, int code) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("import"));
        for (int i = 100; i < 100 + ARTICLES; i++) {
            Files.writeString(folder.resolve("a" + i + ".txt"), "Knee pain\n\nKnees hurt.\n");
            command.add("a" + i + ".txt");
        }
        assertEquals(code, interrupted(signal, command.toArray(String[]::new)));
        List<Path> imported;
        try (Stream<Path> all = Files.list(folder.resolve("source"))) {
            imported = all.toList();
        }
        assertTrue(!imported.isEmpty() && imported.size() < ARTICLES, imported.size() + " of them");
        for (Path each : imported) {
            Path article = each.resolve(each.getFileName() + ".md");
            assertTrue(Files.readString(article).endsWith("Knees hurt.\n"), article.toString());
            assertTrue(Files.exists(each.resolve("import-log.md")), article.toString());
        }
        String messages = Files.readString(folder.resolve("messages"));
        assertTrue(
                messages.contains("fairleaf: interrupted: " + imported.size() + " of " + ARTICLES
                        + " files were imported; the others have left nothing"),
                messages.lines().filter(line -> line.startsWith("fairleaf")).toList() + " " + imported.size());
    }

    /** What a program ends with that gets a signal as soon as it has done something. */
    private int interrupted(String signal, String... arguments) throws IOException, InterruptedException {
        Process process = Program.in(folder, arguments)
                .redirectError(folder.resolve("messages").toFile())
                .start();
        try (BufferedReader results = process.inputReader(StandardCharsets.UTF_8)) {
            assertNotNull(results.readLine(), "the first is done");
            Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start();
            assertEquals(0, kill.waitFor());
            results.transferTo(Writer.nullWriter());
        }
        return process.waitFor();
    }

    private static void assertWhole(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".epub")) {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                assertTrue(zip.size() > 5, name);
            }
        } else if (name.endsWith(".html")) {
            assertTrue(Files.readString(file).stripTrailing().endsWith("</html>"), name);
        } else if (name.endsWith(".json")) {
            assertTrue(Files.readString(file).endsWith("}\n"), name);
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
