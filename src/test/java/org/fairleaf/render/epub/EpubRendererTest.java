package org.fairleaf.render.epub;

import static org.fairleaf.render.xhtml.Editions.heading;
import static org.fairleaf.render.xhtml.Editions.note;
import static org.fairleaf.render.xhtml.Editions.paragraph;
import static org.fairleaf.render.xhtml.Editions.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.edition.Edition;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.ArticleFolder;
import org.fairleaf.read.Source;
import org.fairleaf.render.xhtml.Editions;
import org.fairleaf.render.xhtml.Tree;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.w3c.dom.Element;

class EpubRendererTest {

    private static final Path GOLDEN = Path.of("src/test/resources/render/specimen.xhtml");

    private static byte[] epub(Edition edition) {
        return new EpubRenderer()
                .render(edition, Specimen.theme())
                .value()
                .orElseThrow()
                .bytes();
    }

    private static SequencedMap<String, byte[]> files(byte[] epub) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String file(byte[] epub, String name) {
        byte[] bytes = files(epub).get(name);
        if (bytes == null) {
            throw new AssertionError("no " + name);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Tree tree(Edition edition, String name) {
        return Tree.of(file(epub(edition), name));
    }

    private static Tree packageDocument(Edition edition) {
        return tree(edition, "EPUB/package.opf");
    }

    private static List<String> properties(Tree tree, String property) {
        return tree.all("meta", e -> e.getAttribute("property").equals(property)).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static String only(Tree tree, String element) {
        return tree.one(element, e -> true).getTextContent();
    }

    @Test
    void articleIsAsItWasReviewed() throws IOException {
        String article = file(epub(Specimen.everything()), "EPUB/article.xhtml");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, article);
        }

        assertEquals(Files.readString(GOLDEN), article);
    }

    @Test
    void mimetypeIsFirstAndEveryEntryIsStoredWithOneFixedTime() throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub(Specimen.everything())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
            }
        }

        assertEquals("mimetype", entries.get(0).getName());
        assertEquals("META-INF/container.xml", entries.get(1).getName());
        for (ZipEntry entry : entries) {
            assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
            assertEquals(LocalDateTime.of(1980, 2, 1, 0, 0), entry.getTimeLocal());
            assertTrue(entry.getExtra() == null, "an extra field in " + entry.getName());
        }
    }

    @Test
    void mediaTypeStandsAtTheOffsetThatToolsLookAt() {
        byte[] epub = epub(Specimen.everything());

        assertEquals("mimetypeapplication/epub+zip", new String(epub, 30, 28, StandardCharsets.US_ASCII));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void bytesDependOnNeitherLocaleNorTimeZone() {
        byte[] here = epub(Specimen.everything());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, epub(Specimen.everything()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void manifestNamesEveryFileOnceAndNothingElse() {
        SequencedMap<String, byte[]> files = files(epub(Specimen.everything()));
        List<String> listed = packageDocument(Specimen.everything()).all("item").stream()
                .map(item -> "EPUB/" + item.getAttribute("href"))
                .toList();

        List<String> packed = new ArrayList<>(files.sequencedKeySet());
        packed.removeAll(List.of("mimetype", "META-INF/container.xml", "EPUB/package.opf"));
        assertEquals(packed, listed);
    }

    @Test
    void identifierIsStableAndBelongsToTheArticle() {
        String uid = packageDocument(Specimen.everything()).id("uid").getTextContent();

        assertTrue(uid.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), uid);
        assertEquals(uid, packageDocument(Specimen.everything()).id("uid").getTextContent());
        assertFalse(uid.equals(
                packageDocument(Editions.of(paragraph(text("x")))).id("uid").getTextContent()));
        Tree ncx = tree(Specimen.everything(), "EPUB/toc.ncx");
        assertEquals(
                uid,
                ncx.one("meta", e -> e.getAttribute("name").equals("dtb:uid")).getAttribute("content"));
    }

    @Test
    void metadataIsTheArticles() {
        Tree tree = packageDocument(Specimen.everything());

        assertEquals("Caring for your hip at home", tree.id("title").getTextContent());
        assertEquals("Exercises & everyday help", tree.id("subtitle").getTextContent());
        assertEquals("en", only(tree, "language"));
        assertEquals("Ana Ruiz", only(tree, "creator"));
        assertEquals("Fairleaf Clinic", only(tree, "publisher"));
        assertEquals("2024-05-01", only(tree, "date"));
        assertEquals(List.of("2024-05-01T00:00:00Z"), properties(tree, "dcterms:modified"));
        assertEquals(List.of("aut"), properties(tree, "role"));
        assertEquals(
                List.of("hip", "exercise"),
                tree.all("subject").stream().map(Element::getTextContent).toList());
        assertEquals("en", tree.document().getDocumentElement().getAttribute("xml:lang"));
    }

    @Test
    void whatTheArticleDoesNotSayIsNotMadeUp() {
        Tree tree = packageDocument(Editions.of(paragraph(text("x"))));

        assertEquals(List.of(), tree.all("creator"));
        assertEquals(List.of(), tree.all("publisher"));
        assertEquals(List.of(), tree.all("date"), "\"Spring 2024\" is no date of the standard");
        assertEquals(List.of("rev"), properties(tree, "role"));
        assertEquals("Rob Roy", only(tree, "contributor"));
        assertEquals("© A & B", only(tree, "rights"));
    }

    @Test
    void conformanceThatNobodyEvaluatedIsNotClaimed() {
        String document = file(epub(Specimen.everything()), "EPUB/package.opf");

        assertFalse(document.contains("conformsTo"));
        assertFalse(document.contains("certifiedBy"));
    }

    @Test
    void accessibilityMetadataFollowsFromTheImages() {
        Tree pictures = packageDocument(Specimen.everything());
        Tree words = packageDocument(Editions.of(paragraph(text("x"))));
        Tree decoration = packageDocument(Editions.of(
                paragraph(new Inline.Image("dot.png", new Alt.Decorative(), null, Attributes.NONE, Editions.AT))));

        assertEquals(List.of("textual", "visual"), properties(pictures, "schema:accessMode"));
        assertEquals(List.of("textual,visual", "textual"), properties(pictures, "schema:accessModeSufficient"));
        assertTrue(properties(pictures, "schema:accessibilityFeature").contains("alternativeText"));
        assertEquals(List.of("none"), properties(pictures, "schema:accessibilityHazard"));
        assertEquals(1, properties(pictures, "schema:accessibilitySummary").size());
        for (Tree tree : List.of(words, decoration)) {
            assertEquals(List.of("textual"), properties(tree, "schema:accessMode"));
            assertFalse(properties(tree, "schema:accessibilityFeature").contains("alternativeText"));
        }
    }

    @Test
    void aDrawingThatMayMoveIsAnUnknownHazard() {
        byte[] moving = "<svg xmlns=\"http://www.w3.org/2000/svg\"><animate attributeName=\"x\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);
        Edition still = Specimen.everything();
        Map<String, Media> media = new LinkedHashMap<>(still.media());
        media.put("hip.svg", new Media("hip.svg", Media.Type.SVG, moving, 10, 10));
        Edition edition = new Edition(
                still.slug(),
                still.path(),
                still.metadata(),
                still.labels(),
                still.blocks(),
                still.notes(),
                still.outline(),
                still.contents(),
                media,
                still.timestamp(),
                still.sourceHash());

        assertEquals(List.of("unknown"), properties(packageDocument(edition), "schema:accessibilityHazard"));
    }

    @Test
    void navigationAndNcxNameEveryHeadingInOrder() {
        Edition edition = Specimen.everything();
        List<String> expected = new ArrayList<>(
                edition.outline().stream().map(Edition.Entry::text).toList());
        expected.add(expected.indexOf("References"), "Notes");
        Tree navigation = tree(edition, "EPUB/nav.xhtml");
        Tree ncx = tree(edition, "EPUB/toc.ncx");

        Element toc = navigation.one("nav", e -> e.getAttribute("epub:type").equals("toc"));
        assertEquals(
                expected,
                navigation.all("a", a -> isInside(a, toc)).stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                expected,
                ncx.all("navLabel").stream()
                        .map(label -> label.getTextContent().strip())
                        .toList());
    }

    private static boolean isInside(Element element, Element container) {
        for (org.w3c.dom.Node node = element; node != null; node = node.getParentNode()) {
            if (node.isSameNode(container)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyLinkOfTheNavigationLeadsSomewhere() {
        Edition edition = Specimen.everything();
        List<String> ids = tree(edition, "EPUB/article.xhtml").ids();

        assertEquals(ids.size(), new HashSet<>(ids).size());
        for (Element link : tree(edition, "EPUB/nav.xhtml").all("a")) {
            String href = link.getAttribute("href");
            if (href.startsWith("article.xhtml#")) {
                assertTrue(ids.contains(href.substring("article.xhtml#".length())), href);
            } else {
                assertTrue(List.of("cover.xhtml", "article.xhtml", "nav.xhtml").contains(href), href);
            }
        }
    }

    @Test
    void contentsPageIsReadOnlyWhereOneIsWanted() {
        Edition short_ = Editions.of(heading(2, "A", "a"));

        assertEquals(List.of("cover", "nav", "article"), spine(Specimen.everything()));
        assertEquals(List.of("cover", "article"), spine(short_));
        assertEquals(
                List.of(),
                tree(short_, "EPUB/nav.xhtml")
                        .all("a", a -> a.getAttribute("href").equals("nav.xhtml")));
    }

    private static List<String> spine(Edition edition) {
        return packageDocument(edition).all("itemref").stream()
                .map(item -> item.getAttribute("idref"))
                .toList();
    }

    @Test
    void coverIsDrawnInTheThemesColoursAndSaysTitleAndPublisher() {
        byte[] epub = epub(Specimen.everything());
        Tree drawing = Tree.of(file(epub, "EPUB/images/cover.svg"));
        String drawn = String.join(
                " ", drawing.all("tspan").stream().map(Element::getTextContent).toList());

        assertEquals("Caring for your hip at home Exercises & everyday help Fairleaf Clinic", drawn);
        assertTrue(drawing.all("rect").stream()
                .anyMatch(field -> field.getAttribute("fill").equals("#0b4f8a")));
        Tree package_ = Tree.of(file(epub, "EPUB/package.opf"));
        assertEquals(
                "images/cover.svg",
                package_.one("item", item -> item.getAttribute("properties").equals("cover-image"))
                        .getAttribute("href"));
        assertEquals(
                "Caring for your hip at home. Exercises & everyday help. Fairleaf Clinic",
                Tree.of(file(epub, "EPUB/cover.xhtml"))
                        .one("img", image -> true)
                        .getAttribute("alt"));
    }

    @Test
    void longTitleStaysOnTheCover() {
        String word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen ";
        Tree drawing = Tree.of(new Cover(Editions.titled(word.repeat(4), "ltr"), Specimen.theme()).svg());

        List<Element> lines = drawing.all("tspan");
        assertTrue(lines.stream().allMatch(line -> line.getTextContent().length() <= 29));
        assertTrue(lines.stream().allMatch(line -> Integer.parseInt(line.getAttribute("y")) < 1180));
    }

    @Test
    void rightToLeftCoverBeginsAtTheRight() {
        Tree drawing = Tree.of(new Cover(Editions.titled("السكري", "rtl"), Specimen.theme()).svg());

        assertEquals("rtl", drawing.one("text", e -> true).getAttribute("direction"));
        assertEquals("1090", drawing.one("tspan", e -> true).getAttribute("x"));
    }

    private static Tree golden() throws IOException {
        Path folder = Path.of("src/test/resources/golden/accessibility");
        Source source = new Source(
                "input.md", "input", Files.readAllBytes(folder.resolve("input.md")), ArticleFolder.of(folder));
        Preparation preparation = new Preparation(Path.of("styles"), null, List.of(), null, Specimen.POLICY);
        return packageDocument(preparation.prepare(source).value().orElseThrow().edition());
    }

    @Test
    void conformanceIsClaimedInTheNameOfWhoFoundIt() throws IOException {
        Tree tree = golden();

        assertEquals(List.of("EPUB Accessibility 1.1 - WCAG 2.2 Level AA"), properties(tree, "dcterms:conformsTo"));
        Element by = tree.one("meta", e -> e.getAttribute("property").equals("a11y:certifiedBy"));
        assertEquals("Noor Haddad", by.getTextContent());
        assertEquals("#conformance", by.getAttribute("refines"));
        assertEquals(List.of("2026-04-02"), properties(tree, "dcterms:date"));
        assertEquals(
                "https://example.org/reports/airways",
                tree.one("link", e -> e.getAttribute("rel").equals("a11y:certifierReport"))
                        .getAttribute("href"));
        assertTrue(properties(tree, "schema:accessibilitySummary").getFirst().endsWith("Evaluated by Noor Haddad."));
    }

    @Test
    void themesEvaluatorAnswersForEveryArticle(@TempDir Path styles) throws IOException {
        Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(
                styles.resolve("clinic/tokens.yaml"), "extends: default\naccessibility:\n  evaluated-by: The Clinic\n");
        byte[] epub = new EpubRenderer()
                .render(
                        Specimen.everything(),
                        ThemeReader.read("clinic", styles).value().orElseThrow())
                .value()
                .orElseThrow()
                .bytes();

        assertEquals(List.of("The Clinic"), properties(Tree.of(file(epub, "EPUB/package.opf")), "a11y:certifiedBy"));
    }

    @Test
    void longDescriptionsAreToldWhereThereAreSome() throws IOException {
        assertTrue(properties(golden(), "schema:accessibilityFeature").contains("longDescription"));
        assertFalse(properties(packageDocument(Specimen.everything()), "schema:accessibilityFeature")
                .contains("longDescription"));
    }

    @Test
    void notesCarryTheVocabularyOfEpub() {
        Tree tree = tree(Specimen.everything(), "EPUB/article.xhtml");

        assertEquals(
                4,
                tree.all("a", a -> a.getAttribute("epub:type").equals("noteref"))
                        .size());
        assertEquals(
                4,
                tree.all("div", e -> e.getAttribute("epub:type").equals("footnote"))
                        .size());
        assertEquals(
                List.of("footnotes", "bibliography", "notice", "colophon"),
                tree.all("section", s -> !s.getAttribute("epub:type").isEmpty()).stream()
                        .map(s -> s.getAttribute("epub:type"))
                        .filter(type -> !type.equals("abstract"))
                        .toList());
    }

    @Test
    void aRightToLeftArticleTurnsItsPagesThatWay() {
        Inline.Note note = note(1);
        Edition edition = Editions.of("ar", "rtl", List.of(note), paragraph(text("نص"), note));

        assertEquals(
                "rtl", packageDocument(edition).all("spine").getFirst().getAttribute("page-progression-direction"));
        assertEquals(
                "rtl",
                tree(edition, "EPUB/article.xhtml")
                        .document()
                        .getDocumentElement()
                        .getAttribute("dir"));
    }

    @Test
    void fontsOfTheBodyFamilyTravelWithTheBook() {
        byte[] epub = epub(Specimen.everything());
        String css = file(epub, "EPUB/css/style.css");

        for (int i = 1; i <= 4; i++) {
            assertTrue(files(epub).containsKey("EPUB/fonts/font-" + i + ".ttf"));
            assertTrue(css.contains("url(\"../fonts/font-" + i + ".ttf\")"));
        }
    }
}
