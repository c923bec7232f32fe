package org.fairleaf.cite;

import de.undercouch.citeproc.helper.StringHelper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules of a style that citeproc-java does not follow: they are read from the style's XML, and either the XML is
 * changed to say the same in words that it follows, or the names of a reference are.
 *
 * @param initials what stands behind an initial, or null where the style gives no one answer
 * @param initialize whether most given names are cut to initials
 * @param hyphens whether a hyphen stays between initials
 * @param lastAfter the number of names of a longer list before the ellipsis and the last one; 0 where the style ends in
 *     "et al."
 * @param lastFrom the number of names that makes a list longer
 * @param pages the style's {@code page-range-format}, or empty
 * @param particlesLast whether "van" of van Gogh stands behind the given name where the family name comes first
 * @param seasons whether a season can stand in a month's place
 */
record StyleRules(
        @Nullable String initials,
        boolean initialize,
        boolean hyphens,
        int lastAfter,
        int lastFrom,
        String pages,
        boolean particlesLast,
        boolean seasons) {

    /** Attributes that stand around an element's content, or between its parts. */
    private static final List<String> AROUND =
            List.of("delimiter", "prefix", "suffix", "display", "font-style", "font-weight");

    static StyleRules of(Document xml, boolean seasons) {
        Element root = xml.getDocumentElement();
        Element bibliography = CslXml.child(root, "bibliography");
        Set<String> initials = new HashSet<>();
        int cut = 0;
        for (String tag : List.of("style", "bibliography", "name")) {
            for (Element element : tag.equals("style") ? List.of(root) : CslXml.all(root, tag)) {
                if (element.hasAttribute("initialize-with")) {
                    initials.add(element.getAttribute("initialize-with"));
                }
                if (tag.equals("name")) {
                    cut += element.getAttribute("initialize").equals("false") ? -1 : 1;
                }
            }
        }
        int lastAfter = 0;
        int lastFrom = 0;
        if (bibliography != null && bibliography.getAttribute("et-al-use-last").equals("true")) {
            lastAfter = number(bibliography, "et-al-use-first");
            lastFrom = number(bibliography, "et-al-min");
        }
        return new StyleRules(
                initials.size() == 1 ? initials.iterator().next() : null,
                cut >= 0,
                !root.getAttribute("initialize-with-hyphen").equals("false"),
                lastAfter,
                lastFrom,
                root.getAttribute("page-range-format"),
                particlesLast(root),
                seasons);
    }

    /** "display-and-sort" is what CSL takes where a style says nothing. */
    private static boolean particlesLast(Element root) {
        String demote = root.getAttribute("demote-non-dropping-particle");
        return demote.isEmpty() || demote.equals("display-and-sort");
    }

    private static int number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
    }

    /** Whether a list of so many names shows its last one behind an ellipsis. */
    boolean endsInLast(int names) {
        return lastAfter > 0 && lastFrom > lastAfter + 1 && names >= lastFrom;
    }

    /** A given name as the style wants it, for a name that citeproc-java is not to change. */
    String given(String given) {
        return initials == null ? given : StringHelper.initializeName(given, initials, !initialize);
    }

    /** A suffix as the style wants it: where initials have no full stop, "Jr" has none either. */
    String suffix(String suffix) {
        return initials == null || initials.indexOf('.') >= 0 ? suffix : suffix.replace(".", "");
    }

    /** Changes the style's XML into words that citeproc-java follows. */
    static void adapt(Document xml) {
        Element root = xml.getDocumentElement();
        root.removeAttribute("page-range-format");
        CslXml.all(root, "date").forEach(StyleRules::delimit);
        for (String tag : List.of("text", "if", "else-if")) {
            CslXml.all(root, tag).forEach(StyleRules::event);
        }
        CslXml.all(root, "date-part").forEach(StyleRules::ordinalDay);
        for (Element number : CslXml.all(root, "number")) {
            if (number.getAttribute("form").equals("ordinal")) {
                number.getParentNode().replaceChild(ordinal(number, xml), number);
            }
        }
        for (Element label : CslXml.all(root, "label")) {
            if (label.getAttribute("plural").equals("never") && label.hasAttribute("variable")) {
                label.getParentNode().replaceChild(singular(label, xml), label);
            }
        }
        for (Element names : CslXml.all(root, "names")) {
            if (names.getAttribute("variable").strip().indexOf(' ') > 0
                    && names.hasAttribute("delimiter")
                    && CslXml.child(names, "substitute") == null) {
                names.getParentNode().replaceChild(parted(names, xml), names);
            }
        }
        for (Element substitute : CslXml.all(root, "substitute")) {
            if (substitute.getParentNode() instanceof Element names) {
                for (Element inner : CslXml.all(substitute, "names")) {
                    substitute(inner, names, xml);
                }
            }
        }
    }

    /** The number with a mark behind it, which becomes its suffix in the language of the list. */
    private static Element ordinal(Element number, Document xml) {
        Element group = xml.createElement("group");
        for (String attribute : AROUND) {
            if (number.hasAttribute(attribute)) {
                group.setAttribute(attribute, number.getAttribute(attribute));
            }
        }
        Element bare = (Element) number.cloneNode(true);
        AROUND.forEach(bare::removeAttribute);
        bare.removeAttribute("form");
        Element mark = xml.createElement("text");
        mark.setAttribute("value", String.valueOf(Mark.ORDINAL));
        group.appendChild(bare);
        group.appendChild(mark);
        return group;
    }

    static void ordinalDay(Element part) {
        if (part.getAttribute("name").equals("day") && part.getAttribute("form").equals("ordinal")) {
            part.removeAttribute("form");
            part.setAttribute("suffix", Mark.DAY + part.getAttribute("suffix"));
        }
    }

    /** citeproc-java knows an event's name only as CSL 1.0.1 called it. */
    private static void event(Element element) {
        String variable = element.getAttribute("variable");
        if (variable.indexOf("event-title") >= 0) {
            element.setAttribute("variable", variable.replaceAll("\\bevent-title\\b", "event"));
        }
    }

    /**
     * citeproc-java delimits only the parts of a language's dates, not those that a style lists itself; and in a range
     * it puts the delimiter around the dash.
     */
    private static void delimit(Element date) {
        String delimiter = date.getAttribute("delimiter");
        if (delimiter.isEmpty() || date.hasAttribute("form") && date.hasAttribute("variable")) {
            return;
        }
        if (date.hasAttribute("form")) {
            date.removeAttribute("delimiter");
        }
        List<Element> parts = CslXml.children(date);
        int year =
                parts.stream().map(part -> part.getAttribute("name")).toList().indexOf("year");
        for (int i = 0; i < parts.size(); i++) {
            Element part = parts.get(i);
            // The year is always there: what stands before it brings the delimiter behind, what follows brings it
            // before.
            if (i < year) {
                part.setAttribute("suffix", part.getAttribute("suffix") + delimiter);
            } else if (i > Math.max(year, 0)) {
                part.setAttribute("prefix", delimiter + part.getAttribute("prefix"));
            }
        }
    }

    /** A label that is never plural as its term, where the variable has a value. */
    private static Element singular(Element label, Document xml) {
        Element choose = xml.createElement("choose");
        Element condition = xml.createElement("if");
        condition.setAttribute("variable", label.getAttribute("variable"));
        Element text = xml.createElement("text");
        text.setAttribute("term", label.getAttribute("variable"));
        for (String attribute : List.of("form", "prefix", "suffix", "text-case", "strip-periods")) {
            if (label.hasAttribute(attribute)) {
                text.setAttribute(attribute, label.getAttribute(attribute));
            }
        }
        condition.appendChild(text);
        choose.appendChild(condition);
        return choose;
    }

    /** Names of several roles as a group: citeproc-java sets the delimiter even where the first role has no names. */
    private static Element parted(Element names, Document xml) {
        Element group = xml.createElement("group");
        for (String attribute : AROUND) {
            if (names.hasAttribute(attribute)) {
                group.setAttribute(attribute, names.getAttribute(attribute));
            }
        }
        for (String role : names.getAttribute("variable").strip().split("\\s+")) {
            Element one = (Element) names.cloneNode(true);
            AROUND.forEach(one::removeAttribute);
            one.setAttribute("variable", role);
            group.appendChild(one);
        }
        return group;
    }

    /** Only names without own parts take over those of the names they stand for, at any depth. */
    private static void substitute(Element inner, Element outer, Document xml) {
        boolean direct = inner.getParentNode().getNodeName().equals("substitute");
        boolean own = !CslXml.children(inner).isEmpty();
        if (direct && own) {
            // citeproc-java takes only names directly under substitute as shorthand.
            Element group = xml.createElement("group");
            inner.getParentNode().replaceChild(group, inner);
            group.appendChild(inner);
        } else if (!direct && !own) {
            for (Element part : CslXml.children(outer)) {
                if (!part.getNodeName().equals("substitute")) {
                    Node copy = part.cloneNode(true);
                    inner.appendChild(copy);
                }
            }
        }
    }
}
