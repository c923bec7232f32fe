package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.ast.Inline;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.fo.FoRenderer;
import org.fairleaf.render.fo.FoWriter;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A paragraph of more words than people write is laid out piece by piece, and heard as one. */
class LongParagraphTest {

    private static final Edition LONG = Editions.of(p(
            "walking helps ".repeat(2_000),
            note(1, p("Slowly.")),
            " and rests ".repeat(2_000).stripTrailing(),
            "."));

    @Test
    void itsLinesAreNotAllWeighedAgainstEachOther() {
        assertEquals(3, breaks(LONG));
        assertEquals(0, breaks(Editions.of(p("walking helps ".repeat(700).strip()))));
    }

    /** More pieces than FOP is given side by side, and what ends one group and begins the next. */
    @Test
    void aParagraphOfAThousandPiecesIsHeardAsItWasWritten() {
        Object[] pieces = IntStream.rangeClosed(1, 1_000)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> note(i / 4, p("Note " + i + "."));
                    case 1 -> new Inline.Emphasis(Editions.inlines("slowly " + i), Editions.AT);
                    case 2 -> " and ";
                    default -> "rests";
                })
                .toArray();
        Edition edition = Editions.of(p(pieces));
        Pdfs.assertSays(edition, Pdfs.of(edition), Pdfs.THEME);
    }

    @Test
    void itIsHeardAsItWasWritten() {
        Pdfs.assertSays(LONG, Pdfs.of(LONG), Pdfs.THEME);
    }

    @Test
    void noObjectHoldsMorePiecesThanFopGoesThroughQuickly() throws SAXException {
        int[] most = {0};
        Deque<int[]> open = new ArrayDeque<>();
        FoWriter.write(Editions.of(p(words(41_000))), Pdfs.THEME, new DefaultHandler() {
            @Override
            public void startElement(String uri, String name, String qualified, org.xml.sax.Attributes attributes) {
                if (!open.isEmpty()) {
                    most[0] = Math.max(most[0], ++open.peek()[0]);
                }
                open.push(new int[1]);
            }

            @Override
            public void endElement(String uri, String name, String qualified) {
                open.pop();
            }
        });
        assertEquals(200, most[0]);
    }

    /** By a number, PDFBox would come back to the paragraph for each of its words, and go through all of them. */
    @Test
    void eachWordsTagNamesTheParagraphItselfNotItsNumber() {
        List<TagTree> trees = new ArrayList<>();
        List<Step> steps = Stream.concat(
                        Finisher.steps(Standard.UA_1).stream(), Stream.<Step>of((tree, edition) -> trees.add(tree)))
                .toList();
        Outcome<Rendition> outcome =
                Pdfs.RENDERER.with(new Finisher(steps)).render(Editions.of(p(words(300))), Pdfs.THEME);
        assertEquals(List.of(), outcome.findings());
        Map<String, Integer> byNumber = new TreeMap<>();
        trees.getFirst()
                .top()
                .each(tag -> tag.tags().stream()
                        .filter(kid -> !(kid.dictionary().getItem(COSName.P) instanceof COSDictionary))
                        .forEach(kid -> byNumber.merge(kid.role(), 1, Integer::sum)));
        assertEquals(Map.of(), byNumber);
    }

    private static Object[] words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? new Inline.Emphasis(Editions.inlines("rest"), Editions.AT) : " ")
                .toArray();
    }

    @Test
    void marksOfNotesAndCodeTakeTheirPlaceInALine() {
        Object[] pieces = IntStream.rangeClosed(1, 1_700)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> note(i / 4, p("Note."));
                    case 2 -> new Inline.Code("ten", Editions.AT);
                    default -> " walking and";
                })
                .toArray();
        // 8,500 characters of words, 1,275 of code and 1,167 of marks: only all together are they 10,000.
        assertEquals(1, breaks(Editions.of(p(pieces))));
    }

    /** How many lines of the one paragraph end where they are told to. */
    private static long breaks(Edition edition) {
        byte[] fo = new FoRenderer()
                .render(edition, Pdfs.THEME)
                .value()
                .orElseThrow()
                .bytes();
        String text = new String(fo, StandardCharsets.UTF_8);
        return Pattern.compile("\\n(?:walking|helps|and|rests)\\b")
                .matcher(text)
                .results()
                .count();
    }
}
