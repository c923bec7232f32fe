package org.fairleaf.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a line of a drawing is, and how many corners it has: by the path data of SVG 1.1, 8.3. Curves are taken as long as
 * the lines through their control points, which no curve exceeds.
 */
final class Stroke {

    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z])|([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)");

    /** Of an arc: two radii, three words about it, and where it ends. */
    private static final int ARC = 7;

    private final double[] arc = new double[ARC];
    private double x;
    private double y;
    private double length;
    private long numbers;

    private Stroke() {}

    /** The line of an attribute {@code d}, or of {@code points}, which are moved to one after the other. */
    static Stroke of(String data) {
        Stroke stroke = new Stroke();
        Matcher matcher = TOKEN.matcher(data);
        char command = 'L';
        int index = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                command = matcher.group(1).charAt(0);
                index = 0;
            } else {
                stroke.number(command, index++, Double.parseDouble(matcher.group(2)));
            }
        }
        return stroke;
    }

    double length() {
        return length;
    }

    long corners() {
        return numbers / 2;
    }

    private void number(char command, int index, double number) {
        numbers++;
        boolean relative = Character.isLowerCase(command);
        switch (Character.toUpperCase(command)) {
            case 'H' -> across(relative, number);
            case 'V' -> down(relative, number);
            case 'A' -> {
                arc[index % ARC] = number;
                if (index % ARC == ARC - 1) {
                    length += 2 * Math.PI * Math.max(Math.abs(arc[0]), Math.abs(arc[1]));
                    across(relative, arc[ARC - 2]);
                    down(relative, arc[ARC - 1]);
                }
            }
            default -> {
                if (index % 2 == 0) {
                    across(relative, number);
                } else {
                    down(relative, number);
                }
            }
        }
    }

    private void across(boolean relative, double to) {
        length += Math.abs(relative ? to : to - x);
        x = relative ? x + to : to;
    }

    private void down(boolean relative, double to) {
        length += Math.abs(relative ? to : to - y);
        y = relative ? y + to : to;
    }
}
