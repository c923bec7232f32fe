package org.fairleaf.render.fo;

import java.util.Map;

/**
 * Where a block stands.
 *
 * @param width the width it may fill, in points
 * @param em the size of its type, in points
 * @param bullets how many bullet lists it is in
 * @param lists how many lists it is in
 * @param first whether it opens its box, so that no space stands before it
 * @param space the style that sets its distance from the block before, or empty for its own
 * @param leadsIn whether it announces the block after it, with which it stays
 * @param note whether it is in a note
 * @param citation whether it is in a reference, where emphasis marks titles
 */
record Place(
        double width,
        double em,
        int bullets,
        int lists,
        boolean first,
        String space,
        boolean leadsIn,
        boolean note,
        boolean citation) {

    /** The width of a character of running text, in ems. */
    private static final double CHARACTER = 0.48;
    /** The width of a digit, amply, in ems. */
    private static final double DIGIT = 0.6;
    /** However deep a block stands, some words fit beside each other. */
    private static final double LEAST = 3;

    static Place page(FoOut out) {
        double width = Length.points(out.value("page", "page-width"))
                - Length.points(out.value("page", "margin-left"))
                - Length.points(out.value("page", "margin-right"));
        double em = Length.points(out.value("root", "font-size"));
        return new Place(width, em, 0, 0, false, "", false, false, false);
    }

    Place first(boolean opens) {
        return new Place(width, em, bullets, lists, opens, opens ? "" : space, false, note, citation);
    }

    Place spaced(String style) {
        return new Place(width, em, bullets, lists, first, style, leadsIn, note, citation);
    }

    Place leadingIn() {
        return new Place(width, em, bullets, lists, first, space, true, note, citation);
    }

    Place narrower(double by) {
        return new Place(Math.max(LEAST * em, width - by), em, bullets, lists, first, space, leadsIn, note, citation);
    }

    /** Inside a block of that style. */
    Place in(Map<String, String> style) {
        String size = style.getOrDefault("font-size", "");
        double own = size.endsWith("%")
                ? em * Double.parseDouble(size.substring(0, size.length() - 1)) / 100
                : Length.points(size);
        Place inside = own > 0 ? new Place(width, own, bullets, lists, first, space, leadsIn, note, citation) : this;
        return inside.narrower(Length.inset(style));
    }

    Place inList(boolean bullet) {
        return new Place(width, em, bullets + (bullet ? 1 : 0), lists + 1, first, space, false, note, citation);
    }

    Place inNote(boolean citing) {
        return new Place(width, em, 0, 0, true, "", false, true, citing);
    }

    Place citing() {
        return new Place(width, em, bullets, lists, first, space, leadsIn, note, true);
    }

    /** The width in ems. */
    double ems() {
        return width / em;
    }

    /** How many characters of running text fit beside each other. */
    int characters() {
        return (int) (ems() / CHARACTER);
    }

    /** The room of so many digits, in points. */
    double digits(int count) {
        return Math.max(0, count) * DIGIT * em;
    }
}
