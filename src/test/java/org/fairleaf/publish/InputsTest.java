package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an article is known to be made of. */
class InputsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static String hash(String words) {
        return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void editWhilePublishingIsNoPartOfWhatWasPublished() throws IOException {
        Path article = Files.writeString(folder.resolve("knee.md"), "old");
        Path references = Files.writeString(folder.resolve("refs.json"), "old");
        Source source = Source.of(article, article.toString());
        ArticleFolder.Answer read = source.folder().read("refs.json", 100);
        Files.writeString(article, "new");
        Files.writeString(references, "new");
        assertSame(read, source.folder().read("./refs.json", 100), "one state of it for all formats");
        assertEquals(Map.of("knee.md", hash("old"), "refs.json", hash("old")), Inputs.of(source));
        assertEquals(
                List.of("knee.md", "refs.json"),
                Inputs.changed(Inputs.of(source), Source.of(article, article.toString())));
    }

    @Test
    void fileThatWasLookedForIsMissedUntilItIsThere() throws IOException {
        Path article = Files.writeString(folder.resolve("knee.md"), "words");
        Source source = Source.of(article, article.toString());
        source.folder().read("apa", 100);
        Map<String, String> inputs = Inputs.of(source);
        assertEquals("", inputs.get("apa"));
        Manifest manifest = Manifest.of(folder.resolve("out"), System::currentTimeMillis);
        assertTrue(Inputs.same(inputs, article, manifest));
        Files.writeString(folder.resolve("apa"), "");
        assertEquals(List.of("apa"), Inputs.changed(inputs, Source.of(article, article.toString())));
        assertTrue(!Inputs.same(inputs, article, manifest));
    }

    @Test
    void sizeThatWasTooLargeForOneReaderMayDoForAnother() throws IOException {
        Files.writeString(folder.resolve("large"), "12345");
        ArticleFolder files = ArticleFolder.of(folder);
        assertEquals(ArticleFolder.Refusal.TOO_LARGE, files.read("large", 4));
        assertTrue(files.read("large", 5) instanceof ArticleFolder.Content);
        assertEquals(ArticleFolder.Refusal.TOO_LARGE, files.read("large", 4));
    }
}
