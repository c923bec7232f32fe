package org.fairleaf.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.check.access.ForeignScripts;
import org.fairleaf.check.access.HeadingLevels;
import org.fairleaf.check.access.TableHeaders;
import org.fairleaf.check.credibility.Authors;
import org.fairleaf.check.credibility.Imprint;
import org.fairleaf.check.credibility.ReviewDates;
import org.fairleaf.check.credibility.Reviewers;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Every rule, in the order in which they are listed for people. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            new HeadingLevels(),
            new TableHeaders(),
            new ForeignScripts(),
            new Authors(),
            new Reviewers(),
            new ReviewDates(),
            new Imprint());

    /** Codes that tell of what the day decides: what is published says so only where a person has stated the day. */
    public static final Set<Code> DATED = EnumSet.of(Code.REVIEWED_LATER, Code.REVIEW_OVERDUE, Code.REVIEW_DUE);

    private Checks() {}

    /** What the manuscript breaks of all rules. */
    public static List<Diagnostic> findings(Manuscript manuscript) {
        return ALL.stream()
                .flatMap(check -> check.findings(manuscript).stream())
                .toList();
    }
}
