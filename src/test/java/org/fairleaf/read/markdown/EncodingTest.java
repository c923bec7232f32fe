package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String HEAD = "---\ntitle: T\nlang: en\n---\n";

    private static Outcome<Document> read(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return MarkdownReader.read(new Source("a.md", "a", out.toByteArray(), ArticleFolder.NONE));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(Outcome<Document> outcome) {
        return outcome.findings().stream().map(Shape::line).toList();
    }

    @Test
    void invalidUtf8IsToldWhereItStands() {
        byte[] latin = {'c', 'a', 'f', (byte) 0xE9, ' '};
        assertEquals(
                List.of(
                        "5:6 ENCODING-INVALID the file is not UTF-8 here (byte E9)",
                        "6:4 ENCODING-INVALID the file is not UTF-8 here (byte E9)"),
                lines(read(utf8(HEAD.replace("\n", "\r\n") + "é "), latin, utf8("x\r\n"), latin)));
    }

    @Test
    void aFileInAnotherEncodingIsNotToldForEver() {
        byte[] bytes = new byte[10_000];
        java.util.Arrays.fill(bytes, (byte) 0xE9);
        Outcome<Document> outcome = read(utf8(HEAD), bytes);
        assertEquals(20, outcome.findings().size());
        assertTrue(outcome.findings().getLast().message().endsWith("nor at 9980 places further on"));
    }

    /** Whoever looks for the end of a word, as rules do, would go back through all marks for each of them. */
    @Test
    void aLetterWithMoreMarksThanAnyLanguagePutsOnItIsRefused() {
        String most = "a" + "\u0301".repeat(30);
        assertEquals(List.of(), lines(read(utf8(HEAD + most + most))));
        Outcome<Document> outcome = read(utf8(HEAD + "b " + most + "\u0301".repeat(100_000) + "c"));
        assertEquals(
                List.of("5:34 SOURCE-TOO-COMPLEX more than 30 accents or other marks stand on one letter"),
                lines(outcome));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMoveNothing() {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        Outcome<Document> outcome = read(mark, utf8((HEAD + "a *b*\nc\n\n> d").replace("\n", "\r\n")));
        assertEquals(List.of(), outcome.findings());
        assertEquals(
                "p@5:1('a '@5:1 em@5:3('b'@5:4) ' c'@5:6) quote@8:1(p@8:3('d'@8:3))",
                Shape.blocks(outcome.value().orElseThrow().blocks(), " "));
        assertEquals(
                List.of("1:1 LANG-MISSING the article does not say its language"),
                lines(read(mark, utf8("---\ntitle: T\n---\n"))));
    }

    @Test
    void controlCharactersAreToldWhereTheyStand() {
        assertEquals(
                List.of(
                        "2:9 CONTROL-CHARACTER a control character (U+000B) stands here",
                        "5:2 CONTROL-CHARACTER a control character (U+0000) stands here",
                        "5:4 CONTROL-CHARACTER a control character (U+0085) stands here",
                        "5:6 CONTROL-CHARACTER a control character (U+FEFF) stands here"),
                lines(read(utf8("---\ntitle: T\u000B\nlang: en\n---\na\0b\u0085c\uFEFF"))));
    }

    @Test
    void aControlCharacterMayNotHideBehindAnEntity() {
        assertEquals(
                List.of("5:2 CONTROL-CHARACTER &#1; is a character that cannot be published"),
                lines(read(utf8(HEAD + "a&#1;b"))));
    }

    @Test
    void anArticleThatIsTooLargeIsRefused() {
        assertEquals(
                List.of("0:0 FILE-TOO-LARGE the article has more than 8 MB"),
                lines(read(new byte[Limits.USUAL.of(Limit.ARTICLE) + 1])));
    }

    @Test
    void anEmptyFileIsAnArticleWithoutEverything() {
        assertEquals(2, read().findings().size());
    }
}
