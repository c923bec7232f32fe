package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Collects what a verifier finds. */
public final class Findings {

    private static final String FAULT = "the fault is not the article's: publish it again, and report it if it stays";

    private final List<Diagnostic> all = new ArrayList<>();

    /** A fault of the published file. */
    public void add(Code code, Position position, String message) {
        all.add(Diagnostic.of(code, position, message, FAULT));
    }

    /** A finding that someone else than the program can mend. */
    public void add(Code code, Position position, String message, String advice) {
        all.add(Diagnostic.of(code, position, message, advice));
    }

    /** All that was found, in the order of the source. */
    public List<Diagnostic> sorted() {
        return all.stream().distinct().sorted().toList();
    }
}
