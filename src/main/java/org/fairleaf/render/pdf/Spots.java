package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** The places of a document that links lead to, by name, as a PDF states them. */
final class Spots {

    private static final COSName XYZ = COSName.getPDFName("XYZ");

    /** How many names stand together: few enough to read them all for one. */
    private static final int LEAF = 64;

    private final Map<String, COSDictionary> byName = new HashMap<>();

    Spots(PDDocument document, Map<String, Spot> spots) {
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        spots.forEach((name, spot) -> {
            COSDictionary place = new COSDictionary();
            place.setItem(COSName.D, destination(pages.get(spot.page()), spot));
            byName.put(name, place);
        });
    }

    /** ISO 32000-1, 12.3.2.2. */
    private static COSArray destination(PDPage page, Spot spot) {
        int height = Math.round(page.getMediaBox().getHeight() * 1000);
        COSArray destination = new COSArray();
        destination.add(page.getCOSObject());
        destination.add(XYZ);
        destination.add(new COSFloat(spot.x() / 1000f));
        destination.add(new COSFloat((height - spot.y()) / 1000f));
        destination.add(COSNull.NULL);
        return destination;
    }

    /** The destination of that name. */
    COSArray destination(String name) {
        COSDictionary place = byName.get(name);
        COSArray destination = place == null ? null : place.getCOSArray(COSName.D);
        if (destination == null) {
            throw new UnfinishedException("a link leads to #" + name + ", which is on no page");
        }
        return destination;
    }

    /** Gives each name with the dictionary that holds its destination. */
    void each(BiConsumer<String, COSDictionary> told) {
        byName.forEach(told);
    }

    /** Writes them as a name tree (ISO 32000-1, 7.9.6), so that a link in another file can lead here too. */
    void write(PDDocument document) {
        List<COSString> names = byName.keySet().stream()
                .map(COSString::new)
                .sorted((one, other) -> Arrays.compareUnsigned(one.getBytes(), other.getBytes()))
                .toList();
        COSArray leaves = new COSArray();
        for (int from = 0; from < names.size(); from += LEAF) {
            List<COSString> some = names.subList(from, Math.min(names.size(), from + LEAF));
            COSArray pairs = new COSArray();
            for (COSString name : some) {
                pairs.add(name);
                pairs.add(byName.get(name.getString()));
            }
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.LIMITS, new COSArray(List.of(some.getFirst(), some.getLast())));
            leaf.setItem(COSName.NAMES, pairs);
            leaves.add(leaf);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.KIDS, leaves);
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.DESTS, tree);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, dictionary);
    }
}
