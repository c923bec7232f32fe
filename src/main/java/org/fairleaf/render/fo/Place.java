package org.fairleaf.render.fo;

/**
 * Where a block stands.
 *
 * @param width the width it may fill, in points
 * @param height the most that an image may be high, in points
 * @param bullets how many bullet lists it is in
 * @param lists how many lists it is in
 * @param first whether it opens its box, so that no space stands before it
 * @param space the style that sets its distance from the block before, or empty for its own
 * @param note whether it is in a note
 * @param citation whether it is in a reference, where emphasis marks titles
 */
record Place(
        double width,
        double height,
        int bullets,
        int lists,
        boolean first,
        String space,
        boolean note,
        boolean citation) {

    static Place page(FoOut out) {
        double width = Length.points(out.value("page", "page-width"))
                - Length.points(out.value("page", "margin-left"))
                - Length.points(out.value("page", "margin-right"));
        double height = Length.points(out.value("figure-limits", "max-height"));
        return new Place(width, height, 0, 0, false, "", false, false);
    }

    Place first(boolean opens) {
        return new Place(width, height, bullets, lists, opens, opens ? "" : space, note, citation);
    }

    Place spaced(String style) {
        return new Place(width, height, bullets, lists, first, style, note, citation);
    }

    Place narrower(double by) {
        return new Place(Math.max(36, width - by), height, bullets, lists, first, space, note, citation);
    }

    Place inList(boolean bullet) {
        return new Place(width, height, bullets + (bullet ? 1 : 0), lists + 1, first, space, note, citation);
    }

    Place inNote(boolean citing) {
        return new Place(width, height, 0, 0, true, "", true, citing);
    }

    Place citing() {
        return new Place(width, height, bullets, lists, first, space, note, true);
    }
}
