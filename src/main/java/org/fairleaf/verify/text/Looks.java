package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.theme.Theme;

/**
 * How a theme lets plain text look: by this alone a reader tells a heading from a paragraph.
 *
 * @param columns the columns of a line
 * @param narrowest the columns that are left to words, however deep they stand
 * @param headings the looks of levels 1 to 6
 */
record Looks(
        int columns,
        int narrowest,
        List<Heading> headings,
        String bullet,
        String quote,
        String thematicBreak,
        int calloutIndent,
        int definitionIndent,
        int codeIndent,
        String tableRule,
        int tableGap,
        String emptyCell,
        String superscript,
        String subscript) {

    private static final int LEVELS = 6;

    /** @param underline a sign, or nothing @param mark before the words, or nothing */
    record Heading(String underline, String mark) {}

    static Looks of(Theme theme) {
        List<Heading> headings = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            String style = "heading-" + level;
            headings.add(new Heading(theme.style("text", style, "underline"), theme.style("text", style, "mark")));
        }
        return new Looks(
                number(theme, "page", "columns"),
                number(theme, "page", "narrowest"),
                List.copyOf(headings),
                theme.style("text", "bullet", "mark"),
                theme.style("text", "quote", "mark"),
                theme.style("text", "break", "mark"),
                number(theme, "callout", "indent"),
                number(theme, "definition", "indent"),
                number(theme, "code", "indent"),
                theme.style("text", "table", "rule"),
                number(theme, "table", "gap"),
                theme.style("text", "table", "empty"),
                theme.style("text", "superscript", "mark"),
                theme.style("text", "subscript", "mark"));
    }

    private static int number(Theme theme, String style, String attribute) {
        return Integer.parseInt(theme.style("text", style, attribute));
    }

    /** The level as it is told: the highest that looks the same; 0 where it looks like a paragraph. */
    int told(int level) {
        Heading look = headings.get(Math.min(level, LEVELS) - 1);
        return look.underline().isEmpty() && look.mark().isEmpty() ? 0 : headings.indexOf(look) + 1;
    }

    /** The level of a heading with that line under its words; 0 where it is none. */
    int underlined(String line) {
        String sign = line.isEmpty() ? "" : Character.toString(line.codePointAt(0));
        for (int i = 0; i < headings.size() && !sign.isEmpty(); i++) {
            Heading look = headings.get(i);
            boolean row = line.replace(sign, "").isEmpty();
            if (row && look.mark().isEmpty() && look.underline().equals(sign)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The level of a heading whose first line that is, told by its mark; 0 where it is none. */
    int marked(String line) {
        int level = 0;
        for (int i = headings.size() - 1; i >= 0; i--) {
            String mark = headings.get(i).mark();
            if (!mark.isEmpty() && line.startsWith(mark + " ")) {
                level = i + 1;
            }
        }
        return level;
    }

    String mark(int level) {
        return headings.get(level - 1).mark();
    }
}
