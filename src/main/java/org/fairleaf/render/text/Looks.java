package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.theme.Theme;

/**
 * What the theme's {@code text.yaml} says.
 *
 * @param columns the display columns of a line
 * @param narrowest the columns that a line keeps for its words, however deep the text is nested
 * @param headings the looks of levels 1 to 6
 */
record Looks(
        int columns,
        int narrowest,
        List<Heading> headings,
        String bullet,
        String quote,
        int calloutIndent,
        int definitionIndent,
        int codeIndent,
        String thematicBreak,
        int tableGap,
        String tableRule,
        String emptyCell,
        String superscript,
        String subscript) {

    /** @param underline repeated under the heading, or empty @param mark before its words, or empty */
    record Heading(String underline, String mark, int before) {}

    /** @throws IllegalArgumentException where the theme lacks a value or one cannot be */
    static Looks of(Theme theme) {
        List<Heading> headings = new ArrayList<>();
        for (int level = 1; level <= 6; level++) {
            String style = "heading-" + level;
            String underline = theme.style("text", style, "underline");
            if (!underline.isEmpty() && Columns.of(underline) != 1) {
                throw new IllegalArgumentException(style + ": underline must be one character or empty");
            }
            headings.add(
                    new Heading(underline, theme.style("text", style, "mark"), number(theme, style, "before", 1, 9)));
        }
        int columns = number(theme, "page", "columns", 40, 1000);
        return new Looks(
                columns,
                number(theme, "page", "narrowest", 10, columns),
                List.copyOf(headings),
                theme.style("text", "bullet", "mark"),
                theme.style("text", "quote", "mark"),
                number(theme, "callout", "indent", 0, 16),
                number(theme, "definition", "indent", 0, 16),
                number(theme, "code", "indent", 0, 16),
                theme.style("text", "break", "mark"),
                number(theme, "table", "gap", 1, 16),
                theme.style("text", "table", "rule"),
                theme.style("text", "table", "empty"),
                theme.style("text", "superscript", "mark"),
                theme.style("text", "subscript", "mark"));
    }

    Heading heading(int level) {
        return headings.get(Math.min(level, headings.size()) - 1);
    }

    private static int number(Theme theme, String style, String attribute, int least, int most) {
        String value = theme.style("text", style, attribute);
        if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new IllegalArgumentException(style + ": " + attribute + " is \"" + value
                    + "\", but must be a whole number from " + least + " to " + most);
        }
        return Integer.parseInt(value);
    }
}
