package org.fairleaf.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairleaf.ast.Document;
import org.fairleaf.read.Source;
import org.fairleaf.read.markdown.MarkdownReader;
import org.junit.jupiter.api.Test;

/**
 * Any document is read back as what {@link Sayable} makes of it. {@code -Droundtrip.drawings=5000} takes more of them,
 * {@code -Droundtrip.first=17} begins with that one.
 */
class SayableTest {

    private static final int FEW = Integer.getInteger("roundtrip.drawings", 500);
    private static final int FIRST = Integer.getInteger("roundtrip.first", 1);
    private static final int MOST_SHOWN = Integer.getInteger("roundtrip.shown", 3);

    @Test
    void anyDocumentIsReadBackAsWhatItIsMadeInto() {
        List<String> failures = new ArrayList<>();
        for (int seed = FIRST; seed < FIRST + FEW; seed++) {
            Document drawn = DrawnAtRandom.document(seed);
            String written = MarkdownWriter.write(drawn);
            Document again =
                    MarkdownReader.read(Source.of("drawn.md", written)).value().orElseThrow();
            String difference = RoundTripTest.difference(Anywhere.roughly(Sayable.of(drawn)), Anywhere.roughly(again));
            if (difference.isEmpty()) {
                String once = MarkdownWriter.write(again);
                Document thrice =
                        MarkdownReader.read(Source.of("drawn.md", once)).value().orElseThrow();
                difference = RoundTripTest.difference(once, MarkdownWriter.write(thrice));
            }
            if (!difference.isEmpty()) {
                failures.add("drawing " + seed + "\n" + difference + "\nwritten:\n" + written);
            }
        }
        // The shortest say most.
        failures.sort(Comparator.comparingInt(String::length));
        assertEquals("", String.join("\n\n", failures.subList(0, Math.min(failures.size(), MOST_SHOWN))));
    }
}
