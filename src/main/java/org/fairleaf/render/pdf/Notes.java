package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.edition.Edition;

/**
 * Gives each note its ID, which FOP writes nowhere and PDF/UA-1 7.9 requires, and puts it behind the paragraph of its
 * mark: where FOP leaves it, it would cut a sentence in two for who listens.
 */
final class Notes implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        settle(tree.top());
        tree.top().each(tag -> {
            if (tag.is("Note")) {
                String id = tag.source().get("fl:note");
                if (id == null) {
                    throw new UnfinishedException("a note has no id");
                }
                tag.id(id);
            }
        });
    }

    private static void settle(Tag tag) {
        List<Kid> kids = new ArrayList<>();
        for (Kid kid : tag.kids()) {
            kids.add(kid);
            if (kid instanceof Tag line) {
                boolean paragraph = line.is("P") || line.level() > 0;
                if (paragraph) {
                    take(line, kids);
                } else if (line.is("Caption") || line.is("Lbl")) {
                    // Tables, figures and list items have no room for notes between their parts.
                    List<Kid> notes = new ArrayList<>();
                    take(line, notes);
                    line.kids().addAll(notes);
                } else {
                    settle(line);
                }
            }
        }
        tag.kids().clear();
        tag.kids().addAll(kids);
    }

    private static void take(Tag tag, List<Kid> notes) {
        for (Tag child : tag.tags()) {
            if (child.is("Note")) {
                tag.kids().remove(child);
                notes.add(child);
            } else {
                take(child, notes);
            }
        }
    }
}
