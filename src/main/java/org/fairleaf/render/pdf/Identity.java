package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * What the file says about itself: title, authors, dates, the standards it follows, and an id. All of it comes from the
 * edition; FOP would put the clock in.
 */
final class Identity implements Step {

    private static final String PRODUCER = "Fairleaf (Apache FOP, Apache PDFBox)";

    @Override
    public void apply(TagTree tree, Edition edition) throws IOException {
        PDDocument document = tree.document();
        packet(document, edition);
        information(document, edition);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        if (edition.metadata().dir().equals("rtl")) {
            viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        }
        document.getDocumentCatalog().setViewerPreferences(viewer);
        COSString id = new COSString(digest(edition));
        COSArray both = new COSArray();
        both.add(id);
        both.add(id);
        document.getDocument().getTrailer().setItem(COSName.ID, both);
        // PDF/A-2 asks that a CIDSet lists every glyph; FOP's does not, and none is needed.
        for (var font : document.getDocument().getObjectsByType(COSName.FONT_DESC)) {
            if (font.getObject() instanceof COSDictionary descriptor) {
                descriptor.removeItem(COSName.getPDFName("CIDSet"));
            }
        }
    }

    private static byte[] digest(Edition edition) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((edition.slug() + "\n" + edition.sourceHash()).getBytes(StandardCharsets.UTF_8));
            return md5.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void information(PDDocument document, Edition edition) {
        COSDictionary info = new COSDictionary();
        Metadata metadata = edition.metadata();
        info.setString(COSName.TITLE, edition.title());
        put(info, COSName.AUTHOR, authors(metadata));
        put(info, COSName.SUBJECT, metadata.description());
        put(info, COSName.KEYWORDS, keywords(metadata));
        info.setString(COSName.CREATOR, "Fairleaf");
        info.setString(COSName.PRODUCER, PRODUCER);
        String date = DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(edition.timestamp());
        info.setString(COSName.CREATION_DATE, date);
        info.setString(COSName.MOD_DATE, date);
        document.getDocument().getTrailer().setItem(COSName.INFO, info);
    }

    private static void put(COSDictionary info, COSName key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            info.setString(key, value);
        }
    }

    private static @Nullable String authors(Metadata metadata) {
        List<Person> authors = metadata.authors();
        return authors.isEmpty() ? null : authors.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    private static @Nullable String keywords(Metadata metadata) {
        return metadata.keywords().isEmpty() ? null : String.join(", ", metadata.keywords());
    }

    private static void packet(PDDocument document, Edition edition) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        stream.setName(COSName.TYPE, "Metadata");
        stream.setName(COSName.SUBTYPE, "XML");
        try (OutputStream out = stream.createOutputStream()) {
            out.write(xmp(edition).getBytes(StandardCharsets.UTF_8));
        }
        COSBase metadata = Objects.requireNonNull(stream);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, metadata);
    }

    private static String xmp(Edition edition) {
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
                    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
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
        String keywords = keywords(metadata);
        if (keywords != null) {
            simple("pdf:Keywords", keywords, out);
        }
        simple("pdf:Producer", PRODUCER, out);
        simple("xmp:CreatorTool", "Fairleaf", out);
        simple("xmp:CreateDate", date, out);
        simple("xmp:ModifyDate", date, out);
        simple("xmp:MetadataDate", date, out);
        simple("pdfaid:part", "2", out);
        simple("pdfaid:conformance", "A", out);
        simple("pdfuaid:part", "1", out);
        out.append("  </rdf:Description>\n").append(EXTENSION);
        return out.append(" </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").toString();
    }

    /** PDF/A wants to be told of properties that it does not know: PDF/UA's part number is one. */
    private static final String EXTENSION = """
              <rdf:Description rdf:about=""
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas>
                <rdf:Bag>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                  <pdfaSchema:property>
                   <rdf:Seq>
                    <rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>part</pdfaProperty:name>
                     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                     <pdfaProperty:category>internal</pdfaProperty:category>
                     <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
                    </rdf:li>
                   </rdf:Seq>
                  </pdfaSchema:property>
                 </rdf:li>
                </rdf:Bag>
               </pdfaExtension:schemas>
              </rdf:Description>
            """;

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
