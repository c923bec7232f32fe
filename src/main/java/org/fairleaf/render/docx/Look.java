package org.fairleaf.render.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of a style in {@code docx.yaml}, turned into the properties that WordprocessingML knows. */
record Look(Map<String, String> attributes) {

    /** Nothing said. */
    static final Look NONE = new Look(Map.of());

    /** Every attribute that a style may have; the head of {@code docx.yaml} says what each one means. */
    static final Set<String> KNOWN = Set.of(
            "font",
            "size",
            "bold",
            "italic",
            "underline",
            "strike",
            "color",
            "background",
            "letter-spacing",
            "position",
            "space-before",
            "space-after",
            "line",
            "indent",
            "indent-end",
            "hanging",
            "align",
            "border",
            "border-top",
            "border-bottom",
            "border-start",
            "border-end",
            "padding",
            "keep-next",
            "keep-lines",
            "tight",
            "proof",
            "label-color");

    /** What a box, such as a callout, hands on to every paragraph inside it, whatever its style. */
    private static final List<String> HANDED_ON = List.of("font", "size", "color", "background", "line", "indent-end");

    /** The same, as far as no box further out draws its own: boxes within boxes would break that one's lines. */
    private static final List<String> OUTERMOST =
            List.of("border", "border-top", "border-bottom", "border-start", "border-end", "padding");

    private static final double LINE = 240;
    /** The largest distance between border and text that Word takes, in points. */
    private static final long WIDEST_PADDING = 31;

    /** This look's attributes as far as a box hands them on, over those that the outer box hands on. */
    Look handedOn(Look outer) {
        boolean bordered = OUTERMOST.stream().anyMatch(outer.attributes::containsKey);
        Map<String, String> merged = new LinkedHashMap<>(outer.attributes);
        attributes.forEach((key, value) -> {
            if (HANDED_ON.contains(key) || (!bordered && OUTERMOST.contains(key))) {
                merged.put(key, value);
            }
        });
        return new Look(merged);
    }

    Look over(Look below) {
        Map<String, String> merged = new LinkedHashMap<>(below.attributes);
        merged.putAll(attributes);
        return new Look(merged);
    }

    Look with(String key, String value) {
        return new Look(Map.of(key, value)).over(this);
    }

    @Nullable
    String get(String key) {
        return attributes.get(key);
    }

    boolean is(String key) {
        return "true".equals(attributes.get(key));
    }

    Length length(String key) {
        String written = attributes.get(key);
        return written == null ? Length.ZERO : Length.parse(written);
    }

    /** A colour as Word writes it. */
    static String color(String written) {
        if (!written.matches("#[0-9a-fA-F]{6}")) {
            throw Fault.theme("\"" + written + "\" is no colour; write one such as #0b4f8a");
        }
        return written.substring(1).toUpperCase(java.util.Locale.ROOT);
    }

    /**
     * The paragraph properties in the order of the schema.
     *
     * @param numbering the list that the style belongs to and the level in it, or null
     * @param left the indent, or null to leave it to the style below
     * @param inset how far the text lies further in than the box that it stands in
     * @param rtl whether "start" is on the right
     * @param outline the outline level, or null
     */
    Xml paragraph(
            int @Nullable [] numbering, @Nullable Length left, Length inset, boolean rtl, @Nullable Integer outline) {
        Xml xml = Xml.fragment();
        toggle(xml, "keep-next", "w:keepNext");
        toggle(xml, "keep-lines", "w:keepLines");
        if (numbering != null) {
            xml.open("w:numPr");
            if (numbering[1] > 0) {
                xml.val("w:ilvl", numbering[1]);
            }
            xml.val("w:numId", numbering[0]).close();
        }
        borders(xml, inset, rtl);
        String background = get("background");
        if (background != null) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", color(background));
        }
        spacing(xml);
        indent(xml, left);
        toggle(xml, "tight", "w:contextualSpacing");
        String align = get("align");
        if (align != null) {
            // "right" is the trailing side in Word: the left one in a right-to-left paragraph.
            xml.val(
                    "w:jc",
                    switch (align) {
                        case "start" -> "left";
                        case "center" -> "center";
                        case "end" -> "right";
                        default -> throw Fault.theme("align: \"" + align + "\" must be start, center or end");
                    });
        }
        if (outline != null) {
            xml.val("w:outlineLvl", outline);
        }
        return xml;
    }

    private void spacing(Xml xml) {
        Map<String, String> values = new LinkedHashMap<>();
        if (get("space-before") != null) {
            values.put("w:before", Long.toString(length("space-before").twips()));
        }
        if (get("space-after") != null) {
            values.put("w:after", Long.toString(length("space-after").twips()));
        }
        String line = get("line");
        if (line != null) {
            values.put("w:line", Long.toString(Math.round(number("line", line) * LINE)));
            values.put("w:lineRule", "auto");
        }
        empty(xml, "w:spacing", values);
    }

    private void indent(Xml xml, @Nullable Length left) {
        Map<String, String> values = new LinkedHashMap<>();
        if (left != null) {
            values.put("w:left", Long.toString(left.twips()));
        }
        if (get("indent-end") != null) {
            values.put("w:right", Long.toString(length("indent-end").twips()));
        }
        if (get("hanging") != null) {
            values.put("w:hanging", Long.toString(length("hanging").twips()));
        }
        empty(xml, "w:ind", values);
    }

    private static void empty(Xml xml, String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            xml.empty(
                    name,
                    values.entrySet().stream()
                            .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                            .toArray(String[]::new));
        }
    }

    private void borders(Xml xml, Length inset, boolean rtl) {
        Xml sides = Xml.fragment();
        border(sides, "w:top", "border-top", Length.ZERO);
        border(sides, "w:left", rtl ? "border-end" : "border-start", rtl ? Length.ZERO : inset);
        border(sides, "w:bottom", "border-bottom", Length.ZERO);
        border(sides, "w:right", rtl ? "border-start" : "border-end", rtl ? inset : Length.ZERO);
        if (!sides.isEmpty()) {
            xml.open("w:pBdr").add(sides).close();
        }
    }

    private void border(Xml xml, String element, String side, Length inset) {
        String written = get(side) == null ? get("border") : get(side);
        if (written == null || written.equals("none")) {
            return;
        }
        long space = Math.round(length("padding").plus(inset).points());
        line(xml, element, written, Math.clamp(space, 0, WIDEST_PADDING));
    }

    /** A border, written as {@code 0.5pt #6b7785}. */
    static void line(Xml xml, String element, String written, long space) {
        String[] parts = written.strip().split("\\s+", -1);
        if (parts.length != 2) {
            throw Fault.theme("\"" + written + "\" is no border; write one such as 0.5pt #6b7785, or none");
        }
        xml.empty(
                element,
                "w:val",
                "single",
                "w:sz",
                Long.toString(Length.parse(parts[0]).eighths()),
                "w:space",
                Long.toString(space),
                "w:color",
                color(parts[1]));
    }

    /** The run properties in the order of the schema. @param shade whether the background is the characters' own */
    Xml run(boolean shade) {
        Xml xml = Xml.fragment();
        String font = get("font");
        if (font != null) {
            font(xml, font);
        }
        // Each property has a twin for complex scripts: without it Arabic and Hebrew text would keep the default.
        toggle(xml, "bold", "w:b", "w:bCs");
        toggle(xml, "italic", "w:i", "w:iCs");
        toggle(xml, "strike", "w:strike");
        if ("false".equals(get("proof"))) {
            xml.empty("w:noProof");
        }
        String color = get("color");
        if (color != null) {
            xml.val("w:color", color(color));
        }
        if (get("letter-spacing") != null) {
            xml.val("w:spacing", length("letter-spacing").twips());
        }
        if (get("size") != null) {
            xml.val("w:sz", length("size").halfPoints());
            xml.val("w:szCs", length("size").halfPoints());
        }
        if (get("underline") != null) {
            xml.val("w:u", is("underline") ? "single" : "none");
        }
        String background = get("background");
        if (shade && background != null) {
            xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", color(background));
        }
        String position = get("position");
        if (position != null) {
            xml.val(
                    "w:vertAlign",
                    switch (position) {
                        case "super" -> "superscript";
                        case "sub" -> "subscript";
                        default -> throw Fault.theme("position: \"" + position + "\" must be super or sub");
                    });
        }
        return xml;
    }

    /** The palette's fonts go by what they are for, so that Word sets each script in the face that the palette names. */
    private static void font(Xml xml, String font) {
        String use = font.equals("body") ? "minor" : font.equals("heading") ? "major" : "";
        if (use.isEmpty()) {
            xml.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
        } else {
            xml.empty(
                    "w:rFonts",
                    "w:asciiTheme",
                    use + "HAnsi",
                    "w:hAnsiTheme",
                    use + "HAnsi",
                    "w:eastAsiaTheme",
                    use + "EastAsia",
                    "w:cstheme",
                    use + "Bidi");
        }
    }

    private void toggle(Xml xml, String key, String... elements) {
        String value = get(key);
        if (value == null) {
            return;
        }
        for (String element : elements) {
            if (is(key)) {
                xml.empty(element);
            } else {
                xml.val(element, "0");
            }
        }
    }

    private static double number(String key, String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw Fault.theme(key + ": \"" + written + "\" is no number");
        }
    }
}
