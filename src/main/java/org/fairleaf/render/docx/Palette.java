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
        font(xml, "a:majorFont", theme.style(Styles.SHEET, "palette", "font-heading"));
        font(xml, "a:minorFont", theme.style(Styles.SHEET, "palette", "font"));
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

    private static void font(Xml xml, String element, String name) {
        xml.open(element).empty("a:latin", "typeface", name);
        xml.empty("a:ea", "typeface", "").empty("a:cs", "typeface", "").close();
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
