package org.fairleaf.verify.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the file's metadata say of it; empty where they do not.
 *
 * @param accessible the part of PDF/UA that it claims to follow
 * @param archival the part of PDF/A
 */
record Xmp(String title, String accessible, String archival) {

    private static final Xmp NONE = new Xmp("", "", "");

    static Xmp of(PDDocument document) {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return NONE;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without one of ours, the parser tells standard error.
            builder.setErrorHandler(new DefaultHandler());
            Document xml = builder.parse(new ByteArrayInputStream(metadata.toByteArray()));
            return new Xmp(
                    value(xml, "http://purl.org/dc/elements/1.1/", "title"),
                    value(xml, "http://www.aiim.org/pdfua/ns/id/", "part"),
                    value(xml, "http://www.aiim.org/pdfa/ns/id/", "part"));
        } catch (IOException | SAXException | ParserConfigurationException unreadable) {
            return NONE;
        }
    }

    /** A property, whether it is written as an element or as an attribute. */
    private static String value(Document xml, String namespace, String name) {
        NodeList elements = xml.getElementsByTagNameNS(namespace, name);
        if (elements.getLength() > 0) {
            return elements.item(0).getTextContent().strip();
        }
        NodeList all = xml.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            String value = ((Element) all.item(i)).getAttributeNS(namespace, name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
