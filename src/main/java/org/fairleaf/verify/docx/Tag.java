package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part. Its name has the prefix that the standard uses for its namespace, such as {@code w:p}, whatever
 * prefix the file uses.
 */
final class Tag {

    private static final Set<String> FALSE = Set.of("0", "false", "off");

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Tag parent;
    private final List<Tag> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final int order;
    private int last;

    /** @param order its number in the part, in the order of the start tags */
    Tag(String name, Map<String, String> attributes, @Nullable Tag parent, int order) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
        this.parent = parent;
        this.order = order;
        this.last = order;
    }

    void add(Tag child) {
        children.add(child);
    }

    void add(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    /** Says that the element ends. @param lastOrder the number of the last element inside */
    void end(int lastOrder) {
        last = lastOrder;
    }

    String name() {
        return name;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    List<Tag> children() {
        return children;
    }

    int order() {
        return order;
    }

    int lastOrder() {
        return last;
    }

    /** The characters directly inside. */
    String text() {
        return text.toString();
    }

    /** The attribute's value, or an empty string. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** The value of {@code w:val}, or an empty string. */
    String val() {
        return get("w:val");
    }

    /** The first child of that name. */
    @Nullable
    Tag child(String childName) {
        for (Tag child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** What stands at the end of a path of children. */
    @Nullable
    Tag at(String... path) {
        Tag tag = this;
        for (String step : path) {
            tag = tag == null ? null : tag.child(step);
        }
        return tag;
    }

    /** The {@code w:val} at the end of a path of children, or an empty string. */
    String valAt(String... path) {
        Tag tag = at(path);
        return tag == null ? "" : tag.val();
    }

    /** A switch such as {@code w:bidi}: on where it stands without a value; null where it does not stand. */
    @Nullable
    Boolean toggle(String childName) {
        Tag tag = child(childName);
        return tag == null ? null : Boolean.valueOf(!FALSE.contains(tag.val()));
    }

    /** All elements of these names below, in document order. */
    List<Tag> all(String... names) {
        Set<String> wanted = Set.of(names);
        List<Tag> found = new ArrayList<>();
        walk(tag -> {
            if (wanted.contains(tag.name)) {
                found.add(tag);
            }
        });
        return found;
    }

    boolean contains(String... names) {
        return !all(names).isEmpty();
    }

    /** Shows all elements below, in document order. */
    void walk(Consumer<Tag> visitor) {
        for (Tag child : children) {
            visitor.accept(child);
            child.walk(visitor);
        }
    }

    /** What it is in, from the nearest outwards. */
    Stream<Tag> around() {
        return Stream.iterate(parent, tag -> tag != null, tag -> tag.parent).map(tag -> (Tag) tag);
    }

    /** Whether it is in an element of that name. */
    boolean in(String outer) {
        return around().anyMatch(tag -> tag.is(outer));
    }

    /** The words as they are read: tabs and breaks are white space; nothing of what an editor has deleted. */
    String words() {
        StringBuilder words = new StringBuilder();
        walk(tag -> {
            switch (tag.name) {
                case "w:t" -> words.append(tag.text);
                case "w:br", "w:cr" -> words.append('\n');
                case "w:tab" -> {
                    // A tab stop in the properties is no tab.
                    if (tag.parent != null && tag.parent.is("w:r")) {
                        words.append('\t');
                    }
                }
                case "w:noBreakHyphen" -> words.append('-');
                case "w:p" -> {
                    if (!words.isEmpty()) {
                        words.append('\n');
                    }
                }
                default -> {}
            }
        });
        return words.toString();
    }

    /** The beginning of its words, in quotation marks, for a message. */
    String quoted() {
        String words = words().strip().replaceAll("\\s+", " ");
        int end = words.offsetByCodePoints(0, Math.min(40, words.codePointCount(0, words.length())));
        return "\"" + words.substring(0, end) + (end < words.length() ? "…" : "") + "\"";
    }
}
