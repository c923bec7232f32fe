package org.fairleaf.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CslJsonWriterTest {

    private static final Position NOWHERE = Position.of("");

    private static List<Reference> withoutPlaces(Iterable<Reference> references) {
        List<Reference> out = new java.util.ArrayList<>();
        for (Reference r : references) {
            out.add(new Reference(r.key(), NOWHERE, r.type(), r.texts(), r.names(), r.dates()));
        }
        return out;
    }

    @ParameterizedTest
    @ValueSource(strings = {"acupuncture.json", "acupuncture.bib", "acupuncture.ris", "acupuncture.yaml"})
    void whatIsWrittenIsReadBackAsTheSameReferences(String name) {
        java.util.Collection<Reference> references = Bibliography.read(List.of(Files.resource(name)))
                .value()
                .orElseThrow()
                .all();
        assertFalse(references.isEmpty());
        String written = CslJsonWriter.write(references);
        assertEquals(
                withoutPlaces(references),
                withoutPlaces(Files.read("written.json", written)
                        .value()
                        .orElseThrow()
                        .all()));
        assertEquals(written, CslJsonWriter.write(references));
    }

    @Test
    void everyPartOfANameAndEveryKindOfDateSurvives() {
        String file = """
                [
                  {
                    "id": "a",
                    "type": "book",
                    "author": [
                      { "non-dropping-particle": "van", "dropping-particle": "de", "family": "Berg", "given": "P.", \
                "suffix": "Jr.", "comma-suffix": true, "static-ordering": true },
                      { "literal": "WHO" }
                    ],
                    "issued": { "date-parts": [[2004, 5, 6], [2005, 6, 7]], "circa": true },
                    "accessed": { "literal": "in press" },
                    "event-date": { "date-parts": [[2004]], "season": 2 },
                    "title": "The \\"<i>hip</i>\\" of Ötzi",
                    "volume": "{12}",
                    "custom": { "confidence": "high", "list": [1, "two"] }
                  }
                ]
                """;
        assertEquals(
                file,
                CslJsonWriter.write(Files.clean(Files.file("r.json", file)).all()));
    }

    @Test
    void anEntryInItsAuthorsOwnWordsIsPrintedAsItStandsInEveryStyle() {
        String words = "Huang D. something odd: \"The Hip\" (BMJ 2005, or 06)";
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        texts.put("title", words);
        texts.put("custom", "{\"verbatim\":true}");
        Reference reference =
                new Reference("huang2005", NOWHERE, "document", texts, new LinkedHashMap<>(), new LinkedHashMap<>());
        Reference read = Files.clean(Files.file("r.json", CslJsonWriter.write(List.of(reference))))
                .all()
                .iterator()
                .next();
        assertTrue(read.verbatim());
        for (String style : CitationStyle.NAMES) {
            assertEquals(words, PlainText.of(Files.style(style, "en").entry(read)), style);
        }
    }
}
