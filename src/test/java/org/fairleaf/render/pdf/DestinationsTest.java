package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.AT;
import static org.fairleaf.render.pdf.Editions.h;
import static org.fairleaf.render.pdf.Editions.image;
import static org.fairleaf.render.pdf.Editions.inlines;
import static org.fairleaf.render.pdf.Editions.item;
import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.fairleaf.render.pdf.Editions.row;
import static org.fairleaf.render.pdf.Editions.t;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.api.Test;

/** In PDF 2.0 a link leads to an element: to the one that a reader is to hear next. */
class DestinationsTest {

    private static final PdfRenderer RENDERER = Pdfs.RENDERER.with(new Finisher(Finisher.steps(Standard.UA_2)));

    private static Inline.Link to(String id) {
        return new Inline.Link(List.of(t(id)), "#" + id, null, Attributes.NONE, AT);
    }

    private static Block links(String... ids) {
        List<Object> words = new ArrayList<>();
        for (String id : ids) {
            words.add(to(id));
            words.add(" ");
        }
        return p(words.toArray());
    }

    private static Inline.Image decorative(String id) {
        return new Inline.Image("dot.png", new Alt.Decorative(), null, Attributes.id(id), AT);
    }

    private static byte[] pdf(Edition edition) {
        Outcome<Rendition> outcome = RENDERER.render(edition, Pdfs.THEME);
        return outcome.value()
                .orElseThrow(() -> new AssertionError(outcome.findings()))
                .bytes();
    }

    @Test
    void linkLeadsToWhatIsHeardAtItsPlace() {
        Edition edition = Editions.of(
                Map.of("dot.png", Specimen.png("dot.png", 24, 24)),
                "en",
                "ltr",
                links(
                        "heading",
                        "paragraph",
                        "span",
                        "list",
                        "item",
                        "table",
                        "figure",
                        "inline",
                        "quote",
                        "callout",
                        "terms",
                        "code",
                        "rule",
                        "ornament",
                        "drop",
                        "last"),
                h(2, "heading", "A heading"),
                new Block.Paragraph(inlines("A paragraph"), Attributes.id("paragraph"), AT),
                p("In it ", new Inline.Span(List.of(t("a span")), Attributes.id("span"), AT)),
                new Block.BulletList(
                        List.of(new Block.Item(List.of(p("an item")), null, Attributes.id("item"), AT)),
                        true,
                        Attributes.id("list"),
                        AT),
                new Block.Table(
                        inlines("A caption"),
                        List.of(Block.Alignment.START),
                        List.of(row("Head")),
                        List.of(row("Body")),
                        false,
                        Attributes.id("table"),
                        AT),
                new Block.Figure(image("dot.png", "A dot"), List.of(), Attributes.id("figure"), AT),
                p(
                        "A dot ",
                        new Inline.Image(
                                "dot.png", new Alt.Described("in the line"), null, Attributes.id("inline"), AT)),
                new Block.Quote(List.of(p("A quote")), Attributes.id("quote"), AT),
                new Block.Callout(Block.Callout.Kind.TIP, List.of(), List.of(p("A tip")), Attributes.id("callout"), AT),
                new Block.DefinitionList(
                        List.of(new Block.Definition(List.of(inlines("Term")), List.of(List.of(p("Explanation"))), AT)),
                        Attributes.id("terms"),
                        AT),
                new Block.CodeBlock("code", null, Attributes.id("code"), AT),
                new Block.ThematicBreak(Attributes.id("rule"), AT),
                p("After the rule"),
                new Block.Figure(decorative("unused"), List.of(), Attributes.id("ornament"), AT),
                p("After the ornament"),
                p("A drop ", decorative("drop"), new Inline.Strong(List.of(t("and words")), AT)),
                p("The end"),
                new Block.ThematicBreak(Attributes.id("last"), AT));
        List<String> reached = TagText.read(pdf(edition)).all("Link").stream()
                .map(link -> link.text().strip() + " → " + link.get("SD"))
                .toList();
        assertEquals(
                List.of(
                        "heading → H2 A heading",
                        "paragraph → P A paragraph",
                        "span → Span a span",
                        "list → L •an item",
                        "item → LI •an item",
                        "table → Table A captionHeadBody",
                        "figure → Figure ",
                        "inline → Figure ",
                        "quote → BlockQuote A quote",
                        "callout → Div TipA tip",
                        "terms → L TermExplanation",
                        "code → P code",
                        "rule → P After the rule",
                        "ornament → P After the ornament",
                        "drop → Strong and words",
                        "last → P The end"),
                reached);
    }

    @Test
    void noteAndMarkPointAtEachOtherWhereverTheMarkStands() {
        Edition edition = Editions.of(
                h(2, "heading", "A heading", note(1, p("One."))),
                new Block.BulletList(List.of(item(p("An item", note(2, p("Two."))))), true, Attributes.NONE, AT),
                new Block.Table(
                        inlines("A caption", note(3, p("Three."))),
                        List.of(Block.Alignment.START),
                        List.of(row(new Object[] {new Object[] {"Head", note(4, p("Four."))}})),
                        List.of(row(new Object[] {new Object[] {"Body", note(5, p("Five."))}})),
                        false,
                        Attributes.NONE,
                        AT),
                p(new Inline.Emphasis(inlines("Stressed", note(6, p("Six."))), AT)));
        TagText.Element top = TagText.read(pdf(edition));
        List<String> pairs = new ArrayList<>();
        for (TagText.Element note : top.all("FENote")) {
            List<TagText.Element> marks = top.all(mark -> ("FENote " + note.get("ID")).equals(mark.get("Ref")));
            assertEquals(1, marks.size(), note.text());
            pairs.add(marks.getFirst().role() + " " + marks.getFirst().text() + " ↔ " + note.get("Ref"));
        }
        assertEquals(
                List.of(
                        "Reference 1 ↔ Reference 1",
                        "Reference 2 ↔ Reference 2",
                        "Reference 3 ↔ Reference 3",
                        "Reference 4 ↔ Reference 4",
                        "Reference 5 ↔ Reference 5",
                        "Reference 6 ↔ Reference 6"),
                pairs);
    }

    /** A viewer that knows structure destinations and one that does not arrive at the same page. */
    @Test
    void elementAndPageOfADestinationAgree() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Specimen.everything()))) {
            int compared = 0;
            for (COSObject object : document.getDocument().getObjectsByType(COSName.getPDFName("Action"))) {
                COSDictionary action = (COSDictionary) object.getObject();
                COSArray structure = action.getCOSArray(COSName.getPDFName("SD"));
                if (structure != null) {
                    COSBase page = action.getCOSArray(COSName.D).getObject(0);
                    assertEquals(page, firstPage((COSDictionary) structure.getObject(0)), action.toString());
                    compared++;
                }
            }
            assertTrue(compared > 20, compared + " compared");
        }
    }

    private static COSBase firstPage(COSDictionary element) {
        COSDictionary page = element.getCOSDictionary(COSName.PG);
        if (page != null) {
            return page;
        }
        return firstPage((COSDictionary) element.getCOSArray(COSName.K).getObject(0));
    }

    @Test
    void nothingThatPdf2DeprecatesIsLeft() throws IOException {
        byte[] pdf = pdf(Specimen.everything());
        assertEquals("%PDF-2.0", new String(pdf, 0, 8, StandardCharsets.US_ASCII));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObject object : document.getDocument().getObjectsByType(COSName.XOBJECT)) {
                COSDictionary drawing = (COSDictionary) object.getObject();
                assertTrue(!drawing.containsKey(COSName.NAME) && !drawing.containsKey(COSName.PROC_SET));
            }
            document.getPages()
                    .forEach(page ->
                            assertTrue(!page.getResources().getCOSObject().containsKey(COSName.PROC_SET)));
            assertTrue(!document.getDocument().getTrailer().containsKey(COSName.INFO));
        }
    }
}
