package org.fairleaf.check;

import java.util.List;
import org.fairleaf.check.access.ForeignScripts;
import org.fairleaf.check.access.HeadingLevels;
import org.fairleaf.check.access.TableHeaders;
import org.fairleaf.check.readability.GradeLevel;
import org.fairleaf.check.readability.LongSentences;
import org.fairleaf.check.readability.MedicalTerms;
import org.fairleaf.check.readability.Orientation;
import org.fairleaf.check.readability.Voice;
import org.fairleaf.diagnostic.Diagnostic;

/** Every rule, in the order in which they are listed for people. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new HeadingLevels(),
            new TableHeaders(),
            new ForeignScripts(),
            new GradeLevel(),
            new LongSentences(),
            new Voice(),
            new MedicalTerms(),
            new Orientation());

    private Checks() {}

    /** What the manuscript breaks of all rules. */
    public static List<Diagnostic> findings(Manuscript manuscript) {
        return ALL.stream()
                .flatMap(check -> check.findings(manuscript).stream())
                .toList();
    }
}
