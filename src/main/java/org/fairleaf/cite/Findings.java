package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** What is found in one bibliography file, by place: at most {@value #LIMIT} findings, then a count of the others. */
final class Findings {

    private static final int LIMIT = 1_000;

    private final String path;
    private final List<Diagnostic> kept = new ArrayList<>();
    private int others;

    Findings(String path) {
        this.path = path;
    }

    void add(Diagnostic diagnostic) {
        if (kept.size() < LIMIT) {
            kept.add(diagnostic);
        } else {
            others++;
        }
    }

    void error(Position position, String message, String... hints) {
        add(Diagnostic.of(Code.BIBLIOGRAPHY_INVALID, position, message, hints));
    }

    List<Diagnostic> all() {
        List<Diagnostic> all = new ArrayList<>(kept);
        all.sort(Comparator.naturalOrder());
        if (others > 0) {
            all.add(Diagnostic.of(
                    Code.BIBLIOGRAPHY_INVALID,
                    Position.of(path),
                    others + (others == 1 ? " more finding in this file is" : " more findings in this file are")
                            + " not shown",
                    "correct those shown and try again"));
        }
        return all;
    }
}
