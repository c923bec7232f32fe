package org.fairleaf.theme;

import java.util.Map;
import java.util.OptionalDouble;

/** How one format's sheet names the size, weight and ground of its words. */
record Styles(Sheet sheet, String root, String sizeName, String ground) {

    static Styles of(Sheet sheet) {
        return sheet.name().equals("docx")
                ? new Styles(sheet, "document", "size", "background")
                : new Styles(sheet, "root", "font-size", "background-color");
    }

    private String attribute(String style, String attribute) {
        return sheet.styles().getOrDefault(style, Map.of()).getOrDefault(attribute, "");
    }

    /** The size of the body's words, in points. */
    double body() {
        return Lengths.points(attribute(root, sizeName), 12).orElse(12);
    }

    /** The size of a style's words in points, as in the body where it says nothing; none where it is no length. */
    OptionalDouble sizeIfClear(String style) {
        String size = attribute(style, sizeName);
        return size.isEmpty() ? OptionalDouble.of(body()) : Lengths.points(size, body());
    }

    double size(String style) {
        return sizeIfClear(style).orElse(body());
    }

    boolean bold(String style) {
        return attribute(style, "font-weight").equals("bold")
                || attribute(style, "bold").equals("true");
    }
}
