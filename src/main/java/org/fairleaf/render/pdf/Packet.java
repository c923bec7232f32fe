package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.edition.Edition;

/**
 * What the file says about itself as XMP: title, authors, dates, and the standards it follows. All of it comes from the
 * edition; FOP would put the clock in.
 */
final class Packet implements Step {

    private final String claims;

    /** @param claims what is said of standards: one of {@link Claims} */
    Packet(String claims) {
        this.claims = claims;
    }

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        PDDocument document = tree.document();
        COSStream stream = document.getDocument().createCOSStream();
        stream.setName(COSName.TYPE, "Metadata");
        stream.setName(COSName.SUBTYPE, "XML");
        try (OutputStream out = stream.createOutputStream()) {
            out.write(xmp(edition).getBytes(StandardCharsets.UTF_8));
        }
        document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, stream);
    }

    private String xmp(Edition edition) {
        Metadata metadata = edition.metadata();
        String date = DateTimeFormatter.ISO_INSTANT.format(edition.timestamp());
        StringBuilder out = new StringBuilder();
        out.append("""
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                  <rdf:Description rdf:about=""
                    xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                """);
        out.append("   <dc:format>application/pdf</dc:format>\n");
        alternatives("dc:title", edition.title(), out);
        list("dc:creator", "Seq", metadata.authors().stream().map(Person::name).toList(), out);
        String description = metadata.description();
        if (description != null && !description.isBlank()) {
            alternatives("dc:description", description, out);
        }
        list("dc:subject", "Bag", metadata.keywords(), out);
        list("dc:language", "Bag", List.of(metadata.lang()), out);
        if (metadata.publisher() != null) {
            list("dc:publisher", "Bag", List.of(metadata.publisher()), out);
        }
        if (metadata.rights() != null) {
            alternatives("dc:rights", metadata.rights(), out);
        }
        String keywords = Information.keywords(metadata);
        if (keywords != null) {
            simple("pdf:Keywords", keywords, out);
        }
        simple("pdf:Producer", Information.PRODUCER, out);
        simple("xmp:CreatorTool", "Fairleaf", out);
        simple("xmp:CreateDate", date, out);
        simple("xmp:ModifyDate", date, out);
        simple("xmp:MetadataDate", date, out);
        out.append("  </rdf:Description>\n").append(claims);
        return out.append(" </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").toString();
    }

    private static void simple(String name, String value, StringBuilder out) {
        out.append("   <")
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static void alternatives(String name, String value, StringBuilder out) {
        out.append("   <").append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        out.append(escaped(value)).append("</rdf:li></rdf:Alt></").append(name).append(">\n");
    }

    private static void list(String name, String kind, List<String> values, StringBuilder out) {
        if (values.isEmpty()) {
            return;
        }
        out.append("   <").append(name).append("><rdf:").append(kind).append('>');
        values.forEach(value -> out.append("<rdf:li>").append(escaped(value)).append("</rdf:li>"));
        out.append("</rdf:").append(kind).append("></").append(name).append(">\n");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
