package org.fairleaf.check;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules over texts that are longer than any that people write: expressions that look back would not come to an end. */
class LongTextsTest {

    private static final int LENGTH = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "`a``",
                "{",
                "[",
                "a-",
                "a.",
                "a@",
                "1,",
                "WALK SLOWLY NOW ",
                "WALK A ",
                "A ",
                "AB'C ",
                "Zhang et al. ",
                "Van der Berg, ",
                "\u201ca ",
                "e.g. "
            })
    void everyRuleComesToAnEnd(String repeated) {
        assertDoesNotThrow(() -> Checks.findings(Manuscripts.of(repeated.repeat(LENGTH / repeated.length()))));
    }

    @Test
    void capitalsAreTakenUpToTheLastWordOfSeveralLetters() {
        assertEquals(List.of("\"WALK A LITTLE NOW\" is written in capitals"), capitals("Do WALK A LITTLE NOW A B c."));
        assertEquals(List.of("\"WALK VERY SLOWLY\" is written in capitals"), capitals("WALK VERY SLOWLY NOWhere."));
        assertEquals(List.of(), capitals("The NHS UK."));
    }

    /** A place in a line was once sought by copying the rest of the line for each character before it. */
    @Test
    void aPlaceFarBehindInALongLineIsFound() {
        Manuscript manuscript = Manuscripts.of("walk ".repeat(400_000) + "AND WALK SLOWLY.");
        List<Passage> passages = manuscript.prose().stream().toList();
        assertEquals(2_000_005, passages.getFirst().at(2_000_004).column());
        assertEquals(1_000_005, passages.getFirst().at(1_000_004).column());
    }

    /** Behind each sentence the rest of the text was once copied. */
    @Test
    void hundredsOfThousandsOfSentencesAreToldApart() {
        List<Sentence> sentences = Manuscripts.of("Go. ".repeat(600_000)).prose().stream()
                .flatMap(passage -> passage.sentences().stream())
                .toList();
        assertEquals(600_000, sentences.size());
        assertEquals("Go.", sentences.getLast().text());
    }

    @Test
    void equalHeadingsAreNumberedThroughHoweverManyThereAre() {
        List<String> ids = Manuscripts.of("# Rest\n\n".repeat(20_000)).edition().outline().stream()
                .map(entry -> entry.id())
                .toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals("rest-19999", ids.get(ids.indexOf("rest") + 19_999));
    }

    private static List<String> capitals(String words) {
        return Checks.findings(Manuscripts.of(words)).stream()
                .filter(finding -> finding.code() == Code.CAPITALS)
                .map(finding -> finding.message())
                .toList();
    }
}
