package org.fairleaf.render.fo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * FO events as an indented file. White space means something in blocks, so line breaks there go inside the tags.
 */
final class FoFile extends DefaultHandler {

    /** Objects in which white space is text. */
    private static final Set<String> TEXT =
            Set.of("fo:block", "fo:inline", "fo:basic-link", "fo:wrapper", "fo:footnote", "fo:bookmark-title");

    private final ByteArrayOutputStream bytes;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;
    private boolean text;

    FoFile(ByteArrayOutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public void startDocument() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    @Override
    public void endDocument() {
        out.append('\n');
        bytes.writeBytes(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        namespaces.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        String indent = "\n" + "  ".repeat(open.size());
        String parent = open.peek();
        boolean inText = parent != null && TEXT.contains(parent);
        boolean block = !inText || name.equals("fo:block") || name.startsWith("fo:list") || name.startsWith("fo:table")
                || name.equals("fo:block-container") || name.startsWith("fo:footnote");
        if (tagOpen) {
            out.append(inText && block ? indent + ">" : ">");
        } else if (inText && block && !text) {
            // Behind an end tag, a break can stand only inside this tag.
            out.append("");
        }
        if (!inText && parent != null) {
            out.append(indent);
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            out.append(' ').append(attributes.getQName(i)).append("=\"");
            escape(attributes.getValue(i), true);
            out.append('"');
        }
        namespaces.forEach((prefix, ns) ->
                out.append(" xmlns:").append(prefix).append("=\"").append(ns).append('"'));
        namespaces.clear();
        open.push(name);
        tagOpen = true;
        text = false;
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        open.pop();
        String indent = "\n" + "  ".repeat(open.size());
        if (tagOpen) {
            out.append("/>");
            tagOpen = false;
        } else if (!TEXT.contains(name) && !text) {
            out.append(indent).append("</").append(name).append('>');
        } else {
            out.append("</").append(name).append(text ? "" : indent).append('>');
        }
        text = false;
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
        text = true;
        escape(new String(ch, start, length), false);
    }

    private void escape(String value, boolean attribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\u200b' -> out.append("&#x200b;");
                default -> out.append(c);
            }
        }
    }
}
