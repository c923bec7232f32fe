package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.List;

/** Finished lines and how they are indented. An empty line stays empty: no line ends with a space. */
final class Lines {

    private Lines() {}

    /** Running text whose first line stands behind one string and whose other lines behind another. */
    static List<String> hang(String first, String others, Flow flow, int width) {
        List<String> lines = flow.lines(width - Columns.of(first), width - Columns.of(others));
        return indent(first, others, lines);
    }

    static List<String> indent(String first, String others, List<String> lines) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            out.add(i == 0 ? (first + line).stripTrailing() : line.isEmpty() ? "" : others + line);
        }
        return out;
    }
}
