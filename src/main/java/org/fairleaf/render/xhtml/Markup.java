package org.fairleaf.render.xhtml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * XML being written: everything is escaped, every element is closed, every id stands once, and each block stands on a
 * line of its own so that a person can read a difference.
 *
 * <p>An element without content is written {@code <td></td>}, so that HTML parsers read the same tree as XML parsers.
 */
public final class Markup {

    private static final String INDENT = "  ";

    private static final class Element {
        final String name;
        final boolean block;
        boolean broken;

        Element(String name, boolean block) {
            this.name = name;
            this.block = block;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final Deque<Element> open = new ArrayDeque<>();
    private final Set<String> ids;
    private int depth;

    /** An empty document. */
    public Markup() {
        this(0, new HashSet<>());
    }

    private Markup(int depth, Set<String> ids) {
        this.depth = depth;
        this.ids = ids;
    }

    /** A part of this document that is written apart and taken in later by {@link #include}; its ids count as ours. */
    public Markup part(int furtherIn) {
        return new Markup(depth + furtherIn, ids);
    }

    /** Takes in a finished part. */
    public Markup include(Markup part) {
        if (!part.open.isEmpty()) {
            throw new IllegalStateException("<" + part.open.element().name + "> is still open");
        }
        if (!part.out.isEmpty() && !open.isEmpty()) {
            open.element().broken = true;
        }
        out.append(part.out);
        return this;
    }

    /** A first line such as an XML declaration. Nothing is escaped. */
    public Markup prolog(String line) {
        out.append(line);
        return this;
    }

    /**
     * Opens an element on a line of its own.
     *
     * @param attributes names and values in turn; a null value leaves the attribute out
     */
    public Markup block(String name, @Nullable String... attributes) {
        newLine();
        if (!open.isEmpty()) {
            open.element().broken = true;
        }
        open.push(new Element(name, true));
        depth++;
        tag(name, attributes, ">");
        return this;
    }

    /** Opens an element in running text. */
    public Markup inline(String name, @Nullable String... attributes) {
        open.push(new Element(name, false));
        tag(name, attributes, ">");
        return this;
    }

    /** An element that never has content, in running text. */
    public Markup empty(String name, @Nullable String... attributes) {
        tag(name, attributes, "/>");
        return this;
    }

    /** An element that never has content, on a line of its own. */
    public Markup emptyBlock(String name, @Nullable String... attributes) {
        newLine();
        if (!open.isEmpty()) {
            open.element().broken = true;
        }
        return empty(name, attributes);
    }

    /** A block that holds only characters. */
    public Markup line(String name, String text, @Nullable String... attributes) {
        return block(name, attributes).text(text).close();
    }

    /** Closes the element opened last. */
    public Markup close() {
        Element element = open.pop();
        if (element.block) {
            depth--;
        }
        if (element.broken) {
            newLine();
        }
        out.append("</").append(element.name).append('>');
        return this;
    }

    /** Characters. */
    public Markup text(String text) {
        escape(text, false);
        return this;
    }

    /** Characters that HTML reads without entities: a style sheet or a script. */
    public Markup verbatim(String code) {
        if (code.indexOf('<') >= 0 || code.indexOf('&') >= 0 || code.contains("]]>")) {
            throw new IllegalArgumentException("a style sheet or script inside a page cannot hold < or &");
        }
        out.append(code);
        return this;
    }

    /** The wished id, or one like it that nothing written so far has. */
    public String fresh(String wish) {
        String id = wish;
        for (int i = 2; ids.contains(id); i++) {
            id = wish + "-" + i;
        }
        return id;
    }

    /** The finished document. */
    public String finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("<" + open.element().name + "> is still open");
        }
        return out.toString().strip() + "\n";
    }

    private void newLine() {
        out.append('\n').append(INDENT.repeat(depth));
    }

    private void tag(String name, @Nullable String[] attributes, String end) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value == null) {
                continue;
            }
            if ("id".equals(attributes[i]) && !ids.add(value)) {
                throw new IllegalStateException("the id " + value + " stands twice");
            }
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value, true);
            out.append('"');
        }
        out.append(end);
    }

    private void escape(String text, boolean attribute) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // Parsers turn a bare one into a line feed.
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                // In attributes parsers turn bare ones into spaces.
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> {
                    if (c < ' ' || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF) {
                        throw new IllegalArgumentException(
                                String.format(Locale.ROOT, "XML cannot hold the character U+%04X", c));
                    }
                    out.appendCodePoint(c);
                }
            }
        }
    }
}
