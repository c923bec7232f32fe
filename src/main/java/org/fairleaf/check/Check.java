package org.fairleaf.check;

import java.util.List;
import java.util.Map;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/** One rule. */
@FunctionalInterface
public interface Check {

    /** What in the manuscript breaks the rule; empty where nothing does. */
    List<Diagnostic> findings(Manuscript manuscript);

    /** The rules that it cannot look at in this manuscript, each with the reason, such as a language without words. */
    default Map<Rule, String> unchecked(Manuscript manuscript) {
        return Map.of();
    }
}
