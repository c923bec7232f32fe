package org.fairleaf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;

/** What the Markdown looks like that people are to read. */
class MarkdownWriterTest {

    private static final Position HERE = Position.of("a.md");

    private static String written(Inline... content) {
        return written(new Block.Paragraph(List.of(content), Attributes.NONE, HERE));
    }

    private static String written(Block... blocks) {
        Document empty = MarkdownReader.read(Source.of("a.md", "")).value().orElseThrow();
        return MarkdownWriter.write(new Document("a", "a.md", empty.metadata(), List.of(blocks), Map.of()));
    }

    private static Inline text(String text) {
        return new Inline.Text(text, HERE);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(text(text)), Attributes.NONE, HERE);
    }

    private static Inline emphasis(String text) {
        return new Inline.Emphasis(List.of(text(text)), HERE);
    }

    @Test
    void charactersThatMeanNothingStayAsTheyAre() {
        String harmless =
                "It’s 5 * 3 = 15 – see [3], [1–4] (p. 7); a_b, C:\\dir, x < y, AT&T, ana@example.org, #1, ~5 kg, 10 % & more!";
        assertEquals(harmless + "\n", written(text(harmless)));
    }

    @Test
    void charactersThatWouldBeMarksAreEscaped() {
        assertEquals(
                "\\*a\\* \\`b\\` \\[c](d) \\<e> \\&amp; \\@f \\\"g\\\" it\\'s -\\- ..\\. \\[^h]\n",
                written(text("*a* `b` [c](d) <e> &amp; @f \"g\" it's -- ... [^h]")));
    }

    @Test
    void lineThatWouldBeginAnotherBlockIsEscaped() {
        for (String start : List.of(
                "# a", "> a", "- a", "+ a", "1. a", "2) a", ": a", "~ a", "::: a", "Table: a", "===", "[a]: b")) {
            String written = written(paragraph(start));
            assertEquals(1, written.chars().filter(c -> c == '\\').count(), written);
        }
        assertEquals("1.5 mg\n", written(paragraph("1.5 mg")));
        assertEquals("-5 °C\n", written(paragraph("-5 °C")));
    }

    @Test
    void listsOfOneKindAreToldApartByTheirMarks() {
        Block.Item item = new Block.Item(List.of(paragraph("a")), null, Attributes.NONE, HERE);
        Block list = new Block.BulletList(List.of(item, item), true, Attributes.NONE, HERE);
        assertEquals("- a\n- a\n\n+ a\n+ a\n\n- a\n- a\n", written(list, list, list));
    }

    @Test
    void emphasisThatTouchesAnotherTakesTheOtherMark() {
        assertEquals("*a*_b_\n", written(emphasis("a"), emphasis("b")));
        assertEquals("*a*_b_&#99;\n", written(emphasis("a"), emphasis("b"), text("c")));
        assertEquals("*a*b\n", written(emphasis("a"), text("b")));
    }

    @Test
    void fenceIsLongerThanWhatItHolds() {
        assertEquals(
                "````\n```\na\n```\n````\n", written(new Block.CodeBlock("```\na\n```", null, Attributes.NONE, HERE)));
    }

    @Test
    void columnsAreLinedUp() {
        String table =
                "| Week | Walk          |\n|------|--------------:|\n| 1    | *slow*        |\n| 2    | a \\| b, é, 10 |\n";
        Document document =
                MarkdownReader.read(Source.of("a.md", table)).value().orElseThrow();
        assertEquals(table, MarkdownWriter.write(document));
    }

    @Test
    void linkInALinkLosesItsTargetOnly() {
        Inline inner = new Inline.Link(List.of(text("b")), "#b", null, Attributes.NONE, HERE);
        Inline note = new Inline.Footnote(List.of(paragraph("n")), HERE);
        Inline outer = new Inline.Link(List.of(text("a "), inner, note), "#a", null, Attributes.NONE, HERE);
        assertEquals("[a b](#a)[^1]\n\n[^1]: n\n", written(outer));
    }

    @Test
    void attributesThatABlockCannotHaveGoToADiv() {
        Block quiet = new Block.Paragraph(List.of(text("Bonjour")), Attributes.NONE.with("lang", "fr"), HERE);
        assertEquals("::: {lang=fr}\nBonjour\n:::\n", written(quiet));
    }

    @Test
    void frontMatterIsQuotedOnlyWhereYamlAsksForIt() {
        String front = """
                ---
                title: "Knee pain: what helps"
                author:
                  - name: Ana Ruiz
                    role: Physiotherapist
                  - Ben Okafor
                date: 2026-03-02
                lang: en-GB
                description: "# of steps"
                keywords: hip pain, exercise
                version: "1.2"
                next-review: 2028-02
                citations-unresolved:
                  carter1999: No such work is in its list; “Carter, 1999” is named.
                disclaimer: |
                  This is **general information**.

                  Call [112](tel:112).
                ---
                """;
        Document document =
                MarkdownReader.read(Source.of("a.md", front)).value().orElseThrow();
        assertEquals(front, MarkdownWriter.write(document));
    }
}
