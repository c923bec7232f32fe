package org.fairleaf.render.fo;

import java.util.HashMap;
import java.util.Map;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;

/**
 * A target of its own for each link. FOP gives all links of a page to one place one action and one structure element,
 * so that all but one of them would lose their tags.
 */
final class Targets {

    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    Targets(Edition edition) {
        new Walk() {
            @Override
            void inline(Inline inline) {
                if (inline instanceof Inline.Link link && link.internal()) {
                    expect(link.anchor());
                }
                super.inline(inline);
            }
        }.blocks(edition.blocks());
        if (edition.contents()) {
            edition.outline().forEach(entry -> expect(entry.id()));
        }
        edition.notes().forEach(note -> {
            expect(note.id());
            expect(note.markId());
        });
    }

    private void expect(String id) {
        expected.merge(id, 1, Integer::sum);
    }

    /** The next unused target at the place of that id. */
    String to(String id) {
        return name(id, given.merge(id, 1, Integer::sum));
    }

    /** How many links lead to the place. */
    int more(String id) {
        return expected.getOrDefault(id, 0);
    }

    static String name(String id, int ordinal) {
        return id + "~" + ordinal;
    }
}
