package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final Set<Diagnostic> findings = new LinkedHashSet<>();
    /** What does not fit its place, in FOP's words; told as one finding, for one cause often has a hundred of them. */
    private final List<String> overflows = new ArrayList<>();

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
            overflows.add(text.replace(" (No context info available)", ""));
        } else {
            add(Diagnostic.of(Code.PDF_FAILED, article, "the pages cannot be laid out: " + text));
        }
    }

    private void add(Diagnostic finding) {
        findings.add(finding);
    }

    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(findings);
        if (!overflows.isEmpty()) {
            String places = overflows.size() == 1 ? "in 1 place" : "in " + overflows.size() + " places";
            all.add(Diagnostic.of(
                    Code.PDF_LAYOUT,
                    article,
                    places + " the pages are not laid out as they should be; the first: " + overflows.getFirst(),
                    "look at the pages; a long word, a wide table or a style of the theme may be the cause"));
        }
        return List.copyOf(all);
    }
}
