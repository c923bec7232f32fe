package org.fairleaf.render.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextRendererTest {

    private static final Position AT = new Position("text.md", 1, 1);
    private static final Attributes NONE = Attributes.NONE;
    private static final Theme THEME = Specimen.theme();

    @Test
    void specimenReadsAsExpected() throws IOException {
        try (InputStream expected = TextRendererTest.class.getResourceAsStream("specimen.txt")) {
            assertNotNull(expected);
            assertEquals(new String(expected.readAllBytes(), StandardCharsets.UTF_8), render(Specimen.everything()));
        }
    }

    @Test
    void sameEditionGivesSameBytesInAnyPlace() {
        byte[] here = bytes(Specimen.everything());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertArrayEquals(here, bytes(Specimen.everything()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyMarkHasItsNoteAndEveryNoteItsMark() {
        String text = render(Specimen.everything());
        String running = text.substring(0, text.indexOf("\nNotes\n-----\n"));
        String notes = text.substring(running.length());
        List<String> marks = matches("\\[[0-9]+]", running);
        assertEquals(List.of("[1]", "[2]", "[3]", "[4]"), marks);
        assertEquals(marks, matches("(?m)^\\[[0-9]+]", notes));
    }

    @Test
    void linesKeepToTheirColumnsAndEndWithoutSpaces() {
        String words = "Walk a little every day, and rest when it hurts; \u201Cslowly\u201D is fast enough. ";
        String text = render(
                paragraph(text(words.repeat(20))),
                bullets(true, item(paragraph(text(words.repeat(3))), numbered(98, 4, words.repeat(2)))),
                new Block.Quote(List.of(paragraph(text(words.repeat(4)))), NONE, AT),
                new Block.Heading(2, List.of(text(words.repeat(2))), NONE, AT),
                new Block.Heading(4, List.of(text(words.repeat(2))), NONE, AT),
                table(List.of("A", "B"), List.of(words, words), List.of("short", words.repeat(3))),
                paragraph(text("\u9AD6\u95A2\u7BC0\u306E\u75DB\u307F".repeat(30))));
        for (String line : text.split("\n")) {
            assertTrue(Columns.of(line) <= 72, line);
            assertEquals(line.stripTrailing(), line);
        }
        assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"));
        assertFalse(text.contains("\r") || text.contains("\uFEFF"));
    }

    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertEquals(4, Columns.of("\u75DB\u307F"));
        assertEquals(4, Columns.of("cafe\u0301"));
        assertEquals(2, Columns.of("\uD83D\uDC69\u200D\u2695\uFE0F"), "a woman, joined with a sign: one health worker");
        assertEquals(2, Columns.of("\uD83D\uDC4D\uD83C\uDFFD"), "a thumb with a skin tone");
        assertEquals(2, Columns.of("\u2764\uFE0F"), "a heart in emoji style");
        assertEquals(2, Columns.of("\uD83C\uDDE8\uD83C\uDDED"), "a flag");
        assertEquals(5, Columns.of("\u0939\u093F\u0928\u094D\u0926\u0940"), "Hindi: a vowel sign beside its letter");
        assertEquals(2, Columns.of("\uD55C"));
        assertEquals(2, Columns.of("\u1112\u1161\u11AB"), "the same syllable in its parts");
        assertEquals(0, Columns.of("\u00AD\u200B"));
    }

    @Test
    void japaneseIsBrokenBetweenCharactersButNotBeforeItsFullStop() {
        String text = render(paragraph(text("\u75DB".repeat(36) + "\u3002" + "\u75DB".repeat(10))));
        assertEquals("\u75DB".repeat(35) + "\n\u75DB\u3002" + "\u75DB".repeat(10) + "\n", text);
    }

    @Test
    void thaiIsBrokenBetweenWords() {
        String thai = "\u0E2D\u0E32\u0E01\u0E32\u0E23\u0E1B\u0E27\u0E14\u0E2A\u0E30\u0E42\u0E1E\u0E01".repeat(8);
        String text = render(paragraph(text(thai)));
        assertTrue(text.lines().count() > 1);
        assertTrue(text.lines().allMatch(line -> Columns.of(line) <= 72));
        assertEquals(thai, text.replace("\n", ""));
    }

    @Test
    void addressStaysWholeOnItsOwnLineEvenWhereItIsLongerThanTheLine() {
        String address = "https://example.org/" + "a-long/path_of.parts?".repeat(4) + "end";
        String text = render(paragraph(text("Read the leaflet, "), link(address, address), text(", at home.")));
        assertEquals("Read the leaflet,\n" + address + ",\nat home.\n", text);
    }

    @Test
    void addressesStandNumberedAtTheEndEachOnce() {
        String address = "https://example.org/" + "a-long/path_of.parts?".repeat(4) + "end";
        String text = render(
                paragraph(link("One", "https://example.org/1"), text(", "), link("two", address), text(".")),
                paragraph(link("One again", "https://example.org/1")));
        assertEquals("""
                One [link 1], two [link 2].

                One again [link 1]


                Links
                -----

                [link 1] https://example.org/1
                [link 2]
                %s
                """.formatted(address), text);
    }

    @Test
    void markOfALinkStaysWithItsWords() {
        for (int length = 50; length < 75; length++) {
            String text = render(paragraph(text("w".repeat(length) + " "), link("word", "https://example.org/")));
            assertTrue(text.contains("word [link 1]"), text);
        }
    }

    @Test
    void contentsNameTheLinks() {
        String text = render(Specimen.everything());
        assertTrue(text.contains("- About this publication\n- Links\n"), text);
    }

    @Test
    void longWordIsBrokenOnlyWhereItCannotFit() {
        String word = "x".repeat(100);
        assertEquals(
                "A\n" + "x".repeat(72) + "\n" + "x".repeat(28) + " b\n", render(paragraph(text("A " + word + " b"))));
    }

    @Test
    void hugeParagraphsAreSetInTimeThatGrowsWithTheirLength() {
        Block[] blocks = {
            paragraph(text("x".repeat(500_000))),
            paragraph(text("word ".repeat(100_000))),
            paragraph(text("\u75DB\u307F".repeat(100_000))),
            paragraph(text("a@b.org".repeat(50_000)))
        };
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> render(blocks));
    }

    @Test
    void markAndClosingPunctuationStayWithTheirWord() {
        for (int length = 55; length < 75; length++) {
            String text = render(
                    paragraph(text("w".repeat(length) + " word."), note(1), text(" \u00AB\u00A0Non\u00A0\u00BB !")));
            assertTrue(text.contains("word.[1]"), text);
            assertFalse(text.contains("\n!"), text);
        }
    }

    @Test
    void markStaysWithItsWordEvenBehindASpaceOrAnIdeograph() {
        for (int length = 55; length < 75; length++) {
            String before = "w".repeat(length);
            assertTrue(render(paragraph(text(before + " word "), note(1))).contains("word [1]"));
            assertTrue(
                    render(paragraph(text(before + " \u75DB\u307F"), note(1))).contains("\u307F[1]"));
        }
    }

    @Test
    void spacesOfCodeAreNotLostAtTheEndOfALine() {
        for (int length = 60; length < 75; length++) {
            String text = render(paragraph(text("w".repeat(length) + " "), new Inline.Code("a  b", AT)));
            assertTrue(text.contains("a  b"), text);
        }
    }

    @Test
    void noLineStartsWithADashThatWouldReadAsAListItem() {
        for (int length = 60; length < 75; length++) {
            String text = render(paragraph(text("w".repeat(length) + " rest \u2013 and walk")));
            assertFalse(text.contains("\n\u2013"), text);
        }
    }

    @Test
    void doseIsNotReadOverTwoLines() {
        for (int length = 50; length < 75; length++) {
            String text = render(paragraph(text("w".repeat(length) + " Take 400 mg with food, see p. 3.")));
            assertTrue(text.contains("400 mg") && text.contains("p. 3"), text);
        }
    }

    @Test
    void hyphenatedWordIsNotTornApart() {
        for (int length = 60; length < 75; length++) {
            String text = render(paragraph(text("w".repeat(length) + " self-care")));
            assertTrue(text.contains("self-care"), text);
        }
    }

    @Test
    void numbersOfAListEndAtOneColumn() {
        assertEquals(" 9. one\n10. two\n", render(numbered(9, 2, "")));
    }

    @Test
    void listsCountInLettersAndRomanNumerals() {
        assertEquals("z", Numerals.of(26, Block.Numbering.LOWER_ALPHA));
        assertEquals("AA", Numerals.of(27, Block.Numbering.UPPER_ALPHA));
        assertEquals("xiv", Numerals.of(14, Block.Numbering.LOWER_ROMAN));
        assertEquals("MCMXCIX", Numerals.of(1999, Block.Numbering.UPPER_ROMAN));
        assertEquals("0", Numerals.of(0, Block.Numbering.UPPER_ROMAN));
    }

    @Test
    void listsNestWithTheirTextBelowEachOther() {
        Block text = new Block.OrderedList(
                1,
                Block.Numbering.UPPER_ROMAN,
                List.of(item(
                        paragraph(text("Outer")),
                        bullets(true, item(paragraph(text("inner")), numbered(1, 1, ""))),
                        new Block.CodeBlock("code\n", null, NONE, AT))),
                true,
                NONE,
                AT);
        assertEquals("""
                I. Outer
                   - inner
                     1. one

                       code
                """, render(text));
    }

    @Test
    void deepNestingKeepsRoomForWords() {
        Block block = paragraph(text("Deep words that still have room to be read in peace."));
        for (int i = 0; i < 40; i++) {
            block = bullets(true, item(block));
        }
        String text = render(block);
        assertTrue(text.lines().allMatch(line -> Columns.of(line) <= 72), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("Deep words that still have room to be read in peace."));
    }

    @Test
    void tableThatFitsKeepsItsColumns() {
        assertEquals("""
                Drug       Dose
                ---------  ------
                Ibuprofen  400 mg
                –          none
                """, render(table(List.of("Drug", "Dose"), List.of("Ibuprofen", "400 mg"), List.of("", "none"))));
    }

    @Test
    void tableThatDoesNotFitNamesEveryValue() {
        String effect = "Eases pain and swelling; take it with food, and not for longer than ten days in a row.";
        Block.Row head = new Block.Row(
                List.of(
                        cell(text("Drug")),
                        new Block.Cell(List.of(new Inline.Strong(List.of(text("Effect"), note(1)), AT)), AT)),
                AT);
        Block table = new Block.Table(
                List.of(text("Drugs")),
                List.of(Block.Alignment.START, Block.Alignment.START),
                List.of(head),
                List.of(
                        new Block.Row(List.of(cell(text("Ibuprofen")), cell(text(effect))), AT),
                        new Block.Row(List.of(cell(text("None")), cell()), AT)),
                true,
                NONE,
                AT);
        assertEquals("""
                Table: Drugs

                Drug; Effect[1]

                Drug: Ibuprofen
                  Effect: Eases pain and swelling; take it with food, and not for longer
                    than ten days in a row.

                Drug: None
                  Effect: –
                """, render(table));
    }

    @Test
    void raisedAndLoweredCharactersKeepTheirMeaning() {
        assertEquals("10^9\n", render(paragraph(text("10"), raised("9"))));
        assertEquals("10^-3 mol\n", render(paragraph(text("10"), raised("-3"), text(" mol"))));
        assertEquals("10^(9)5\n", render(paragraph(text("10"), raised("9"), text("5"))));
        assertEquals("x^(n+1)\n", render(paragraph(text("x"), raised("n+1"))));
        assertEquals("the 21st century\n", render(paragraph(text("the 21"), raised("st"), text(" century"))));
        assertEquals("H2O, CO2\n", render(paragraph(text("H"), lowered("2"), text("O, CO"), lowered("2"))));
        assertEquals("10_2, x_i\n", render(paragraph(text("10"), lowered("2"), text(", x"), lowered("i"))));
        assertEquals("x_(1)0\n", render(paragraph(text("x"), lowered("1"), text("0"))));
    }

    @Test
    void linkShowsItsAddressOnce() {
        assertEquals("https://example.org/\n", render(paragraph(link("example.org", "https://example.org/"))));
        assertEquals(
                "https://doi.org/10.1000/182\n", render(paragraph(link("10.1000/182", "https://doi.org/10.1000/182"))));
        assertEquals(
                "help@example.org\n", render(paragraph(link("help@example.org", "mailto:help@example.org?subject=x"))));
        assertEquals("call <+15550123>\n", render(paragraph(link("call", "tel:+15550123"))));
        assertEquals("+1 555 0123\n", render(paragraph(link("+1 555 0123", "tel:+1-555-0123"))));
        assertEquals("the exercises\n", render(paragraph(link("the exercises", "#exercises"))));
    }

    @Test
    void linkThatIsItsAddressKeepsTheNoteInIt() {
        Inline link =
                new Inline.Link(List.of(text("https://example.org"), note(1)), "https://example.org", null, NONE, AT);
        assertEquals("https://example.org[1]\n", render(paragraph(link)));
    }

    @Test
    void abbreviationIsExpandedTheFirstTimeUnlessItsAuthorDoes() {
        Inline oa = new Inline.Abbreviation("OA", "osteoarthritis", AT);
        assertEquals("OA (osteoarthritis) and OA\n", render(paragraph(oa, text(" and "), oa)));
        assertEquals("Osteoarthritis (OA)\n", render(paragraph(text("Osteoarthritis ("), oa, text(")"))));
        assertEquals("OA (Osteoarthritis) hurts\n", render(paragraph(oa, text(" (Osteoarthritis) hurts"))));
    }

    @Test
    void decorativeImageSaysNothing() {
        Inline image = new Inline.Image("dot.png", new Alt.Decorative(), null, NONE, AT);
        assertEquals(
                "a b\n\nc\n",
                render(
                        paragraph(text("a "), image, text(" b")),
                        new Block.Figure((Inline.Image) image, List.of(), NONE, AT),
                        paragraph(text("c"))));
    }

    @Test
    void codeKeepsItsLinesAndGoesOnFurtherInWhereOneIsTooLong() {
        String line = "x = " + "y + ".repeat(20) + "z";
        String word = "w".repeat(100);
        assertEquals(
                "    x = " + "y + ".repeat(16).strip() + "\n        " + "y + ".repeat(4) + "z\n\n            end\n    "
                        + word + "\n",
                render(new Block.CodeBlock(line + "\n\n  \tend  \n" + word + "\n", null, NONE, AT)));
        assertEquals("a  b\n", render(paragraph(new Inline.Code("a  b", AT))));
    }

    @Test
    void definitionsStandOnOneLineWhereEachIsOneParagraph() {
        assertEquals(
                "Hip: a joint\nWhat helps? Rest\n",
                render(new Block.DefinitionList(
                        List.of(definition("Hip", "a joint"), definition("What helps?", "Rest")), NONE, AT)));
    }

    @Test
    void contentsStandWhereTheSectionsBeginAndNameThoseThatFollow() {
        String text = render(Specimen.everything());
        assertTrue(text.indexOf("\nSummary\n---") < text.indexOf("\nContents\n---"));
        assertTrue(text.indexOf("\nContents\n---") < text.indexOf("\nFirst steps\n---"));
        assertFalse(text.contains("- Summary"));
        assertTrue(text.contains("- More help\n- Notes\n- References\n"));
    }

    @Test
    void severalShortExplanationsAreAListBelowTheirTerm() {
        Block.Definition authors = new Block.Definition(
                List.of(List.of(text("Authors"))),
                List.of(List.of(paragraph(text("Ana"))), List.of(paragraph(text("Ben")))),
                AT);
        assertEquals(
                "Authors:\n    - Ana\n    - Ben\nVersion: 1.0\n",
                render(new Block.DefinitionList(List.of(authors, definition("Version", "1.0")), NONE, AT)));
    }

    @Test
    void notesStandAtTheEndWhereThereAreNoReferences() {
        Inline.Note note = note(1);
        Edition edition = edition(List.of(paragraph(text("Text."), note)), List.of(note));
        assertEquals("Text.[1]\n\n\nNotes\n-----\n\n[1] Note 1.\n", render(edition));
    }

    @Test
    void themeChangesColumnsAndSigns(@TempDir Path styles) throws IOException {
        Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(styles.resolve("clinic/text.yaml"), "page: { columns: 40 }\nbullet: { mark: \"*\" }\n");
        byte[] bytes = new TextRenderer()
                .render(
                        edition(List.of(bullets(true, item(paragraph(text("word ".repeat(20)))))), List.of()),
                        ThemeReader.read("clinic", styles).value().orElseThrow())
                .value()
                .orElseThrow()
                .bytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("* word"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 40));
    }

    @Test
    void themeWithAnImpossibleWidthIsAFinding(@TempDir Path styles) throws IOException {
        Files.createDirectories(styles.resolve("clinic"));
        Files.writeString(styles.resolve("clinic/text.yaml"), "page: { columns: wide }\n");
        List<Diagnostic> findings = new TextRenderer()
                .render(
                        Specimen.everything(),
                        ThemeReader.read("clinic", styles).value().orElseThrow())
                .findings();
        assertEquals(
                List.of(Code.THEME_INVALID),
                findings.stream().map(Diagnostic::code).toList());
        assertTrue(findings.getFirst().message().contains("\"wide\""));
    }

    private static String render(Block... blocks) {
        return render(edition(List.of(blocks), List.of()));
    }

    private static String render(Edition edition) {
        return new String(bytes(edition), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Edition edition) {
        return new TextRenderer()
                .render(edition, THEME)
                .value()
                .map(Rendition::bytes)
                .orElseThrow();
    }

    private static Edition edition(List<Block> blocks, List<Inline.Note> notes) {
        Edition whole = Specimen.everything();
        return new Edition(
                whole.slug(),
                whole.path(),
                whole.metadata(),
                whole.labels(),
                blocks,
                notes,
                List.of(),
                false,
                whole.media(),
                whole.timestamp(),
                whole.sourceHash());
    }

    private static List<String> matches(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static Inline text(String text) {
        return new Inline.Text(text, AT);
    }

    private static Inline raised(String text) {
        return new Inline.Superscript(List.of(text(text)), AT);
    }

    private static Inline lowered(String text) {
        return new Inline.Subscript(List.of(text(text)), AT);
    }

    private static Inline.Note note(int number) {
        return new Inline.Note(number, Inline.Note.Kind.FOOTNOTE, List.of(paragraph(text("Note " + number + "."))), AT);
    }

    private static Inline link(String text, String target) {
        return new Inline.Link(List.of(text(text)), target, null, NONE, AT);
    }

    private static Block paragraph(Inline... content) {
        return new Block.Paragraph(List.of(content), NONE, AT);
    }

    private static Block.Item item(Block... content) {
        return new Block.Item(List.of(content), null, NONE, AT);
    }

    private static Block bullets(boolean tight, Block.Item... items) {
        return new Block.BulletList(List.of(items), tight, NONE, AT);
    }

    private static Block numbered(int start, int count, String more) {
        List<String> names = List.of("one", "two", "three", "four");
        List<Block.Item> items = names.subList(0, count).stream()
                .map(name -> item(paragraph(text((name + " " + more).strip()))))
                .toList();
        return new Block.OrderedList(start, Block.Numbering.DECIMAL, items, true, NONE, AT);
    }

    private static Block.Definition definition(String term, String explanation) {
        return new Block.Definition(List.of(List.of(text(term))), List.of(List.of(paragraph(text(explanation)))), AT);
    }

    private static Block.Cell cell(Inline... content) {
        return new Block.Cell(List.of(content), AT);
    }

    @SafeVarargs
    private static Block table(List<String> head, List<String>... body) {
        return new Block.Table(
                List.of(),
                head.stream().map(name -> Block.Alignment.START).toList(),
                List.of(row(head)),
                Arrays.stream(body).map(TextRendererTest::row).toList(),
                false,
                NONE,
                AT);
    }

    private static Block.Row row(List<String> texts) {
        return new Block.Row(
                texts.stream()
                        .map(text -> text.isEmpty() ? cell() : cell(text(text)))
                        .toList(),
                AT);
    }
}
