package org.fairleaf.render.markdown;

import java.util.List;
import org.fairleaf.ast.Block;

/** Whether a list can be written with or without empty lines. */
final class Tightness {

    private Tightness() {}

    /** The tightness of a list that can be written, as near as can be to the one wanted. */
    static boolean of(boolean tight, List<Block.Item> items) {
        if (tight) {
            return items.stream().allMatch(Tightness::close);
        }
        boolean gap = items.size() > 1
                || items.stream().anyMatch(item -> item.content().size() > 1);
        return !gap;
    }

    /** Whether an item's blocks can follow each other without an empty line. */
    private static boolean close(Block.Item item) {
        for (int i = 1; i < item.content().size(); i++) {
            if (!close(item.content().get(i - 1), item.content().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean close(Block before, Block behind) {
        boolean interrupts = switch (behind) {
            case Block.BulletList list ->
                list.items().isEmpty() || !list.items().getFirst().content().isEmpty();
            case Block.OrderedList list ->
                list.numbering() == Block.Numbering.DECIMAL
                        && list.start() == 1
                        && (list.items().isEmpty()
                                || !list.items().getFirst().content().isEmpty());
            case Block.Quote quote -> true;
            case Block.CodeBlock code -> true;
            case Block.Heading heading -> !SayableInlines.broken(heading.content());
            case Block.ThematicBreak rule -> true;
            case Block.Callout callout -> true;
            case Block.Division division -> true;
            case Block.Paragraph paragraph -> false;
            case Block.DefinitionList list -> false;
            case Block.Table table -> false;
            case Block.Figure figure -> false;
            case Block.Section section -> false;
        };
        boolean closed = switch (before) {
            case Block.Heading heading -> true;
            case Block.CodeBlock code -> true;
            case Block.ThematicBreak rule -> true;
            case Block.Callout callout -> true;
            case Block.Division division -> true;
            default -> false;
        };
        boolean alike = before.getClass() == behind.getClass();
        return (interrupts || closed) && !alike && !(before instanceof Block.Table);
    }
}
