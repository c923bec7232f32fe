package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a block stands: within which boxes and how far in.
 *
 * @param boxes the boxes around it, outermost first
 * @param text the style of an ordinary paragraph here, by its key
 * @param indent how far in the text stands
 * @param edge the indent of the outermost box that has a border: where every paragraph in it draws that border
 * @param depth how many lists it is in
 * @param voice its language and direction
 */
record Frame(List<Box> boxes, String text, Length indent, Length edge, int depth, Voice voice) {

    /**
     * A style that goes around blocks: a callout, a quotation, the text of a definition.
     *
     * @param alternate set apart from a box straight before it, with which Word would else join it
     */
    record Box(String key, boolean alternate) {}

    static Frame body(Voice voice) {
        return new Frame(List.of(), "body-text", Length.ZERO, Length.ZERO, 0, voice);
    }

    /** Whether it is the page itself. */
    boolean isBody() {
        return boxes.isEmpty() && depth == 0;
    }

    /** A place within a box here. @param look the box's own look */
    Frame in(Box box, Look look) {
        List<Box> more = new ArrayList<>(boxes);
        more.add(box);
        Length further = indent.plus(look.length("indent"));
        boolean outermost = boxes.isEmpty();
        return new Frame(List.copyOf(more), box.key(), further, outermost ? further : edge, depth, voice);
    }

    /** A place within an item of a list here. @param step how far the list indents */
    Frame item(Length step) {
        return new Frame(
                boxes, "list-continue", indent.plus(step), boxes.isEmpty() ? Length.ZERO : edge, depth + 1, voice);
    }

    Frame speaking(Voice other) {
        return new Frame(boxes, text, indent, edge, depth, other);
    }
}
