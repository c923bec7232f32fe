package org.fairleaf.render.pdf;

import java.util.Locale;
import org.fairleaf.ast.Position;
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
        return Diagnostic.of(
                Code.GLYPH_MISSING,
                at,
                message,
                "replace the character, or add a font that has it to \"fonts\" in the theme's tokens.yaml");
    }
}
