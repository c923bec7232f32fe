package org.fairleaf.read.prose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionNamesTest {

    /** What Fairleaf itself calls these sections must be found again, in each of its languages. */
    @Test
    void theLabelsOfEveryLanguageAreKnown() throws IOException {
        List<Path> labels;
        try (Stream<Path> all = Files.list(Path.of("styles/default/labels"))) {
            labels = all.sorted().toList();
        }
        assertTrue(labels.size() >= 20, labels.toString());
        for (Path file : labels) {
            assertTrue(SectionNames.isReferences(label(file, "references")), file + " references");
            assertTrue(SectionNames.isDisclaimer(label(file, "disclaimer")), file + " disclaimer");
        }
    }

    private static String label(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip().replace("\"", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbersCapitalsAndColonsDoNotCount() {
        assertTrue(SectionNames.isReferences("4. REFERENCES:"));
        assertTrue(SectionNames.isDisclaimer("Medical Disclaimer"));
        assertFalse(SectionNames.isReferences("References to pain in the literature"));
        assertFalse(SectionNames.isReferences(""));
    }
}
