package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.AT;
import static org.fairleaf.render.pdf.Editions.figure;
import static org.fairleaf.render.pdf.Editions.h;
import static org.fairleaf.render.pdf.Editions.inlines;
import static org.fairleaf.render.pdf.Editions.item;
import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.fairleaf.render.pdf.Editions.row;
import static org.fairleaf.render.pdf.Editions.table;
import static org.fairleaf.render.pdf.Editions.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.junit.jupiter.api.Test;

/** What a reader sees, measured on the finished pages. */
class PageDesignTest {

    private static final double POINT_OF_MM = 72 / 25.4;

    private static Sheets sheets(Edition edition) throws Exception {
        Outcome<Rendition> outcome = Pdfs.RENDERER.render(edition, Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        return new Sheets(outcome.value().orElseThrow().bytes());
    }

    private static double token(String name) {
        String value = Pdfs.THEME.token(name);
        double number = Double.parseDouble(value.replaceAll("[a-z]", ""));
        return value.endsWith("mm") ? number * POINT_OF_MM : number;
    }

    private static String words(Random random, int count) {
        String[] some = "hip joint walk gently every day and rest when it hurts or call us soon".split(" ");
        StringBuilder words = new StringBuilder("Begin");
        for (int i = 1; i < count; i++) {
            words.append(' ').append(some[random.nextInt(some.length)]);
        }
        return words.append('.').toString();
    }

    /** The lines of a page between its header and its footer, without notes. */
    private static List<Sheets.Line> body(Sheets sheets, int page) {
        double bottom = sheets.height() - token("page.margin-bottom");
        return sheets.linesOf(page).stream()
                .filter(line -> line.size() > token("size.body") - 0.5 && line.baseline() < bottom - 10)
                .toList();
    }

    @Test
    void linesWithMarksAndRaisedSignsKeepTheirDistance() throws Exception {
        String filler = "words that fill the line and go on until it is full, and then some more of them ";
        Sheets sheets = sheets(Editions.of(p(
                filler,
                note(1, p("One.")),
                " and ",
                filler,
                new Inline.Superscript(inlines("9"), AT),
                " then H",
                new Inline.Subscript(inlines("2"), AT),
                "O ",
                filler,
                new Inline.Code("code()", AT),
                " as well as ελληνικά ✓ and ",
                note(2, p("Two.")),
                filler,
                new Inline.Strong(inlines("strong"), AT),
                filler)));
        List<Double> baselines = new ArrayList<>();
        for (Sheets.Line line : body(sheets, 0)) {
            if (line.size() < token("size.body") + 1 && line.letters().size() > 20) {
                baselines.add(line.baseline());
            }
        }
        assertTrue(baselines.size() > 5, baselines.toString());
        double step = token("size.body") * Double.parseDouble(Pdfs.THEME.token("line.body"));
        for (int i = 1; i < baselines.size(); i++) {
            assertEquals(step, baselines.get(i) - baselines.get(i - 1), 0.05, baselines.toString());
        }
    }

    @Test
    void linesHaveSixtyToSeventyCharacters() throws Exception {
        Random random = new Random(7);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            blocks.add(p(words(random, 120)));
        }
        Sheets sheets = sheets(Editions.of(blocks.toArray(Block[]::new)));
        List<Integer> lengths = sheets.lines().stream()
                .map(line -> line.text().length())
                .filter(length -> length > 40)
                .sorted()
                .toList();
        int median = lengths.get(lengths.size() / 2);
        assertTrue(median >= 60 && median <= 70, "characters a line: " + median);
    }

    @Test
    void noHeadingStandsLastOnItsPageAndNothingIsAlone() throws Exception {
        Random random = new Random(3);
        List<Block> blocks = new ArrayList<>();
        int notes = 0;
        for (int i = 0; i < 60; i++) {
            blocks.add(h(2 + i % 3, "h" + i, "Heading " + i));
            int lines = 10 + random.nextInt(90);
            blocks.add(
                    i % 4 == 0
                            ? p(words(random, lines), note(++notes, p(words(random, 30))))
                            : p(words(random, lines)));
            if (i % 3 == 0) {
                blocks.add(p("Lead-in " + i + ":"));
                blocks.add(ul(item(p("first " + i)), item(p("second " + i)), item(p("last " + i))));
            }
            if (i % 7 == 0) {
                blocks.add(table(
                        inlines("Caption " + i), List.of(row("A", "B")), List.of(row("r" + i, "x"), row("s", "y"))));
            }
        }
        Sheets sheets = sheets(Editions.of(blocks.toArray(Block[]::new)));
        assertTrue(sheets.pages() > 10, "pages: " + sheets.pages());
        double holes = 0;
        for (int page = 0; page < sheets.pages(); page++) {
            List<Sheets.Line> lines = body(sheets, page);
            String last = lines.getLast().text();
            assertTrue(!last.matches("(Heading|Lead-in|Caption|first) .*"), "page " + page + " ends with: " + last);
            String first = lines.getFirst().text();
            assertTrue(!first.matches("• last .*"), "page " + page + " starts with: " + first);
            if (page + 1 < sheets.pages()) {
                Sheets.Line lowest = sheets.linesOf(page).stream()
                        .filter(line -> !line.text().startsWith("Page "))
                        .toList()
                        .getLast();
                holes += sheets.height() - token("page.margin-bottom") - lowest.baseline();
            }
        }
        double mean = holes / (sheets.pages() - 1);
        assertTrue(mean < 0.16 * sheets.height(), "pages end this much early on the average: " + mean + " points");
    }

    @Test
    void notesStandWholeOnThePagesOfTheirMarks() throws Exception {
        Random random = new Random(11);
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i <= 60; i += 3) {
            blocks.add(p(
                    words(random, 25 + random.nextInt(40)),
                    note(i, p("Note-" + i + "a " + words(random, 20), " end-" + i + "z")),
                    " and so on",
                    note(i + 1, p("Note-" + (i + 1) + "a " + words(random, 40) + " end-" + (i + 1) + "z")),
                    note(i + 2, p("Note-" + (i + 2) + "a end-" + (i + 2) + "z")),
                    " " + words(random, 30),
                    " Mark-" + i));
        }
        Edition edition = Editions.of(blocks.toArray(Block[]::new));
        Sheets sheets = sheets(edition);
        for (int i = 1; i <= 60; i++) {
            assertEquals(page(sheets, "Note-" + i + "a"), page(sheets, "end-" + i + "z"), "note " + i + " is divided");
        }
        Map<String, Integer> marks = new java.util.TreeMap<>();
        Map<String, Integer> notes = new java.util.TreeMap<>();
        try (PDDocument document = Loader.loadPDF(Pdfs.of(edition))) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                for (PDAnnotation area : document.getPage(page).getAnnotations()) {
                    String says = String.valueOf(area.getContents());
                    (says.startsWith("Back") ? notes : marks).put(says.replaceAll("[^0-9]", ""), page);
                }
            }
        }
        assertEquals(60, marks.size());
        assertEquals(marks, notes);
    }

    private static int page(Sheets sheets, String words) {
        return sheets.lines().stream()
                .filter(line -> (line.text() + " ").matches(".*" + words + "\\b.*"))
                .mapToInt(Sheets.Line::page)
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is nowhere"));
    }

    @Test
    void nothingLeavesItsColumnHoweverLongItsWords() throws Exception {
        String longWord =
                "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(7).substring(0, 300);
        String address = "https://www.example.org/a/very/long/path/to/some_file-name.html?one=1&two=2#part-of-it";
        Block deep = p("ten levels deep " + longWord);
        for (int i = 0; i < 10; i++) {
            deep = ul(item(p("level " + i), deep));
        }
        Block callout = new Block.Callout(
                Block.Callout.Kind.WARNING, inlines(longWord), List.of(p(longWord)), Attributes.NONE, AT);
        Sheets sheets = sheets(Editions.of(
                p(longWord, note(1, p(longWord + " " + address))),
                h(2, "long", longWord),
                p(new Inline.Code(longWord, AT), " ", new Inline.Strong(inlines(longWord), AT)),
                new Block.CodeBlock(longWord + "\n" + "m".repeat(200), null, Attributes.NONE, AT),
                deep,
                callout,
                table(
                        inlines(longWord),
                        List.of(row("Short", longWord, "Short")),
                        List.of(
                                row(longWord, address, "3"),
                                row("a", "word ".repeat(1500).strip(), "b")))));
        double start = token("page.margin-inside");
        double end = sheets.width() - token("page.margin-outside");
        for (Sheets.Letter letter : sheets.letters()) {
            assertTrue(letter.left() >= start - 0.5 && letter.right() <= end + 0.5, letter.toString());
            assertTrue(
                    letter.baseline() > 0 && letter.baseline() <= sheets.height() - token("page.margin-bottom") + 0.5,
                    letter.toString());
        }
        for (Sheets.Line line : sheets.lines()) {
            for (int i = 1; i < line.letters().size(); i++) {
                assertTrue(
                        line.letters().get(i).left()
                                >= line.letters().get(i - 1).right() - 1.5,
                        "letters overlap in: " + line.text());
            }
        }
    }

    @Test
    void addressesBreakBeforeTheirPunctuationAndNeverBehindAHyphen() throws Exception {
        String address = "https://www.example.org/patients/hip-pain/exercises-at-home/first_week.html?print=yes";
        Sheets sheets = sheets(Editions.of(p("Read what we say of it, and print it: " + address)));
        List<String> lines = sheets.lines().stream()
                .map(Sheets.Line::text)
                .filter(line -> line.contains("/"))
                .toList();
        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).matches(".*[a-z]"), lines.toString());
        assertTrue(lines.get(1).matches("[/.?_=-].*"), lines.toString());
        assertTrue(TagText.read(Pdfs.of(Editions.of(p(address))))
                .all("P")
                .getFirst()
                .text()
                .equals(address));
    }

    @Test
    void linesOfCodeStayWhole() throws Exception {
        String code = "peak 420 am\n\n  peak 435 pm\nwoke twice, better by 03:25";
        Sheets sheets = sheets(Editions.of(new Block.CodeBlock(code, null, Attributes.NONE, AT)));
        List<String> lines =
                sheets.lines().stream().map(line -> line.text().strip()).toList();
        assertTrue(
                Collections.indexOfSubList(lines, List.of("peak 420 am", "peak 435 pm", "woke twice, better by 03:25"))
                        >= 0,
                lines.toString());
    }

    @Test
    void imagesAreNoLargerThanTheirPixelsBear() throws Exception {
        Map<String, Media> media = Map.of(
                "photo.png", Specimen.png("photo.png", 900, 600),
                "wide.png", Specimen.png("wide.png", 20_000, 300),
                "high.png", Specimen.png("high.png", 300, 6_000),
                "sign.png", Specimen.png("sign.png", 48, 48));
        Sheets sheets = sheets(Editions.of(
                media,
                "en",
                "ltr",
                figure("photo.png", "a photograph", "Its caption"),
                figure("wide.png", "a wide one"),
                figure("high.png", "a high one", "Caption of the high one"),
                figure("sign.png", "a sign")));
        double measure = sheets.width() - token("page.margin-inside") - token("page.margin-outside");
        assertEquals(150, picture(sheets, 900).pixelsPerInch(), 1);
        assertTrue(picture(sheets, 20_000).width() <= measure);
        assertEquals(96, picture(sheets, 48).pixelsPerInch(), 1);
        Sheets.Picture high = sheets.pictures().stream()
                .filter(picture -> picture.pixels() == 300 && picture.height() > picture.width())
                .findFirst()
                .orElseThrow();
        assertEquals(high.page(), page(sheets, "Caption of the high one"));
    }

    private static Sheets.Picture picture(Sheets sheets, int pixels) {
        return sheets.pictures().stream()
                .filter(picture -> picture.pixels() == pixels)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theAuthorsWidthIsKept() throws Exception {
        Map<String, Media> media = Map.of("a.png", Specimen.png("a.png", 900, 600));
        Inline.Image image = new Inline.Image(
                "a.png", new org.fairleaf.ast.Alt.Described("half"), null, Attributes.of(Map.of("width", "50%")), AT);
        Sheets sheets =
                sheets(Editions.of(media, "en", "ltr", new Block.Figure(image, List.of(), Attributes.NONE, AT)));
        double measure = sheets.width() - token("page.margin-inside") - token("page.margin-outside");
        assertEquals(measure / 2, sheets.pictures().getFirst().width(), 1);
    }

    @Test
    void rowsAreDividedOnlyWhereTheyAreHigherThanAPage() throws Exception {
        List<Block.Row> rows = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            rows.add(row("Row-" + i + "a", words(random, 30 + random.nextInt(30)) + " end-" + i + "z"));
        }
        Sheets sheets = sheets(Editions.of(table(inlines("Many rows"), List.of(row("Name", "What")), rows)));
        assertTrue(sheets.pages() > 3);
        for (int i = 0; i < 40; i++) {
            assertEquals(page(sheets, "Row-" + i + "a"), page(sheets, "end-" + i + "z"), "row " + i);
        }
        for (int page = 0; page < sheets.pages(); page++) {
            assertTrue(
                    sheets.linesOf(page).stream().anyMatch(line -> line.text().equals("Name What")),
                    "the head is missing on page " + page);
        }
        assertEquals(page(sheets, "Many rows"), page(sheets, "Row-1a"));
    }

    @Test
    void aFigureInACalloutInAListIsSet() throws Exception {
        Map<String, Media> media = Map.of("a.png", Specimen.png("a.png", 2000, 4000));
        Block callout = new Block.Callout(
                Block.Callout.Kind.TIP,
                List.of(),
                List.of(p("See:"), figure("a.png", "a high one", "A caption")),
                Attributes.NONE,
                AT);
        Sheets sheets = sheets(Editions.of(media, "en", "ltr", ul(item(p("one"), callout), item(p("two")))));
        Sheets.Picture picture = sheets.pictures().getFirst();
        assertEquals(picture.page(), page(sheets, "A caption"));
    }

    @Test
    void aLongTitleIsShortenedInTheRunningHeadAlone() throws Exception {
        List<Inline> title =
                inlines("A title that is so long that it could never stand in one line at the head of a page");
        Edition one = Editions.of(p("word ".repeat(900).strip()));
        Edition edition = new Edition(
                one.slug(),
                one.path(),
                Titles.of(one.metadata(), title),
                one.labels(),
                one.blocks(),
                one.notes(),
                one.outline(),
                false,
                one.media(),
                one.timestamp(),
                one.sourceHash());
        Sheets sheets = sheets(edition);
        String head = sheets.linesOf(1).getFirst().text();
        assertTrue(head.startsWith("A title that is so long") && head.endsWith("…"), head);
        assertTrue(sheets.linesOf(1).getFirst().letters().getLast().right()
                < sheets.width() - token("page.margin-outside"));
    }
}
