package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairleaf.read.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits are listed, told with the way to raise them, and raised. */
class BoundsTest {

    private static final String ARTICLE =
            "---\ntitle: A title\nlang: en\nbibliography: refs.json\ndisclaimer: No advice.\n---\n\n"
                    + "![A hip](hip.svg)\n\nWalk.^[Slowly.] Rest.^[Often.]\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ran(int code, String err) {}

    private static Ran fairleaf(String... arguments) {
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
        return new Ran(code, err.toString());
    }

    private Path article() throws IOException {
        Files.writeString(
                folder.resolve("hip.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='1' height='1'/></svg>");
        Files.writeString(folder.resolve("refs.json"), "[]" + " ".repeat(2000));
        return Files.writeString(folder.resolve("hip.md"), ARTICLE);
    }

    @Test
    void helpNamesEachWithItsValue() {
        assertEquals(
                Arrays.stream(Limit.values())
                        .map(limit -> limit.key() + "=" + limit.usually())
                        .collect(Collectors.joining(", ")),
                Bounds.USUAL);
    }

    @Test
    void architectureNamesEachWithItsValue() throws IOException {
        String text = Files.readString(Path.of("ARCHITECTURE.md"));
        for (Limit limit : Limit.values()) {
            String row = "| `" + limit.key() + "` | " + limit.usually() + " | " + limit.meaning() + " |";
            assertTrue(text.contains(row), row);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "article=50, FILE-TOO-LARGE, --limit article=100",
        "notes=1, SOURCE-TOO-COMPLEX, --limit notes=2",
        "image=50, IMAGE-TOO-LARGE, --limit image=100",
        "drawing=1, IMAGE-INVALID, --limit drawing=2",
        "references=1KB, BIBLIOGRAPHY-INVALID, --limit references=2048",
    })
    void whatExceedsOneIsToldWithTheWayToRaiseIt(String limit, String code, String hint) throws IOException {
        Path article = article();
        assertEquals(Exit.DONE, fairleaf("check", article.toString()).code());
        for (String command : new String[] {"check", "publish"}) {
            Ran ran = fairleaf(command, article.toString(), "--limit", limit);
            assertEquals(Exit.ERRORS, ran.code());
            assertTrue(ran.err().contains("error: " + code) && ran.err().contains(hint), ran.err());
        }
    }

    @Test
    void importsKeepToThem() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>Words.</p>".repeat(20));
        Ran ran = fairleaf("import", page.toString(), "--out", folder.toString(), "--limit", "elements=10");
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("10 are allowed") && ran.err().contains("--limit elements=20"), ran.err());
        assertEquals(
                Exit.DONE,
                fairleaf("import", page.toString(), "--out", folder.toString(), "--limit", "elements=100")
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"imgae=1MB", "image=0", "image=3GB", "image=many", "image=-1", "image"})
    void valuesThatMeanNothingAreTwo(String limit) {
        assertEquals(Exit.USAGE, fairleaf("check", "--limit", limit).code());
    }
}
