package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.List;

/** Finished lines and how they are indented. An empty line stays empty: no line ends with a space. */
final class Lines {

    private static final int TAB = 8;

    private Lines() {}

    /** Running text whose first line stands behind one string and whose other lines behind another. */
    static List<String> hang(String first, String others, Flow flow, int width) {
        List<String> lines = flow.lines(width - Columns.of(first), width - Columns.of(others));
        return indent(first, others, lines);
    }

    /** Characters as typed, with tabs made spaces: behind an indent they would end at other columns. */
    static List<String> typed(String line, int width, String further) {
        List<String> lines = new ArrayList<>();
        String rest = untabbed(line);
        while (Columns.of(rest) > width) {
            int[] upTo = Columns.upTo(rest);
            int text = rest.length() - rest.stripLeading().length();
            int end = rest.indexOf(' ', text);
            for (int next = end; next >= 0 && upTo[next] <= width; next = rest.indexOf(' ', next + 1)) {
                end = next;
            }
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end).stripTrailing());
            rest = further + rest.substring(end + 1).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String untabbed(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                out.append(" ".repeat(TAB - Columns.of(out) % TAB));
            } else {
                out.append(c);
            }
        }
        return out.toString();
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
