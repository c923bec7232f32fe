package org.fairleaf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;

/** An edition made by hand that holds every construct once, for tests of renderers that need no source text. */
public final class Specimen {

    private static final Position AT = new Position("specimen.md", 1, 1);
    private static final Attributes NONE = Attributes.NONE;

    /** What articles are held against where a test has no other wish: a draft, on a day of no meaning. */
    public static final Policy POLICY = new Policy(Profile.DRAFT, LocalDate.of(2026, 3, 1), false);

    /** Lines of front matter that leave nothing to be wished for, on any day. */
    public static final String IMPRINT = """
            author: {name: Ana Ruiz, role: physiotherapist}
            reviewer: Ben Okafor
            reviewed: 2020-01-01
            next-review: 2999-12-31
            version: "1"
            id: small-article
            audience: patients
            publisher: Hillside Clinic
            contact: help@example.org
            funding: none
            conflicts: none
            """;

    private Specimen() {}

    /** The default theme of this project. */
    public static Theme theme() {
        return ThemeReader.read("default", Path.of("styles")).value().orElseThrow();
    }

    /** Every construct of the contract in one English edition. */
    public static Edition everything() {
        Inline.Note first = new Inline.Note(
                1,
                Inline.Note.Kind.CITATION,
                List.of(paragraph(
                        text("Huang D, Wang X, Zhang J. "),
                        link("Efficacy of traditional Chinese medicine", "#ref-huang2005"),
                        text(". J Chin Med. 2005;48(2):107–17. doi: "),
                        link("10.1000/182", "https://doi.org/10.1000/182"),
                        text(", p. 3"))),
                AT);
        Inline.Note second = new Inline.Note(
                2,
                Inline.Note.Kind.FOOTNOTE,
                List.of(
                        paragraph(text("A note of the author’s, with "), emphasis("emphasis"), text(".")),
                        paragraph(text("Its second paragraph.")),
                        bullets(true, item(paragraph(text("and a list"))), item(paragraph(text("of two items"))))),
                AT);
        Inline.Note third = new Inline.Note(
                3,
                Inline.Note.Kind.CITATION,
                List.of(paragraph(text("No reference: the source of this article names none for this citation. The "
                        + "reference list has no Zhang of 2012."))),
                AT);
        Inline.Note fourth =
                new Inline.Note(4, Inline.Note.Kind.FOOTNOTE, List.of(paragraph(text("A note in a table."))), AT);

        List<Inline> title = List.of(text("Caring for your "), emphasis("hip"), text(" at home"));
        List<Inline> subtitle = List.of(text("Exercises & everyday help"));
        Block titleSection = new Block.Section(
                Block.Section.Kind.TITLE,
                List.of(
                        new Block.Heading(1, title, Attributes.id("title"), AT),
                        new Block.Paragraph(subtitle, NONE.withClass("subtitle"), AT),
                        new Block.Paragraph(
                                List.of(text("Ana Ruiz, physiotherapist, Fairleaf Clinic")),
                                NONE.withClass("author"),
                                AT),
                        new Block.Paragraph(List.of(text("1 May 2024")), NONE.withClass("date"), AT)),
                NONE,
                AT);
        Block summary = new Block.Section(
                Block.Section.Kind.ABSTRACT,
                List.of(
                        heading(2, "Summary", "abstract"),
                        paragraph(text("Gentle movement helps most people with hip pain."))),
                NONE,
                AT);
        List<Block> body = List.of(
                heading(2, "First steps", "first-steps"),
                paragraph(
                        text("Plain text with "),
                        emphasis("emphasis"),
                        text(", "),
                        new Inline.Strong(List.of(text("strong")), AT),
                        text(", "),
                        new Inline.Strikethrough(List.of(text("struck")), AT),
                        text(", "),
                        new Inline.Code("a  <b> & c", AT),
                        text(", H"),
                        new Inline.Subscript(List.of(text("2")), AT),
                        text("O, 10"),
                        new Inline.Superscript(List.of(text("9")), AT),
                        text(", "),
                        new Inline.Abbreviation("OA", "osteoarthritis", AT),
                        text(", "),
                        new Inline.Span(List.of(text("mal à la hanche")), Attributes.of(Map.of("lang", "fr")), AT),
                        text(" and a hard break:"),
                        new Inline.LineBreak(AT),
                        text("next line."),
                        first,
                        text(" Then a note"),
                        second,
                        text(" in mid-sentence, and "),
                        link("a web link", "https://example.org/help?a=1&b=2"),
                        text(", "),
                        link("an e-mail", "mailto:help@example.org"),
                        text(" and "),
                        link("a link to the exercises", "#exercises"),
                        text(".")),
                paragraph(
                        text("An unresolved one."),
                        third,
                        text(" An inline image "),
                        new Inline.Image("dot.png", new Alt.Described("a black dot"), null, NONE, AT),
                        text(" in the line, “quoted” words – and a dash.")),
                heading(3, "Exercises", "exercises"),
                bullets(
                        true,
                        item(paragraph(text("one"))),
                        new Block.Item(
                                List.of(
                                        paragraph(text("two, with a nested list")),
                                        new Block.OrderedList(
                                                3,
                                                Block.Numbering.DECIMAL,
                                                List.of(item(paragraph(text("three"))), item(paragraph(text("four")))),
                                                true,
                                                NONE,
                                                AT)),
                                null,
                                NONE,
                                AT)),
                new Block.OrderedList(
                        1,
                        Block.Numbering.LOWER_ALPHA,
                        List.of(
                                item(paragraph(text("loose item")), paragraph(text("with two paragraphs"))),
                                item(paragraph(text("another")))),
                        false,
                        NONE,
                        AT),
                new Block.BulletList(
                        List.of(
                                new Block.Item(List.of(paragraph(text("Walk ten minutes"))), true, NONE, AT),
                                new Block.Item(List.of(paragraph(text("Call the clinic"))), false, NONE, AT)),
                        true,
                        NONE,
                        AT),
                new Block.DefinitionList(
                        List.of(
                                new Block.Definition(
                                        List.of(List.of(text("Cartilage"))),
                                        List.of(List.of(paragraph(text("The smooth layer on a bone’s end.")))),
                                        AT),
                                new Block.Definition(
                                        List.of(List.of(text("Hip")), List.of(text("Hip joint"))),
                                        List.of(
                                                List.of(paragraph(text("Ball and socket."))),
                                                List.of(
                                                        paragraph(text("Where the leg meets the pelvis.")),
                                                        paragraph(text("Two paragraphs.")))),
                                        AT)),
                        NONE,
                        AT),
                new Block.Quote(
                        List.of(paragraph(text("Movement is medicine.")), paragraph(text("So they say."))), NONE, AT),
                new Block.CodeBlock("dose = 2 * weight\n    indented  line\n", "python", NONE, AT),
                new Block.ThematicBreak(NONE, AT),
                heading(2, "Tables and figures", "tables"),
                new Block.Table(
                        List.of(text("Pain by week")),
                        List.of(Block.Alignment.START, Block.Alignment.CENTER, Block.Alignment.END),
                        List.of(row(cell(text("Week")), cell(text("Walk")), cell(text("Minutes")))),
                        List.of(
                                row(cell(text("1")), cell(text("slow"), fourth), cell(text("5"))),
                                row(cell(text("2")), cell(text("brisk & long")), cell(text("10")))),
                        true,
                        Attributes.id("tbl-pain"),
                        AT),
                new Block.Table(
                        List.of(),
                        List.of(Block.Alignment.START, Block.Alignment.START),
                        List.of(row(cell(text("A")), cell(text("B")))),
                        List.of(row(cell(text("no caption")), cell())),
                        false,
                        NONE,
                        AT),
                new Block.Figure(
                        new Inline.Image("hip.svg", new Alt.Described("The hip joint from the front"), null, NONE, AT),
                        List.of(text("The "), emphasis("hip"), text(" joint")),
                        Attributes.id("fig-hip"),
                        AT),
                new Block.Figure(
                        new Inline.Image("dot.png", new Alt.Decorative(), null, NONE.withClass("decorative"), AT),
                        List.of(),
                        NONE,
                        AT),
                callout(Block.Callout.Kind.NOTE, List.of()),
                callout(Block.Callout.Kind.TIP, List.of(text("A tip with a title"))),
                callout(Block.Callout.Kind.IMPORTANT, List.of()),
                callout(Block.Callout.Kind.CAUTION, List.of()),
                callout(Block.Callout.Kind.WARNING, List.of(text("When to call us"))),
                callout(Block.Callout.Kind.SUMMARY, List.of()),
                new Block.Division(
                        List.of(paragraph(text("La hanche est une articulation."))),
                        Attributes.of(Map.of("lang", "fr")).withId("en-francais"),
                        AT),
                heading(2, "More help", "more-help"),
                paragraph(text("Call 555-0123.")));
        Block references = new Block.Section(
                Block.Section.Kind.REFERENCES,
                List.of(
                        heading(2, "References", "references"),
                        new Block.BulletList(
                                List.of(new Block.Item(
                                        List.of(paragraph(
                                                text(
                                                        "Huang D, Wang X, Zhang J. Efficacy of traditional Chinese medicine. "
                                                                + "J Chin Med. 2005;48(2):107–17. doi: "),
                                                link("10.1000/182", "https://doi.org/10.1000/182"))),
                                        null,
                                        Attributes.id("ref-huang2005"),
                                        AT)),
                                true,
                                NONE,
                                AT)),
                NONE,
                AT);
        Block disclaimer = new Block.Section(
                Block.Section.Kind.DISCLAIMER,
                List.of(
                        heading(2, "Disclaimer", "disclaimer"),
                        paragraph(text("This leaflet does not replace the advice of your doctor."))),
                NONE,
                AT);
        Block publication = new Block.Section(
                Block.Section.Kind.PUBLICATION,
                List.of(
                        heading(2, "About this publication", "publication"),
                        new Block.DefinitionList(
                                List.of(
                                        definition("Author", text("Ana Ruiz, physiotherapist, Fairleaf Clinic")),
                                        definition("Published", text("1 May 2024")),
                                        definition("Contact", link("help@example.org", "mailto:help@example.org"))),
                                NONE,
                                AT)),
                NONE,
                AT);
        List<Block> blocks = new java.util.ArrayList<>(List.of(titleSection, summary));
        blocks.addAll(body);
        blocks.addAll(List.of(references, disclaimer, publication));
        List<Edition.Entry> outline = List.of(
                new Edition.Entry(1, "title", title),
                entry(2, "Summary", "abstract"),
                entry(2, "First steps", "first-steps"),
                entry(3, "Exercises", "exercises"),
                entry(2, "Tables and figures", "tables"),
                entry(2, "More help", "more-help"),
                entry(2, "References", "references"),
                entry(2, "Disclaimer", "disclaimer"),
                entry(2, "About this publication", "publication"));
        return new Edition(
                "specimen",
                "specimen.md",
                metadata(title, subtitle),
                theme().labels("en"),
                List.copyOf(blocks),
                List.of(first, second, third, fourth),
                outline,
                true,
                Map.of("dot.png", png("dot.png", 24, 24), "hip.svg", svg("hip.svg")),
                Instant.parse("2024-05-01T00:00:00Z"),
                "0".repeat(64));
    }

    private static Metadata metadata(List<Inline> title, List<Inline> subtitle) {
        return new Metadata(
                title,
                subtitle,
                List.of(new Person("Ana Ruiz", "physiotherapist", "Fairleaf Clinic", null, AT)),
                "2024-05-01",
                "en",
                "ltr",
                "How to care for a painful hip.",
                List.of(paragraph(text("Gentle movement helps most people with hip pain."))),
                List.of("hip", "exercise"),
                List.of("references.json"),
                null,
                List.of(),
                null,
                null,
                "fairleaf-specimen",
                "1.0",
                "Fairleaf Clinic",
                "help@example.org",
                "patients",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new LinkedHashMap<>(),
                List.of(),
                Map.of());
    }

    /** A black square as PNG. */
    public static Media png(String source, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Media(source, Media.Type.PNG, out.toByteArray(), width, height);
    }

    /** A small drawing with text in it. */
    public static Media svg(String source) {
        String drawing = """
                <svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160">
                  <rect x="4" y="4" width="312" height="152" fill="#eef3f8" stroke="#0b4f8a" stroke-width="3"/>
                  <circle cx="110" cy="80" r="44" fill="#0b4f8a"/>
                  <text x="180" y="86" font-family="sans-serif" font-size="18" fill="#1a1a1a">Hip joint</text>
                </svg>
                """;
        return new Media(source, Media.Type.SVG, drawing.getBytes(StandardCharsets.UTF_8), 320, 160);
    }

    private static Block callout(Block.Callout.Kind kind, List<Inline> title) {
        return new Block.Callout(
                kind,
                title,
                List.of(paragraph(text("Text of the " + kind.key() + "."))),
                NONE.withClass(kind.key()),
                AT);
    }

    private static Block.Heading heading(int level, String text, String id) {
        return new Block.Heading(level, List.of(text(text)), Attributes.id(id), AT);
    }

    private static Edition.Entry entry(int level, String text, String id) {
        return new Edition.Entry(level, id, List.of(text(text)));
    }

    private static Block.Paragraph paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content), NONE, AT);
    }

    private static Block.BulletList bullets(boolean tight, Block.Item... items) {
        return new Block.BulletList(List.of(items), tight, NONE, AT);
    }

    private static Block.Item item(Block... content) {
        return new Block.Item(List.of(content), null, NONE, AT);
    }

    private static Block.Definition definition(String term, Inline... explanation) {
        return new Block.Definition(List.of(List.of(text(term))), List.of(List.of(paragraph(explanation))), AT);
    }

    private static Block.Row row(Block.Cell... cells) {
        return new Block.Row(List.of(cells), AT);
    }

    private static Block.Cell cell(Inline... content) {
        return new Block.Cell(List.of(content), AT);
    }

    private static Inline.Text text(String text) {
        return new Inline.Text(text, AT);
    }

    private static Inline.Emphasis emphasis(String text) {
        return new Inline.Emphasis(List.of(text(text)), AT);
    }

    private static Inline.Link link(String text, String target) {
        return new Inline.Link(List.of(text(text)), target, null, NONE, AT);
    }
}
