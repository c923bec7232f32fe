package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * A structure element while it is being finished.
 *
 * <p>Its kids stand in reading order. What the element says beside its place in the tree (alternate text, language,
 * attributes) stays in its dictionary.
 */
final class Tag implements Kid {

    private final Blueprint.Element source;
    private final COSDictionary dictionary;
    private final List<Kid> kids = new ArrayList<>();
    private String role;

    Tag(String role, Blueprint.Element source, COSDictionary dictionary) {
        this.role = role;
        this.source = source;
        this.dictionary = dictionary;
    }

    /** A new element beside those that FOP made. */
    static Tag fresh(String role, Tag like) {
        return new Tag(role, like.source, new COSDictionary());
    }

    String role() {
        return role;
    }

    void role(String newRole) {
        role = newRole;
    }

    boolean is(String aRole) {
        return role.equals(aRole);
    }

    /** The formatting object that it comes from. */
    Blueprint.Element source() {
        return source;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    /** The kids, to be changed in place. */
    List<Kid> kids() {
        return kids;
    }

    List<Tag> tags() {
        return kids.stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
    }

    /** Visits this element and all below it, parents first; a visitor may change the kids of what it visits. */
    void each(Consumer<Tag> visitor) {
        visitor.accept(this);
        tags().forEach(tag -> tag.each(visitor));
    }
}
