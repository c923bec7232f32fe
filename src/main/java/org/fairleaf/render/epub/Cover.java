package org.fairleaf.render.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.xhtml.Markup;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The cover: title, subtitle and publisher in the theme's colours, as a drawing that e-readers scale to any shelf. Its
 * letters are text in whatever face the device has, so each line leaves room for a wider one.
 */
final class Cover {

    static final String DOCUMENT = "cover.xhtml";
    static final String IMAGE = "images/cover.svg";

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 1600;
    /** Where the field behind the title ends. */
    private static final int FIELD = 1180;

    private static final int MARGIN = 110;
    private static final int TOP = 160;

    /** How wide a letter of a wide face is, in ems; one of East Asia is one em. */
    private static final double BOLD = 0.66;

    private static final double REGULAR = 0.58;

    private static final double LEADING = 1.2;

    private final Edition edition;
    private final Theme theme;
    private final boolean rightToLeft;

    Cover(Edition edition, Theme theme) {
        this.edition = edition;
        this.theme = theme;
        this.rightToLeft = edition.metadata().dir().equals("rtl");
    }

    /** What the cover says. */
    static String words(Edition edition) {
        String publisher = edition.metadata().publisher();
        String subtitle = PlainText.of(edition.metadata().subtitle()).strip();
        return String.join(
                ". ",
                List.of(edition.title(), subtitle, publisher == null ? "" : publisher.strip()).stream()
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    String svg() {
        Markup svg = new Markup().prolog("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        svg.block(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(HEIGHT),
                "xml:lang",
                edition.metadata().lang());
        svg.line("title", words(edition));
        field(svg, 0, HEIGHT, theme.token("cover.ground"));
        field(svg, 0, FIELD, theme.token("cover.field"));
        int y = TOP;
        int size = number("cover.title");
        List<String> title = lines(edition.title(), size, BOLD);
        while (height(title, size) > FIELD * 3 / 5 - TOP && size > number("cover.smallest")) {
            size -= 4;
            title = lines(edition.title(), size, BOLD);
        }
        y = text(svg, title, y, size, "bold", theme.token("cover.title-color"));
        int small = Math.min(size, number("cover.subtitle"));
        List<String> subtitle =
                lines(PlainText.of(edition.metadata().subtitle()).strip(), small, REGULAR);
        int room = (int) ((FIELD - TOP / 2 - y - small) / (small * LEADING));
        if (subtitle.size() <= room) {
            text(svg, subtitle, y + small, small, null, theme.token("cover.title-color"));
        }
        String publisher = edition.metadata().publisher();
        if (publisher != null && !publisher.isBlank()) {
            text(
                    svg,
                    lines(publisher.strip(), small, BOLD),
                    FIELD + TOP / 2,
                    small,
                    "bold",
                    theme.token("cover.foot-color"));
        }
        return svg.close().finish();
    }

    private static void field(Markup svg, int top, int bottom, String color) {
        svg.emptyBlock(
                "rect",
                "y",
                String.valueOf(top),
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(bottom - top),
                "fill",
                color);
    }

    private int number(String token) {
        return Integer.parseInt(theme.token(token));
    }

    private static double height(List<String> lines, int size) {
        return lines.size() * size * LEADING;
    }

    /** @return where what follows may begin */
    private int text(Markup svg, List<String> lines, int top, int size, @Nullable String weight, String color) {
        if (lines.isEmpty()) {
            return top;
        }
        svg.block(
                "text",
                "font-family",
                theme.token("font.web"),
                "font-size",
                String.valueOf(size),
                "font-weight",
                weight,
                "fill",
                color,
                "direction",
                rightToLeft ? "rtl" : null);
        int y = top;
        for (String line : lines) {
            y += (int) (size * LEADING);
            svg.line("tspan", line, "x", String.valueOf(rightToLeft ? WIDTH - MARGIN : MARGIN), "y", String.valueOf(y));
        }
        svg.close();
        return y;
    }

    /** The words in lines that fit between the margins. */
    private static List<String> lines(String words, int size, double letter) {
        // In letters.
        double room = (WIDTH - 2.0 * MARGIN) / size / letter;
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            String rest = word;
            while (width(rest) > room) {
                int cut = fitting(rest, room);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line = rest;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** How much of a word that is too long for a line fits on it; at least one character. */
    private static int fitting(String word, double room) {
        int cut = word.offsetByCodePoints(0, 1);
        while (width(word.substring(0, word.offsetByCodePoints(cut, 1))) <= room) {
            cut = word.offsetByCodePoints(cut, 1);
        }
        return cut;
    }

    /** In letters. */
    private static double width(String words) {
        return words.codePoints()
                .mapToDouble(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default ->
                        Character.isIdeographic(c) || block(c).startsWith("HANGUL") || block(c).contains("KANA")
                                ? 1 / REGULAR
                                : 1;
                })
                .sum();
    }

    private static String block(int character) {
        return String.valueOf(Character.UnicodeBlock.of(character)).toUpperCase(Locale.ROOT);
    }
}
