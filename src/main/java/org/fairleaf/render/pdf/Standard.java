package org.fairleaf.render.pdf;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a PDF follows: a version of PDF with the standards for readers and for archives that go with it. */
public enum Standard {
    /** PDF 1.7 with PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). */
    UA_1("ua-1", "PDF/UA-1, PDF/A-2a"),
    /** PDF 2.0 with PDF/UA-2 (ISO 14289-2), PDF/A-4 (ISO 19005-4) and Well-Tagged PDF 1.0 for accessibility and reuse. */
    UA_2("ua-2", "PDF/UA-2, PDF/A-4, WTPDF 1.0");

    private final String label;
    private final String claim;

    Standard(String label, String claim) {
        this.label = label;
        this.claim = claim;
    }

    /** The name by which a user asks for it, such as {@code ua-2}. */
    public String label() {
        return label;
    }

    /** The standards' own names, for people. */
    public String claim() {
        return claim;
    }

    /** All names, in the order in which they are listed for people. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Standard::label).toList();
    }

    /** The standard of that name; empty where there is none. */
    public static Optional<Standard> of(String label) {
        return Arrays.stream(values())
                .filter(standard -> standard.label.equals(label))
                .findFirst();
    }
}
