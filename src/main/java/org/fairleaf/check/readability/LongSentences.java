package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Long sentences, in one finding: where the hardest stands, and beside it the ten hardest with what makes them so. */
public final class LongSentences implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        if (Audience.of(manuscript) == Audience.PROFESSIONALS) {
            return List.of();
        }
        Readability readability = manuscript.readability();
        if (readability.worst().isEmpty()) {
            return List.of();
        }
        HardSentence worst = readability.worst().getFirst();
        int count = readability.longSentences();
        List<String> hints = new ArrayList<>();
        readability.worst().forEach(sentence -> hints.add(line(sentence)));
        return List.of(Diagnostic.of(
                Code.SENTENCE_LONG,
                worst.position(),
                (count == 1 ? "one sentence has" : count + " sentences have")
                        + " more than " + readability.longSentence() + " words"
                        + (count == 1 ? "" : "; this is the hardest")
                        + (count > readability.worst().size()
                                ? " of the " + readability.worst().size() + " listed"
                                : ""),
                hints.toArray(String[]::new)));
    }

    private static String line(HardSentence sentence) {
        String reasons = String.join(", ", sentence.reasons());
        return sentence.position().line() + ":" + sentence.position().column() + " has " + sentence.words() + " words"
                + (reasons.isEmpty() ? "" : ", " + reasons) + ": " + sentence.beginning();
    }
}
