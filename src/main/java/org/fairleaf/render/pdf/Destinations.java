package org.fairleaf.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Says of everything that leads into the document to which element it leads, beside the place on a page (PDF/UA-2 8.8):
 * links, bookmarks, named places, and the entries of the contents list. Who listens then arrives at the heading, not
 * at the top of its page.
 */
final class Destinations implements Step {

    static final COSName STRUCTURE = COSName.getPDFName("SD");
    static final COSName REF = COSName.getPDFName("Ref");

    @Override
    public void apply(TagTree tree, Edition edition) {
        Places places = new Places(tree);
        tree.top().each(tag -> {
            String target = tag.is("Link") ? tag.source().get("internal-destination") : null;
            if (target != null) {
                for (Kid kid : tag.kids()) {
                    if (kid instanceof Kid.Annotation area) {
                        lead(area.annotation().getCOSDictionary(COSName.A), places.of(target));
                    }
                }
            }
            if (tag.is("TOCI")) {
                COSArray targets = new COSArray();
                targets.add(places.of(target(tag)).dictionary());
                tag.dictionary().setItem(REF, targets);
            }
        });
        bookmarks(tree, edition, places);
        tree.spots().each((name, place) -> lead(place, places.of(name)));
    }

    /** Where the entry's own line leads, not those below it. */
    private static String target(Tag entry) {
        Deque<Tag> line = new ArrayDeque<>(entry.tags());
        while (!line.isEmpty()) {
            Tag tag = line.poll();
            String target = tag.is("Link") ? tag.source().get("internal-destination") : null;
            if (target != null) {
                return target;
            }
            tag.tags().reversed().forEach(line::push);
        }
        throw new UnfinishedException("an entry of the contents list leads nowhere");
    }

    /** Bookmarks are the headings, in their order. */
    private static void bookmarks(TagTree tree, Edition edition, Places places) {
        PDDocumentOutline outline = tree.document().getDocumentCatalog().getDocumentOutline();
        Iterator<Edition.Entry> headings = edition.outline().iterator();
        if (outline != null) {
            bookmarks(outline, headings, places);
        }
        if (headings.hasNext()) {
            throw new UnfinishedException("a heading has no bookmark");
        }
    }

    private static void bookmarks(PDOutlineNode node, Iterator<Edition.Entry> headings, Places places) {
        for (PDOutlineItem item : node.children()) {
            if (!headings.hasNext()) {
                throw new UnfinishedException("a bookmark has no heading");
            }
            lead(
                    item.getCOSObject().getCOSDictionary(COSName.A),
                    places.of(headings.next().id()));
            bookmarks(item, headings, places);
        }
    }

    private static void lead(@Nullable COSDictionary action, Tag target) {
        COSArray page = action == null ? null : action.getCOSArray(COSName.D);
        if (action == null || page == null) {
            throw new UnfinishedException("a link or a bookmark leads to no page");
        }
        COSArray structure = new COSArray();
        structure.add(target.dictionary());
        for (int i = 1; i < page.size(); i++) {
            structure.add(page.get(i));
        }
        action.setItem(STRUCTURE, structure);
    }
}
