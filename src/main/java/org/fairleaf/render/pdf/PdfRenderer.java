package org.fairleaf.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.transform.TransformerException;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.fo.FoWriter;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Sets an edition as tagged PDF that follows a {@link Standard}.
 *
 * <p>FOP lays out the pages, and a finisher completes the tags. What the theme's {@code fo.xsl} says is applied to the FO
 * in between. One renderer may serve several threads; it keeps the fonts of the themes it met last.
 */
public final class PdfRenderer implements Renderer {

    private static final int THEMES = 4;

    private final Finisher finisher;
    private final Allowance allowance;
    private final Map<Theme, Layout> layouts;

    public PdfRenderer(Standard standard) {
        this(standard, Allowance.USUAL);
    }

    public PdfRenderer(Standard standard, Allowance allowance) {
        this(new Finisher(Finisher.steps(standard)), allowance, new LastUsed());
    }

    private PdfRenderer(Finisher finisher, Allowance allowance, Map<Theme, Layout> layouts) {
        this.finisher = finisher;
        this.allowance = allowance;
        this.layouts = layouts;
    }

    /** The same renderer, fonts and all, with another finisher. */
    PdfRenderer with(Finisher other) {
        return new PdfRenderer(other, allowance, layouts);
    }

    private static final class LastUsed extends LinkedHashMap<Theme, Layout> {
        private static final long serialVersionUID = 1L;

        LastUsed() {
            super(THEMES, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Theme, Layout> eldest) {
            return size() > THEMES;
        }
    }

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        Position article = Position.of(edition.path());
        Layout layout;
        try {
            layout = layout(theme);
        } catch (StyleSheet.InvalidException e) {
            return Outcome.none(List.of(e.finding()));
        }
        List<Diagnostic> findings = new ArrayList<>();
        try {
            byte[] bytes = render(edition, theme, layout, findings);
            findings.sort(null);
            return bytes == null ? Outcome.none(findings) : Outcome.of(new Rendition(format(), bytes), findings);
        } catch (StackOverflowError e) {
            if (theme.file(StyleSheet.FILE) == null) {
                throw e;
            }
            return Outcome.none(List.of(StyleSheet.endless(theme)));
        } catch (SAXException | IOException | TransformerException | UnfinishedException e) {
            Diagnostic ofSheet = StyleSheet.failure(theme, e);
            if (ofSheet != null) {
                return Outcome.none(List.of(ofSheet));
            }
            String message = e.getMessage();
            findings.add(Diagnostic.of(
                    Code.PDF_FAILED,
                    article,
                    "the PDF cannot be made: " + (message == null ? e.getClass().getSimpleName() : message)));
            return Outcome.none(findings);
        }
    }

    @Override
    public void expect(Theme theme) {
        try {
            Layout unused = layout(theme);
        } catch (StyleSheet.InvalidException e) {
            // Who renders in this theme is told.
            return;
        }
    }

    private Layout layout(Theme theme) throws StyleSheet.InvalidException {
        synchronized (layouts) {
            Layout known = layouts.get(theme);
            if (known == null) {
                known = new Layout(theme, allowance);
                layouts.put(theme, known);
            }
            return known;
        }
    }

    private byte @Nullable [] render(Edition edition, Theme theme, Layout layout, List<Diagnostic> findings)
            throws SAXException, IOException, TransformerException {
        Glyphs glyphs = new Glyphs(edition);
        Images images = new Images(edition, layout.fonts(), findings);
        LayoutEvents events = new LayoutEvents(Position.of(edition.path()), glyphs);
        Way way = new Way(images, layout.fonts());
        Layout.Source fo = next -> FoWriter.write(edition, theme, layout.changing(way.to(next)));
        Layout.Pages pages = null;
        if (failed(findings)) {
            // No pages, but all that is wrong in one go.
            fo.send(new DefaultHandler());
        } else {
            pages = layout.pages(fo, images.byAddress(), events);
        }
        way.fonts().missing().forEach(character -> findings.add(glyphs.missing(character)));
        way.fonts()
                .unknown()
                .forEach(family -> findings.add(Diagnostic.of(
                        Code.FONT_MISSING,
                        Position.of(edition.path()),
                        "the theme has no font \"" + family + "\"",
                        "list its files under \"fonts\" in the theme's tokens.yaml")));
        findings.addAll(events.findings());
        return pages == null || failed(findings) ? null : finisher.finish(pages, way.blueprint(), edition);
    }

    private static boolean failed(List<Diagnostic> findings) {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    /** What the FO goes through on its way to FOP, made when FOP asks for it. */
    private static final class Way {
        private final Images images;
        private final FontBook book;
        private @Nullable FontRuns fonts;
        private @Nullable Blueprint blueprint;

        Way(Images images, FontBook book) {
            this.images = images;
            this.book = book;
        }

        ContentHandler to(ContentHandler next) {
            Blueprint last = new Blueprint(images::address, next);
            FontRuns first = new FontRuns(book, last);
            blueprint = last;
            fonts = first;
            return first;
        }

        FontRuns fonts() {
            return Objects.requireNonNull(fonts, "no FO was sent");
        }

        Blueprint.Element blueprint() {
            return Objects.requireNonNull(blueprint, "no FO was sent").root();
        }
    }
}
