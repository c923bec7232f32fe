package org.fairleaf.render.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** An XML fragment or file in the making. Elements close in the order in which they were opened. */
final class Xml {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A fragment, to be put into another one by {@link #add}. */
    static Xml fragment() {
        return new Xml();
    }

    /** A file of its own. */
    static Xml file() {
        Xml xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return xml;
    }

    /** A file of data, which needs to say less: LibreOffice writes it back byte for byte. */
    static Xml data() {
        Xml xml = new Xml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return xml;
    }

    /** Opens an element. @param attributes names and values in turn */
    Xml open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    /** An element without content. @param attributes names and values in turn */
    Xml empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /** An element whose only content is text. */
    Xml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** A WordprocessingML element whose only attribute is {@code w:val}. */
    Xml val(String name, String value) {
        return empty(name, "w:val", value);
    }

    Xml val(String name, long value) {
        return val(name, Long.toString(value));
    }

    Xml close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml text(String text) {
        escape(text, false);
        return this;
    }

    Xml add(Xml fragment) {
        if (!fragment.open.isEmpty()) {
            throw new IllegalStateException("the fragment still has <" + fragment.open.peek() + "> open");
        }
        out.append(fragment.out);
        return this;
    }

    /** Where the next markup goes. */
    int length() {
        return out.length();
    }

    /** Puts a fragment where {@link #length} once was. */
    void insert(int at, Xml fragment) {
        out.insert(at, fragment);
    }

    boolean isEmpty() {
        return out.isEmpty();
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.peek() + "> is still open");
        }
        return out.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], true);
            out.append('"');
        }
        return out;
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> {
                    // A parser would turn these into spaces within an attribute.
                    if (attribute || c == '\r') {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> out.append(c);
            }
        }
    }
}
