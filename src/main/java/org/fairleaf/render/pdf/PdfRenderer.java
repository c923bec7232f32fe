package org.fairleaf.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.TransformerException;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.fo.FoWriter;
import org.fairleaf.theme.Theme;
import org.xml.sax.SAXException;

public final class PdfRenderer implements Renderer {

    private final Map<Theme, Layout> layouts = new ConcurrentHashMap<>();

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        Layout layout = layouts.computeIfAbsent(theme, Layout::new);
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, byte[]> images = new LinkedHashMap<>();
        edition.media().forEach((name, media) -> images.put(Library.IMAGE + name, media.bytes()));
        LayoutEvents events = new LayoutEvents();
        try {
            java.util.concurrent.atomic.AtomicReference<Blueprint> plan = new java.util.concurrent.atomic.AtomicReference<>();
            byte[] pages = layout.pages(
                    handler -> {
                        Blueprint blueprint = new Blueprint(src -> Library.IMAGE + Blueprint.unquoted(src), handler);
                        plan.set(blueprint);
                        FontRuns runs = new FontRuns(layout.fonts(), blueprint);
                        FoWriter.write(edition, theme, runs);
                    },
                    images,
                    events);
            return Outcome.of(new Rendition("pdf", new Finisher(Finisher.STEPS).finish(pages, plan.get().root(), edition)), findings);
        } catch (SAXException | IOException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
