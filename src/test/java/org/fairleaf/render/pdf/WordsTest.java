package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Position AT = new Position("words.md", 1, 1);
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
            "to",
            "difficult",
            "physiotherapist",
            "ειρήνη",
            "✓",
            "fluffy",
            "AVATAR",
            "to–fro",
            "o’clock",
            "(rest)",
            "10\u00a0mg",
            "well-being");

    @Test
    void specimenIsHeardAsItsEditionSays() {
        Edition edition = Specimen.everything();
        assertSameLines(Spoken.of(edition), Spoken.of(TagText.read(Pdfs.of(edition))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"210mm", "148mm", "105mm"})
    void noSpaceIsLostOrDoubledWhereLinesBreakAtInlines(String width, @TempDir Path folder) throws IOException {
        Path narrow = Files.createDirectory(folder.resolve("narrow"));
        Files.writeString(narrow.resolve("tokens.yaml"), "extends: default\npage:\n  width: " + width + "\n");
        Theme theme =
                ThemeReader.read(narrow.toString(), Path.of("styles")).value().orElseThrow();
        Edition edition = stress(200);
        assertSameLines(Spoken.of(edition), Spoken.of(TagText.read(Pdfs.of(edition, theme))));
    }

    private static void assertSameLines(List<String> expected, List<String> heard) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(expected.size(), heard.size()); i++) {
            String one = plain(expected.get(i));
            String other = plain(heard.get(i));
            if (!one.equals(other)) {
                differences.add("expected " + one + "\nbut was  " + other);
            }
        }
        assertEquals(List.of(), differences);
        assertEquals(expected.size(), heard.size());
    }

    private static String plain(String line) {
        return line.equals("Lbl|•") || line.equals("Lbl|–") ? "Lbl|BULLET" : line.replace('\u00a0', ' ');
    }

    /** Paragraphs with inlines everywhere, always the same ones. */
    private static Edition stress(int paragraphs) {
        Random random = new Random(7);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, List.of(text("Words")), Attributes.id("title"), AT));
        int[] notes = {0};
        List<Inline.Note> all = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            List<Inline> content = new ArrayList<>();
            int pieces = 4 + random.nextInt(14);
            for (int p = 0; p < pieces; p++) {
                content.addAll(piece(random, notes, all, 0));
                content.add(text(random.nextInt(4) == 0 ? ", " : " "));
            }
            content.add(text("end."));
            blocks.add(new Block.Paragraph(content, Attributes.NONE, AT));
        }
        Edition specimen = Specimen.everything();
        return new Edition(
                "words",
                "words.md",
                specimen.metadata(),
                specimen.labels(),
                blocks,
                all,
                List.of(new Edition.Entry(1, "title", List.of(text("Words")))),
                false,
                Map.of(),
                Instant.EPOCH,
                "0".repeat(64));
    }

    private static List<Inline> piece(Random random, int[] notes, List<Inline.Note> all, int depth) {
        List<Inline> words = List.of(text(words(random)));
        List<Inline> inner = depth == 0 && random.nextInt(3) == 0
                ? List.of(
                        text(words(random) + " "), piece(random, notes, all, 1).getFirst(), text(" " + words(random)))
                : words;
        return switch (random.nextInt(10)) {
            case 0 -> List.of(new Inline.Emphasis(inner, AT));
            case 1 -> List.of(new Inline.Strong(inner, AT));
            case 2 -> List.of(new Inline.Link(inner, "https://example.org/", null, Attributes.NONE, AT));
            case 3 -> List.of(new Inline.Code("a  b " + random.nextInt(100), AT));
            case 4 -> List.of(new Inline.Span(inner, Attributes.of(Map.of("lang", "fr")), AT));
            case 5 -> List.of(new Inline.Superscript(words, AT));
            case 6 -> List.of(new Inline.Abbreviation("OA", "osteoarthritis", AT));
            case 7 -> List.of(text(words(random)), new Inline.LineBreak(AT), text(words(random)));
            case 8 -> {
                if (depth > 0) {
                    yield words;
                }
                Inline.Note note = new Inline.Note(
                        ++notes[0],
                        Inline.Note.Kind.FOOTNOTE,
                        List.of(new Block.Paragraph(
                                List.of(
                                        text(words(random) + " "),
                                        new Inline.Emphasis(words, AT),
                                        text(" " + words(random))),
                                Attributes.NONE,
                                AT)),
                        AT);
                all.add(note);
                yield List.of(text(words(random)), note);
            }
            default -> words;
        };
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        for (int i = random.nextInt(5); i > 0; i--) {
            out.append(' ').append(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        return out.toString();
    }

    private static Inline.Text text(String text) {
        return new Inline.Text(text, AT);
    }
}
