package org.fairleaf.diagnostic;

import java.util.Locale;

/** An error keeps the article from being published; a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** As messages spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
