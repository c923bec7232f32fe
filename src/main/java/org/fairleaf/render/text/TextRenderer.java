package org.fairleaf.render.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;

/** Sets an edition as plain text: UTF-8 without a byte order mark, lines ended by LF, one of them at the end. */
public final class TextRenderer implements Renderer {

    @Override
    public String format() {
        return "txt";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        Looks looks;
        try {
            looks = Looks.of(theme);
        } catch (IllegalArgumentException e) {
            return Outcome.none(List.of(Diagnostic.of(
                    Code.THEME_INVALID,
                    Position.of("text.yaml"),
                    String.valueOf(e.getMessage()),
                    "compare with text.yaml of the default theme")));
        }
        String text = String.join("\n", new Composition(edition, looks).lines()) + "\n";
        return Outcome.of(new Rendition(format(), text.getBytes(StandardCharsets.UTF_8)), List.of());
    }
}
