package org.fairleaf.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.fairleaf.edition.Edition;

/**
 * Gives each link its destination back, in whose place the {@link Blueprint} put another, and moves what FOP writes as a link's
 * alternate text, where it would hide the link's words, into the description of its active areas, where PDF/UA-1 7.18.5 wants it.
 */
final class Links implements Step {

    @Override
    public void apply(TagTree tree, Edition edition) {
        tree.top().each(tag -> {
            if (!tag.is("Link")) {
                return;
            }
            COSDictionary action = action(tag, tree.spots());
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

    private static COSDictionary action(Tag link, Spots spots) {
        COSDictionary action = new COSDictionary();
        action.setName(COSName.TYPE, "Action");
        String address = link.source().get("external-destination");
        if (address != null) {
            action.setItem(COSName.S, COSName.URI);
            action.setItem(COSName.URI, new COSString(ascii(address).getBytes(StandardCharsets.US_ASCII)));
        } else {
            action.setName(COSName.S, "GoTo");
            action.setItem(
                    COSName.D, spots.destination(String.valueOf(link.source().get("internal-destination"))));
        }
        return action;
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
