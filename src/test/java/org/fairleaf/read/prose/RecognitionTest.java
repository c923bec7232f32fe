package org.fairleaf.read.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Imported;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.junit.jupiter.api.Test;

/** What is recognised in files that mark more than a plain text does. */
class RecognitionTest {

    private static final Position AT = new Position("a.docx", 3, 0);

    private static Inline text(String words) {
        return new Inline.Text(words, AT);
    }

    private static Inline italic(String words) {
        return new Inline.Emphasis(List.of(text(words)), AT);
    }

    private static Block paragraph(Inline... inlines) {
        return new Block.Paragraph(List.of(inlines), Attributes.NONE, AT);
    }

    private static Block heading(String words) {
        return new Block.Heading(2, List.of(text(words)), Attributes.NONE, AT);
    }

    private static Imported recognised(Block... blocks) {
        Document document =
                new Document("a", "a.docx", Metadata.of(List.of(text("T")), "en"), List.of(blocks), Map.of());
        return Recognition.of(new Imported(document, List.of(), List.of()), null, "paragraph");
    }

    private static String body(Imported imported) {
        String all = MarkdownWriter.write(imported.document());
        return all.substring(all.indexOf("---\n\n") + 5).strip();
    }

    private static final Block[] REFERENCES = {
        heading("References"),
        paragraph(
                text("Huang, D., Wang, X., & Zhang, J. (2005). Hips. "),
                italic("Pain and Movement"),
                text(", 4(2), 7-9.")),
    };

    private static Imported withReferences(Inline... inlines) {
        return recognised(paragraph(inlines), REFERENCES[0], REFERENCES[1]);
    }

    @Test
    void etAlInItalicsIsPartOfItsCitationAndStaysItalicElsewhere() {
        assertEquals(
                "It hurts [@huang2005]. As @huang2005 say.",
                body(withReferences(
                        text("It hurts (Huang "),
                        italic("et al."),
                        text(", 2005). As Huang "),
                        italic("et al."),
                        text(" (2005) say."))));
        assertEquals(
                "As Ito *et al.* (2007) [@ito2007] say.",
                body(withReferences(text("As Ito "), italic("et al."), text(" (2007) say."))));
    }

    @Test
    void emphasisAroundIsKept() {
        assertEquals(
                "*It hurts [@huang2005] much* (so).",
                body(withReferences(italic("It hurts (Huang et al., 2005) much"), text(" (so)."))));
    }

    @Test
    void placesAreCalledWhatTheyAre() {
        Imported imported = withReferences(text("It hurts (Huang, 2004)."));
        assertTrue(
                imported.decisions().stream()
                        .anyMatch(decision -> decision.message()
                                .contains("the year differs from that of Huang, Wang and Zhang, 2005 (paragraph 3)")),
                imported.decisions().toString());
    }

    @Test
    void raisedNumbersOfANumberedListAreCitations() {
        Block list = new Block.OrderedList(
                1,
                Block.Numbering.DECIMAL,
                List.of(new Block.Item(
                        List.of(paragraph(text("Ito H. Water. Pain Mov. 2013;23(1):12-5."))),
                        null,
                        Attributes.NONE,
                        AT)),
                true,
                Attributes.NONE,
                AT);
        Imported imported = recognised(
                paragraph(
                        text("It floats."),
                        new Inline.Superscript(List.of(text("1")), AT),
                        text(" 10"),
                        new Inline.Superscript(List.of(text("th")), AT)),
                heading("Literature"),
                list);
        assertEquals("It floats.[@ito2013] 10^th^", body(imported));
        assertEquals("ito2013", imported.references().getFirst().key());
    }
}
