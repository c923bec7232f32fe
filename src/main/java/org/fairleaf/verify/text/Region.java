package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that stand at the same indent, which is taken away.
 *
 * @param column that indent, in all
 * @param item whether they are the content of an item, where another item may follow a paragraph on the next line
 */
record Region(List<Line> lines, int column, boolean item) {

    int size() {
        return lines.size();
    }

    Line line(int at) {
        return lines.get(at);
    }

    boolean isBlank(int at) {
        return at >= lines.size() || lines.get(at).isBlank();
    }

    /** Where the lines end that follow without a blank one. */
    int end(int from) {
        int end = from;
        while (!isBlank(end)) {
            end++;
        }
        return end;
    }

    /** Where the lines end that are blank or at least so far in; blank ones at the end are not counted. */
    int end(int from, int indent) {
        int end = from;
        int last = from;
        while (end < lines.size() && (isBlank(end) || lines.get(end).indent() >= indent)) {
            last = isBlank(end) ? last : end + 1;
            end++;
        }
        return last;
    }

    /** The lines from one to another, so much further in; the first may begin with a mark of that width. */
    Region inner(int from, int to, int indent, boolean ofItem) {
        List<Line> inner = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            inner.add(line.from(i == from ? indent : Math.min(indent, line.indent())));
        }
        return new Region(inner, column + indent, ofItem);
    }
}
