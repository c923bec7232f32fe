package org.fairleaf.cite;

import java.util.List;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A record of a RIS file. @param type such as {@code JOUR} */
record RisRecord(String type, Position position, List<Line> lines) {

    /** The type of lines whose record has no beginning. */
    static final String LOST = "";

    record Line(String tag, String value, Position position) {}

    /** The first line with a value under the first of the tags that has one, or null. */
    @Nullable
    Line first(String... tags) {
        for (String tag : tags) {
            for (Line line : lines) {
                if (line.tag().equals(tag) && !line.value().isBlank()) {
                    return line;
                }
            }
        }
        return null;
    }

    List<Line> all(String tag) {
        return lines.stream()
                .filter(line -> line.tag().equals(tag) && !line.value().isBlank())
                .toList();
    }
}
