package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.EventListener;
import org.apache.fop.events.model.EventSeverity;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** What FOP has to say about the pages it makes, as findings. */
final class LayoutEvents implements EventListener {

    /**
     * Fonts are checked before, one by one, and images by their alternate text; a link's target that FOP resolves late
     * is no finding.
     */
    private static final Set<String> KNOWN = Set.of("fontSubstituted", "altTextMissing", "nonFullyResolvedLinkTargets");

    private static final Set<String> IMAGES =
            Set.of("imageNotFound", "imageError", "imageIOError", "svgNotBuilt", "svgRenderingError");

    private final Position article;
    private final Glyphs glyphs;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** @param article the source file @param glyphs says which character is missing where */
    LayoutEvents(Position article, Glyphs glyphs) {
        this.article = article;
        this.glyphs = glyphs;
    }

    @Override
    public void processEvent(Event event) {
        String id = event.getEventID().substring(event.getEventID().lastIndexOf('.') + 1);
        EventSeverity severity = event.getSeverity();
        if (severity == EventSeverity.INFO || KNOWN.contains(id)) {
            return;
        }
        if (id.equals("glyphNotAvailable")) {
            Object ch = event.getParam("ch");
            if (ch instanceof Character c) {
                add(glyphs.missing(c));
                return;
            }
        }
        String text = EventFormatter.format(event, Locale.ROOT);
        if (IMAGES.contains(id)) {
            add(Diagnostic.of(Code.IMAGE_INVALID, article, "an image cannot be drawn: " + text));
        } else if (severity == EventSeverity.WARN) {
            add(Diagnostic.of(
                    Code.PDF_LAYOUT,
                    article,
                    "a page is not laid out as it should be: " + text,
                    "look at the page; a long word, a wide table or a style of the theme may be the cause"));
        } else {
            add(Diagnostic.of(Code.PDF_FAILED, article, "the pages cannot be laid out: " + text));
        }
    }

    private void add(Diagnostic finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    List<Diagnostic> findings() {
        return List.copyOf(findings);
    }
}
