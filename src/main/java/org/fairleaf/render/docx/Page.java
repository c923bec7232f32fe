package org.fairleaf.render.docx;

import java.util.Locale;
import java.util.Set;
import org.fairleaf.theme.Theme;

/** The sheet of paper: its size and margins. On a sheet with unequal side margins, left pages mirror right ones. */
record Page(
        Length width,
        Length height,
        Length top,
        Length bottom,
        Length inside,
        Length outside,
        Length header,
        Length footer) {

    static final Set<String> KNOWN = Set.of(
            "size",
            "margin-top",
            "margin-bottom",
            "margin-inside",
            "margin-outside",
            "header-distance",
            "footer-distance");

    private static final Length A4_WIDTH = Length.parse("210mm");
    private static final Length A4_HEIGHT = Length.parse("297mm");
    private static final Length LETTER_WIDTH = Length.parse("8.5in");
    private static final Length LETTER_HEIGHT = Length.parse("11in");

    /** Where printers hold US letter paper, by Unicode's CLDR; everywhere else they hold A4. */
    static final Set<String> LETTER_TERRITORIES =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    /** @param lang the article's language, whose territory says what paper its readers have */
    static Page of(Theme theme, String lang) {
        String size = theme.style(Styles.SHEET, "page", "size").strip();
        Length[] sheet = sheet(size, lang);
        return new Page(
                sheet[0],
                sheet[1],
                length(theme, "margin-top"),
                length(theme, "margin-bottom"),
                length(theme, "margin-inside"),
                length(theme, "margin-outside"),
                length(theme, "header-distance"),
                length(theme, "footer-distance"));
    }

    /** {@code a4}, {@code letter}, {@code auto} for the one that the language's territory uses, or two lengths. */
    private static Length[] sheet(String size, String lang) {
        return switch (size) {
            case "a4" -> new Length[] {A4_WIDTH, A4_HEIGHT};
            case "letter" -> new Length[] {LETTER_WIDTH, LETTER_HEIGHT};
            case "auto" ->
                sheet(LETTER_TERRITORIES.contains(Locale.forLanguageTag(lang).getCountry()) ? "letter" : "a4", lang);
            default -> {
                String[] lengths = size.split("\\s+", -1);
                if (lengths.length != 2) {
                    throw Fault.theme("page size: \"" + size + "\" must be auto, a4, letter or a width and a height");
                }
                yield new Length[] {Length.parse(lengths[0]), Length.parse(lengths[1])};
            }
        };
    }

    private static Length length(Theme theme, String key) {
        return Length.parse(theme.style(Styles.SHEET, "page", key));
    }

    Length textWidth() {
        return width.minus(inside).minus(outside);
    }

    Length textHeight() {
        return height.minus(top).minus(bottom);
    }

    boolean mirrored() {
        return !inside.equals(outside);
    }

    /** The same sheet on its side. */
    Page turned() {
        return new Page(height, width, top, bottom, inside, outside, header, footer);
    }

    /** The size and the margins, as a section states them. */
    void write(Xml xml) {
        if (width.points() > height.points()) {
            xml.empty("w:pgSz", "w:w", twips(width), "w:h", twips(height), "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", twips(width), "w:h", twips(height));
        }
        xml.empty(
                "w:pgMar",
                "w:top",
                twips(top),
                "w:right",
                twips(outside),
                "w:bottom",
                twips(bottom),
                "w:left",
                twips(inside),
                "w:header",
                twips(this.header),
                "w:footer",
                twips(this.footer),
                "w:gutter",
                "0");
    }

    private static String twips(Length length) {
        return Long.toString(length.twips());
    }
}
