package org.fairleaf.render.fo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of a style sheet in points. */
final class Length {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]*\\.?[0-9]+)(pt|mm|cm|in|px|pc)");

    private Length() {}

    /** The first length in a value such as {@code 2pt solid red}; 0 where there is none, as in percentages. */
    static double points(@Nullable String value) {
        Matcher matcher = LENGTH.matcher(value == null ? "" : value);
        if (!matcher.find()) {
            return 0;
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "mm" -> number * 72 / 25.4;
            case "cm" -> number * 72 / 2.54;
            case "in" -> number * 72;
            case "px" -> number * 0.75;
            case "pc" -> number * 12;
            default -> number;
        };
    }

    /** How much of the width a block of that style keeps for itself: what it is indented by. */
    static double inset(Map<String, String> style) {
        return indent(style, "start") + indent(style, "end");
    }

    /** Of {@code inherited-property-value(start-indent) + 5mm} the 5 mm. */
    private static double indent(Map<String, String> style, String side) {
        String indent = style.getOrDefault(side + "-indent", "");
        double points = 0;
        for (String term : indent.split("\\+", -1)) {
            points += points(term);
        }
        return points;
    }

    /** As a style sheet writes it. */
    static String text(double points) {
        String text = String.valueOf(Math.round(points * 100) / 100.0);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "pt";
    }
}
