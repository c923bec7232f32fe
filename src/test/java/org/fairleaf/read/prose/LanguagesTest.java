package org.fairleaf.read.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The hip is one of the joints that hurt most in old age and it can be treated with exercise that you do at home or in a group",
                "de | Die Hüfte ist eines der Gelenke und sie wird mit den Jahren nicht besser wenn man sich nicht bewegt oder zu viel auf dem Sofa sitzt und das ist auch für die Knie so",
                "fr | La hanche est une des articulations qui font le plus mal avec l'âge et elle ne va pas mieux si vous ne bougez pas ou si vous êtes dans un lit la journée",
                "es | La cadera es una de las articulaciones que más duelen con los años y no mejora si no se mueve o si se está en la cama todo el día con el dolor y sin ejercicio",
                "it | L'anca è una delle articolazioni che con gli anni fa più male e non va meglio se non si muove o se si sta nel letto per tutto il giorno con il dolore e la paura",
                "nl | De heup is een van de gewrichten die het meest pijn doen en het wordt niet beter als je niet beweegt of de hele dag op bed ligt met de pijn en dat is ook voor de knie zo",
                "el | Το ισχίο είναι μία από τις αρθρώσεις που πονούν περισσότερο",
                "he | הירך היא אחד המפרקים הכואבים ביותר בגיל מבוגר"
            })
    void aTextTellsItsLanguage(String lang, String text) {
        Languages.Guess guess = Languages.of(text);
        assertEquals(lang, guess == null ? null : guess.tag());
    }

    @Test
    void nothingIsGuessedOfWhatTellsTooLittle() {
        assertNull(Languages.of("Knee pain"));
        assertNull(Languages.of("Боль в бедре и что с ней делать, если она не проходит и мешает спать"));
        assertNull(Languages.of("aspirin ibuprofen paracetamol codeine morphine ".repeat(50)));
        assertNull(Languages.of(""));
    }
}
