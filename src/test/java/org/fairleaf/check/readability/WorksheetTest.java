package org.fairleaf.check.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.IntStream;
import org.fairleaf.Specimen;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Manuscripts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorksheetTest {

    private static List<Worksheet.Item> of(String lang, String body) {
        String fields = "title: Title\nlang: " + lang + "\ndisclaimer: Words.\nabstract: Walk a little.\n";
        Manuscript manuscript = Manuscripts.of(fields, body, "[]", Specimen.POLICY);
        return Worksheet.of(manuscript, Checks.findings(manuscript));
    }

    private static @Nullable String evidence(List<Worksheet.Item> items, Worksheet.Instrument instrument, int number) {
        return items.stream()
                .filter(item -> item.instrument() == instrument && item.number() == number)
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    @Test
    void holdsTheItemsForPrintAndTheIndex() {
        List<Worksheet.Item> items = of("en", "Rest.");
        assertEquals(
                IntStream.rangeClosed(1, 26)
                        .filter(number -> number != 13 && number != 14)
                        .boxed()
                        .toList(),
                items.stream()
                        .filter(item -> item.instrument() == Worksheet.Instrument.PEMAT)
                        .map(Worksheet.Item::number)
                        .toList());
        assertEquals(
                IntStream.rangeClosed(1, 20).boxed().toList(),
                items.stream()
                        .filter(item -> item.instrument() == Worksheet.Instrument.CDC)
                        .map(Worksheet.Item::number)
                        .toList());
    }

    @Test
    void tellsWhatWasCounted() {
        List<Worksheet.Item> items = of("en", """
                # Care

                Your wound is cleaned by a nurse. You may have oedema for 2 weeks.

                - [ ] Rest.
                - [ ] Call us.

                | Day | Do |
                |-----|----|
                | 1   | rest |

                ::: tip
                Walk.
                :::""");
        Worksheet.Instrument pemat = Worksheet.Instrument.PEMAT;
        assertEquals("the word \"oedema\" is not explained", evidence(items, pemat, 4));
        assertEquals("1 of 6 sentences are passive", evidence(items, pemat, 5));
        assertEquals("2 numbers", evidence(items, pemat, 6));
        assertEquals("1 heading, 1 list", evidence(items, pemat, 8));
        assertEquals("there is a summary", evidence(items, pemat, 11));
        assertEquals("1 box", evidence(items, pemat, 12));
        assertEquals("0 of 1 have a caption", evidence(items, pemat, 17));
        assertEquals("2 sentences speaking to the reader", evidence(items, pemat, 21));
        assertEquals("2 items to tick", evidence(items, pemat, 23));
        assertNull(evidence(items, Worksheet.Instrument.CDC, 11));
    }

    @Test
    void saysNothingThatWasNotMeasured() {
        List<Worksheet.Item> items = of("pl", "To jest zdanie.");
        assertNull(evidence(items, Worksheet.Instrument.PEMAT, 3));
        assertNull(evidence(items, Worksheet.Instrument.PEMAT, 5));
        assertEquals("no lists", evidence(items, Worksheet.Instrument.CDC, 8));
    }
}
