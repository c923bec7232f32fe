package org.fairleaf.check.readability;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Published formulas of how hard a text is. Each is for one language only: their numbers were fitted to its texts. */
public enum Formula {
    /** English: J. P. Kincaid and others, Derivation of new readability formulas for Navy enlisted personnel, 1975. */
    FLESCH_KINCAID(
            "flesch-kincaid",
            "Flesch-Kincaid grade",
            true,
            text -> 0.39 * text.wordsPerSentence() + 11.8 * text.syllablesPerWord() - 15.59),
    /** English: G. H. McLaughlin, SMOG grading, Journal of Reading 12, 1969; made for thirty sentences and more. */
    SMOG(
            "smog",
            "SMOG grade",
            true,
            text -> 3.1291 + 1.0430 * Math.sqrt(30.0 * text.polysyllables() / text.sentences())),
    /** English: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32, 1948. */
    FLESCH(
            "flesch",
            "Flesch reading ease",
            false,
            text -> 206.835 - 1.015 * text.wordsPerSentence() - 84.6 * text.syllablesPerWord()),
    /** German: R. Bamberger and E. Vanecek, Lesen – Verstehen – Lernen – Schreiben, 1984; the first of their formulas. */
    WIENER_SACHTEXTFORMEL(
            "wiener-sachtextformel",
            "Wiener Sachtextformel",
            true,
            text -> 0.1935 * text.percent(text.polysyllables())
                    + 0.1672 * text.wordsPerSentence()
                    + 0.1297 * text.percent(text.longWords())
                    - 0.0327 * text.percent(text.monosyllables())
                    - 0.875),
    /** German: T. Amstad, Wie verständlich sind unsere Zeitungen?, 1978. */
    FLESCH_AMSTAD(
            "flesch-amstad",
            "Flesch-Amstad",
            false,
            text -> 180 - text.wordsPerSentence() - 58.5 * text.syllablesPerWord()),
    /** French: L. Kandel and A. Moles, Application de l'indice de Flesch à la langue française, 1958. */
    KANDEL_MOLES(
            "kandel-moles",
            "Kandel-Moles",
            false,
            text -> 207 - 1.015 * text.wordsPerSentence() - 73.6 * text.syllablesPerWord()),
    /** Spanish: F. Szigriszt Pazos, 1993, with the bands of I. Barrio-Cantalejo's INFLESZ, 2008. */
    INFLESZ("inflesz", "INFLESZ", false, text -> 206.835 - 62.3 * text.syllablesPerWord() - text.wordsPerSentence()),
    /** Spanish: J. Fernández Huerta, Medidas sencillas de lecturabilidad, 1959. */
    FERNANDEZ_HUERTA(
            "fernandez-huerta",
            "Fernández Huerta",
            false,
            text -> 206.84 - 60 * text.syllablesPerWord() - 1.02 * text.wordsPerSentence()),
    /** Italian: P. Lucisano and M. E. Piemontese, GULPEASE, Scuola e città 3, 1988. */
    GULPEASE(
            "gulpease",
            "Gulpease",
            false,
            text -> 89 + (300.0 * text.sentences() - 10.0 * text.letters()) / text.words()),
    /** Italian: R. Vacca, 1972. */
    FLESCH_VACCA(
            "flesch-vacca",
            "Flesch-Vacca",
            false,
            text -> 206 - 65 * text.syllablesPerWord() - text.wordsPerSentence()),
    /** Dutch: W. H. Douma, De leesbaarheid van landbouwbladen, 1960. */
    FLESCH_DOUMA(
            "flesch-douma",
            "Flesch-Douma",
            false,
            text -> 206.84 - 77 * text.syllablesPerWord() - 0.93 * text.wordsPerSentence()),
    /** Dutch: R. H. M. Brouwer, Onderzoek naar de leesmoeilijkheden van Nederlands proza, 1963: leesindex A. */
    BROUWER(
            "brouwer",
            "Brouwer's leesindex A",
            false,
            text -> 195 - 66.7 * text.syllablesPerWord() - 2 * text.wordsPerSentence());

    private final String key;
    private final String title;
    private final boolean higherIsHarder;
    private final ToDoubleFunction<Figures> value;

    Formula(String key, String title, boolean higherIsHarder, ToDoubleFunction<Figures> value) {
        this.key = key;
        this.title = title;
        this.higherIsHarder = higherIsHarder;
        this.value = value;
    }

    /** The formula of that name in files. */
    static Optional<Formula> of(String key) {
        return Arrays.stream(values())
                .filter(formula -> formula.key.equals(key))
                .findFirst();
    }

    /** Its name in files. */
    public String key() {
        return key;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Whether more means harder, as with grades; else more means easier. */
    public boolean higherIsHarder() {
        return higherIsHarder;
    }

    /** Its value for a text of at least one word. */
    public double of(Figures text) {
        return value.applyAsDouble(text);
    }
}
