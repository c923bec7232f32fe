package org.fairleaf.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Writing;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.fo.Origins;

/** Finds the place of a character that no font of the theme can show. */
record Glyphs(Edition edition) {

    Diagnostic missing(int character) {
        Position at = new Origins(edition).of(character).orElse(Position.of(edition.path()));
        return missing(character, at);
    }

    static Diagnostic missing(int character, Position at) {
        String name = Character.getName(character);
        String message = String.format(
                Locale.ROOT,
                "no font of the theme has the character \"%s\" (U+%04X%s)",
                Character.toString(character),
                character,
                name == null ? "" : ", " + name);
        return Diagnostic.of(Code.GLYPH_MISSING, at, message, remedy(character));
    }

    private static String remedy(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        if (script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN) {
            return "replace the character, or add a TrueType font that has it to \"fonts\" in the theme's tokens.yaml";
        }
        String name = Writing.name(script);
        return "add a TrueType font for " + name
                + " script to \"fonts\" in the theme's tokens.yaml, and name it there as" + " font." + name;
    }
}
