package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Prose;
import org.fairleaf.check.Sentence;

/**
 * What is measured of an article: its {@link Prose}, without table cells, captions, and items and lines that are no
 * sentences, as formulas were made for sentences. Citations do not count.
 *
 * @param lang the article's language
 * @param measured whether anything is known of that language; if not, all else is empty
 * @param longSentence more words make a sentence long
 * @param longSentences how many sentences are long
 * @param worst the long sentences that are hardest, at most ten, the hardest first
 * @param passive how many sentences are in the passive voice
 * @param addresses how many sentences speak to the reader
 * @param instructions how many sentences and items say what to do
 * @param sections the same figures for the text under each heading that has some, in order
 */
public record Readability(
        String lang,
        boolean measured,
        Figures figures,
        List<Score> scores,
        int longSentence,
        int longSentences,
        List<HardSentence> worst,
        int passive,
        int muchPassive,
        int addresses,
        int instructions,
        List<Section> sections) {

    /** Fewer words say too little of a text for any formula. */
    public static final int LEAST_WORDS = 100;

    /** Fewer sentences than SMOG was made for. */
    private static final int SMOG_SENTENCES = 30;

    /** How many of the hardest sentences are told. */
    private static final int WORST = 10;

    /** @param title the heading's words; empty for the text before the first */
    public record Section(String title, Position position, Figures figures, List<Score> scores) {}

    /** What is measured of a manuscript. */
    public static Readability of(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        Optional<Lexicon> lexicon = Lexicon.of(lang);
        return lexicon.isPresent()
                ? new Measuring(lang, lexicon.get()).measure(manuscript.prose())
                : new Readability(lang, false, Figures.NONE, List.of(), 0, 0, List.of(), 0, 0, 0, 0, List.of());
    }

    /** Whether there is enough text to judge it as a whole. */
    public boolean judged() {
        return measured && figures.words() >= LEAST_WORDS;
    }

    /** How many sentences of a hundred are passive. */
    public double passivePercent() {
        return figures.sentences() == 0 ? 0 : 100.0 * passive / figures.sentences();
    }

    private static final class Measuring {

        private record Ranked(HardSentence sentence, int difficulty) {}

        private final String lang;
        private final Lexicon lexicon;
        private final List<Ranked> hard = new ArrayList<>();
        private Figures all = Figures.NONE;
        private int passive;
        private int addresses;
        private int instructions;

        Measuring(String lang, Lexicon lexicon) {
            this.lang = lang;
            this.lexicon = lexicon;
        }

        Readability measure(List<Passage> passages) {
            Map<Optional<Block.Heading>, Figures> sections = new LinkedHashMap<>();
            Map<Optional<Block.Heading>, Position> places = new LinkedHashMap<>();
            for (Passage passage : passages) {
                if (!Prose.language(passage.lang()).equals(lexicon.language())) {
                    continue;
                }
                Figures before = all;
                passage.sentences().forEach(this::take);
                if (all.sentences() > before.sentences()) {
                    Optional<Block.Heading> heading = Optional.ofNullable(passage.heading());
                    Figures here = minus(all, before);
                    sections.merge(heading, here, Figures::plus);
                    places.putIfAbsent(
                            heading, heading.map(Block.Heading::position).orElseGet(passage::position));
                }
            }
            List<Section> measured = new ArrayList<>();
            sections.forEach((heading, figures) -> measured.add(new Section(
                    heading.map(found -> PlainText.of(found.content()).strip()).orElse(""),
                    places.getOrDefault(heading, Position.of("")),
                    figures,
                    scores(figures))));
            hard.sort((a, b) -> a.difficulty() != b.difficulty()
                    ? Integer.compare(b.difficulty(), a.difficulty())
                    : a.sentence().position().compareTo(b.sentence().position()));
            return new Readability(
                    lang,
                    true,
                    all,
                    scores(all),
                    lexicon.longSentence(),
                    hard.size(),
                    hard.stream().limit(WORST).map(Ranked::sentence).toList(),
                    passive,
                    lexicon.muchPassive(),
                    addresses,
                    instructions,
                    List.copyOf(measured));
        }

        private static Figures minus(Figures after, Figures before) {
            return new Figures(
                    after.sentences() - before.sentences(),
                    after.words() - before.words(),
                    after.letters() - before.letters(),
                    after.syllables() - before.syllables(),
                    after.monosyllables() - before.monosyllables(),
                    after.polysyllables() - before.polysyllables(),
                    after.longWords() - before.longWords());
        }

        private List<Score> scores(Figures figures) {
            if (figures.sentences() == 0 || figures.words() == 0) {
                return List.of();
            }
            return lexicon.scales().stream()
                    .map(scale -> new Score(
                            scale.formula(),
                            scale.formula().of(figures),
                            scale.warning(),
                            scale.error(),
                            figures.words() < LEAST_WORDS
                                    || (scale.formula() == Formula.SMOG && figures.sentences() < SMOG_SENTENCES)))
                    .toList();
        }

        private void take(Sentence sentence) {
            String text = sentence.text();
            if (lexicon.address().matcher(text).find()) {
                addresses++;
            }
            if (lexicon.instructions().stream()
                    .anyMatch(pattern -> pattern.matcher(text).find())) {
                instructions++;
            }
            List<Word> words = Word.of(text, lexicon.elisions());
            if (!isSentence(sentence, words)) {
                return;
            }
            Figures figures = figures(words);
            all = all.plus(figures);
            String inPassive = lexicon.passive().in(text, words);
            if (inPassive != null) {
                passive++;
            }
            if (words.size() > lexicon.longSentence()) {
                rank(sentence, words, figures, inPassive != null);
            }
        }

        /** Formulas are about sentences: an item or a short line without a full stop is none. */
        private static boolean isSentence(Sentence sentence, List<Word> words) {
            return switch (sentence.passage().kind()) {
                case PARAGRAPH, NOTE -> ends(sentence.text(), ".!?…:。।؟") || words.size() >= 8;
                case ITEM -> ends(sentence.text(), ".!?…。।؟");
                case TERM, CELL, CAPTION -> false;
            };
        }

        private static boolean ends(String text, String marks) {
            int last = text.length() - 1;
            while (last > 0 && "”’\"')]»“ \u00a0".indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return marks.indexOf(text.charAt(last)) >= 0;
        }

        private Figures figures(List<Word> words) {
            int letters = 0;
            int syllables = 0;
            int monosyllables = 0;
            int polysyllables = 0;
            int longWords = 0;
            for (Word word : words) {
                int count = lexicon.syllables().in(word.text());
                int length = (int) word.text()
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .count();
                letters += length;
                syllables += count;
                monosyllables += count == 1 ? 1 : 0;
                polysyllables += count >= 3 ? 1 : 0;
                longWords += length > 6 ? 1 : 0;
            }
            return new Figures(1, words.size(), letters, syllables, monosyllables, polysyllables, longWords);
        }

        /** Notes a long sentence with what else makes it hard. */
        private void rank(Sentence sentence, List<Word> words, Figures figures, boolean isPassive) {
            List<String> reasons = new ArrayList<>();
            int difficulty = words.size() + figures.polysyllables();
            if (figures.polysyllables() > words.size() / 5) {
                reasons.add(figures.polysyllables() + " words of three syllables and more");
            }
            int clauses =
                    count(lexicon.clauses().matcher(sentence.text()).results().count());
            if (clauses > 1) {
                reasons.add("clauses within clauses");
                difficulty += 2 * clauses;
            }
            if (isPassive) {
                reasons.add("passive voice");
                difficulty += 3;
            }
            int negations =
                    count(lexicon.negations().matcher(sentence.text()).results().count());
            if (negations > 1) {
                reasons.add("negated " + (negations == 2 ? "twice" : negations + " times"));
                difficulty += 3;
            }
            if (sentence.text().indexOf('(') >= 0) {
                reasons.add("brackets");
                difficulty += 2;
            }
            hard.add(new Ranked(
                    new HardSentence(sentence.text(), sentence.position(), words.size(), List.copyOf(reasons)),
                    difficulty));
        }

        private static int count(long found) {
            return (int) found;
        }
    }
}
