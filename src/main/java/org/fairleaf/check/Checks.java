package org.fairleaf.check;

import java.util.List;
import org.fairleaf.check.access.ForeignScripts;
import org.fairleaf.check.access.HeadingLevels;
import org.fairleaf.check.access.TableHeaders;
import org.fairleaf.diagnostic.Diagnostic;

/** Every rule, in the order in which they are listed for people. */
public final class Checks {

    private static final List<Check> ALL = List.of(new HeadingLevels(), new TableHeaders(), new ForeignScripts());

    private Checks() {}

    /** What the manuscript breaks of all rules. */
    public static List<Diagnostic> findings(Manuscript manuscript) {
        return ALL.stream()
                .flatMap(check -> check.findings(manuscript).stream())
                .toList();
    }
}
