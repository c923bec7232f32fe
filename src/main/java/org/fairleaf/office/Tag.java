package org.fairleaf.office;

import java.util.ArrayList;
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
public final class Tag {

    private static final Set<String> FALSE = Set.of("0", "false", "off");

    /** Stands for the text of all those that have none: a document has hundreds of thousands. */
    private static final StringBuilder NOTHING = new StringBuilder(0);

    private final String name;
    private final Map<String, String> attributes;
    private final @Nullable Tag parent;
    private final List<Tag> children = new ArrayList<>();
    private StringBuilder text = NOTHING;
    private final int order;
    private int last;

    /**
     * @param attributes taken as they are, not copied
     * @param order its number in the part, in the order of the start tags
     */
    Tag(String name, Map<String, String> attributes, @Nullable Tag parent, int order) {
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
        this.order = order;
        this.last = order;
    }

    void add(Tag child) {
        children.add(child);
    }

    void add(char[] characters, int start, int length) {
        if (text == NOTHING) {
            text = new StringBuilder(length);
        }
        text.append(characters, start, length);
    }

    /** An element of no file that shows others as its children; they stay where they are. */
    public static Tag showing(String name, List<Tag> shown) {
        Tag tag = new Tag(name, Map.of(), null, shown.isEmpty() ? 0 : shown.getFirst().order);
        tag.children.addAll(shown);
        return tag;
    }

    /**
     * A copy of the element alone, with its text and attributes, under another parent and, if wished, another name: so a
     * tree is made over without a change to the one that was read.
     */
    public Tag copied(@Nullable Tag newParent, String newName) {
        Tag copy = new Tag(newName, attributes, newParent, order);
        copy.text = text;
        copy.last = last;
        if (newParent != null) {
            newParent.add(copy);
        }
        return copy;
    }

    /** Says that the element ends. @param lastOrder the number of the last element inside */
    void end(int lastOrder) {
        last = lastOrder;
    }

    public String name() {
        return name;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public @Nullable Tag parent() {
        return parent;
    }

    public List<Tag> children() {
        return children;
    }

    public int order() {
        return order;
    }

    public int lastOrder() {
        return last;
    }

    /** The characters directly inside. */
    public String text() {
        return text.toString();
    }

    /** The attribute's value, or an empty string. */
    public String get(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    /** The value of {@code w:val}, or an empty string. */
    public String val() {
        return get("w:val");
    }

    /** The first child of that name. */
    public @Nullable Tag child(String childName) {
        for (Tag child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** What stands at the end of a path of children. */
    public @Nullable Tag at(String... path) {
        Tag tag = this;
        for (String step : path) {
            tag = tag == null ? null : tag.child(step);
        }
        return tag;
    }

    /** The {@code w:val} at the end of a path of children, or an empty string. */
    public String valAt(String... path) {
        Tag tag = at(path);
        return tag == null ? "" : tag.val();
    }

    /** A switch such as {@code w:bidi}: on where it stands without a value; null where it does not stand. */
    public @Nullable Boolean toggle(String childName) {
        Tag tag = child(childName);
        return tag == null ? null : Boolean.valueOf(!FALSE.contains(tag.val()));
    }

    /** All elements of these names below, in document order. */
    public List<Tag> all(String... names) {
        Set<String> wanted = Set.of(names);
        List<Tag> found = new ArrayList<>();
        walk(tag -> {
            if (wanted.contains(tag.name)) {
                found.add(tag);
            }
        });
        return found;
    }

    public boolean contains(String... names) {
        return !all(names).isEmpty();
    }

    /** Shows all elements below, in document order. */
    public void walk(Consumer<Tag> visitor) {
        for (Tag child : children) {
            visitor.accept(child);
            child.walk(visitor);
        }
    }

    /** What it is in, from the nearest outwards. */
    public Stream<Tag> around() {
        return Stream.iterate(parent, tag -> tag != null, tag -> tag.parent).map(tag -> (Tag) tag);
    }

    /** Whether it is in an element of that name. */
    public boolean in(String outer) {
        return around().anyMatch(tag -> tag.is(outer));
    }

    /** The words as they are read: tabs and breaks are white space; nothing of what an editor has deleted. */
    public String words() {
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
    public String quoted() {
        String words = words().strip().replaceAll("\\s+", " ");
        int end = words.offsetByCodePoints(0, Math.min(40, words.codePointCount(0, words.length())));
        return "\"" + words.substring(0, end) + (end < words.length() ? "…" : "") + "\"";
    }
}
