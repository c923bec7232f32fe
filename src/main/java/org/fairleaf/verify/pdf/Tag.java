package org.fairleaf.verify.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** A structure element as the file has it. */
final class Tag implements Kid {

    private static final Pattern HEADING = Pattern.compile("H[1-9][0-9]?");

    private final String role;
    private final COSDictionary dictionary;
    private final @Nullable Tag parent;
    private final List<Kid> kids = new ArrayList<>();

    Tag(String role, COSDictionary dictionary, @Nullable Tag parent) {
        this.role = role;
        this.dictionary = dictionary;
        this.parent = parent;
    }

    /** Its type: the most specific that has a meaning here. */
    String role() {
        return role;
    }

    boolean is(String... roles) {
        return List.of(roles).contains(role);
    }

    /** The level of a heading; 0 of anything else. */
    int level() {
        return HEADING.matcher(role).matches() ? Integer.parseInt(role.substring(1)) : 0;
    }

    COSDictionary dictionary() {
        return dictionary;
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    List<Kid> kids() {
        return kids;
    }

    List<Tag> tags() {
        return kids.stream().filter(Tag.class::isInstance).map(Tag.class::cast).toList();
    }

    List<Kid.Area> areas() {
        return kids.stream()
                .filter(Kid.Area.class::isInstance)
                .map(Kid.Area.class::cast)
                .toList();
    }

    void each(Consumer<Tag> visitor) {
        visitor.accept(this);
        tags().forEach(tag -> tag.each(visitor));
    }

    /** A string of the element's own, such as its Alt. */
    @Nullable
    String text(String key) {
        return dictionary.getString(COSName.getPDFName(key));
    }

    /** An attribute from one of its attribute objects, such as its Scope. */
    @Nullable
    COSBase attribute(String key) {
        COSBase attributes = dictionary.getDictionaryObject(COSName.A);
        if (attributes instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                COSBase found = attribute(several.getObject(i), key);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        return attribute(attributes, key);
    }

    private static @Nullable COSBase attribute(@Nullable COSBase object, String key) {
        return object instanceof COSDictionary one ? one.getDictionaryObject(COSName.getPDFName(key)) : null;
    }

    /** The name that an attribute states; empty where it states none. */
    String name(String key) {
        return attribute(key) instanceof COSName name ? name.getName() : "";
    }
}
