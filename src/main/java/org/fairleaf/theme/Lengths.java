package org.fairleaf.theme;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of a style sheet in points. */
final class Lengths {

    private static final Pattern LENGTH = Pattern.compile("(-?[0-9]*\\.?[0-9]+)(pt|mm|cm|in|px|pc|em|%)");
    private static final Pattern LARGEST = Pattern.compile("max\\(([^,()]+),([^,()]+)\\)");

    private static final String NUMBER = "-?[0-9]*\\.?[0-9]+";
    private static final Pattern PRODUCT =
            Pattern.compile("(" + NUMBER + "(?:pt|mm|cm|in|px|pc))((?:\\s*\\*\\s*" + NUMBER + ")+)(?![\\w.%])");

    private Lengths() {}

    /** The text with its products, such as {@code 14pt * 1.35}, worked out, in points. */
    static String workedOut(String text) {
        if (text.indexOf('*') < 0) {
            return text;
        }
        Matcher product = PRODUCT.matcher(text);
        StringBuilder out = new StringBuilder();
        while (product.find()) {
            double points = points(product.group(1), 0).orElseThrow();
            for (String factor : product.group(2).strip().substring(1).split("\\*", -1)) {
                points *= Double.parseDouble(factor.strip());
            }
            // What is half in decimals may be a hair less in binary.
            String value = String.valueOf(Math.round(points * 100 + 1e-6) / 100.0);
            product.appendReplacement(
                    out, (value.endsWith(".0") ? value.substring(0, value.length() - 2) : value) + "pt");
        }
        return product.appendTail(out).toString();
    }

    /** The length; none where the text is no length. @param em what one em, or 100 %, is */
    static OptionalDouble points(String text, double em) {
        Matcher largest = LARGEST.matcher(text.strip());
        if (largest.matches()) {
            OptionalDouble a = points(largest.group(1), em);
            OptionalDouble b = points(largest.group(2), em);
            return a.isPresent() && b.isPresent()
                    ? OptionalDouble.of(Math.max(a.getAsDouble(), b.getAsDouble()))
                    : OptionalDouble.empty();
        }
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        return OptionalDouble.of(
                switch (matcher.group(2)) {
                    case "mm" -> number * 72 / 25.4;
                    case "cm" -> number * 72 / 2.54;
                    case "in" -> number * 72;
                    case "px" -> number * 0.75;
                    case "pc" -> number * 12;
                    case "em" -> number * em;
                    case "%" -> number * em / 100;
                    default -> number;
                });
    }
}
