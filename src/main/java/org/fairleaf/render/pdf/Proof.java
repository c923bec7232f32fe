package org.fairleaf.render.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.fairleaf.edition.Edition;

/**
 * A last step: looks whether the tree is what PDF/UA and the edition ask for. What validators do not see (a heading
 * without its tag, an image without words) must not leave the house either.
 */
final class Proof implements Step {

    /** What each element may hold, where the standard says so. */
    private static final Map<String, Set<String>> KIDS = Map.of(
            "L", Set.of("LI", "Caption"),
            "LI", Set.of("Lbl", "LBody"),
            "Table", Set.of("Caption", "THead", "TBody"),
            "THead", Set.of("TR"),
            "TBody", Set.of("TR"),
            "TR", Set.of("TH", "TD"),
            "TOC", Set.of("TOCI", "TOC"));

    private final int deepest;

    /** @param deepest the deepest level of headings for which there is a tag */
    Proof(int deepest) {
        this.deepest = deepest;
    }

    @Override
    public void apply(TagTree tree, Edition edition) {
        Set<String> notes = new HashSet<>();
        tree.top().each(tag -> element(tag, notes));
        List<String> headings = edition.outline().stream()
                .map(entry -> "H" + Math.min(deepest, entry.level()))
                .toList();
        List<String> tagged = new java.util.ArrayList<>();
        tree.top().each(tag -> {
            if (tag.level() > 0) {
                tagged.add(tag.role());
            }
        });
        demand(tagged.equals(headings), "the headings are tagged " + tagged + " and not " + headings);
        demand(
                notes.size() == edition.notes().size(),
                "of " + edition.notes().size() + " notes " + notes.size() + " are tagged");
    }

    private static void element(Tag tag, Set<String> notes) {
        Set<String> allowed = KIDS.get(tag.role());
        if (allowed != null) {
            tag.tags()
                    .forEach(kid ->
                            demand(allowed.contains(kid.role()), "a tag " + tag.role() + " holds a tag " + kid.role()));
            demand(tag.tags().size() == tag.kids().size(), "a tag " + tag.role() + " holds text of its own");
        }
        if (!Set.of("Table", "Figure", "L").contains(tag.role())) {
            demand(tag.tags().stream().noneMatch(kid -> kid.is("Caption")), "a caption has neither table nor figure");
        }
        switch (tag.role()) {
            case "Table" -> demand(tag.source().get("fl:continues") == null, "a wide table is in pieces");
            case "NonStruct" -> throw new UnfinishedException("a tag that only the layout needs is left");
            case "Figure" -> {
                String alt = tag.dictionary().getString(COSName.ALT);
                demand(alt != null && !alt.isBlank(), "an image has no description");
                demand(alt != null && alt.equals(tag.source().get("fox:alt-text")), "an image has not its description");
            }
            case "Link" -> link(tag);
            case "Note", "FENote" -> {
                String id = tag.dictionary().getString(COSName.ID);
                demand(id != null && notes.add(id), "a note has no id of its own");
            }
            case "TH" -> demand(tag.dictionary().containsKey(COSName.A), "a header cell has no scope");
            default -> {}
        }
    }

    private static void link(Tag tag) {
        boolean active = false;
        for (Kid kid : tag.kids()) {
            if (kid instanceof Kid.Annotation area) {
                active = true;
                String says = area.annotation().getString(COSName.CONTENTS);
                demand(says != null && !says.isBlank(), "a link has no description");
            }
        }
        demand(active, "a link leads nowhere");
        demand(!tag.dictionary().containsKey(COSName.ALT), "a link's words are hidden");
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new UnfinishedException(otherwise);
        }
    }
}
