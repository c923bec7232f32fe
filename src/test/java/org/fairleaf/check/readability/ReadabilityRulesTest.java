package org.fairleaf.check.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Manuscripts;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityRulesTest {

    private static final Policy FINAL = new Policy(Profile.FINAL, LocalDate.of(2026, 3, 1), false);

    private static final String HARD = "The administration of anticoagulation necessitates considerable individual"
            + " consideration, particularly regarding simultaneous medication. ";

    private static final String EASY = "You can walk a little each day. Rest when it hurts. Call us if it gets worse. ";

    private static Manuscript manuscript(String fields, String body) {
        return Manuscripts.of("title: Title\nlang: en\ndisclaimer: Words.\n" + fields, body, "[]", Specimen.POLICY);
    }

    private static List<Diagnostic> findings(Check check, String body) {
        return check.findings(manuscript("", body));
    }

    private static List<Code> codes(List<Diagnostic> findings) {
        return findings.stream().map(Diagnostic::code).toList();
    }

    @Test
    void aHardTextIsToldWithItsGrade() {
        Diagnostic finding = findings(new GradeLevel(), HARD.repeat(10)).getFirst();
        assertEquals(Code.READING_GRADE, finding.code());
        assertEquals(Severity.WARNING, finding.severity());
        assertTrue(finding.message().contains("Flesch-Kincaid grade"), finding.message());
        assertTrue(finding.message().contains("(indicative)"), finding.message());
    }

    @Test
    void anEasyTextIsNot() {
        assertEquals(List.of(), findings(new GradeLevel(), EASY.repeat(10)));
    }

    @Test
    void aFinalTextForPatientsIsRefused() {
        Manuscript hard = Manuscripts.of(
                "title: T\nlang: en\ndisclaimer: W.\naudience: patients\n", HARD.repeat(10), "[]", FINAL);
        assertEquals(Severity.ERROR, new GradeLevel().findings(hard).getFirst().severity());
        Manuscript forOthers = Manuscripts.of("title: T\nlang: en\ndisclaimer: W.\n", HARD.repeat(10), "[]", FINAL);
        assertEquals(
                Severity.WARNING,
                new GradeLevel().findings(forOthers).getFirst().severity());
    }

    @Test
    void professionalsMayBeWrittenToAsTheySpeak() {
        Manuscript hard = manuscript("audience: clinicians\n", HARD.repeat(10));
        assertEquals(List.of(), new GradeLevel().findings(hard));
        assertEquals(List.of(), new MedicalTerms().findings(hard));
        assertEquals(List.of(), new Voice().findings(hard));
    }

    @Test
    void aFewWordsAreNotJudged() {
        assertEquals(List.of(), findings(new GradeLevel(), HARD));
    }

    @Test
    void whatIsNotMeasuredIsSaidToBeSo() {
        Manuscript polish = Manuscripts.of(
                "title: T\nlang: pl\ndisclaimer: W.\n", "To jest zdanie po polsku. ".repeat(40), "[]", FINAL);
        assertEquals(List.of(Code.READING_NOT_MEASURED), codes(new GradeLevel().findings(polish)));
    }

    @Test
    void longSentencesAreOneFindingWithAPlaceForEach() {
        String twenty = "one two three four five six seven eight nine ten ".repeat(2);
        List<Diagnostic> findings = findings(
                new LongSentences(),
                "Short. And " + twenty + ".\n\nOnly " + twenty.strip() + " (more) is done, not never.\n\nNo.");
        assertEquals(1, findings.size());
        Diagnostic finding = findings.getFirst();
        assertEquals("a.md:9:1", finding.position().toString());
        assertTrue(finding.message().startsWith("2 sentences"), finding.message());
        assertEquals(2, finding.hints().size());
        assertTrue(
                finding.hints().getFirst().contains("9:1 has 26 words")
                        && finding.hints().getFirst().contains("brackets")
                        && finding.hints().getFirst().contains("passive voice")
                        && finding.hints().getFirst().contains("negated twice"),
                finding.hints().getFirst());
        assertTrue(
                finding.hints().get(1).startsWith("7:8 has 21 words"),
                finding.hints().get(1));
        assertEquals(List.of(), findings(new LongSentences(), twenty.strip() + "."));
    }

    @Test
    void noMoreThanTenAreListed() {
        String long_ = "Word " + "word ".repeat(21) + "end. ";
        Diagnostic finding = findings(new LongSentences(), long_.repeat(12)).getFirst();
        assertEquals(10, finding.hints().size());
        assertTrue(finding.message().startsWith("12 sentences"), finding.message());
    }

    @Test
    void aTextThatSpeaksToNobodyIsTold() {
        String body =
                "The patient is examined by the doctor. The blood is then taken. Pain is common there. ".repeat(8);
        assertEquals(
                List.of(Code.PASSIVE_OFTEN, Code.READER_NOT_ADDRESSED, Code.INSTRUCTION_MISSING),
                codes(findings(new Voice(), body)));
        assertEquals(List.of(), findings(new Voice(), EASY.repeat(10)));
    }

    @Test
    void aMedicalWordIsToldWhereItFirstStands() {
        Diagnostic finding = findings(new MedicalTerms(), "It is common.\n\nYour *hypertension* can lead to oedema.")
                .getFirst();
        assertEquals("a.md:9:7", finding.position().toString());
        assertEquals(
                "9:7 \"hypertension\": high blood pressure", finding.hints().getFirst());
        assertEquals("9:33 \"oedema\": swelling", finding.hints().get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hypertension (high blood pressure) is common.",
                "High blood pressure (hypertension) is common.",
                "High blood pressure, also called hypertension, is common.",
                "Hypertension, that is, high pressure of the blood.",
                "Hypertension means that your blood pressure is high.",
                "Hypertension is a condition of the blood vessels.",
                "Hypertension, or high blood pressure, is common.",
                "Hypertension – high blood pressure – is common.",
                "You may have hypertension.\n\nHypertension\n: High blood pressure.",
                "You may take an NSAID.\n\n*[NSAID]: non-steroidal anti-inflammatory drug",
                "::: {lang=de}\nHypertension\n:::"
            })
    void whatIsExplainedIsNot(String body) {
        assertEquals(List.of(), findings(new MedicalTerms(), body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hypertension (HTN) is common.",
                "Hypertension and pain are common.",
                "It is syncope or dizziness.",
                "Watch for hypertension."
            })
    void whatOnlyLooksExplainedIsToldAllTheSame(String body) {
        assertEquals(1, findings(new MedicalTerms(), body).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die Hypertonie ist häufig. | Die Hypertonie (Bluthochdruck) ist häufig.",
                "fr | L'hypertension est fréquente. | L'hypertension (tension trop haute) est fréquente.",
                "es | Hay hipertensión. | Hay hipertensión, es decir, tensión alta.",
                "it | L'ipertensione è frequente. | L'ipertensione, cioè pressione alta, è frequente.",
                "nl | U hebt hypertensie. | U hebt hypertensie, oftewel hoge bloeddruk."
            })
    void otherLanguagesHaveTheirOwnWords(String lang, String unexplained, String explained) {
        String fields = "title: T\nlang: " + lang + "\ndisclaimer: W.\n";
        MedicalTerms check = new MedicalTerms();
        assertEquals(
                1,
                check.findings(Manuscripts.of(fields, unexplained, "[]", FINAL)).size());
        assertEquals(List.of(), check.findings(Manuscripts.of(fields, explained, "[]", FINAL)));
    }

    @ParameterizedTest
    @CsvSource({"en, 300", "de, 60", "fr, 60", "es, 60", "it, 60", "nl, 60"})
    void eachLanguageHasEnoughMedicalWords(String lang, int least) {
        assertTrue(Lexicon.of(lang).orElseThrow().terms().size() >= least);
    }

    @Test
    void aLongTextNeedsASummaryAndDivisions() {
        String text = "Walk on. ".repeat(80);
        assertEquals(List.of(Code.SUMMARY_MISSING, Code.STRETCH_LONG), codes(findings(new Orientation(), text)));
        assertEquals(
                List.of(),
                new Orientation()
                        .findings(manuscript("abstract: Walk.\n", text + "Now:\n\n- Rest.")).stream()
                                .filter(finding -> finding.code() == Code.SUMMARY_MISSING)
                                .toList());
        String divided =
                "::: summary\nWalk.\n:::\n\n" + "Walk on. ".repeat(60) + "\n\n# Then\n\n" + "Walk on. ".repeat(60);
        assertEquals(List.of(), findings(new Orientation(), divided));
    }

    @Test
    void theStretchIsToldWhereItBegins() {
        Diagnostic finding = findings(
                        new Orientation(),
                        "::: summary\nWalk.\n:::\n\n# One\n\n" + ("Walk on. ".repeat(40) + "\n\n").repeat(2))
                .getFirst();
        assertEquals("a.md:13:1", finding.position().toString());
        assertTrue(finding.message().startsWith("160 words"), finding.message());
    }
}
