package org.fairleaf.verify.epub;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An XML document of the EPUB. @param name its name in the zip */
record Page(String name, Document document) {

    /** Reads it without loading anything else and without entities of its own. */
    static Page of(Archive archive, String name) throws UnreadableException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            Document document = builder.parse(new InputSource(new StringReader(archive.text(name))));
            DocumentType type = document.getDoctype();
            if (type != null && type.getInternalSubset() != null) {
                throw new UnreadableException(name + " defines entities of its own");
            }
            return new Page(name, document);
        } catch (SAXException | IOException damaged) {
            throw new UnreadableException(name + " is not well-formed: " + damaged.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can parse XML within limits", e);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** All elements of that local name, {@code *} for all, in document order. */
    List<Element> all(String element) {
        return below(root(), element);
    }

    List<Element> all(String element, Predicate<Element> which) {
        return all(element).stream().filter(which).toList();
    }

    List<String> ids() {
        return all("*", element -> element.hasAttribute("id")).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
    }

    static List<Element> below(Node node, String element) {
        NodeList found = node instanceof Document whole
                ? whole.getElementsByTagNameNS("*", element)
                : ((Element) node).getElementsByTagNameNS("*", element);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** What is heard of an element: its text and its images' descriptions, without the marks of notes. */
    static String words(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private static void append(Node node, StringBuilder out) {
        if (node instanceof Element element) {
            switch (element.getLocalName()) {
                case "img" -> out.append(element.getAttribute("alt"));
                case "br" -> out.append(' ');
                default -> {}
            }
            if (element.getAttribute("role").equals("doc-noteref")) {
                return;
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(node.getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, out);
        }
    }
}
