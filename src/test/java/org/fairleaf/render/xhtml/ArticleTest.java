package org.fairleaf.render.xhtml;

import static org.fairleaf.render.xhtml.Editions.AT;
import static org.fairleaf.render.xhtml.Editions.heading;
import static org.fairleaf.render.xhtml.Editions.link;
import static org.fairleaf.render.xhtml.Editions.note;
import static org.fairleaf.render.xhtml.Editions.paragraph;
import static org.fairleaf.render.xhtml.Editions.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ArticleTest {

    private static final Host HOST = new Host(false, false, Inline.Image::source);

    private static String set(Edition edition) {
        Markup page = new Markup();
        Article article = Article.write(page, 1, edition, HOST);
        return page.block("main").include(article.markup()).close().finish();
    }

    private static Tree tree(Edition edition) {
        return Tree.of(set(edition));
    }

    private static Tree specimen() {
        return tree(Specimen.everything());
    }

    @Test
    void headingsAreThoseOfTheEditionAndThatOfTheNotes() {
        List<String> headings = specimen().all("*", e -> e.getLocalName().matches("h[1-6]")).stream()
                .map(e -> e.getLocalName() + " " + e.getAttribute("id") + " " + e.getTextContent())
                .toList();

        List<String> expected = new java.util.ArrayList<>(Specimen.everything().outline().stream()
                .map(e -> "h" + e.level() + " " + e.id() + " " + e.text())
                .toList());
        expected.add(expected.indexOf("h2 references References"), "h2 notes Notes");
        assertEquals(expected, headings);
    }

    @Test
    void eachHeadingOpensASectionThatHoldsWhatBelongsToIt() {
        Tree tree = tree(Editions.of(
                heading(2, "A", "a"),
                heading(3, "A1", "a1"),
                heading(3, "A2", "a2"),
                paragraph(text("in A2")),
                heading(2, "B", "b"),
                paragraph(text("in B"))));

        Element a = (Element) tree.id("a").getParentNode();
        assertEquals(a, tree.id("a2").getParentNode().getParentNode());
        assertTrue(tree.id("a2").getParentNode().getTextContent().contains("in A2"));
        assertFalse(a.getTextContent().contains("in B"));
    }

    @Test
    void eachNoteAndItsMarkLinkToEachOther() {
        Tree tree = specimen();

        for (Inline.Note note : Specimen.everything().notes()) {
            Element mark = tree.id(note.markId());
            Element text = tree.id(note.id());
            assertEquals("#" + note.id(), mark.getAttribute("href"));
            assertEquals("doc-noteref", mark.getAttribute("role"));
            assertEquals("Note " + note.number(), mark.getAttribute("aria-label"));
            assertEquals(String.valueOf(note.number()), mark.getTextContent());
            assertEquals(0, mark.getElementsByTagName("*").getLength(), "nothing inside the mark");
            assertEquals("div", text.getLocalName());
            assertEquals("doc-footnote", text.getAttribute("role"));
            Element back = (Element) text.getElementsByTagName("a").item(0);
            assertEquals("#" + note.markId(), back.getAttribute("href"));
            assertEquals("Back to the text, note " + note.number(), back.getTextContent());
        }
        assertEquals(
                4,
                tree.all("a", a -> a.getAttribute("role").equals("doc-noteref")).size());
    }

    @Test
    void footnoteInsideTableKeepsItsNumber() {
        Element cell = (Element) specimen().id("fnref4").getParentNode();

        assertEquals("td", cell.getLocalName());
        assertEquals("slow4", cell.getTextContent());
    }

    @Test
    void noteInsideALinkFollowsTheLink() {
        Inline.Note note = note(1);
        String page = set(Editions.of(
                "en", "ltr", List.of(note), paragraph(link("https://e.example/", text("a"), note, text("b")))));

        assertTrue(page.contains("<a href=\"https://e.example/\">ab</a><a id=\"fnref1\""), page);
    }

    @Test
    void notesThatShareTheirIdWithAHeadingAreGivenAnother() {
        Inline.Note note = note(1);
        Tree tree = tree(
                Editions.of("en", "ltr", List.of(note), heading(2, "My notes", "notes"), paragraph(text("x"), note)));

        Element section = tree.one("section", e -> e.getAttribute("class").equals("notes"));
        assertEquals("notes-2", section.getAttribute("aria-labelledby"));
        assertEquals("Notes", tree.id("notes-2").getTextContent());
    }

    @Test
    void idsAreUniqueAndInternalLinksLeadToOne() {
        Tree tree = specimen();
        List<String> ids = tree.ids();

        assertEquals(new HashSet<>(ids).size(), ids.size());
        tree.all("a", a -> a.getAttribute("href").startsWith("#"))
                .forEach(a -> assertTrue(ids.contains(a.getAttribute("href").substring(1)), a.getAttribute("href")));
        tree.all("*", e -> e.hasAttribute("aria-labelledby"))
                .forEach(e -> assertTrue(ids.contains(e.getAttribute("aria-labelledby"))));
    }

    @Test
    void linkFromANoteToItsReferenceSaysSo() {
        Element link = specimen().one("a", a -> a.getAttribute("href").equals("#ref-huang2005"));

        assertEquals("doc-biblioref", link.getAttribute("role"));
    }

    @Test
    void everyImageHasAnAltAndDecorationsHaveAnEmptyOne() {
        List<Element> images = specimen().all("img");

        assertEquals(3, images.size());
        assertTrue(images.stream().allMatch(image -> image.hasAttribute("alt")));
        List<Element> decorations =
                images.stream().filter(i -> i.getAttribute("alt").isEmpty()).toList();
        assertEquals(1, decorations.size());
        assertEquals("presentation", decorations.getFirst().getAttribute("role"));
    }

    @Test
    void anImageWithoutAltIsNeverSet() {
        Inline image = new Inline.Image("dot.png", new Alt.Missing(), null, Attributes.NONE, AT);

        assertThrows(IllegalStateException.class, () -> set(Editions.of(paragraph(image))));
    }

    @Test
    void whatAnEditionMustNotHoldIsNeverSet() {
        Inline unset = new Inline.Footnote(List.of(paragraph(text("x"))), AT);

        assertThrows(IllegalStateException.class, () -> set(Editions.of(paragraph(unset))));
    }

    @Test
    void tableHasCaptionScopesAndRowHeaders() {
        Tree tree = specimen();
        Element table = tree.id("tbl-pain");

        assertEquals(
                "Pain by week", table.getElementsByTagName("caption").item(0).getTextContent());
        assertEquals(
                List.of("Week col", "Walk col", "Minutes col", "1 row", "2 row"),
                tree.all("th", th -> th.getAttribute("scope").length() > 0).stream()
                        .limit(5)
                        .map(th -> th.getTextContent() + " " + th.getAttribute("scope"))
                        .toList());
        assertEquals("Pain by week", ((Element) table.getParentNode()).getAttribute("aria-label"));
        assertEquals("0", ((Element) table.getParentNode()).getAttribute("tabindex"));
    }

    @Test
    void emptyHeaderCellIsNoHeader() {
        Block.Cell empty = new Block.Cell(List.of(), AT);
        Block.Cell full = new Block.Cell(List.of(text("h")), AT);
        Tree tree = tree(Editions.of(new Block.Table(
                List.of(),
                List.of(Block.Alignment.START, Block.Alignment.END),
                List.of(new Block.Row(List.of(empty, full), AT)),
                List.of(new Block.Row(List.of(full, empty), AT)),
                true,
                Attributes.NONE,
                AT)));

        assertEquals(2, tree.all("th").size());
        assertEquals(2, tree.all("td").size());
        assertEquals("align-end", tree.all("th").getFirst().getAttribute("class"));
    }

    private static Block.Table table(String first, String second) {
        Block.Row head = new Block.Row(
                List.of(new Block.Cell(List.of(text(first)), AT), new Block.Cell(List.of(text(second)), AT)), AT);
        Block.Row body = new Block.Row(
                List.of(new Block.Cell(List.of(text("a")), AT), new Block.Cell(List.of(text("b")), AT)), AT);
        return new Block.Table(
                List.of(),
                List.of(Block.Alignment.START, Block.Alignment.START),
                List.of(head),
                List.of(body),
                true,
                Attributes.NONE,
                AT);
    }

    @Test
    void tableTooWideForAPhoneFoldsAndStaysATableByItsRoles() {
        Tree tree = tree(Editions.of(table("Breathlessness", "Recommendation")));

        assertEquals(
                "table folds", tree.one("div", e -> e.hasAttribute("tabindex")).getAttribute("class"));
        assertEquals(
                List.of("columnheader", "columnheader", "rowheader", "cell"),
                tree.all("*", e -> List.of("th", "td").contains(e.getLocalName())).stream()
                        .map(cell -> cell.getAttribute("role"))
                        .toList());
        assertEquals("Recommendation", tree.one("td", e -> true).getAttribute("data-label"));
    }

    @Test
    void tableThatFitsOnAPhoneStaysAsItIs() {
        Tree tree = tree(Editions.of(table("Week", "Walk")));

        assertEquals("table", tree.one("div", e -> e.hasAttribute("tabindex")).getAttribute("class"));
        assertFalse(tree.one("td", e -> true).hasAttribute("data-label"));
        assertFalse(tree.one("table", e -> true).hasAttribute("role"));
    }

    @Test
    void addressThatIsReadAsItIsIsMarkedSoThatPaperDoesNotRepeatIt() {
        Tree tree = tree(Editions.of(paragraph(
                link("https://example.org/", text("https://example.org/")),
                link("https://example.org/", text("our page")))));

        assertEquals(
                List.of("address", ""),
                tree.all("a").stream().map(a -> a.getAttribute("class")).toList());
    }

    @Test
    void abbreviationIsSpelledOutWhereItFirstStandsUnlessTheTextDoesSo() {
        Inline.Abbreviation oa = new Inline.Abbreviation("OA", "osteoarthritis", AT);
        Inline.Abbreviation mri = new Inline.Abbreviation("MRI", "magnetic resonance imaging", AT);
        Tree tree = tree(Editions.of(paragraph(oa, mri, oa), paragraph(text("Magnetic resonance imaging is a scan."))));

        assertEquals(
                List.of("first", "", ""),
                tree.all("abbr").stream().map(e -> e.getAttribute("class")).toList());
    }

    @Test
    void citedWorkRunsItsOwnWayInARightToLeftArticle() {
        Inline.Note cited = new Inline.Note(1, Inline.Note.Kind.CITATION, List.of(paragraph(text("Lee A. 2020."))), AT);
        Block.Section references = new Block.Section(
                Block.Section.Kind.REFERENCES,
                List.of(new Block.BulletList(
                        List.of(new Block.Item(
                                List.of(paragraph(text("Lee A. 2020."))), null, Attributes.id("ref-lee"), AT)),
                        true,
                        Attributes.NONE,
                        AT)),
                Attributes.NONE,
                AT);

        Tree arabic = tree(Editions.of("ar", "rtl", List.of(cited), paragraph(text("نص"), cited), references));
        assertEquals("auto", arabic.id("ref-lee").getAttribute("dir"));
        assertEquals(
                2, arabic.all("*", e -> e.getAttribute("dir").equals("auto")).size());
        Tree english = tree(Editions.of("en", "ltr", List.of(cited), paragraph(text("x"), cited), references));
        assertEquals(
                0, english.all("*", e -> e.getAttribute("dir").equals("auto")).size());
    }

    @Test
    void tasksSayWhetherTheyAreDone() {
        List<String> marks = specimen().all("span", e -> e.getAttribute("role").equals("img")).stream()
                .map(e -> e.getTextContent() + " " + e.getAttribute("aria-label"))
                .toList();

        assertEquals(List.of("☑ done", "☐ to do"), marks);
        assertEquals(List.of(), specimen().all("input"));
    }

    @Test
    void calloutSaysItsKindInWords() {
        List<String> callouts = specimen()
                .all("div", e -> e.getAttribute("role").equals("note"))
                .stream()
                .map(e -> e.getTextContent().strip().replaceAll("\\s*\\R\\s*", "|"))
                .toList();

        assertEquals("Note|Text of the note.", callouts.get(0));
        assertEquals("Tip|A tip with a title|Text of the tip.", callouts.get(1));
        assertEquals(6, callouts.size());
    }

    @Test
    void disclaimerIsANamedNotice() {
        Element notice = specimen().one("section", e -> e.getAttribute("role").equals("doc-notice"));

        assertEquals("disclaimer", notice.getAttribute("aria-labelledby"));
        assertTrue(notice.getTextContent().contains("does not replace the advice of your doctor"));
    }

    @Test
    void listsKeepTheirStartAndNumbering() {
        Tree tree = specimen();

        assertEquals(1, tree.all("ol", e -> e.getAttribute("start").equals("3")).size());
        assertEquals(1, tree.all("ol", e -> e.getAttribute("type").equals("a")).size());
    }

    @Test
    void foreignWordsCarryTheirLanguage() {
        Element span = specimen().one("span", e -> e.getAttribute("lang").equals("fr"));

        assertEquals("mal à la hanche", span.getTextContent());
        assertEquals("fr", span.getAttribute("xml:lang"));
    }

    @Test
    void labelsInAnotherLanguageThanTheArticleSaySo() {
        Inline.Note note = note(1);
        Tree finnish = tree(Editions.of("fi", "ltr", List.of(note), paragraph(text("x"), note)));
        Tree swiss = tree(Editions.of("de-CH", "ltr", List.of(note), paragraph(text("x"), note)));
        Tree persian = tree(Editions.of("fa", "rtl", List.of(note), paragraph(text("x"), note)));

        assertEquals("en", finnish.id("notes").getAttribute("lang"));
        assertEquals("", finnish.id("notes").getAttribute("dir"));
        assertEquals("Anmerkungen", swiss.id("notes").getTextContent());
        assertEquals("", swiss.id("notes").getAttribute("lang"));
        assertEquals("ltr", persian.id("notes").getAttribute("dir"));
    }

    @Test
    void codeInARightToLeftArticleRunsLeftToRight() {
        Tree tree =
                tree(Editions.of("ar", "rtl", List.of(), new Block.CodeBlock("\nx = 1", null, Attributes.NONE, AT)));

        assertEquals("ltr", tree.all("pre").getFirst().getAttribute("dir"));
        assertEquals("\nx = 1", tree.all("pre").getFirst().getTextContent());
    }

    @Test
    void authorsAttributesReachTheElement() {
        Tree tree = tree(Editions.of(new Block.Division(
                List.of(paragraph(text("x"))),
                Attributes.of(Map.of("lang", "ar"))
                        .with("dir", "rtl")
                        .withId("d")
                        .withClass("a")
                        .withClass("b"),
                AT)));

        Element div = tree.id("d");
        assertEquals("a b", div.getAttribute("class"));
        assertEquals("ar", div.getAttribute("lang"));
        assertEquals("rtl", div.getAttribute("dir"));
    }

    @Test
    void nothingOfTheTextIsLost() {
        String words = specimen().document().getDocumentElement().getTextContent();

        for (String expected : List.of(
                "emphasis",
                "strong",
                "struck",
                "a  <b> & c",
                "H2O",
                "109",
                "OA",
                "loose item",
                "with two paragraphs",
                "Where the leg meets the pelvis.",
                "Movement is medicine.",
                "    indented  line",
                "brisk & long",
                "no caption",
                "The hip joint",
                "When to call us",
                "La hanche est une articulation.",
                "of two items",
                "The reference list has no Zhang of 2012.",
                "Ana Ruiz, physiotherapist, Fairleaf Clinic")) {
            assertTrue(words.contains(expected), expected);
        }
    }
}
