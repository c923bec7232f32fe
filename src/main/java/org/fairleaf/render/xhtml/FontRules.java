package org.fairleaf.render.xhtml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/** The faces of running text and headings that travel with a publication. */
public final class FontRules {

    private FontRules() {}

    /** The faces of the theme's body and heading families; fallbacks are left to the reader's device. */
    public static List<FontFace> faces(Theme theme) {
        Set<String> families = new HashSet<>(List.of(theme.token("font.body"), theme.token("font.heading")));
        return theme.fonts().stream()
                .filter(face -> families.contains(face.family()))
                .toList();
    }

    /** An error for each of these faces whose file the theme lacks. */
    public static List<Diagnostic> missing(Theme theme) {
        return faces(theme).stream()
                .filter(face -> theme.file(face.location()) == null)
                .map(face -> Diagnostic.of(
                        Code.FONT_MISSING,
                        Position.of(face.location()),
                        "the theme has no such font file",
                        "put it there, or correct \"fonts\" in tokens.yaml"))
                .toList();
    }

    /** The face's file. Only for a face that is not {@link #missing}. */
    public static byte[] file(Theme theme, FontFace face) {
        byte[] file = theme.file(face.location());
        if (file == null) {
            throw new IllegalArgumentException("the theme has no " + face.location());
        }
        return file;
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
