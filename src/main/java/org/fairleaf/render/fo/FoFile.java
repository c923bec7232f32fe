package org.fairleaf.render.fo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * FO events as an indented file. In blocks white space is text, so that a line breaks there only inside a tag, before
 * its {@code >}.
 */
final class FoFile extends DefaultHandler {

    /** Objects in which white space is text. */
    private static final Set<String> TEXT = Set.of(
            "fo:block",
            "fo:inline",
            "fo:basic-link",
            "fo:bidi-override",
            "fo:footnote",
            "fo:bookmark-title",
            "dc:title");
    /** Objects that run on in their line. */
    private static final Set<String> IN_LINE = Set.of(
            "fo:inline",
            "fo:basic-link",
            "fo:bidi-override",
            "fo:external-graphic",
            "fo:leader",
            "fo:page-number",
            "fo:page-number-citation",
            "fo:page-number-citation-last");

    /** What the file ends with. Of a tag the end is still to come: before it a line may break. */
    private enum Last {
        START(">"),
        END(">"),
        EMPTY("/>"),
        TEXT("");

        private final String end;

        Last(String end) {
            this.end = end;
        }
    }

    private final ByteArrayOutputStream bytes;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private Last last = Last.TEXT;
    private boolean inLine;

    FoFile(ByteArrayOutputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public void startDocument() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    @Override
    public void endDocument() {
        out.append(">\n");
        bytes.writeBytes(out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        namespaces.put(prefix, uri);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        inLine = IN_LINE.contains(name);
        tag(open.peek());
        out.append('<').append(name);
        namespaces.forEach((prefix, namespace) -> attribute("xmlns:" + prefix, namespace));
        namespaces.clear();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getQName(i), attributes.getValue(i));
        }
        open.push(name);
        last = Last.START;
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        open.pop();
        if (last == Last.START) {
            last = Last.EMPTY;
        } else {
            tag(name);
            out.append("</").append(name);
            last = Last.END;
        }
        inLine = IN_LINE.contains(name);
    }

    /** Comes to the place of the next tag. @param within the object that it is in */
    private void tag(@Nullable String within) {
        String newLine = "\n" + "  ".repeat(open.size());
        if (within != null && TEXT.contains(within)) {
            out.append(inLine || last == Last.TEXT ? "" : newLine).append(last.end);
        } else {
            out.append(last.end).append(newLine);
        }
    }

    @Override
    public void characters(char[] ch, int start, int length) {
        out.append(last.end);
        last = Last.TEXT;
        escape(new String(ch, start, length), false);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    private void escape(String value, boolean attribute) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#xa;" : "\n");
                case '\u200b' -> out.append("&#x200b;");
                case '\u2060' -> out.append("&#x2060;");
                default -> out.append(c);
            }
        }
    }
}
