package org.fairleaf.check.readability;

/**
 * What is counted of a text.
 *
 * @param letters letters and digits
 * @param monosyllables words of one syllable
 * @param polysyllables words of three syllables and more
 * @param longWords words of more than six letters
 */
public record Figures(
        int sentences, int words, int letters, int syllables, int monosyllables, int polysyllables, int longWords) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(
                sentences + other.sentences,
                words + other.words,
                letters + other.letters,
                syllables + other.syllables,
                monosyllables + other.monosyllables,
                polysyllables + other.polysyllables,
                longWords + other.longWords);
    }

    /** Words in a sentence. Not a number where there is none. */
    public double wordsPerSentence() {
        return (double) words / sentences;
    }

    /** Syllables in a word. Not a number where there is none. */
    public double syllablesPerWord() {
        return (double) syllables / words;
    }

    /** How many of a hundred words these are. */
    double percent(int ofWords) {
        return 100.0 * ofWords / words;
    }
}
