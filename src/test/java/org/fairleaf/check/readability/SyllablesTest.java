package org.fairleaf.check.readability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.check.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    /** Words of health leaflets with their syllables as dictionaries divide them, tens of them hard on purpose. */
    private static final Map<Integer, String> ENGLISH = Map.ofEntries(
            Map.entry(1, """
                    blood bruise clot clothes dust friends fruit gland heart hours league months nurse pain rash risks
                    salt scar screws side stairs stress stroke the tongue weeks weight wound years"""),
            Map.entry(2, """
                    acute after although always answer argued asthma attack baby balance bandage bathroom because
                    before believe believed bleeding breakfast breathing bruising burning business cancer capsule
                    careful carer chaos chinese chronic clinic clothing coffee colleagues conscious consent coughing
                    cruel decreased degrees diet different digest dinner doctor dosage during effects elbow evening
                    every family fatigue fever finger fluids forget fracture fuel handrail headache headaches healing
                    hearing hormone hospice hygiene implant improve increased itching kidney lions liver measure
                    measured migraine million minutes morning movement muscle naive needle never numbness onions
                    patient people plaster poems pollen pressure question redness reduced region relief rescued
                    research ruined running science seizure service several shoulder shower sleeping smoking sneezing
                    someone sometimes somewhere stitches stomach stretching sugar support surgeon swallow swelling
                    swimming tablet thyroid tingling tired toilet treatment trial tumour vaccine vacuum virus vision
                    vomit walking washing water wednesday wheelchair"""),
            Map.entry(3, """
                    actual alcohol allergy ambulance animals anyone appetite appointment areas beautiful benefits
                    bereavement biopsy breastfeeding bronchitis calcium carefully caregiver cigarette confusion
                    counselling created creating dangerous decision denial department depression dizziness eczema
                    endorphins everything evidence exercise hospital however ideas important improvement infection
                    inhaler injection insulin measurement medicine memory menopause milligrams monitor muscular nausea
                    nutrients opinion overdose oxygen painkiller pharmacist pharmacy pneumonia poisoning possible
                    pregnancy prescription prosthesis quietly reaction relatives religion remember replacement
                    sensitive serious services similar specialist supplement surgery syncope temperature theatre
                    therapy tiredness unconscious understand valuable varicose various vegetable vitamin"""),
            Map.entry(4, """
                    acupuncture alternatives anaesthetist anxiety arthroscopy bacteria cholesterol circulation
                    comfortable community constipation continuous diabetes dialysis diarrhoea dietitian education
                    emergency everybody experience experienced february hematoma impossible influenza information
                    ingredients material mechanism medication meridians mobility moxibustion necessary obesity
                    operation orthopaedic palliative psoriasis psychologist recovery reliable rheumatoid scientific
                    society traditional understanding usually variety"""),
            Map.entry(5, """
                    antibiotic chemotherapy disability evaluation immediately radiographer respiratory tuberculosis
                    uncomfortable"""),
            Map.entry(6, """
                    osteoarthritis osteoporosis physiotherapist physiotherapy radiotherapy rehabilitation"""));

    private static Syllables of(String language) {
        return new Syllables(WordList.read(language, "syllables"));
    }

    @Test
    void ofEnglishWordsAtMostTwoInAHundredAreWrong() {
        Syllables syllables = of("en");
        List<String> wrong = new ArrayList<>();
        int[] words = {0};
        ENGLISH.forEach((count, list) -> {
            for (String word : list.split("\\s+", -1)) {
                words[0]++;
                if (syllables.in(word) != count) {
                    wrong.add(word + " " + syllables.in(word) + " instead of " + count);
                }
            }
        });
        assertTrue(words[0] > 300, () -> words[0] + " words");
        assertTrue(wrong.size() <= words[0] / 50, wrong::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "well-known, 2",
        "2500, 1",
        "3.5, 1",
        "OA, 1",
        "MRI, 1",
        "COVID-19, 1",
        "e.g., 1",
        "it's, 1",
        "don’t, 1",
        "I, 1",
        "WARNING, 2"
    })
    void signsCountOneAndCompoundsTheirParts(String word, int count) {
        assertEquals(count, of("en").in(word));
    }

    @ParameterizedTest
    @CsvSource({
        "de, Bluthochdruck, 3",
        "de, Familien, 4",
        "de, Operation, 5",
        "de, Theater, 3",
        "de, gehen, 2",
        "fr, médicament, 4",
        "fr, semaine, 2",
        "fr, prennent, 1",
        "fr, souvent, 2",
        "fr, théâtre, 2",
        "fr, eau, 1",
        "es, tensión, 2",
        "es, día, 2",
        "es, queso, 2",
        "es, pingüino, 3",
        "es, huevo, 2",
        "it, famiglia, 3",
        "it, poeta, 3",
        "it, cuore, 2",
        "it, operazione, 5",
        "nl, ziekenhuis, 3",
        "nl, patiënt, 3",
        "nl, leeuw, 1",
        "nl, ideeën, 3",
        "nl, operatie, 4"
    })
    void otherLanguagesHaveTheirOwnRules(String language, String word, int count) {
        assertEquals(count, of(language).in(word));
    }
}
