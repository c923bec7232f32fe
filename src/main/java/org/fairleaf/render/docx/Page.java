package org.fairleaf.render.docx;

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
            "width",
            "height",
            "margin-top",
            "margin-bottom",
            "margin-inside",
            "margin-outside",
            "header-distance",
            "footer-distance");

    static Page of(Theme theme) {
        return new Page(
                length(theme, "width"),
                length(theme, "height"),
                length(theme, "margin-top"),
                length(theme, "margin-bottom"),
                length(theme, "margin-inside"),
                length(theme, "margin-outside"),
                length(theme, "header-distance"),
                length(theme, "footer-distance"));
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

    /** The section's properties. @param footer the relationship of the footer, for the first page too */
    void section(Xml xml, String header, String footer, String firstFooter, boolean rtl) {
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", header);
        xml.empty("w:footerReference", "w:type", "default", "r:id", footer);
        xml.empty("w:footerReference", "w:type", "first", "r:id", firstFooter);
        xml.empty("w:pgSz", "w:w", twips(width), "w:h", twips(height));
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
        xml.empty("w:titlePg");
        if (rtl) {
            xml.empty("w:bidi");
        }
        xml.close();
    }

    private static String twips(Length length) {
        return Long.toString(length.twips());
    }
}
