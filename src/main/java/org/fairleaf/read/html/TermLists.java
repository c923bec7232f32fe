package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The terms and explanations of a list; what stands beside them, as no page should have it, is an explanation, too. */
final class TermLists {

    private TermLists() {}

    static List<Element> parts(Element list) {
        List<Element> parts = new ArrayList<>();
        Element beside = null;
        for (Node node : List.copyOf(list.childNodes())) {
            boolean silent = !(node instanceof Element) && !(node instanceof TextNode text && !text.isBlank());
            if (silent) {
                continue;
            }
            if (node instanceof Element element && element.normalName().matches("dt|dd")) {
                parts.add(element);
                beside = null;
            } else if (node instanceof Element group
                    && group.nameIs("div")
                    && group.selectFirst("> dt, > dd") != null) {
                parts.addAll(parts(group));
                beside = null;
            } else {
                if (beside == null) {
                    beside = list.appendElement("dd");
                    parts.add(beside);
                }
                beside.appendChild(node);
            }
        }
        return parts;
    }
}
