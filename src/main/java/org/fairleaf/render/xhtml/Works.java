package org.fairleaf.render.xhtml;

import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;

/**
 * References in an article that runs from right to left. The works are mostly in other scripts, and each runs as its own
 * first letter does: otherwise its full stops and page numbers would stand at the wrong end.
 */
final class Works {

    private Works() {}

    /** The paragraphs of a note that cites works. */
    static List<Block> cited(List<Block> note) {
        return note.stream()
                .map(block -> block instanceof Block.Paragraph paragraph
                        ? new Block.Paragraph(paragraph.content(), ownWay(paragraph.attributes()), paragraph.position())
                        : block)
                .toList();
    }

    /** The section that lists them. */
    static Block listed(Block.Section references) {
        List<Block> content = references.content().stream()
                .map(block -> block instanceof Block.BulletList list ? listed(list) : block)
                .toList();
        return new Block.Section(references.kind(), content, references.attributes(), references.position());
    }

    private static Block listed(Block.BulletList list) {
        List<Block.Item> items = list.items().stream()
                .map(item -> new Block.Item(item.content(), item.checked(), ownWay(item.attributes()), item.position()))
                .toList();
        return new Block.BulletList(items, list.tight(), list.attributes(), list.position());
    }

    private static Attributes ownWay(Attributes attributes) {
        return attributes.dir() == null ? attributes.with("dir", "auto") : attributes;
    }
}
