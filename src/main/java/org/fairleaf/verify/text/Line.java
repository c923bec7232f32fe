package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a text, or what is left of it without the indent of what it stands in.
 *
 * @param number from 0, in the whole text
 * @param column where it begins, from 0
 */
record Line(String text, int number, int column) {

    static List<Line> of(List<String> lines) {
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            out.add(new Line(lines.get(i), i, 0));
        }
        return out;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    int indent() {
        int columns = 0;
        while (columns < text.length() && text.charAt(columns) == ' ') {
            columns++;
        }
        return columns;
    }

    /** What stands from there on. */
    Line from(int at) {
        return new Line(text.substring(Math.min(at, text.length())), number, column + at);
    }
}
