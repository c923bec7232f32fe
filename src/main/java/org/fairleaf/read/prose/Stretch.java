package org.fairleaf.read.prose;

import java.util.Arrays;
import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;

/** Texts that follow each other, as one, which still knows where each of its characters stands in the file. */
final class Stretch {

    private final String text;
    private final List<Inline.Text> parts;
    private final int[] starts;

    Stretch(List<Inline.Text> parts) {
        this.parts = List.copyOf(parts);
        this.starts = new int[parts.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(parts.get(i).text());
        }
        this.text = all.toString();
    }

    String text() {
        return text;
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int part = found >= 0 ? found : -found - 2;
        Position start = parts.get(part).position();
        return start.column() == 0
                ? start
                : new Position(start.path(), start.line(), start.column() + offset - starts[part]);
    }

    Inline.Text slice(int from, int to) {
        return new Inline.Text(text.substring(from, to), position(from));
    }
}
