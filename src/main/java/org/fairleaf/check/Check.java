package org.fairleaf.check;

import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;

/** One rule. */
@FunctionalInterface
public interface Check {

    /** What in the manuscript breaks the rule; empty where nothing does. */
    List<Diagnostic> findings(Manuscript manuscript);
}
