package org.fairleaf.verify.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The two kinds of search trees that a PDF has (ISO 32000-1, 7.9.6 and 7.9.7), read whole. */
final class CosTrees {

    private CosTrees() {}

    static Map<Integer, COSBase> numbers(@Nullable COSDictionary tree) {
        Map<Integer, COSBase> out = new HashMap<>();
        read(tree, "Nums", seen(), (key, value) -> {
            if (key instanceof COSNumber number) {
                out.put(number.intValue(), value);
            }
        });
        return out;
    }

    /** By the names' bytes, one character each. */
    static Map<String, COSBase> names(@Nullable COSDictionary tree) {
        Map<String, COSBase> out = new HashMap<>();
        read(tree, "Names", seen(), (key, value) -> {
            if (key instanceof COSString name) {
                out.put(bytes(name), value);
            }
        });
        return out;
    }

    static String bytes(COSString name) {
        return new String(name.getBytes(), StandardCharsets.ISO_8859_1);
    }

    private static Set<COSDictionary> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void read(
            @Nullable COSDictionary node, String entries, Set<COSDictionary> seen, BiConsumer<COSBase, COSBase> taker) {
        if (node == null || !seen.add(node)) {
            return;
        }
        COSArray pairs = node.getCOSArray(COSName.getPDFName(entries));
        for (int i = 0; pairs != null && i + 1 < pairs.size(); i += 2) {
            COSBase key = pairs.getObject(i);
            COSBase value = pairs.getObject(i + 1);
            if (key != null && value != null) {
                taker.accept(key, value);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                read(kid, entries, seen, taker);
            }
        }
    }
}
