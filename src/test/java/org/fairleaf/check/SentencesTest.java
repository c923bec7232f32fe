package org.fairleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    private static List<Sentence> sentences(String lang, String body) {
        String frontMatter = "title: Title\nlang: " + lang + "\ndisclaimer: Words.\n";
        return Manuscripts.of(frontMatter, body, "[]", Specimen.POLICY).prose().stream()
                .flatMap(passage -> passage.sentences().stream())
                .toList();
    }

    private static List<String> texts(String lang, String body) {
        return sentences(lang, body).stream().map(Sentence::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | Ask Dr. Ruiz or Prof. Okafor.",
                "en | 1 | Drink tea, e.g. Ceylon, at 3.5 °C.",
                "en | 1 | A study by Wang et al. (2007) found less pain.",
                "en | 1 | Wang et al. Found it.",
                "en | 2 | It helps. It costs 3.50.",
                "en | 2 | Take vitamin C. You need it.",
                "en | 1 | The book by J. R. Smith helps.",
                "en | 1 | J. Smith says so.",
                "en | 2 | It was in the U.S. It helped.",
                "en | 2 | Go at 8 a.m. You wait.",
                "en | 2 | “Stop!” she said. Then she went.",
                "en | 3 | Does it hurt? Yes! Call us.",
                "de | 1 | Trinken Sie z. B. Tee mit Dr. Maier.",
                "de | 1 | Am 3. Mai kommen Sie zu uns.",
                "de | 2 | Es waren 3. Dann ging er.",
                "de | 2 | Das hilft. Es kostet ca. Fünf Euro.",
                "fr | 1 | Voyez M. Dupont, p. ex. le matin.",
                "es | 1 | Pregunte al Dr. Ruiz o a la Sra. Soto.",
                "it | 1 | Chieda al dott. Rossi.",
                "nl | 1 | Vraag het dhr. Jansen.",
                "zh | 2 | 多喝水。每天走路。",
                "hi | 2 | पानी पिएं। रोज़ चलें।"
            })
    void endWhereAReaderWouldSay(String lang, int count, String text) {
        assertEquals(count, texts(lang, text).size(), () -> texts(lang, text).toString());
    }

    @Test
    void citationsAndNotesLeaveNoTraceInThem() {
        assertEquals(
                List.of("It helps.", "It is old, they say."),
                texts("en", "It helps [@a, p. 3]. It is old [see @b], they say.[^1]\n\n[^1]: ![x](y.png)"));
    }

    @Test
    void knowWhatTheyCite() {
        List<Sentence> sentences = sentences("en", "None here. One here [@a]. And here. [@b; @c] None again.");
        assertEquals(
                List.of(0, 1, 1, 0),
                sentences.stream().map(sentence -> sentence.citations().size()).toList());
    }

    @Test
    void knowWhereTheyStand() {
        List<Sentence> sentences = sentences("en", """
                The first -- "so
                to say" -- one. The second
                *is* here. And

                > a quoted
                > one. And \\*another\\* &amp; more. Last.""");
        assertEquals(
                List.of("a.md:7:1", "a.md:8:17", "a.md:9:12", "a.md:11:3", "a.md:12:8", "a.md:12:36"),
                sentences.stream()
                        .map(sentence -> sentence.position().toString())
                        .toList());
    }

    @Test
    void standWhereALineBegins() {
        assertEquals(
                "a.md:8:1", sentences("en", "One.\nTwo.").getLast().position().toString());
    }

    @Test
    void theirWordsHavePlaces() {
        Sentence sentence = sentences("en", "It is\n“safe”, they\nsay.").getFirst();
        assertEquals("a.md:8:2", sentence.at(sentence.text().indexOf("safe")).toString());
    }

    @Test
    void stayInTheirBlocks() {
        assertEquals(
                List.of("Do this:", "walk", "rest", "Note this.", "Peak flow", "How fast."),
                texts("en", "# No heading\n\nDo this:\n\n- walk\n- rest^[Note this.]\n\nPeak flow\n: How fast."));
    }
}
