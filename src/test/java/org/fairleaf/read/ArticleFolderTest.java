package org.fairleaf.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFolderTest {

    @TempDir
    Path base;

    private ArticleFolder folder = ArticleFolder.NONE;

    @BeforeEach
    void files() throws IOException {
        Path inside = Files.createDirectories(base.resolve("article/images"));
        Files.writeString(inside.resolve("a.txt"), "inside");
        Files.writeString(base.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(base.resolve("article/out.txt"), base.resolve("secret.txt"));
        Files.createSymbolicLink(base.resolve("article/up"), base);
        Files.createSymbolicLink(base.resolve("article/in.txt"), inside.resolve("a.txt"));
        folder = ArticleFolder.of(base.resolve("article"));
    }

    @ParameterizedTest
    @CsvSource({"images/a.txt", "./images/a.txt", "images\\a.txt", "images/../images//a.txt", "in.txt"})
    void filesInsideAreRead(String name) {
        ArticleFolder.Content content = assertInstanceOf(ArticleFolder.Content.class, folder.read(name, 100));
        assertArrayEquals(new byte[] {'i', 'n', 's', 'i', 'd', 'e'}, content.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.txt, OUTSIDE",
        "images/../../secret.txt, OUTSIDE",
        "..\\secret.txt, OUTSIDE",
        "/etc/hostname, OUTSIDE",
        "C:\\secret.txt, OUTSIDE",
        "\\\\server\\share\\x.png, OUTSIDE",
        "~/secret.txt, OUTSIDE",
        "file:images/a.txt, OUTSIDE",
        "FILE:///etc/hostname, OUTSIDE",
        "out.txt, OUTSIDE",
        "up/secret.txt, OUTSIDE",
        "https://example.org/a.png, REMOTE",
        "//example.org/a.png, REMOTE",
        "'data:image/png;base64,AAAA', REMOTE",
        "none.txt, MISSING",
        "images, MISSING",
        "'', MISSING",
    })
    void everythingElseIsRefused(String name, ArticleFolder.Refusal refusal) {
        assertEquals(refusal, folder.read(name, 100));
    }

    @Test
    void aNameThatDiffersInCapitalsOrAccentsIsToldAndNoneOutside() throws IOException {
        Files.writeString(base.resolve("article/images/Hu\u0308fte.PNG"), "");
        assertEquals(Optional.of("images/Hu\u0308fte.PNG"), folder.alike("Images/h\u00fcfte.png"));
        assertEquals(Optional.empty(), folder.alike("images/hip.png"));
        assertEquals(Optional.empty(), folder.alike("IMAGES"));
        assertEquals(Optional.empty(), folder.alike("up/SECRET.txt"));
        assertEquals(Optional.empty(), folder.alike("../SECRET.txt"));
        assertEquals(Optional.empty(), folder.alike("OUT.txt"));
        assertEquals(Optional.empty(), ArticleFolder.NONE.alike("a"));
    }

    @Test
    void filesAreNeverReadBeyondTheLimit() {
        assertEquals(ArticleFolder.Refusal.TOO_LARGE, folder.read("images/a.txt", 5));
        assertInstanceOf(ArticleFolder.Content.class, folder.read("images/a.txt", 6));
    }
}
