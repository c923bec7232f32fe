package org.fairleaf.render.pdf;

import static org.fairleaf.render.pdf.Editions.note;
import static org.fairleaf.render.pdf.Editions.p;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.fo.FoRenderer;
import org.junit.jupiter.api.Test;

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

    @Test
    void itIsHeardAsItWasWritten() {
        Pdfs.assertSays(LONG, Pdfs.of(LONG), Pdfs.THEME);
    }

    /** How many lines of the one paragraph end where they are told to. */
    private static long breaks(Edition edition) {
        byte[] fo = new FoRenderer()
                .render(edition, Pdfs.THEME)
                .value()
                .orElseThrow()
                .bytes();
        String text = new String(fo, StandardCharsets.UTF_8);
        return Pattern.compile("(?:walking|helps|and|rests)\\n(?:walking|helps|and|rests)")
                .matcher(text)
                .results()
                .count();
    }
}
