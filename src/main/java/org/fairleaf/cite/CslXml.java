package org.fairleaf.cite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The XML of styles and locales: read without fetching anything, and walked. */
final class CslXml {

    static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";

    private CslXml() {}

    /** @throws SAXException where the bytes are no XML, or have a document type */
    static Document parse(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // citeproc-java looks at node names without their namespace.
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style or locale that ships with Fairleaf, or null. */
    static byte @Nullable [] shipped(String name) {
        try (InputStream in = CslXml.class.getResourceAsStream("/csl/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document shippedXml(String name) {
        byte[] bytes = shipped(name);
        if (bytes == null) {
            throw new IllegalStateException("missing resource csl/" + name);
        }
        try {
            return parse(bytes);
        } catch (SAXException e) {
            throw new IllegalStateException("csl/" + name, e);
        }
    }

    static @Nullable Element child(Element parent, String name) {
        for (Element child : children(parent)) {
            if (child.getNodeName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    static List<Element> children(Element parent) {
        List<Element> out = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                out.add(element);
            }
        }
        return out;
    }

    /** All elements of that name, in document order. */
    static List<Element> all(Element root, String name) {
        List<Element> out = new ArrayList<>();
        Node node = root.getFirstChild();
        while (node != null) {
            if (node instanceof Element element && node.getNodeName().equals(name)) {
                out.add(element);
            }
            Node next = node.getFirstChild();
            while (next == null && node != null && node != root) {
                next = node.getNextSibling();
                node = node.getParentNode();
            }
            node = next;
        }
        return out;
    }
}
