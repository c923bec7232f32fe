package org.fairleaf.render.docx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of a style sheet, such as {@code 14pt} or {@code 20mm}. */
record Length(double points) {

    static final Length ZERO = new Length(0);

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(pt|mm|cm|in|px)?");
    private static final double EMU_IN_A_POINT = 12_700;

    static Length parse(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches() || (matcher.group(2) == null && Double.parseDouble(matcher.group(1)) != 0)) {
            throw Fault.theme("\"" + written + "\" is no length; write one such as 12pt or 5mm");
        }
        double number = Double.parseDouble(matcher.group(1));
        String unit = matcher.group(2) == null ? "pt" : matcher.group(2);
        return new Length(number
                * switch (unit) {
                    case "mm" -> 72 / 25.4;
                    case "cm" -> 72 / 2.54;
                    case "in" -> 72;
                    case "px" -> 0.75;
                    default -> 1;
                });
    }

    Length plus(Length other) {
        return new Length(points + other.points);
    }

    Length minus(Length other) {
        return new Length(points - other.points);
    }

    Length times(double factor) {
        return new Length(points * factor);
    }

    /** Twentieths of a point: indents, spacing, page sizes. */
    long twips() {
        return Math.round(points * 20);
    }

    /** Font sizes. */
    long halfPoints() {
        return Math.round(points * 2);
    }

    /** Widths of borders. */
    long eighths() {
        return Math.round(points * 8);
    }

    /** English metric units: drawings. */
    long emu() {
        return Math.round(points * EMU_IN_A_POINT);
    }
}
