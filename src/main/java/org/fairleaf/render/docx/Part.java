package org.fairleaf.render.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;

/** A part with running text: its markup and what that refers to outside the part. */
final class Part {

    private final PackagePart opc;
    private final Xml xml = Xml.file();
    private final Map<String, String> links = new HashMap<>();
    private final Map<PackagePart, String> targets = new HashMap<>();

    Part(PackagePart opc) {
        this.opc = opc;
    }

    Xml xml() {
        return xml;
    }

    /** The relationship to an address in the world. */
    String link(String address) {
        return links.computeIfAbsent(
                address,
                a -> opc.addExternalRelationship(uri(a), Names.R + "/hyperlink").getId());
    }

    /** The relationship to another part. @param type the last part of the relationship's type, such as {@code image} */
    String relate(PackagePart target, String type) {
        return targets.computeIfAbsent(
                target,
                t -> opc.addRelationship(t.getPartName(), TargetMode.INTERNAL, Names.R + "/" + type)
                        .getId());
    }

    void finish() {
        Container.fill(opc, xml.bytes());
    }

    /** The address as a URI has to be spelled; what is one already stays as it is. */
    static String uri(String address) {
        StringBuilder uri = new StringBuilder();
        boolean fragment = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean escape = c == '%'
                    && i + 2 < address.length()
                    && address.substring(i + 1, i + 3).matches("[0-9a-fA-F]{2}");
            boolean plain = c > 0x7f || Character.isLetterOrDigit(c) || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0;
            boolean firstHash = c == '#' && !fragment;
            fragment |= c == '#';
            if (escape || firstHash || (plain && !Character.isWhitespace(c) && !Character.isSpaceChar(c))) {
                uri.append(c);
            } else {
                for (byte b : String.valueOf(c).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                    uri.append(String.format(Locale.ROOT, "%%%02X", b));
                }
            }
        }
        return uri.toString();
    }
}
