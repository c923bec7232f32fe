package org.fairleaf.render.fo;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.xml.sax.SAXException;

/** XSL-FO as a file of its own, for people who know FO. Images stay where the article has them. */
public final class FoRenderer implements Renderer {

    @Override
    public String format() {
        return "fo";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            FoWriter.write(edition, theme, new FoFile(bytes));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return Outcome.of(new Rendition(format(), bytes.toByteArray()), List.of());
    }
}
