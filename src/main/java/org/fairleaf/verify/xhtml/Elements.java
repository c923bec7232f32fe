package org.fairleaf.verify.xhtml;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is asked of elements. */
final class Elements {

    private Elements() {}

    static boolean is(Node node, String... names) {
        return node instanceof Element element && List.of(names).contains(element.getLocalName());
    }

    static boolean hasRole(Element element, String role) {
        return List.of(element.getAttribute("role").split("\\s+")).contains(role);
    }

    static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split("\\s+")).contains(name);
    }

    static List<Node> nodes(Element element) {
        List<Node> out = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            out.add(node);
        }
        return out;
    }

    static List<Element> kids(Element element) {
        return nodes(element).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** All elements below that are called so, in their order. */
    static List<Element> below(Element element, String name) {
        List<Element> out = new ArrayList<>();
        var found = element.getElementsByTagNameNS("*", name);
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }
}
