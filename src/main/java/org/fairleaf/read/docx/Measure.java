package org.fairleaf.read.docx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths and numbers as files write them (ISO/IEC 29500-1, 22.9.2). */
final class Measure {

    private static final Pattern WITH_UNIT = Pattern.compile("(-?\\d{1,7}(?:\\.\\d{1,6})?)(mm|cm|in|pt|pc|pi)");

    private Measure() {}

    /** A length in twentieths of a point; 0 where it is none. */
    static int twips(String written) {
        Matcher length = WITH_UNIT.matcher(written);
        if (!length.matches()) {
            return number(written, 0);
        }
        double value = Double.parseDouble(length.group(1));
        double points = switch (length.group(2)) {
            case "mm" -> value * 72 / 25.4;
            case "cm" -> value * 72 / 2.54;
            case "in" -> value * 72;
            case "pc", "pi" -> value * 12;
            default -> value;
        };
        return (int) Math.round(points * 20);
    }

    /** A whole number; the other one where it is none, or none that a document could mean. */
    static int number(String written, int other) {
        return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : other;
    }
}
