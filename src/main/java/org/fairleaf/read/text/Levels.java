package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;

/** Gives headings whose text does not tell their level one, so that none is skipped. */
final class Levels {

    /** A heading that says nothing of its level. */
    static final int UNKNOWN = 0;
    /** A heading in capitals: above others that are not, where it comes first. */
    static final int CAPITALS = -1;
    /** A heading that is underlined with equals signs. */
    static final int DOUBLE = -2;
    /** A heading that is underlined with hyphens: below those with equals signs, where there are such. */
    static final int SINGLE = -3;

    private Levels() {}

    static List<Block> even(List<Block> blocks) {
        List<Block.Heading> headings = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
        // The first heading is the title.
        List<Block.Heading> inside = headings.stream().skip(1).toList();
        boolean mixed = !inside.isEmpty()
                && inside.getFirst().level() == CAPITALS
                && inside.stream()
                                .filter(heading -> heading.level() == CAPITALS)
                                .count()
                        > 1;
        boolean doubled = inside.stream().anyMatch(heading -> heading.level() == DOUBLE);
        List<Block> even = new ArrayList<>();
        int before = 1;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                int level = heading == headings.getFirst() ? 2 : level(heading.level(), mixed, doubled);
                level = Math.min(Math.min(level, before + 1), 6);
                before = heading == headings.getFirst() ? 1 : level;
                even.add(new Block.Heading(level, heading.content(), heading.attributes(), heading.position()));
            } else {
                even.add(block);
            }
        }
        return even;
    }

    private static int level(int level, boolean mixed, boolean doubled) {
        return switch (level) {
            case CAPITALS, DOUBLE -> 2;
            case SINGLE -> doubled ? 3 : 2;
            case UNKNOWN -> mixed ? 3 : 2;
            default -> level;
        };
    }
}
