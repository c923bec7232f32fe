package org.fairleaf.render.xhtml;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/** The faces of running text and headings that travel with a publication. */
public final class FontRules {

    private FontRules() {}

    /** The faces of the theme's body and heading families; fallbacks are left to the reader's device. */
    public static List<FontFace> faces(Theme theme) {
        Set<String> families = Set.copyOf(List.of(theme.token("font.body"), theme.token("font.heading")).stream()
                .distinct()
                .toList());
        return theme.fonts().stream()
                .filter(face -> families.contains(face.family()))
                .toList();
    }

    /** One {@code @font-face} a line. @param address where a face's file is */
    public static String css(List<FontFace> faces, Function<FontFace, String> address) {
        StringBuilder css = new StringBuilder();
        for (FontFace face : faces) {
            css.append("@font-face { font-family: \"")
                    .append(face.family().replace("\"", ""))
                    .append("\"; font-weight: ")
                    .append(face.weight())
                    .append("; font-style: ")
                    .append(face.italic() ? "italic" : "normal")
                    .append("; font-display: swap; src: url(\"")
                    .append(address.apply(face))
                    .append("\") format(\"truetype\"); }\n");
        }
        return css.toString();
    }
}
