package org.fairleaf.render.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.fairleaf.edition.Edition;

/**
 * Gives each link its destination back, for which the {@link Blueprint} put a number, and moves what FOP writes as a link's
 * alternate text, where it would hide the link's words, into the description of its active areas, where PDF/UA-1 7.18.5 wants it.
 */
final class Links implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        Map<String, PDPageDestination> places = places(tree);
        tree.top().each(tag -> {
            if (!tag.is("Link")) {
                return;
            }
            COSDictionary action = action(tag, places);
            String says = tag.source().get("fox:alt-text");
            tag.dictionary().removeItem(COSName.ALT);
            for (Kid kid : tag.kids()) {
                if (kid instanceof Kid.Annotation area) {
                    if (says != null) {
                        area.annotation().setString(COSName.CONTENTS, says);
                    }
                    area.annotation().setItem(COSName.A, action);
                }
            }
        });
    }

    private static COSDictionary action(Tag link, Map<String, PDPageDestination> places) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.TYPE, "Action");
        String address = link.source().get("external-destination");
        if (address != null) {
            action.setItem(COSName.S, COSName.URI);
            action.setItem(COSName.URI, new COSString(ascii(address).getBytes(StandardCharsets.US_ASCII)));
        } else {
            action.setName(COSName.S, "GoTo");
            action.setItem(COSName.D, place(String.valueOf(link.source().get("internal-destination")), places));
        }
        return action;
    }

    /** Where on the pages FOP has put the place of that id. */
    private static COSBase place(String id, Map<String, PDPageDestination> places) {
        PDPageDestination place = places.get(id);
        if (place == null) {
            throw new UnfinishedException("a link leads to #" + id + ", which is on no page");
        }
        return place.getCOSObject();
    }

    /** All places by name, read once: PDFBox goes through the whole list for each name. */
    private static Map<String, PDPageDestination> places(TagTree tree) throws IOException {
        PDDocumentNameDictionary names = tree.document().getDocumentCatalog().getNames();
        Map<String, PDPageDestination> places = new HashMap<>();
        if (names != null && names.getDests() != null) {
            gather(names.getDests(), places);
        }
        return places;
    }

    private static void gather(PDNameTreeNode<PDPageDestination> node, Map<String, PDPageDestination> places)
            throws IOException {
        Map<String, PDPageDestination> own = node.getNames();
        if (own != null) {
            places.putAll(own);
        }
        List<PDNameTreeNode<PDPageDestination>> kids = node.getKids();
        if (kids != null) {
            for (PDNameTreeNode<PDPageDestination> kid : kids) {
                gather(kid, places);
            }
        }
    }

    /** As a PDF spells an address: what is not ASCII in percent signs. */
    private static String ascii(String address) {
        StringBuilder out = new StringBuilder();
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            out.append(c > 0x20 && c < 0x7f ? String.valueOf((char) c) : String.format(Locale.ROOT, "%%%02X", c));
        }
        return out.toString();
    }
}
