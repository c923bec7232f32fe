package org.fairleaf.render.xhtml;

import static org.fairleaf.render.xhtml.Editions.paragraph;
import static org.fairleaf.render.xhtml.Editions.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.edition.Edition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class WebPageTest {

    private static String page(Edition edition) {
        return new String(
                new WebPage()
                        .render(edition, Specimen.theme())
                        .value()
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void pageIsHtmlAndWellFormedXml() {
        String page = page(Specimen.everything());

        assertTrue(page.startsWith("<!DOCTYPE html>\n<html "));
        assertEquals("html", Tree.of(page).document().getDocumentElement().getLocalName());
        // What an HTML parser would take for a start tag.
        assertFalse(Pattern.compile("<(?!meta|br|img|hr)[a-z]+[^>]*/>")
                .matcher(page)
                .find());
    }

    @Test
    void pageLoadsNothing() {
        Tree tree = Tree.of(page(Specimen.everything()));

        assertEquals(List.of(), tree.all("script"));
        assertEquals(List.of(), tree.all("link"));
        tree.all("img").forEach(i -> assertTrue(i.getAttribute("src").startsWith("data:image/")));
        String css = tree.all("style").getFirst().getTextContent();
        assertFalse(css.contains("@import"));
        assertFalse(Pattern.compile("url\\(\"?(?!\"?data:)").matcher(css).find());
    }

    @Test
    void pageHasNoEpubVocabulary() {
        assertFalse(page(Specimen.everything()).contains("epub:"));
    }

    @Test
    void pageStatesLanguageDirectionAndTitle() {
        Tree tree = Tree.of(page(Editions.of("ar", "rtl", List.of(), paragraph(text("x")))));
        Element html = tree.document().getDocumentElement();

        assertEquals("ar", html.getAttribute("lang"));
        assertEquals("ar", html.getAttribute("xml:lang"));
        assertEquals("rtl", html.getAttribute("dir"));
        assertEquals("Knee & <hip>", tree.all("title").getFirst().getTextContent());
    }

    @Test
    void headHoldsWhatTheArticleSaysOfItself() {
        Tree tree = Tree.of(page(Specimen.everything()));

        assertEquals("How to care for a painful hip.", meta(tree, "description"));
        assertEquals("Ana Ruiz", meta(tree, "author"));
        assertEquals("hip, exercise", meta(tree, "keywords"));
    }

    private static String meta(Tree tree, String name) {
        return tree.one("meta", e -> e.getAttribute("name").equals(name)).getAttribute("content");
    }

    @Test
    void contentsListLeadsToTheSections() {
        Tree tree = Tree.of(page(Specimen.everything()));
        Element nav = tree.all("nav").getFirst();

        assertTrue(nav.getTextContent().contains("Exercises"));
        assertTrue(nav.getTextContent().contains("Notes"));
        assertFalse(nav.getTextContent().contains("Caring for your hip"));
        assertEquals(List.of(), Tree.of(page(Editions.of(paragraph(text("x"))))).all("nav"));
    }

    @Test
    void allTokensAreReplaced() {
        String css =
                Tree.of(page(Specimen.everything())).all("style").getFirst().getTextContent();

        assertFalse(Pattern.compile("\\{[a-z]+\\.[a-z0-9-]+}").matcher(css).find());
    }

    @Test
    void sameEditionGivesTheSameBytes() {
        assertEquals(page(Specimen.everything()), page(Specimen.everything()));
    }
}
