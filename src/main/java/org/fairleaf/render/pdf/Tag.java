package org.fairleaf.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * A structure element while it is being finished.
 *
 * <p>Its kids stand in reading order. What the element says beside its place in the tree (alternate text, language,
 * attributes) stays in its dictionary.
 */
final class Tag implements Kid {

    private static final Pattern HEADING = Pattern.compile("H[1-9][0-9]?");

    private final Blueprint.Element source;
    private final COSDictionary dictionary;
    private final List<Kid> kids = new ArrayList<>();
    private final boolean fresh;
    private String role;

    Tag(String role, Blueprint.Element source, COSDictionary dictionary) {
        this(role, source, dictionary, false);
    }

    private Tag(String role, Blueprint.Element source, COSDictionary dictionary, boolean fresh) {
        this.role = role;
        this.source = source;
        this.dictionary = dictionary;
        this.fresh = fresh;
    }

    /** A new element beside those that FOP made. */
    static Tag fresh(String role, Tag like) {
        return new Tag(role, like.source, new COSDictionary(), true);
    }

    /** Whether it was made beside another: what that one's source says is said already. */
    boolean isFresh() {
        return fresh;
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

    /** The level of a heading; 0 of anything else. */
    int level() {
        return HEADING.matcher(role).matches() ? Integer.parseInt(role.substring(1)) : 0;
    }

    /** Its ID as the bytes of the file, one character each; null where it has none. */
    @Nullable
    String id() {
        COSBase id = dictionary.getDictionaryObject(COSName.ID);
        return id instanceof COSString string ? new String(string.getBytes(), StandardCharsets.ISO_8859_1) : null;
    }

    /** @param id unique in the document */
    void id(String id) {
        dictionary.setItem(COSName.ID, new COSString(id.getBytes(StandardCharsets.UTF_8)));
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

    /** Says something of the element for which the standard has a name, beside what is said of it already. */
    void attribute(String owner, String key, COSBase value) {
        COSBase said = dictionary.getDictionaryObject(COSName.A);
        COSArray all = said instanceof COSArray array ? array : new COSArray();
        if (said instanceof COSDictionary one) {
            all.add(one);
        }
        COSDictionary own = null;
        for (int i = 0; i < all.size(); i++) {
            if (all.getObject(i) instanceof COSDictionary each && owner.equals(each.getNameAsString(COSName.O))) {
                own = each;
            }
        }
        if (own == null) {
            own = new COSDictionary();
            own.setName(COSName.O, owner);
            all.add(own);
        }
        own.setItem(COSName.getPDFName(key), value);
        dictionary.setItem(COSName.A, all.size() == 1 ? own : all);
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
