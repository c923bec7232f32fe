package org.fairleaf.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.pdf.Pdfs;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No space is lost, doubled or moved, wherever lines break: paragraphs that are nothing but inlines, in each other, side
 * by side with a space and without one, with spaces at their edges. They are always the same ones.
 */
class SpacesTest {

    private static final int PARAGRAPHS = 200;
    private static final List<String> VOCABULARY = List.of(
            "hip",
            "exercise",
            "and",
            "a",
            "the",
            "gentle",
            "movement",
            "osteoarthritis",
            "of",
            "physiotherapist",
            "ειρήνη",
            "✓",
            "fluffy",
            "AVATAR",
            "to–fro",
            "o’clock",
            "(rest)",
            "10\u00a0mg",
            "well-being",
            "https://example.org/a/rather/long/address?with=query");

    private final Random random = new Random(11);
    private final List<Inline.Note> notes = new ArrayList<>();
    private Position at = new Position("spaces.md", 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"230mm", "190mm", "148mm", "105mm"})
    void everyLeafIsRightToTheSpaceOnPaperOfWidth(String width, @TempDir Path folder) throws IOException {
        Path own = Files.createDirectory(folder.resolve("measure"));
        Files.writeString(own.resolve("tokens.yaml"), "extends: default\npage:\n  width: " + width + "\n");
        Theme theme =
                ThemeReader.read(own.toString(), Path.of("styles")).value().orElseThrow();
        Edition edition = edition();
        List<Diagnostic> found = Verifiers.of("pdf").verify(Pdfs.of(edition, theme), edition, theme);
        assertEquals("", found.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    }

    private Edition edition() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, List.of(text("Spaces")), Attributes.id("title"), at));
        for (int i = 0; i < PARAGRAPHS; i++) {
            at = new Position("spaces.md", i + 2, 1);
            List<Inline> content = line(3 + random.nextInt(8));
            blocks.add(
                    switch (random.nextInt(12)) {
                        case 0 ->
                            new Block.BulletList(
                                    List.of(new Block.Item(
                                            List.of(new Block.Paragraph(content, Attributes.NONE, at)),
                                            null,
                                            Attributes.NONE,
                                            at)),
                                    true,
                                    Attributes.NONE,
                                    at);
                        case 1 ->
                            new Block.Quote(
                                    List.of(new Block.Paragraph(content, Attributes.NONE, at)), Attributes.NONE, at);
                        default -> new Block.Paragraph(content, Attributes.NONE, at);
                    });
        }
        Edition specimen = Specimen.everything();
        return new Edition(
                "spaces",
                "spaces.md",
                specimen.metadata(),
                specimen.labels(),
                blocks,
                List.copyOf(notes),
                List.of(new Edition.Entry(1, "title", List.of(text("Spaces")))),
                false,
                Map.of(),
                Instant.EPOCH,
                "0".repeat(64));
    }

    private List<Inline> line(int pieces) {
        List<Inline> content = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            content.add(piece(0));
            switch (random.nextInt(6)) {
                case 0 -> content.add(text(", "));
                case 1 -> content.add(text(""));
                case 2 -> content.add(text("  "));
                default -> content.add(text(" "));
            }
        }
        content.add(text("end."));
        return content;
    }

    private Inline piece(int depth) {
        return switch (random.nextInt(depth > 2 ? 3 : 14)) {
            case 0, 1, 2 -> text(words());
            case 3, 4 -> new Inline.Emphasis(inner(depth), at);
            case 5, 6 -> new Inline.Strong(inner(depth), at);
            case 7 -> link(depth);
            case 8 -> new Inline.Code("a  b " + random.nextInt(100), at);
            case 9 -> new Inline.Span(inner(depth), Attributes.of(Map.of("lang", "fr")), at);
            case 10 ->
                random.nextBoolean()
                        ? new Inline.Superscript(List.of(text(words())), at)
                        : new Inline.Subscript(List.of(text(words())), at);
            case 11 -> new Inline.Abbreviation("OA", "osteoarthritis", at);
            case 12 -> new Inline.LineBreak(at);
            default -> depth == 0 ? note() : new Inline.Strikethrough(inner(depth), at);
        };
    }

    /** Other inlines, with or without white space at their edges and between them. */
    private List<Inline> inner(int depth) {
        List<Inline> content = new ArrayList<>();
        content.add(text(random.nextInt(4) == 0 ? " " + words() : words()));
        for (int i = random.nextInt(3); i > 0; i--) {
            content.add(text(random.nextInt(3) == 0 ? "" : " "));
            content.add(piece(depth + 1));
            content.add(text(random.nextInt(3) == 0 ? "" : " "));
            content.add(text(words()));
        }
        if (random.nextInt(4) == 0) {
            content.add(text(" "));
        }
        return content;
    }

    private Inline link(int depth) {
        return new Inline.Link(
                depth == 0 ? inner(2) : List.of(text(words())), "https://example.org/", null, Attributes.NONE, at);
    }

    private Inline note() {
        int number = notes.size() + 1;
        boolean citation = random.nextBoolean();
        List<Inline> content = List.of(
                text(words() + " "), new Inline.Emphasis(List.of(text(words() + " ")), at), text(words() + "."));
        Inline.Note note = new Inline.Note(
                number,
                citation ? Inline.Note.Kind.CITATION : Inline.Note.Kind.FOOTNOTE,
                List.of(new Block.Paragraph(content, Attributes.NONE, at)),
                at);
        notes.add(note);
        return note;
    }

    private String words() {
        StringBuilder out = new StringBuilder(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(' ').append(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        return out.toString();
    }

    private Inline.Text text(String text) {
        return new Inline.Text(text, at);
    }
}
