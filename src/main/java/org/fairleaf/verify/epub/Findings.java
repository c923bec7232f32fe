package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;

/** What the rules find, each with the place of the source that it is about. */
final class Findings {

    private static final String HINT = "publish the article again with --force; if it stays, it is a fault of Fairleaf";

    private final Edition edition;
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(Edition edition) {
        this.edition = edition;
    }

    void add(Code code, Position position, String message) {
        all.add(Diagnostic.of(code, position, "EPUB: " + message, HINT));
    }

    /** About a field of the front matter, or the article as a whole where the field is not there. */
    void add(Code code, String field, String message) {
        add(code, edition.metadata().positions().getOrDefault(field, Position.of(edition.path())), message);
    }

    /** About the article as a whole. */
    void add(Code code, String message) {
        add(code, Position.of(edition.path()), message);
    }

    /** A finding unless the two are equal. */
    void expect(Code code, String field, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            add(code, field, what + " is " + actual + ", not " + expected);
        }
    }

    List<Diagnostic> sorted() {
        return all.stream().distinct().sorted().toList();
    }
}
