package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.h;
import static org.fairleaf.render.pdf.Editions.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Block;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.fo.FoRenderer;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long work is laid out chapter by chapter, each on pages of its own; it reads as if it were laid out in one go. */
class LongWorkTest {

    private static final Edition EDITION = Specimen.everything();

    @TempDir
    private static Path folder;

    @Test
    void aShortWorkIsLaidOutInOneGoAndALongOneChapterByChapter() {
        assertEquals(1, sequences(EDITION, Pdfs.THEME));
        // The title with the summary, three sections, and what an edition adds at the end.
        assertEquals(5, sequences(EDITION, everythingIsLong()));
        List<Block> blocks = new ArrayList<>();
        for (int chapter = 1; chapter <= 41; chapter++) {
            blocks.add(h(2, "c" + chapter, "Chapter " + chapter));
            blocks.add(p("word ".repeat(500).strip()));
        }
        assertEquals(42, sequences(Editions.of(blocks.toArray(Block[]::new)), Pdfs.THEME));
        assertEquals(1, sequences(Editions.of(blocks.subList(0, 60).toArray(Block[]::new)), Pdfs.THEME));
    }

    @Test
    void tagsAreThoseOfAShortWork() {
        Theme theme = everythingIsLong();
        Pdfs.assertSays(EDITION, Pdfs.of(EDITION, theme), theme);
    }

    @Test
    void eachChapterBeginsAPageAndNamesItselfOnTheNext() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdfs.of(EDITION, everythingIsLong()))) {
            Map<String, Integer> headings = headings(document);
            for (String chapter : List.of("First steps", "Tables and figures", "More help", "References")) {
                assertEquals(chapter, lines(document, page(headings, chapter)).getFirst());
            }
            assertEquals(
                    "Caring for your hip at home · Tables and figures",
                    lines(document, page(headings, "Tables and figures") + 1).getFirst());
        }
    }

    @Test
    void pagesAreNumberedThroughTheWork() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdfs.of(EDITION, everythingIsLong()))) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 5, pages + " pages");
            for (int page = 1; page <= pages; page++) {
                assertEquals(
                        "Page " + page + " of " + pages, lines(document, page).getLast());
            }
        }
    }

    @Test
    void contentsAndLinksLeadIntoOtherChapters() throws IOException {
        byte[] pdf = Pdfs.of(EDITION, everythingIsLong());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, Integer> headings = headings(document);
            Map<String, Integer> links = links(document);
            List<TagText.Element> entries = TagText.read(pdf).all("Reference").stream()
                    .filter(entry -> entry.text().matches(".*[a-z] [0-9]+"))
                    .toList();
            assertEquals(EDITION.outline().size() - 1, entries.size());
            for (TagText.Element entry : entries) {
                int cut = entry.text().lastIndexOf(' ');
                String title = entry.text().substring(0, cut);
                assertEquals(headings.get(title), Integer.valueOf(entry.text().substring(cut + 1)), title);
                assertEquals(headings.get(title), links.get(title), title);
            }
            assertEquals(headings.get("Exercises"), links.get("a link to the exercises"));
            assertEquals(headings.get("References"), links.get("Efficacy of traditional Chinese medicine"));
        }
    }

    @Test
    void aLongHeadingOfAChapterIsShortenedInTheRunningHead() throws IOException {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(
                Editions.of(
                        h(2, "a", "A very long heading ".repeat(12).strip()),
                        p("word ".repeat(900).strip()),
                        h(2, "b", "B"),
                        p("end")),
                everythingIsLong());
        assertEquals(List.of(), outcome.findings());
        try (PDDocument document = Loader.loadPDF(outcome.value().orElseThrow().bytes())) {
            assertEquals(
                    "A very long heading A very long heading A very long heading A very long…",
                    lines(document, 3).getFirst());
        }
    }

    private static int sequences(Edition edition, Theme theme) {
        byte[] fo =
                new FoRenderer().render(edition, theme).value().orElseThrow().bytes();
        return new String(fo, StandardCharsets.UTF_8).split("<fo:page-sequence\\s", -1).length - 1;
    }

    private static Theme everythingIsLong() {
        try {
            Path own = folder.resolve("books");
            Files.createDirectories(own);
            Files.writeString(own.resolve("tokens.yaml"), "extends: default\n");
            Files.writeString(own.resolve("pdf.yaml"), "chapters: {from-words: \"1\"}\n");
            return ThemeReader.read(own.toString(), Path.of("styles")).value().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int page(Map<String, Integer> headings, String title) {
        return Objects.requireNonNull(headings.get(title), title);
    }

    /** The page of each heading, from 1, by the bookmarks. */
    private static Map<String, Integer> headings(PDDocument document) throws IOException {
        Map<String, Integer> pages = new LinkedHashMap<>();
        headings(document.getDocumentCatalog().getDocumentOutline(), document, pages);
        return pages;
    }

    private static void headings(PDOutlineNode node, PDDocument document, Map<String, Integer> pages)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            pages.put(item.getTitle(), document.getPages().indexOf(page) + 1);
            headings(item, document, pages);
        }
    }

    /** The page, from 1, that each internal link leads to, by what it says. */
    private static Map<String, Integer> links(PDDocument document) throws IOException {
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo action) {
                    PDPageDestination place = (PDPageDestination) action.getDestination();
                    pages.put(link.getContents(), place.retrievePageNumber() + 1);
                }
            }
        }
        return pages;
    }

    private static List<String> lines(PDDocument document, int page) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(document).strip().lines().map(String::strip).toList();
    }
}
