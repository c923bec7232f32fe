package org.fairleaf.verify.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Block.Section.Kind;

/** Where an edition's parts stand among its blocks. */
final class Parts {

    private static final Set<Kind> FRONT = Set.of(Kind.TITLE, Kind.ABSTRACT);
    private static final Set<Kind> END = Set.of(Kind.REFERENCES, Kind.DISCLAIMER, Kind.PUBLICATION);

    private Parts() {}

    /** The first block behind the body, before which the notes stand. */
    static int behindBody(List<Block> blocks) {
        int at = 0;
        while (at < blocks.size() && !is(blocks.get(at), END)) {
            at++;
        }
        return at;
    }

    /** The first block with a heading behind the title and the abstract, before which the contents stand. */
    static int firstSection(List<Block> blocks) {
        int at = 0;
        while (at < blocks.size()
                && (is(blocks.get(at), FRONT)
                        || headings(List.of(blocks.get(at))).isEmpty())) {
            at++;
        }
        return at;
    }

    private static boolean is(Block block, Set<Kind> kinds) {
        return block instanceof Block.Section section && kinds.contains(section.kind());
    }

    /** The ids of the headings that divide the text, not those in boxes and quotations. */
    static List<String> headings(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> {
                    String id = block.attributes().id();
                    if (block instanceof Block.Section section) {
                        return headings(section.content()).stream();
                    }
                    if (block instanceof Block.Division division) {
                        return headings(division.content()).stream();
                    }
                    return block instanceof Block.Heading && id != null ? Stream.of(id) : Stream.empty();
                })
                .toList();
    }

    static boolean isByline(Block block) {
        return block instanceof Block.Paragraph paragraph
                && (paragraph.attributes().has("author")
                        || paragraph.attributes().has("date"));
    }
}
