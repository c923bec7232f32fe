package org.fairleaf.render.fo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Writing;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Formatting objects as SAX events: names in, qualified names and style attributes out. */
final class FoOut {

    static final String FO = "http://www.w3.org/1999/XSL/Format";
    static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final ContentHandler out;
    private final Theme theme;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Boolean> rightToLeft = new ArrayDeque<>();
    private boolean weighing = true;

    FoOut(ContentHandler out, Theme theme) {
        this.out = out;
        this.theme = theme;
    }

    /** A style's properties, to which a caller may add. */
    Map<String, String> style(String name) {
        return new LinkedHashMap<>(theme.style("pdf", name));
    }

    /** Whether FOP is to weigh where pages end; its work grows with the square of their number. */
    void weighing(boolean some) {
        weighing = some;
    }

    /** By how much the space before a block may stretch while FOP weighs where pages end. */
    Map<String, String> stretch() {
        return weighing ? style("stretch") : Map.of();
    }

    boolean has(String style) {
        return theme.sheet("pdf").containsKey(style);
    }

    String value(String style, String attribute) {
        return theme.style("pdf", style, attribute);
    }

    void startDocument() throws SAXException {
        out.startDocument();
        out.startPrefixMapping("fo", FO);
        out.startPrefixMapping("fox", FOX);
        out.startPrefixMapping("fl", FoWriter.NAMESPACE);
    }

    void endDocument() throws SAXException {
        out.endPrefixMapping("fl");
        out.endPrefixMapping("fox");
        out.endPrefixMapping("fo");
        out.endDocument();
    }

    /** @param pairs names and values in turn; a null value leaves its name out; they prevail over the style */
    void start(String name, Map<String, String> style, @Nullable String... pairs) throws SAXException {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String key = pairs[i];
            String value = pairs[i + 1];
            if (key != null && value != null) {
                all.put(key, value);
            }
        }
        style.forEach(all::putIfAbsent);
        AttributesImpl written = new AttributesImpl();
        all.forEach((key, value) -> {
            int colon = key.indexOf(':');
            String local = key.substring(colon + 1);
            written.addAttribute(namespace(colon < 0 ? "" : key.substring(0, colon)), local, key, "CDATA", value);
        });
        out.startElement(FO, name, "fo:" + name, written);
        open.push(name);
        String mode = all.getOrDefault("direction", all.get("writing-mode"));
        rightToLeft.push(mode == null ? rightToLeft() : mode.startsWith("r"));
    }

    private boolean rightToLeft() {
        return Boolean.TRUE.equals(rightToLeft.peek());
    }

    /** The direction, {@code ltr} or {@code rtl}, that these attributes turn text to; null where it stays as it is. */
    @Nullable
    String turn(Attributes attributes) {
        String lang = attributes.lang();
        String inferred = lang == null ? null : Writing.direction(lang);
        String dir = attributes.dir() == null ? inferred : attributes.dir();
        return dir == null || dir.equals("rtl") == rightToLeft() ? null : dir;
    }

    void end() throws SAXException {
        rightToLeft.pop();
        String name = open.pop();
        out.endElement(FO, name, "fo:" + name);
    }

    void empty(String name, Map<String, String> style, @Nullable String... pairs) throws SAXException {
        start(name, style, pairs);
        end();
    }

    /** An empty element of FOP's own. */
    void extension(String name, Map<String, String> attributes) throws SAXException {
        AttributesImpl all = new AttributesImpl();
        attributes.forEach((key, value) -> all.addAttribute("", key, key, "CDATA", value));
        out.startElement(FOX, name, "fox:" + name, all);
        out.endElement(FOX, name, "fox:" + name);
    }

    void text(String text) throws SAXException {
        if (!text.isEmpty()) {
            out.characters(text.toCharArray(), 0, text.length());
        }
    }

    /** An element of another vocabulary. */
    void foreign(String namespace, String prefix, String local, String text, String... pairs) throws SAXException {
        foreignStart(namespace, prefix, local, pairs);
        text(text);
        foreignEnd(namespace, prefix, local);
    }

    void foreignStart(String namespace, String prefix, String local, String... pairs) throws SAXException {
        out.startPrefixMapping(prefix, namespace);
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < pairs.length; i += 2) {
            int colon = pairs[i].indexOf(':');
            String ns = colon < 0 ? "" : namespace(pairs[i].substring(0, colon));
            attributes.addAttribute(ns, pairs[i].substring(colon + 1), pairs[i], "CDATA", pairs[i + 1]);
        }
        out.startElement(namespace, local, prefix + ":" + local, attributes);
    }

    void foreignEnd(String namespace, String prefix, String local) throws SAXException {
        out.endElement(namespace, local, prefix + ":" + local);
        out.endPrefixMapping(prefix);
    }

    private static String namespace(String prefix) {
        return switch (prefix) {
            case "xml" -> XML;
            case "fox" -> FOX;
            case "fl" -> FoWriter.NAMESPACE;
            case "" -> "";
            default -> throw new IllegalArgumentException("no namespace for the prefix " + prefix);
        };
    }
}
