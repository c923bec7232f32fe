package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** What was found. A place in the text is told by its line there, and by the line of the article that it comes from. */
final class Findings {

    private static final int MOST_OF_ONE_CODE = 50;

    private final String article;
    private final NavigableMap<Integer, Position> sources = new TreeMap<>();
    private final Map<Code, Integer> counts = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    /** @param article the article's source, as the user named it */
    Findings(String article) {
        this.article = article;
    }

    /** Says where a line of the text comes from. @param line from 0 */
    void comesFrom(int line, Position source) {
        sources.putIfAbsent(line, source);
    }

    /** A finding about the text as a whole. */
    void add(Code code, String message, String... hints) {
        add(Diagnostic.of(code, Position.of(article), message, hints));
    }

    /** A finding about a block of the article. */
    void add(Code code, Position at, String message, String... hints) {
        add(Diagnostic.of(code, at, message, hints));
    }

    /** A finding about a line of the text. @param line from 0 */
    void add(Code code, int line, String message, String... hints) {
        Map.Entry<Integer, Position> source = sources.floorEntry(line);
        Position at = source == null ? Position.of(article) : source.getValue();
        add(Diagnostic.of(code, at, "line " + (line + 1) + " of the plain text " + message, hints));
    }

    private void add(Diagnostic diagnostic) {
        if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_ONE_CODE) {
            found.add(diagnostic);
        }
    }

    List<Diagnostic> all() {
        return found.stream().distinct().sorted().toList();
    }
}
