package org.fairleaf.check.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.check.Manuscripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    private static Readability of(String lang, String body) {
        String frontMatter = "title: Title\nlang: " + lang + "\ndisclaimer: Words.\n";
        return Readability.of(Manuscripts.of(frontMatter, body, "[]", Specimen.POLICY));
    }

    private static double score(String lang, String body, Formula formula) {
        return of(lang, body).scores().stream()
                .filter(score -> score.formula() == formula)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** The worked examples of the English Wikipedia's article "Flesch–Kincaid readability tests". */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "116 | The cat sat on the mat.",
                "69 | This sentence, taken as a reading passage unto itself, is being used to prove a point.",
                "37.5 | The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
            })
    void fleschAgreesWithPublishedExamples(double published, String text) {
        assertEquals(published, score("en", text, Formula.FLESCH), 0.5);
    }

    /** Sentences whose index Èulogos CENSOR published with a sample analysis, 2006. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95.67 | E cosa sono gli indici Gulpease?",
                "54.00 | Prima di tutto non si può parlare di leggibilità tralasciando il concetto di comprensibilità."
            })
    void gulpeaseAgreesWithPublishedExamples(double published, String text) {
        assertEquals(published, score("it", text, Formula.GULPEASE), 0.005);
    }

    /** H. C. McGraw's conversion table, as the National Cancer Institute prints it: polysyllables in thirty sentences. */
    @ParameterizedTest
    @CsvSource({
        "1, 4", "4, 5", "9, 6", "16, 7", "25, 8", "36, 9", "49, 10", "64, 11", "81, 12", "100, 13", "121, 14",
        "144, 15", "169, 16", "196, 17", "225, 18"
    })
    void smogAgreesWithItsConversionTable(int polysyllables, int grade) {
        Figures text = new Figures(30, 600, 2700, 900, 400, polysyllables, 150);
        assertEquals(grade, (int) Formula.SMOG.of(text));
    }

    /**
     * Of these only the formulas are published, as far as their authors' works could be had: the values are worked out by
     * hand for 100 words in 5 sentences with 450 letters, 150 syllables, 60 words of one and 10 of three syllables, and 20
     * of more than six letters.
     */
    @ParameterizedTest
    @CsvSource({
        "FLESCH_KINCAID, 9.91",
        "FLESCH_AMSTAD, 72.25",
        "WIENER_SACHTEXTFORMEL, 5.036",
        "KANDEL_MOLES, 76.3",
        "INFLESZ, 93.385",
        "FERNANDEZ_HUERTA, 96.44",
        "FLESCH_VACCA, 88.5",
        "FLESCH_DOUMA, 72.74",
        "BROUWER, 54.95"
    })
    void formulasAreThosePublished(Formula formula, double byHand) {
        assertEquals(byHand, formula.of(new Figures(5, 100, 450, 150, 60, 10, 20)), 0.0005);
    }

    /**
     * The raw article was measured once by hand, with its citations and its disclaimer, at 25.6 words a sentence,
     * Flesch-Kincaid 16.2 and SMOG 17.6. Here both are left out; with the two sentences of the disclaimer among the text
     * the figures come within a quarter of a word and half a grade.
     */
    @Test
    void theRawArticleIsAsHardAsItWasMeasured() throws IOException {
        String article = Files.readString(Path.of("source/acupuncture-for-hip-pain/acupuncture-for-hip-pain.md"));
        String body = article.substring(article.indexOf("---\n\n") + 5);
        String disclaimer = "These summaries are for informational purposes only and not intended as medical advice or"
                + " treatment for any condition. Always consult with a healthcare provider before beginning any new"
                + " treatment.";
        Readability measured = of(
                "en",
                body.replaceAll(" ?\\[@[a-z0-9]+]", "").replace("@xu2011", "Xu et al. (2011)") + "\n\n" + disclaimer);
        assertEquals(25.6, measured.figures().wordsPerSentence(), 0.25);
        assertEquals(16.2, Formula.FLESCH_KINCAID.of(measured.figures()), 0.5);
        assertEquals(17.6, Formula.SMOG.of(measured.figures()), 0.5);
        assertTrue(measured.scores().get(1).indicative(), "under thirty sentences");
        assertEquals(0, measured.addresses());
    }

    @Test
    void headingsCodeCitationsCellsAndFragmentsAreNotMeasured() {
        Readability measured = of("en", """
                # A heading of several words

                Walk a little [see @a, p. 3]. Rest.

                - a fragment
                - Stop here.

                ```
                code of words
                ```

                | One | Two |
                |-----|-----|
                | a   | Is not. |

                : A caption.

                ::: {lang=fr}
                Ceci est du français.
                :::""");
        assertEquals(3, measured.figures().sentences());
        assertEquals(6, measured.figures().words());
    }

    @Test
    void eachSectionHasItsFigures() {
        List<Readability.Section> sections = of("en", "Before.\n\n# One\n\nWalk here. Rest.\n\n## Two\n\nStop now.")
                .sections();
        assertEquals(
                List.of("", "One", "Two"),
                sections.stream().map(Readability.Section::title).toList());
        assertEquals(
                List.of(1, 3, 2),
                sections.stream().map(section -> section.figures().words()).toList());
    }

    @Test
    void aLanguageWithoutRulesIsNotMeasured() {
        Readability measured = of("pl", "To jest zdanie.");
        assertFalse(measured.measured());
        assertEquals(List.of(), measured.scores());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Blood is taken from your arm. | true",
                "en | The wound was not yet fully healed and has been dressed. | true",
                "en | You are tired and interested. | false",
                "en | It is a balanced diet. | false",
                "en | You need to be seen. | true",
                "en | The medicine you are used to works. | false",
                "de | Die Wunde wird morgen von uns verbunden. | true",
                "de | Das Knie wird nach zwei Tagen untersucht. | true",
                "de | Sie werden bald wieder gehen. | false",
                "de | Es wird besser. | false",
                "fr | Le sang est prélevé au bras. | true",
                "fr | Elle est allée à la clinique. | false",
                "es | La herida fue curada por la enfermera. | true",
                "es | Es adecuado para usted. | false",
                "it | La ferita viene lavata ogni giorno. | true",
                "it | Il medico è arrivato. | false",
                "nl | Het bloed wordt in de kliniek onderzocht. | true",
                "nl | Het wordt morgen beter. | false"
            })
    void thePassiveIsKnownByItsShape(String lang, String text, boolean passive) {
        assertEquals(passive ? 1 : 0, of(lang, text).passive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Call us if it hurts.",
                "en | If it hurts, call us.",
                "en | Do not drive.",
                "de | Rufen Sie uns an.",
                "de | Wenn es weh tut, rufen Sie uns an.",
                "fr | Appelez-nous si vous avez mal.",
                "es | Si le duele, llame al médico.",
                "it | Chiami il medico.",
                "nl | Bel ons als het pijn doet."
            })
    void instructionsAreHeard(String lang, String text) {
        assertEquals(1, of(lang, text).instructions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | Walking is healthy.", "de | Gehen ist gesund.", "fr | Marcher aide.", "es | Caminar ayuda."})
    void statementsTellNobodyWhatToDo(String lang, String text) {
        assertEquals(0, of(lang, text).instructions());
    }
}
