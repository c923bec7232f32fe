package org.fairleaf.check;

import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;

/** One rule. */
@FunctionalInterface
public interface Check {

    /** What in the edition breaks the rule; empty where nothing does. */
    List<Diagnostic> findings(Edition edition);
}
