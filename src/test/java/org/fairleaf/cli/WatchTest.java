package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fairleaf watch}, as a process that waits. */
class WatchTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Reads what is printed until a line holds that. */
    private static void await(String words, BufferedReader said) throws IOException {
        StringBuilder before = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.contains(words)) {
            before.append(line).append('\n');
            line = said.readLine();
        }
        assertTrue(line != null, () -> "\"" + words + "\" is not in\n" + before);
    }

    @Test
    void anEditOfTheListOfRetractedWorksReachesTheArticlesThatCiteThem() throws IOException, InterruptedException {
        Path article = Files.createDirectories(folder.resolve("source")).resolve("knee.md");
        Files.writeString(
                article,
                "---\ntitle: Knees\nlang: en\ndisclaimer: No advice.\nbibliography: refs.json\n---\n\nIt wears [@a].\n");
        Files.writeString(
                article.resolveSibling("refs.json"),
                "[{\"id\":\"a\",\"type\":\"article-journal\",\"title\":\"Wear\",\"DOI\":\"10.1000/wear\","
                        + "\"author\":[{\"family\":\"Ng\"}],\"issued\":{\"date-parts\":[[2001]]}}]");
        // Beside files that are nobody's business.
        Path list = Files.writeString(
                Files.createDirectories(folder.resolve("downloads")).resolve("retracted.csv"), "DOI,Reason\n");
        Process process = Program.in(folder, "watch", "--to", "txt", "--retractions", "downloads/retracted.csv")
                .redirectErrorStream(true)
                .start();
        // Who reads what is never said would wait for ever.
        CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            await("knee.md → ", said);
            Files.writeString(list, "10.1000/wear,made up\n", StandardOpenOption.APPEND);
            await("error: REFERENCE-RETRACTED", said);
            await("knee.md: not published", said);
            Files.writeString(list, "DOI,Reason\n10.1000/wear\n");
            await("what was read of it before holds until it is repaired", said);
            Files.writeString(list, "DOI,Reason\n");
            await("knee.md: unchanged", said);
        } finally {
            process.destroy();
            // It still writes down what it knows of the files.
            process.waitFor();
        }
    }
}
