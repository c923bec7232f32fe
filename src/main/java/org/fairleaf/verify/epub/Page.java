package org.fairleaf.verify.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fairleaf.verify.xhtml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** An XML document of the EPUB. @param name its name in the zip */
record Page(String name, Document document) {

    /** Reads it without loading anything else and without entities of its own. */
    static Page of(Archive archive, String name) throws UnreadableException {
        try {
            return new Page(name, Xml.parse(name, archive.text(name)));
        } catch (IOException damaged) {
            throw new UnreadableException(String.valueOf(damaged.getMessage()));
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

    static boolean isIn(Element element, String around) {
        for (Node node = element.getParentNode(); node instanceof Element outer; node = outer.getParentNode()) {
            if (outer.getLocalName().equals(around)) {
                return true;
            }
        }
        return false;
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
