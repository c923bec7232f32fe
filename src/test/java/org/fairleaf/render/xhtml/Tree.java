package org.fairleaf.render.xhtml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page read back by an XML parser. */
public record Tree(Document document) {

    public static Tree of(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return new Tree(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the page is not well-formed", e);
        }
    }

    /** All elements of that name, {@code *} for all, in document order. */
    public List<Element> all(String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    public List<Element> all(String name, Predicate<Element> which) {
        return all(name).stream().filter(which).toList();
    }

    public Element one(String name, Predicate<Element> which) {
        List<Element> found = all(name, which);
        if (found.size() != 1) {
            throw new AssertionError("expected one <" + name + ">, found " + found.size());
        }
        return found.getFirst();
    }

    public Element id(String id) {
        return one("*", element -> element.getAttribute("id").equals(id));
    }

    public List<String> ids() {
        return all("*", element -> element.hasAttribute("id")).stream()
                .map(element -> element.getAttribute("id"))
                .toList();
    }
}
