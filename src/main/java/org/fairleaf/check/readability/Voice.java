package org.fairleaf.check.readability;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** A leaflet speaks to its reader, says what to do, and says who does what. */
public final class Voice implements Check {

    /** Fewer passive sentences are no habit. */
    private static final int SOME = 3;

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Readability readability = manuscript.readability();
        if (!readability.judged() || Audience.of(manuscript) == Audience.PROFESSIONALS) {
            return List.of();
        }
        Position whole = Position.of(manuscript.document().path());
        List<Diagnostic> findings = new ArrayList<>();
        if (readability.passive() >= SOME && readability.passivePercent() > readability.muchPassive()) {
            findings.add(Diagnostic.of(
                    Code.PASSIVE_OFTEN,
                    whole,
                    readability.passive() + " of " + readability.figures().sentences()
                            + " sentences are in the passive voice (" + percent(readability) + " %)",
                    "say who does it: \"we take your blood\" instead of \"blood is taken\""));
        }
        if (readability.addresses() == 0 && readability.instructions() == 0) {
            findings.add(Diagnostic.of(
                    Code.READER_NOT_ADDRESSED,
                    whole,
                    "no sentence speaks to the reader",
                    "write \"you\" instead of \"patients\" or \"the individual\""));
        }
        if (readability.instructions() == 0) {
            findings.add(Diagnostic.of(
                    Code.INSTRUCTION_MISSING,
                    whole,
                    "no sentence tells the reader what to do",
                    "say at least when to call, whom to ask, or what to do next"));
        }
        return findings;
    }

    private static String percent(Readability readability) {
        return String.valueOf(Math.round(readability.passivePercent()));
    }
}
