package org.fairleaf.read.docx;

import org.fairleaf.ast.Block;
import org.jspecify.annotations.Nullable;

/**
 * The place of a paragraph in a list.
 *
 * @param list the instance of the list, Word's {@code numId}
 * @param definition what the list looks like; instances of one definition count on
 * @param level from 0
 * @param numbering how its items are counted; null for bullets
 * @param value its number; of no meaning for bullets
 * @param edge where the mark stands, in twentieths of a point
 * @param indent where the text stands
 * @param checked for a task, whether it is done; else null
 */
record ListMark(
        String list,
        String definition,
        int level,
        Block.@Nullable Numbering numbering,
        int value,
        int edge,
        int indent,
        @Nullable Boolean checked) {

    /** A difference in indentation that the eye sees: a twelfth of an inch. */
    private static final int VISIBLE = 120;

    ListMark task(boolean done) {
        return new ListMark(list, definition, level, null, value, edge, indent, done);
    }

    /** How much deeper than another item it stands: positive for deeper, 0 for beside. */
    int deeperThan(ListMark other) {
        if (!definition.equals(other.definition) && Math.abs(edge - other.edge) > VISIBLE) {
            return edge - other.edge;
        }
        return level - other.level;
    }

    /** Whether it goes on where the other item stands last, at the same depth. */
    boolean follows(ListMark last) {
        if (numbering != last.numbering || (checked == null) != (last.checked == null)) {
            return false;
        }
        if (numbering == null) {
            return list.equals(last.list) || definition.equals(last.definition);
        }
        return value == last.value + 1 && (list.equals(last.list) || definition.equals(last.definition));
    }
}
