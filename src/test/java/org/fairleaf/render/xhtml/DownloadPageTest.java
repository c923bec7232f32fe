package org.fairleaf.render.xhtml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DownloadPageTest {

    private static Offer offer(String slug, String title, String lang, @Nullable String variant) {
        return new Offer(
                slug,
                title,
                "About <it> & \"more\"",
                lang,
                lang.equals("ar") ? "rtl" : "ltr",
                "2026-05-03",
                null,
                false,
                List.of(
                        new Offer.Download("pdf", variant, slug + "/" + slug + ".pdf", 42_000),
                        new Offer.Download("epub", null, slug + "/" + slug + ".epub", 20_000_000),
                        new Offer.Download("html", null, slug + "/" + slug + ".html", 1)));
    }

    private static String page(Theme theme, Offer... offers) {
        return new String(DownloadPage.of(List.of(offers), theme).value().orElseThrow(), StandardCharsets.UTF_8);
    }

    private static String page(Offer... offers) {
        return page(Specimen.theme(), offers);
    }

    private static List<String> texts(Tree tree, String element) {
        return tree.all(element).stream().map(Element::getTextContent).toList();
    }

    @Test
    void articlesStandByTitleWhateverTheOrderOfTheFolder() {
        Offer a = offer("z", "apples", "en", null);
        Offer b = offer("a", "Bones", "en", null);

        assertEquals(List.of("apples", "Bones"), texts(Tree.of(page(b, a)), "h2"));
        assertArrayEquals(
                page(a, b).getBytes(StandardCharsets.UTF_8), page(b, a).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyLinkSaysItsLanguageAndType() {
        List<Element> links = Tree.of(page(offer("knee", "Knee", "de", null))).all("a");

        assertEquals(4, links.size());
        links.forEach(link -> assertEquals("de", link.getAttribute("hreflang")));
        assertEquals(
                List.of("text/html", "application/pdf", "application/epub+zip", "text/html"),
                links.stream().map(link -> link.getAttribute("type")).toList());
        assertEquals(
                List.of(false, false, true, false),
                links.stream().map(link -> link.hasAttribute("download")).toList());
    }

    @Test
    void variantIsNamedBehindItsFormatAndSizesAreForPeople() {
        List<String> items = texts(Tree.of(page(offer("knee", "Knee", "en", "large-print"))), "li");

        assertEquals(List.of("PDF, large print 42 KB", "E-book (EPUB) 20 MB", "Web page 1 KB"), items);
    }

    @Test
    void rightToLeftTitleRunsThatWayOnALeftToRightPage() {
        Tree tree = Tree.of(page(offer("sukkari", "السكري", "ar", null)));

        assertEquals("ltr", tree.document().getDocumentElement().getAttribute("dir"));
        assertEquals("rtl", tree.one("h2", e -> true).getAttribute("dir"));
        assertTrue(texts(tree, "span").contains("العربية"));
    }

    @Test
    void languageWithoutLabelsIsNamedByItsTag() {
        assertTrue(texts(Tree.of(page(offer("x", "X", "tlh", null))), "span").contains("tlh"));
    }

    @Test
    void policyAllowsThisScriptAndThisStyleAndNothingElse() throws NoSuchAlgorithmException {
        String page = page(offer("knee", "Knee", "en", null));
        Tree tree = Tree.of(page);
        String policy = tree.one("meta", e -> e.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .getAttribute("content");

        List<Element> code = new ArrayList<>(tree.all("style"));
        code.addAll(tree.all("script", e -> !e.hasAttribute("type")));
        assertEquals(2, code.size());
        for (Element element : code) {
            byte[] bytes = element.getTextContent().getBytes(StandardCharsets.UTF_8);
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
            assertTrue(policy.contains("'sha256-" + hash + "'"), policy);
        }
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(page.contains("src=\"http"), "the page asks the network");
    }

    @Test
    void structuredDataCannotEndItsElement() {
        Tree tree = Tree.of(page(offer("knee", "Knee </script><script>alert(1)</script> & more\u2028", "en", null)));

        String data = tree.one("script", e -> e.getAttribute("type").equals("application/ld+json"))
                .getTextContent();
        assertTrue(data.contains("\"name\":\"Knee \\u003c/script\\u003e"), data);
        assertTrue(data.contains("\\u0026 more\\u2028"), data);
        assertTrue(data.contains("\"datePublished\":\"2026-05-03\"") && !data.contains("lastReviewed"), data);
        assertTrue(data.contains("\"url\":\"knee/knee.html\""), data);
        assertEquals(2, tree.all("script").size());
    }

    @Test
    void filterIsHiddenUntilItsScriptRuns() {
        Tree tree = Tree.of(page(offer("knee", "Knee", "en", null)));

        assertTrue(tree.id("find").hasAttribute("hidden"));
        assertEquals("find-words", tree.one("label", e -> true).getAttribute("for"));
    }

    @Test
    void themeMaySetLanguageAndTitleOfThePage(@TempDir Path styles) throws IOException {
        Files.createDirectories(styles.resolve("klinik"));
        Files.writeString(
                styles.resolve("klinik/tokens.yaml"), "extends: default\nsite:\n  lang: de\n  title: Unsere Blätter\n");
        Theme theme = ThemeReader.read("klinik", styles).value().orElseThrow();

        Tree tree = Tree.of(page(theme, offer("knee", "Knie", "de", null)));

        assertEquals("de", tree.document().getDocumentElement().getAttribute("lang"));
        assertEquals(List.of("Unsere Blätter"), texts(tree, "h1"));
        assertEquals(List.of("Ein Merkblatt suchen"), texts(tree, "label"));
    }
}
