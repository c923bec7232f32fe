package org.fairleaf.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.fairleaf.edition.Edition;

/**
 * Gives each note its ID, which FOP writes nowhere and PDF/UA-1 7.9 requires, and puts it behind the paragraph of its
 * mark: where FOP leaves it, it would cut a sentence in two for who listens.
 */
final class Notes implements Step {

    private static final COSName ID_TREE = COSName.getPDFName("IDTree");

    @Override
    public void apply(TagTree tree, Edition edition) {
        settle(tree.top());
        TreeMap<String, COSDictionary> byId = new TreeMap<>();
        tree.top().each(tag -> {
            if (tag.is("Note")) {
                String id = tag.source().get("fl:note");
                if (id == null || byId.put(id, tag.dictionary()) != null) {
                    throw new UnfinishedException("a note has no id of its own: " + id);
                }
                tag.dictionary().setItem(COSName.ID, string(id));
            }
        });
        if (byId.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        byId.forEach((id, note) -> {
            names.add(string(id));
            names.add(note);
        });
        COSDictionary ids = new COSDictionary();
        ids.setItem(COSName.NAMES, names);
        tree.root().setItem(ID_TREE, ids);
    }

    private static COSString string(String id) {
        return new COSString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static void settle(Tag tag) {
        List<Kid> kids = new ArrayList<>();
        for (Kid kid : tag.kids()) {
            kids.add(kid);
            if (kid instanceof Tag line) {
                boolean paragraph = line.is("P") || line.role().matches("H[1-6]");
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
