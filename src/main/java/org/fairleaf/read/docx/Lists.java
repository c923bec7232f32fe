package org.fairleaf.read.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Makes lists of a row of items and what stands in them. */
final class Lists {

    /** A text this little to the left of an item's still belongs to it. */
    private static final int SLACK = 60;

    private static final class Item {
        private final Position position;
        private final ListMark mark;
        private final List<Part> content = new ArrayList<>();
        private boolean loose;

        Item(Part.Para para, ListMark mark) {
            this.position = para.position();
            this.mark = mark;
            this.loose = para.shape().loose();
            this.content.add(para.unlisted());
        }
    }

    private static final class Open {
        private final List<Item> items = new ArrayList<>();

        Open(Item first) {
            items.add(first);
        }

        Item last() {
            return items.getLast();
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Part> done = new ArrayList<>();
    private final Function<List<Part>, List<Block>> blocks;

    /** @param blocks makes blocks of what is in an item */
    Lists(Function<List<Part>, List<Block>> blocks) {
        this.blocks = blocks;
    }

    /** How many parts from an item on are lists or in them. */
    static int length(List<Part> parts) {
        int end = 0;
        int indent = 0;
        boolean explicit = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ListMark mark = part instanceof Part.Para para ? para.mark() : null;
            if (mark != null) {
                indent = mark.indent();
                end = i + 1;
                explicit = true;
            } else if (part.setting().depth() > 0) {
                end = i + 1;
            } else if (continues(part, indent)) {
                end = i + 1;
            } else {
                break;
            }
        }
        return explicit ? end : 0;
    }

    private static boolean continues(Part part, int indent) {
        boolean text = part instanceof Part.Grid
                || part instanceof Part.Captioned
                || (part instanceof Part.Para para && (para.role() == Role.TEXT || para.role() == Role.CODE));
        return text
                && part.setting().depth() >= 0
                && part.setting().indent() > SLACK
                && part.setting().indent() >= indent - SLACK;
    }

    /** The lists, one after another. */
    List<Block> read(List<Part> parts) {
        for (Part part : parts) {
            if (part instanceof Part.Para para && para.mark() != null) {
                item(para, para.mark());
            } else {
                within(part);
            }
        }
        while (!open.isEmpty()) {
            close();
        }
        List<Block> lists = new ArrayList<>();
        for (Part part : done) {
            if (part instanceof Part.Made made) {
                lists.add(made.block());
            }
        }
        return lists;
    }

    private void item(Part.Para para, ListMark mark) {
        while (!open.isEmpty() && mark.deeperThan(open.element().last().mark) < 0) {
            if (open.size() == 1
                    && !mark.definition().equals(open.element().last().mark.definition())) {
                break;
            }
            close();
        }
        Item item = new Item(para, mark);
        if (open.isEmpty() || mark.deeperThan(open.element().last().mark) > 0) {
            open.push(new Open(item));
        } else if (mark.follows(open.element().last().mark)) {
            open.element().items.add(item);
        } else {
            close();
            open.push(new Open(item));
        }
    }

    /** What is no item belongs to the innermost one that it is indented like, or says that it is in. */
    private void within(Part part) {
        int depth = part.setting().depth();
        while (open.size() > 1
                && (depth > 0
                        ? open.size() > depth
                        : part.setting().indent() < open.element().last().mark.indent() - SLACK)) {
            close();
        }
        open.element().last().content.add(part);
    }

    private void close() {
        Open list = open.pop();
        Block block = block(list);
        Part made = new Part.Made(list.items.getFirst().position, Part.Setting.PLAIN, block);
        if (open.isEmpty()) {
            done.add(made);
        } else {
            open.element().last().content.add(made);
        }
    }

    private Block block(Open list) {
        List<Block.Item> items = new ArrayList<>();
        boolean tight = true;
        for (Item item : list.items) {
            List<Block> content = blocks.apply(item.content);
            long texts = content.stream().filter(block -> !isList(block)).count();
            tight &= texts <= 1 && !item.loose;
            items.add(new Block.Item(content, item.mark.checked(), Attributes.NONE, item.position));
        }
        Position position = list.items.getFirst().position;
        ListMark first = list.items.getFirst().mark;
        Block.@Nullable Numbering numbering = first.numbering();
        return numbering == null
                ? new Block.BulletList(List.copyOf(items), tight, Attributes.NONE, position)
                : new Block.OrderedList(
                        Math.max(first.value(), 0), numbering, List.copyOf(items), tight, Attributes.NONE, position);
    }

    private static boolean isList(Block block) {
        return block instanceof Block.BulletList || block instanceof Block.OrderedList;
    }
}
