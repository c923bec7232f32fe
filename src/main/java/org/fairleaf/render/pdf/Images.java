package org.fairleaf.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.TransformerException;
import org.apache.commons.codec.digest.DigestUtils;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.fo.Origins;
import org.xml.sax.SAXException;

/**
 * The images of an edition as FOP reads them. An address names the bytes and not the file: FOP remembers images by
 * address, and two articles may each have their own {@code knee.png}.
 */
final class Images {

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();

    /** Takes the edition's images; drawings are made safe first, and what is wrong with them is added to the findings. */
    Images(Edition edition, FontBook fonts, List<Diagnostic> findings) {
        for (Media media : edition.media().values()) {
            byte[] content = media.type() == Media.Type.SVG ? drawing(media, edition, fonts, findings) : media.bytes();
            String address = Library.IMAGE + DigestUtils.sha256Hex(content);
            addresses.put(media.source(), address);
            bytes.put(address, content);
        }
    }

    /** The address for an image as the FO names it. One that the article does not have stays as it is, and unread. */
    String address(String src) {
        String source = java.net.URLDecoder.decode(unquoted(src).replace("+", "%2B"), StandardCharsets.UTF_8);
        return "url('" + addresses.getOrDefault(source, source) + "')";
    }

    /** All images by address. */
    Map<String, byte[]> byAddress() {
        return bytes;
    }

    /** The bare name in {@code url('…')}. */
    static String unquoted(String src) {
        String name = src.strip();
        if (name.startsWith("url(") && name.endsWith(")")) {
            name = name.substring(4, name.length() - 1).strip();
        }
        if (name.length() > 1 && (name.startsWith("'") || name.startsWith("\""))) {
            name = name.substring(1, name.length() - 1);
        }
        return name;
    }

    private static byte[] drawing(Media media, Edition edition, FontBook fonts, List<Diagnostic> findings) {
        Position at = new Origins(edition).ofImage(media.source()).orElse(Position.of(edition.path()));
        try {
            Drawing.Safe safe = Drawing.safe(media, fonts);
            safe.outside()
                    .forEach(reference -> findings.add(Diagnostic.of(
                            Code.IMAGE_INVALID,
                            at,
                            media.source() + " refers to something outside itself: " + reference,
                            "put it into the drawing: nothing else is read")));
            safe.missing().forEach(character -> findings.add(Glyphs.missing(character, at)));
            return safe.bytes();
        } catch (SAXException | java.io.IOException | TransformerException e) {
            findings.add(Diagnostic.of(
                    Code.IMAGE_INVALID, at, media.source() + " is not a drawing that can be read: " + e.getMessage()));
            return media.bytes();
        }
    }
}
