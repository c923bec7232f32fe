package org.fairleaf.render.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.theme.Theme;

/** The theme part: the colours and fonts that Word offers first to whoever edits the document. */
final class Palette {

    private static final List<String> SLOTS = List.of(
            "dk1",
            "lt1",
            "dk2",
            "lt2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink");

    static final Set<String> KNOWN = known();

    private Palette() {}

    private static Set<String> known() {
        Set<String> known = new java.util.HashSet<>(SLOTS);
        known.add("font");
        known.add("font-heading");
        known.add("scripts");
        return Set.copyOf(known);
    }

    static byte[] part(Theme theme) {
        Map<String, String> palette = theme.style(Styles.SHEET, "palette");
        Xml xml = Xml.file().open("a:theme", "xmlns:a", Names.A, "name", theme.name());
        xml.open("a:themeElements").open("a:clrScheme", "name", theme.name());
        for (String slot : SLOTS) {
            String color = Look.color(palette.getOrDefault(slot, "#000000"));
            xml.open("a:" + slot).empty("a:srgbClr", "val", color).close();
        }
        xml.close().open("a:fontScheme", "name", theme.name());
        String scripts = palette.getOrDefault("scripts", "");
        font(xml, "a:majorFont", theme.style(Styles.SHEET, "palette", "font-heading"), scripts);
        font(xml, "a:minorFont", theme.style(Styles.SHEET, "palette", "font"), scripts);
        xml.close().open("a:fmtScheme", "name", theme.name());
        xml.open("a:fillStyleLst");
        threeFills(xml);
        xml.close().open("a:lnStyleLst");
        for (String width : List.of("6350", "12700", "19050")) {
            xml.open("a:ln", "w", width);
            fill(xml);
            xml.close();
        }
        xml.close().open("a:effectStyleLst");
        for (int i = 0; i < 3; i++) {
            xml.open("a:effectStyle").empty("a:effectLst").close();
        }
        xml.close().open("a:bgFillStyleLst");
        threeFills(xml);
        return xml.close().close().close().close().bytes();
    }

    /** @param scripts pairs of a script and a face, parted by commas */
    private static void font(Xml xml, String element, String name, String scripts) {
        xml.open(element).empty("a:latin", "typeface", name);
        // A named East Asian face would be one for all four of those scripts.
        xml.empty("a:ea", "typeface", "").empty("a:cs", "typeface", name);
        for (String pair : scripts.isBlank() ? new String[0] : scripts.split(",", -1)) {
            String[] parts = pair.strip().split("\\s+", 2);
            if (parts.length != 2 || !parts[0].matches("[A-Z][a-z]{3}")) {
                throw Fault.theme("scripts: \"" + pair.strip() + "\" is no script with its font, such as Arab Arial");
            }
            xml.empty("a:font", "script", parts[0], "typeface", parts[1]);
        }
        xml.close();
    }

    /** Schemas ask for three of each; a flat design uses the same one thrice. */
    private static void threeFills(Xml xml) {
        for (int i = 0; i < 3; i++) {
            fill(xml);
        }
    }

    private static void fill(Xml xml) {
        xml.open("a:solidFill").empty("a:schemeClr", "val", "phClr").close();
    }
}
