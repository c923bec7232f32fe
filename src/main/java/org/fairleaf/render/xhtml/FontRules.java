package org.fairleaf.render.xhtml;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/** The faces of running text and headings that travel with a publication. */
public final class FontRules {

    private FontRules() {}

    /** The faces of the theme's body and heading families; fallbacks are left to the reader's device. */
    static List<FontFace> faces(Theme theme) {
        return faces(theme, families(theme));
    }

    /** The same, and where the article is written in a script that has a family of its own, that one's faces. */
    public static List<FontFace> faces(Theme theme, Edition edition) {
        Set<String> families = families(theme);
        script(edition)
                .flatMap(script -> theme.find("font." + script.name().toLowerCase(Locale.ROOT)))
                .ifPresent(families::add);
        return faces(theme, families);
    }

    private static Set<String> families(Theme theme) {
        return new HashSet<>(List.of(theme.token("font.body"), theme.token("font.heading")));
    }

    private static List<FontFace> faces(Theme theme, Set<String> families) {
        return theme.fonts().stream()
                .filter(face -> families.contains(face.family()))
                .toList();
    }

    /** The script of most of an article's letters; nothing where it has none. */
    private static Optional<UnicodeScript> script(Edition edition) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Text text) {
                text.text()
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
            }
        });
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** An error for each of these faces whose file the theme lacks. */
    public static List<Diagnostic> missing(Theme theme, List<FontFace> faces) {
        return faces.stream()
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
