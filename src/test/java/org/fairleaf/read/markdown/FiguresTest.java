package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairleaf.ast.Document;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'/>";

    @TempDir
    Path folder;

    @BeforeEach
    void drawings() throws IOException {
        Files.createDirectory(folder.resolve("img"));
        Files.writeString(folder.resolve("x.svg"), SVG);
        Files.writeString(folder.resolve("img/a b.svg"), SVG);
    }

    private Outcome<Document> read(String body) throws IOException {
        Path article = folder.resolve("a.md");
        Files.writeString(article, "---\ntitle: T\nlang: en\n---\n" + body);
        return MarkdownReader.read(Source.of(article, "a.md"));
    }

    private String shape(String body) throws IOException {
        Outcome<Document> outcome = read(body);
        assertEquals(List.of(), outcome.findings());
        return Shape.blocks(outcome.value().orElseThrow().blocks(), "\n");
    }

    private List<String> findings(String body) throws IOException {
        return read(body).findings().stream().map(Shape::line).toList();
    }

    @Test
    void anImageAloneIsAFigureWithItsTitleAsCaption() throws IOException {
        assertEquals(
                "figure@5:1{#f}(img@5:1{ width=50%}[x.svg](A knee) <'The '@5:20 em@5:24('knee'@5:25) "
                        + "' '@5:30 cite@5:31{@k@5:32}>)",
                shape("![A knee](./x.svg \"The *knee* [@k]\"){#f width=50%}"));
    }

    @Test
    void pandocsFormHasItsCaptionInTheBrackets() throws IOException {
        assertEquals(
                "figure@5:1(img@5:1[x.svg \"t\"](A knee) <'The '@5:3 em@5:7('knee'@5:8)>)",
                shape("![The *knee*](x.svg \"t\"){alt=\"A knee\"}"));
    }

    @Test
    void anImageInASentenceIsNoFigure() throws IOException {
        assertEquals("p@5:1('a '@5:1 img@5:3[x.svg \"t\"](A knee) ' b'@5:23)", shape("a ![A knee](x.svg 't') b"));
    }

    @Test
    void decorativeImagesSayNothing() throws IOException {
        assertEquals("figure@5:1(img@5:1[x.svg](decorative) <>)", shape("![](x.svg){.decorative}"));
    }

    @Test
    void namesMayBeEscapedAndMediaAreKeyedByThem() throws IOException {
        Outcome<Document> outcome = read("![a knee](img/a%20b.svg)\n\n![a hip](<img/../img/a b.svg>)");
        assertEquals(List.of(), outcome.findings());
        assertEquals(
                Set.of("img/a b.svg"), outcome.value().orElseThrow().media().keySet());
        assertEquals(
                20,
                Objects.requireNonNull(outcome.value().orElseThrow().media().get("img/a b.svg"))
                        .width());
    }

    @Test
    void everyFaultIsToldWhereTheImageStands() throws IOException {
        assertEquals(
                List.of(
                        "5:1 IMAGE-ALT-MISSING the image has no description",
                        "6:3 IMAGE-ALT-FILE-NAME the image's description \"x.svg\" is only a file's name",
                        "7:1 IMAGE-ALT-CONFLICT the image is marked as decorative and has a description as well",
                        "8:1 IMAGE-ALT-NOTE an image's description cannot hold a footnote or citation",
                        "9:1 IMAGE-MISSING there is no image file \"y.svg\" in the article's folder",
                        "10:1 IMAGE-REMOTE the image \"https://x.org/a.png\" is not a file of the article; nothing is "
                                + "fetched",
                        "11:1 IMAGE-OUTSIDE the image \"../a.png\" is outside the article's folder",
                        "12:1 IMAGE-INVALID the image \"a.md\" cannot be used: it is a file of another kind, not PNG, "
                                + "JPEG or SVG"),
                findings("![](x.svg) b\na ![x.svg](x.svg)\n![a knee](x.svg){.decorative}\n![a [@k]](x.svg)\n"
                        + "![a](y.svg)\n![a](https://x.org/a.png)\n![a](../a.png)\n![a](a.md)"));
    }
}
