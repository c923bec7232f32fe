package org.fairleaf.render.fo;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;
import org.xml.sax.SAXException;

/** Names for all places that a link leads to: headings, notes, marks, and what the author links to. */
record Destinations(FoOut out) {

    void write(Edition edition) throws SAXException {
        SequencedSet<String> ids = new LinkedHashSet<>();
        edition.outline().forEach(entry -> ids.add(entry.id()));
        edition.notes().forEach(note -> {
            ids.add(note.id());
            ids.add(note.markId());
        });
        new Walk() {
            @Override
            void inline(Inline inline) {
                if (inline instanceof Inline.Link link && link.internal()) {
                    ids.add(link.anchor());
                }
                super.inline(inline);
            }
        }.blocks(edition.blocks());
        for (String id : ids) {
            out.extension("destination", Map.of("internal-destination", id));
        }
    }
}
