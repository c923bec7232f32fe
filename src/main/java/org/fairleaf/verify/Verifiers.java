package org.fairleaf.verify;

import java.util.List;
import java.util.Map;
import org.fairleaf.verify.pdf.PdfVerifier;

/** Every format that can be read back. */
public final class Verifiers {

    private static final Map<String, Verifier> ALL = Map.of("pdf", new PdfVerifier());

    private Verifiers() {}

    /** The formats' names, in alphabetical order. */
    public static List<String> formats() {
        return ALL.keySet().stream().sorted().toList();
    }

    /** The verifier of that format. */
    public static Verifier of(String format) {
        Verifier verifier = ALL.get(format);
        if (verifier == null) {
            throw new IllegalArgumentException("no verifier for " + format);
        }
        return verifier;
    }
}
