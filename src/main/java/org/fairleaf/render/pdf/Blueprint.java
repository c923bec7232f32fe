package org.fairleaf.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fairleaf.render.fo.FoWriter;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Notes, on the way of the FO to FOP, what each structure element of the PDF is to be. FOP makes one element for each
 * object of the flow, in the same order, so that the finisher can pair them and knows of each its tag, its language and
 * the words it holds.
 */
final class Blueprint extends XMLFilterImpl {

    static final String NAMESPACE = FoWriter.NAMESPACE;

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    /** Objects that make no element, though their children do. */
    private static final Set<String> TRANSPARENT = Set.of("table-header", "table-body", "table-footer");
    /** Objects whose children make no elements either. */
    private static final Set<String> SILENT = Set.of(
            "layout-master-set",
            "declarations",
            "bookmark-tree",
            "static-content",
            "leader",
            "table-column",
            "title",
            "marker");
    /** Objects that print text of FOP's own making. */
    private static final Set<String> GENERATED =
            Set.of("page-number", "page-number-citation", "page-number-citation-last");

    /** A place in what is silent: no object of FO. */
    private static final String ANCHOR = "anchor";

    /** What a structure element is to be, or a stretch of its words. */
    sealed interface Part permits Element, Words {}

    /** @param text the words; null where FOP makes them */
    record Words(@Nullable String text) implements Part {}

    /**
     * An element.
     *
     * @param object the FO's name, such as {@code list-item}
     * @param attributes its role, id, alt text and destination, and the attributes of the own namespace as {@code fl:…}
     * @param inHeader whether it stands in a table's header
     */
    record Element(String object, Map<String, String> attributes, boolean inHeader, List<Part> parts) implements Part {

        @Nullable
        String get(String attribute) {
            return attributes.get(attribute);
        }

        /** FOP leaves out elements that never held anything; what is silent in them leaves no more than a place. */
        boolean absent() {
            return !object.equals("external-graphic")
                    && parts.stream().allMatch(part -> part instanceof Element inside && inside.object.equals(ANCHOR));
        }

        /** The elements in it that FOP writes. */
        List<Element> elements() {
            return parts.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .filter(element -> !element.absent())
                    .toList();
        }
    }

    private final UnaryOperator<String> images;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element root;
    private int silent;
    private int header;

    /** @param images gives the address under which FOP finds the image that the FO names */
    Blueprint(UnaryOperator<String> images, ContentHandler next) {
        this.images = images;
        setContentHandler(next);
    }

    Element root() {
        if (root == null) {
            throw new IllegalStateException("no FO has been read");
        }
        return root;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        flush();
        AttributesImpl passed = new AttributesImpl();
        Map<String, String> kept = new HashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            String key = attributes.getQName(i);
            String value = attributes.getValue(i);
            if (key.startsWith("xmlns")) {
                continue;
            }
            if (attributes.getURI(i).equals(NAMESPACE)) {
                kept.put("fl:" + attributes.getLocalName(i), value);
                continue;
            }
            if (key.equals("role") || key.equals("id") || key.equals("fox:alt-text")) {
                kept.put(key, value);
            }
            if (key.equals("external-destination")
                    || key.equals("internal-destination") && localName.equals("basic-link")) {
                // FOP lets all links of a page to one place of the document share one tag, and keeps each address.
                kept.put(key, key.startsWith("external") ? Images.unquoted(value) : value);
                key = "external-destination";
                value = "url('http://link/')";
            }
            if (key.equals("role")) {
                value = Types.known(value);
            }
            if (key.equals("src") && localName.equals("external-graphic")) {
                value = images.apply(value);
            }
            passed.addAttribute(attributes.getURI(i), key.substring(key.indexOf(':') + 1), key, "CDATA", value);
        }
        enter(uri, localName, kept);
        super.startElement(uri, localName, name, passed);
    }

    private void enter(String uri, String localName, Map<String, String> kept) {
        boolean artifact = "artifact".equals(kept.get("role"));
        if (silent > 0 || !uri.equals(FO) || SILENT.contains(localName) || artifact) {
            if (silent == 0 && kept.containsKey("id")) {
                // Nothing is heard here, but a link may lead here.
                open.element().parts().add(new Element(ANCHOR, Map.copyOf(kept), false, List.of()));
            }
            silent++;
            return;
        }
        if (TRANSPARENT.contains(localName)) {
            header += localName.equals("table-header") ? 1 : 0;
            return;
        }
        Element element = new Element(localName, Map.copyOf(kept), header > 0, new ArrayList<>());
        if (open.isEmpty()) {
            root = element;
        } else {
            open.element().parts().add(element);
        }
        open.push(element);
        if (GENERATED.contains(localName)) {
            element.parts().add(new Words(null));
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        flush();
        if (silent > 0) {
            silent--;
        } else if (TRANSPARENT.contains(localName)) {
            header -= localName.equals("table-header") ? 1 : 0;
        } else {
            open.pop();
        }
        super.endElement(uri, localName, name);
    }

    /** What comes after is let go with the document: FOP's whole tree of it would stay as long as the blueprint. */
    @Override
    public void endDocument() throws SAXException {
        super.endDocument();
        setContentHandler(new DefaultHandler());
    }

    @Override
    public void characters(char[] ch, int start, int length) throws SAXException {
        if (silent == 0) {
            text.append(ch, start, length);
        }
        super.characters(ch, start, length);
    }

    private void flush() {
        if (!text.isEmpty()) {
            if (!open.isEmpty()) {
                open.element().parts().add(new Words(text.toString()));
            }
            text.setLength(0);
        }
    }
}
