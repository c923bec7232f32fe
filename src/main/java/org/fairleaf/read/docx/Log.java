package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;

/** What an import decided, as it goes. */
final class Log {

    /** Of one and the same loss this many are told one by one, such as underlined words. */
    private static final int TOLD = 50;

    private static final int LONGEST = 300;

    private record Rest(Decision.Kind kind, Position position, int number) {}

    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Rest> rests = new HashMap<>();

    void recognised(Position position, String message, String text) {
        add(Decision.Kind.RECOGNISED, position, message, text);
    }

    void moved(Position position, String message, String text) {
        add(Decision.Kind.MOVED, position, message, text);
    }

    void removed(Position position, String message, String text) {
        add(Decision.Kind.REMOVED, position, message, text);
    }

    void uncertain(Position position, String message, String text) {
        add(Decision.Kind.UNCERTAIN, position, message, text);
    }

    void lost(Position position, String message, String text) {
        add(Decision.Kind.LOST, position, message, text);
    }

    /** A loss that a document may have a thousand times: behind the first ones only their number is told. */
    void lostOften(Position position, String message, String text) {
        if (counts.merge(message, 1, Integer::sum) <= TOLD) {
            lost(position, message, text);
        } else {
            rests.merge(
                    message,
                    new Rest(Decision.Kind.LOST, position, 1),
                    (old, more) -> new Rest(old.kind(), old.position(), old.number() + 1));
        }
    }

    private void add(Decision.Kind kind, Position position, String message, String text) {
        decisions.add(new Decision(kind, position, message, shortened(text)));
    }

    /** In the order of the file. */
    List<Decision> decisions() {
        List<Decision> all = new ArrayList<>(decisions);
        rests.forEach((message, rest) -> all.add(new Decision(
                rest.kind(), rest.position(), message + ": " + rest.number() + " more, from here on", "")));
        all.sort(Comparator.comparing(Decision::position));
        return List.copyOf(all);
    }

    /** In one line, and not without end. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
