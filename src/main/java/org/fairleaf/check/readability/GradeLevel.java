package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.diagnostic.Severity;

/**
 * Most people can read a text of school grade six with ease, which AMA and NIH ask of leaflets for patients. Harder is a
 * warning; above grade eight a final article for patients is refused, unless a person waives it. In a language that has
 * no scale of grades its own scale's bands decide. A formula that is only indicative refuses nothing.
 */
public final class GradeLevel implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Audience audience = Audience.of(manuscript);
        if (audience == Audience.PROFESSIONALS) {
            return List.of();
        }
        Position whole = Position.of(manuscript.document().path());
        Readability readability = manuscript.readability();
        if (!readability.measured()) {
            return longEnough(manuscript)
                    ? List.of(Diagnostic.of(
                            Code.READING_NOT_MEASURED,
                            manuscript.at("lang"),
                            "how hard the text is to read is not measured in \"" + readability.lang() + "\"",
                            "let somebody of the audience read it and say in their own words what it tells them"))
                    : List.of();
        }
        List<Score> hard = readability.judged()
                ? readability.scores().stream().filter(Score::isHard).toList()
                : List.of();
        if (hard.isEmpty()) {
            return List.of();
        }
        List<String> hints = new ArrayList<>();
        hints.add("divide long sentences, and say long words in short ones: there are "
                + Score.tenths(readability.figures().wordsPerSentence()) + " words in a sentence and "
                + Score.tenths(readability.figures().syllablesPerWord()) + " syllables in a word");
        hardest(readability, hard.getFirst().formula()).ifPresent(hints::add);
        Diagnostic finding = Diagnostic.of(
                Code.READING_GRADE,
                whole,
                "the text is harder to read than patients' leaflets should be: "
                        + hard.stream().map(GradeLevel::told).collect(Collectors.joining(", ")),
                hints.toArray(String[]::new));
        boolean refused = manuscript.isFinal()
                && audience == Audience.PATIENTS
                && hard.stream().anyMatch(score -> score.isTooHard() && !score.indicative());
        return List.of(refused ? finding.as(Severity.ERROR) : finding);
    }

    @Override
    public Map<Rule, String> unchecked(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        if (Lexicon.of(lang).isPresent()) {
            return Map.of();
        }
        String reason = "Fairleaf does not measure texts in \"" + lang + "\"";
        return Map.of(Rule.RD1, reason, Rule.RD2, reason, Rule.RD3, reason, Rule.RD4, reason);
    }

    private static String told(Score score) {
        return score + ", where " + number(score.warning())
                + (score.formula().higherIsHarder() ? " is enough" : " is wanted");
    }

    private static String number(@org.jspecify.annotations.Nullable Double limit) {
        return limit == null ? "" : String.valueOf(Score.tenths(limit)).replace(".0", "");
    }

    /** The section that is hardest of those that are long enough to judge. */
    private static java.util.Optional<String> hardest(Readability readability, Formula formula) {
        Comparator<Readability.Section> byValue = Comparator.comparingDouble(section -> value(section, formula));
        return readability.sections().stream()
                .filter(section -> section.figures().words() >= Readability.LEAST_WORDS / 2
                        && !section.title().isEmpty())
                .max(formula.higherIsHarder() ? byValue : byValue.reversed())
                .filter(section -> readability.sections().size() > 1)
                .map(section -> "begin with \"" + section.title() + "\" in line "
                        + section.position().line() + ", the hardest section");
    }

    private static double value(Readability.Section section, Formula formula) {
        return formula.of(section.figures());
    }

    /** Whether there is anything to measure, in a language of which nothing is known but that it has letters. */
    private static boolean longEnough(Manuscript manuscript) {
        return manuscript.prose().stream()
                        .mapToLong(passage -> passage.text()
                                .codePoints()
                                .filter(Character::isLetter)
                                .count())
                        .sum()
                >= 4 * Readability.LEAST_WORDS;
    }
}
