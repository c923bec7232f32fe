package org.fairleaf.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.PlainText;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Limit;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are broken, hostile or in another encoding; what usual pages become is told by the import goldens. */
class HtmlReaderTest {

    private static Imported read(byte[] page) {
        return HtmlReader.read(new Source("page.html", "page", page, ArticleFolder.NONE))
                .value()
                .orElseThrow();
    }

    private static Imported read(String page) {
        return read(page.getBytes(StandardCharsets.UTF_8));
    }

    private static String markdown(Imported imported) {
        Document document = imported.document();
        String written = MarkdownWriter.write(document);
        return written.substring(written.indexOf("\n---\n", 4) + 5).strip();
    }

    /** What a page's body becomes. */
    private static String body(String html) {
        return markdown(read("<title>T</title><html lang=en><body>" + html));
    }

    private static List<String> decisions(Imported imported) {
        return imported.decisions().stream()
                .map(decision -> decision.kind() + " " + decision.message())
                .toList();
    }

    @Test
    void pageThatSaysNothingOfItsEncodingIsReadAsBrowsersDo() {
        Imported imported = read("<html lang=de><title>Knie</title><p>Über die Hüfte – “schön”"
                .getBytes(Charset.forName("windows-1252")));
        assertEquals("Über die Hüfte – “schön”", markdown(imported));
        assertTrue(decisions(imported).toString().contains("read as windows-1252"));
    }

    @Test
    void encodingIsTakenFromTheByteOrderMarkOrTheMetaElement() {
        assertEquals(
                "é", markdown(read("\uFEFF<title>T</title><html lang=fr><p>é".getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(
                "ż",
                markdown(read("<meta charset=iso-8859-2><title>T</title><html lang=pl><p>ż"
                        .getBytes(Charset.forName("iso-8859-2")))));
    }

    @Test
    void bytesThatAreNotWhatThePageSaysAreTold() {
        byte[] page = "<meta charset=utf-8><title>T</title><html lang=en>\n<p>caf\u00e9 au lait"
                .getBytes(StandardCharsets.ISO_8859_1);
        Imported imported = read(page);
        assertEquals("caf\uFFFD au lait", markdown(imported));
        Decision told = imported.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.UNCERTAIN)
                .findFirst()
                .orElseThrow();
        assertEquals(2, told.position().line());
    }

    @Test
    void largePageIsRefused() {
        Outcome<Imported> outcome = HtmlReader.read(
                new Source("page.html", "page", new byte[Limits.USUAL.of(Limit.PAGE) + 1], ArticleFolder.NONE));
        assertEquals(Code.FILE_TOO_LARGE, outcome.findings().getFirst().code());
        assertTrue(outcome.value().isEmpty());
    }

    @Test
    void pageOfTooManyElementsIsRefused() {
        Outcome<Imported> outcome = HtmlReader.read(Source.of("page.html", "<b>a</b>".repeat(110_000)));
        assertEquals(Code.SOURCE_TOO_COMPLEX, outcome.findings().getFirst().code());
    }

    @Test
    void pageWithoutWordsIsRefused() {
        for (String page : List.of("", "<script>var a</script>", "<nav>Home</nav>")) {
            Outcome<Imported> outcome = HtmlReader.read(Source.of("page.html", page));
            assertEquals(Code.SOURCE_EMPTY, outcome.findings().getFirst().code(), page);
        }
    }

    @Test
    void deepNestingKeepsItsWords() {
        for (String tag : List.of(
                "div", "table><tr><td", "b", "ul><li", "blockquote", "span", "section", "dl><dd", "sup", "font")) {
            String page =
                    "<title>T</title><html lang=en><p>before</p>" + ("<" + tag + ">").repeat(10_000) + "innermost";
            Imported imported = read(page);
            String markdown = markdown(imported);
            assertTrue(markdown.contains("before"), tag);
            assertTrue(markdown.contains("innermost"), tag);
            assertTrue(
                    MarkdownReader.read(Source.of("page.md", MarkdownWriter.write(imported.document())))
                            .findings()
                            .stream()
                            .noneMatch(finding -> finding.code() == Code.NESTING_TOO_DEEP),
                    tag);
        }
    }

    @Test
    void hugeTablesAndSpansEnd() {
        assertEquals("a\n\nb", body("<table><tr><td colspan=1000000>a<td rowspan=99999999>b</table>"));
        String wide = "<table>" + ("<tr>" + "<td colspan=999>x</td>".repeat(50) + "</tr>").repeat(200) + "</table>";
        assertTrue(body(wide).contains("x"));
        assertTrue(body("<table><caption>c</caption>" + "<tr><td>x<td>y".repeat(3_000))
                .contains("x"));
    }

    @Test
    void manyOfEverythingEnds() {
        for (String many : List.of(
                "<p>a</p>",
                "<a href=#x>b</a>",
                "<i>a",
                "</b></p>",
                "<li>c",
                "&amp;",
                "<sup><a href='#n'>1</a></sup><p id=n>",
                "<h2>d")) {
            String page = "<title>T</title><html lang=en><p>word</p>" + many.repeat(5_000);
            assertTrue(read(page).document().blocks().size() > 0, many);
        }
    }

    @Test
    void nothingOutsideThePagesFolderIsRead(@TempDir Path folder) throws IOException {
        byte[] svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("secret.svg"), svg);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(inside.resolve("own.svg"), svg);
        String page =
                "<title>T</title><html lang=en><p>a</p><img src=../secret.svg alt=one><img src=own.svg alt=two><img src='"
                        + folder.resolve("secret.svg").toUri() + "' alt=three><img src=//example.org/x.png alt=four>";
        Imported imported = HtmlReader.read(new Source(
                        "page.html", "page", page.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(inside)))
                .value()
                .orElseThrow();
        assertEquals(List.of("own.svg"), List.copyOf(imported.document().media().keySet()));
        assertEquals("a\n\none![two](own.svg)threefour", markdown(imported));
    }

    private static String data(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anImageInThePageNeverTakesTheNameOfOneBesideIt(@TempDir Path folder) throws IOException {
        String beside = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"2\"/>";
        String within = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"2\"/>";
        Files.writeString(folder.resolve("image-1.svg"), beside);
        String page = "<title>T</title><html lang=en><p>a</p><img src='" + data(within)
                + "' alt=one><img src=image-1.svg alt=two>";
        Imported imported = HtmlReader.read(new Source(
                        "page.html", "page", page.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(folder)))
                .value()
                .orElseThrow();
        assertEquals("a\n\n![one](image-2.svg)![two](image-1.svg)", markdown(imported));
        Map<String, Media> media = imported.document().media();
        assertEquals(7, Objects.requireNonNull(media.get("image-2.svg")).width());
        assertEquals(4, Objects.requireNonNull(media.get("image-1.svg")).width());
    }

    @Test
    void anImageOfMegabytesInThePageKeepsToTheLimit() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"7\" height=\"2\"><!--" + "x".repeat(3 << 20)
                + "--></svg>";
        byte[] page = ("<title>T</title><html lang=en><p>a</p><img src='" + data(svg) + "' alt=one>")
                .getBytes(StandardCharsets.UTF_8);
        for (String most : List.of("4MB", "2MB")) {
            Limits limits = Limits.USUAL.with(Limit.IMAGE, most).orElseThrow();
            Imported imported = HtmlReader.read(new Source("page.html", "page", page, ArticleFolder.NONE, limits))
                    .value()
                    .orElseThrow();
            assertEquals(most.equals("4MB"), !imported.document().media().isEmpty());
            assertEquals(most.equals("2MB"), imported.decisions().toString().contains("this image has more than 2 MB"));
        }
    }

    @Test
    void nothingThatAPageNamesIsReadButItsImages(@TempDir Path base) throws IOException {
        Path folder = Files.createDirectory(base.resolve("inside"));
        Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path outside = Files.writeString(base.resolve("outside.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.createSymbolicLink(folder.resolve("link.svg"), outside);
        String page = "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY s SYSTEM 'secret.txt'><!ENTITY a 'aaa'>]>"
                + "<html lang=en><title>T</title><base href='file:///etc/'><link rel=stylesheet href=secret.txt>"
                + "<p>Words &s; &a;</p><img alt=i src=secret.txt><img alt=j src='file:///etc/passwd'>"
                + "<img alt=k src='\\\\host\\share\\x.png'><img alt=l src=link.svg><iframe src=secret.txt></iframe>"
                + "<object data=secret.txt>o</object><embed src=secret.txt><script src=secret.txt></script>";
        Imported imported = HtmlReader.read(new Source(
                        "page.html", "page", page.getBytes(StandardCharsets.UTF_8), ArticleFolder.of(folder)))
                .value()
                .orElseThrow();
        assertTrue(imported.document().media().isEmpty());
        String all = markdown(imported) + imported.decisions();
        assertFalse(all.contains("the secret") || all.contains("root:"), all);
    }

    @Test
    void spaceStandsWhereABrowserShowsIt() {
        assertEquals("a *b* c", body("<p>\n a\n <em> b </em>\n c \n</p>"));
        assertEquals("**Note:** text", body("<p><b>Note: </b>text</p>"));
        assertEquals("ab*c*d", body("<p>a<b></b>b<i>c</i>d</p>"));
        assertEquals("one\\\ntwo", body("<p> one <br> two <br></p>"));
        assertEquals("10\u00A0mg", body("<p>10&nbsp;mg</p>"));
    }

    @Test
    void headingsAreOneLevelBelowTheOneAbove() {
        assertEquals(
                "# a\n\n## b\n\n## c\n\n# d\n\n## e",
                body("<h1>t</h1><h2>a</h2><h4>b</h4><h3>c</h3><h2>d</h2><h6>e</h6>"));
    }

    @Test
    void titleComesFromTheFirstHeadingElseFromThePage() {
        assertEquals(
                "Own",
                PlainText.of(read("<title>Site</title><h1>Own</h1><p>x")
                        .document()
                        .metadata()
                        .title()));
        assertEquals(
                "Site",
                PlainText.of(
                        read("<title>Site</title><p>x").document().metadata().title()));
        assertEquals(
                "Graph",
                PlainText.of(read("<title>Site</title><meta property=og:title content=Graph><p>x")
                        .document()
                        .metadata()
                        .title()));
    }

    @Test
    void wordsOfAnArticleStayWhateverItsClassesAreCalled() {
        String article = "<div class=widget-area><h1>T</h1>" + "<p>Many words of an article stand here.</p>".repeat(5)
                + "</div>";
        assertTrue(body(article).contains("Many words"));
        assertEquals("A cookie a day", body("<p class=cookie>A cookie a day</p>"));
    }

    @Test
    void blockNestingStaysWithinWhatMarkdownHolds() {
        Imported imported = read("<title>T</title><html lang=en>" + "<ul><li>a".repeat(60));
        assertTrue(depth(imported.document().blocks()) <= 20);
    }

    private static int depth(List<Block> blocks) {
        int deepest = 0;
        for (Block block : blocks) {
            if (block instanceof Block.BulletList list) {
                for (Block.Item item : list.items()) {
                    deepest = Math.max(deepest, 1 + depth(item.content()));
                }
            }
        }
        return deepest;
    }

    @Test
    void whatIsShownOnlyWithoutScriptsIsTold() {
        Imported imported = read(
                "<title>T</title><p>Words.<noscript><img src=hip.jpg alt=\"The hip\"></noscript><noscript> </noscript>");
        assertEquals("Words.", markdown(imported));
        assertEquals(
                List.of("The hip\nhip.jpg"),
                imported.decisions().stream()
                        .filter(decision -> decision.message().contains("only where no scripts run"))
                        .map(Decision::text)
                        .toList());
    }

    @Test
    void linksBackInWordsAreToldOnceForEachWording() {
        String note = "<li id=fn%d role=doc-endnote>Note. <a href=#m%d>Return</a></li>";
        Imported imported =
                read("<title>T</title><p>A<sup><a href=#fn1 id=m1>1</a></sup> b<sup><a href=#fn2 id=m2>2</a></sup>"
                        + "<ol>" + note.formatted(1, 1) + note.formatted(2, 2) + "</ol>");
        assertEquals("A[^1] b[^2]\n\n[^1]: Note.\n\n[^2]: Note.", markdown(imported));
        assertEquals(
                1,
                decisions(imported).stream()
                        .filter(decision -> decision.contains("“Return”"))
                        .count());
    }
}
