package org.fairleaf.verify.pdf;

import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.fairleaf.verify.Heard;
import org.jspecify.annotations.Nullable;

/** Where links lead, and whether that is where a part of the edition stands. */
final class Places {

    /** A view opens this much above the first letters of a part: room for its frame and its first line. */
    private static final float ABOVE = 48;
    /** The first letters may stand a little above the place: an accent, a sign that is raised. */
    private static final float BELOW = 6;
    /** Boxes of letters are rough. */
    private static final float HAIR = 2;

    /**
     * A place that a link leads to.
     *
     * @param page from 0
     * @param top the distance from the page's lower edge; NaN for the page as a whole
     * @param element the structure element, where the link names one
     */
    record Place(int page, float top, @Nullable COSDictionary element) {}

    private final Evidence evidence;

    /** Where each tag shows that a link leads to; a long paragraph with many marks is asked for each of them. */
    private final Map<Tag, Map<Integer, Box>> boxes = new IdentityHashMap<>();

    Places(Evidence evidence) {
        this.evidence = evidence;
    }

    /** The place that a link's annotation or a bookmark leads to; null where it leads to none in the file. */
    @Nullable
    Place of(COSDictionary from) {
        COSDictionary action = from.getCOSDictionary(COSName.A);
        COSBase base = action == null ? from.getDictionaryObject(COSName.DEST) : null;
        if (action != null && "GoTo".equals(action.getNameAsString(COSName.S))) {
            base = action.getDictionaryObject(COSName.D);
        }
        if (base == null) {
            return null;
        }
        if (!(destination(base) instanceof PDPageDestination page) || page.retrievePageNumber() < 0) {
            return null;
        }
        COSArray array = page.getCOSObject();
        boolean exact = array.size() > 3 && "XYZ".equals(array.getName(1));
        float top = exact && array.getObject(3) instanceof COSNumber number ? number.floatValue() : Float.NaN;
        COSArray structure = action == null ? null : action.getCOSArray(COSName.getPDFName("SD"));
        COSDictionary element =
                structure != null && structure.size() > 0 && structure.getObject(0) instanceof COSDictionary named
                        ? named
                        : null;
        return new Place(page.retrievePageNumber(), top, element);
    }

    /** The destination that is written so, or under that name; null where it is written as none. */
    private @Nullable PDDestination destination(COSBase written) {
        try {
            PDDestination destination = PDDestination.create(written);
            return destination instanceof PDNamedDestination named
                    ? evidence.file().document().getDocumentCatalog().findNamedDestinationPage(named)
                    : destination;
        } catch (IOException noDestination) {
            return null;
        }
    }

    /**
     * Whether the place is that of a part of the edition.
     *
     * @param within whether anywhere in the part will do: the target is somewhere in its text
     * @return true where the part is not heard, which is reported as such
     */
    boolean leadsTo(@Nullable Place place, @Nullable Heard part, boolean within) {
        Tag tag = part == null ? null : evidence.tag(part);
        if (tag == null) {
            return true;
        }
        if (place == null) {
            return false;
        }
        COSDictionary element = place.element();
        if (element != null && !related(element, tag)) {
            return false;
        }
        Map<Integer, Box> boxes = this.boxes.computeIfAbsent(tag, evidence.file()::places);
        int first = boxes.keySet().stream().mapToInt(page -> page).min().orElse(place.page());
        Box box = boxes.get(place.page());
        if (box == null || !within && place.page() != first) {
            // A part may open at the foot of a page and show from the next one on.
            return false;
        }
        float top = place.top();
        if (Float.isNaN(top)) {
            return true;
        }
        if (within) {
            return top <= box.top() + ABOVE && top >= box.bottom();
        }
        return top <= box.top() + ABOVE && top >= box.top() - BELOW && !between(place, box.top(), tag);
    }

    /** Whether something else stands between the place and the top of the part. */
    private boolean between(Place place, float top, Tag tag) {
        Set<Integer> own = new HashSet<>();
        tag.each(inside -> inside.kids().forEach(kid -> {
            if (kid instanceof Kid.Content content && content.page() == place.page()) {
                own.add(content.id());
            }
        }));
        for (Map.Entry<Integer, Marked> piece :
                evidence.file().pages().get(place.page()).contents().entrySet()) {
            Box box = piece.getValue().box();
            if (box != null
                    && !own.contains(piece.getKey())
                    && box.top() > top + HAIR
                    && box.top() <= place.top() + HAIR) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element is the part's, one in it, or one that it opens. */
    private static boolean related(COSDictionary element, Tag tag) {
        for (Tag at = tag; at != null; at = at.parent()) {
            if (at.dictionary() == element) {
                return true;
            }
        }
        boolean[] inside = {false};
        tag.each(kid -> inside[0] |= kid.dictionary() == element);
        return inside[0];
    }
}
