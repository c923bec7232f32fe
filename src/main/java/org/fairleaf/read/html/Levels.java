package org.fairleaf.read.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.read.Decision;

/** Headings one level below the one above them, however many levels the page leaves out. */
final class Levels {

    private final Deque<Integer> open = new ArrayDeque<>();
    private final Log log;
    private int shift = Integer.MIN_VALUE;

    private Levels(Log log) {
        this.log = log;
    }

    static List<Block> normalised(List<Block> blocks, Log log) {
        return new Levels(log).all(blocks);
    }

    private List<Block> all(List<Block> blocks) {
        return blocks.stream().map(this::one).toList();
    }

    private Block one(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Division in -> new Block.Division(all(in.content()), in.attributes(), in.position());
            case Block.Callout in ->
                new Block.Callout(in.kind(), in.title(), all(in.content()), in.attributes(), in.position());
            case Block.Quote in -> new Block.Quote(all(in.content()), in.attributes(), in.position());
            default -> block;
        };
    }

    private Block heading(Block.Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.level()) {
            open.pop();
        }
        open.push(heading.level());
        int level = Math.min(6, 1 + open.size());
        shift = shift == Integer.MIN_VALUE ? level - heading.level() : shift;
        if (level - heading.level() != shift) {
            log.add(
                    Decision.Kind.RECOGNISED,
                    heading.position(),
                    "this h" + heading.level() + " leaves out a level of headings above it: now "
                            + "#".repeat(level - 1),
                    PlainText.of(heading.content()),
                    "give it another number of # marks");
        }
        return new Block.Heading(level, heading.content(), heading.attributes(), heading.position());
    }
}
