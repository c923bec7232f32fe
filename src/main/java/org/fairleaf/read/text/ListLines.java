package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/** Lines with bullets, numbers or letters before them: lists, and lists within them. */
final class ListLines {

    /** An item is shorter, in lines. */
    private static final int FAR = 200;

    private final Typescript script;

    ListLines(Typescript script) {
        this.script = script;
    }

    /** Whether the mark at that line has a fellow behind it, or needs none. */
    boolean listed(int index) {
        ListMark mark = ListMark.of(script.line(index).text());
        if (mark == null) {
            return false;
        }
        if (mark.sure()) {
            return true;
        }
        for (int i = index + 1; i < Math.min(script.size(), index + FAR); i++) {
            Line line = script.line(i);
            ListMark other = ListMark.of(line.text());
            if (other != null && other.follows(mark)) {
                return true;
            }
            boolean inside = line.blanks() == 0
                    && (line.indent() > script.line(index).indent() || script.joins(script.line(i - 1), line));
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /** The list that begins here, or null. */
    @Nullable
    Block read() {
        Line line = script.current();
        ListMark mark = ListMark.of(line.text());
        if (mark == null || !listed(script.at())) {
            return null;
        }
        Block list = list(line.indent());
        int items = list instanceof Block.BulletList bullets
                ? bullets.items().size()
                : list instanceof Block.OrderedList numbers ? numbers.items().size() : 0;
        script.decide(
                Decision.Kind.RECOGNISED,
                line,
                "lines with “" + line.text().substring(0, mark.length()).strip() + "” before them: a list of " + items
                        + (items == 1 ? " item" : " items"),
                Typescript.start(line.text()));
        return list;
    }

    private static ListMark mark(Line line) {
        ListMark mark = ListMark.of(line.text());
        if (mark == null) {
            throw new IllegalStateException("no item: " + line.number());
        }
        return mark;
    }

    /** The list that begins here, with those within it. */
    private Block list(int indent) {
        Line begin = script.current();
        ListMark first = mark(begin);
        ListMark last = null;
        List<Block.Item> items = new ArrayList<>();
        boolean tight = true;
        while (script.more()) {
            Line line = script.current();
            ListMark mark = ListMark.of(line.text());
            if (mark == null || line.indent() < indent || last != null && !mark.follows(last)) {
                break;
            }
            tight &= last == null || line.blanks() == 0;
            last = mark;
            items.add(item(line, mark));
        }
        Position position = script.position(begin);
        return first.numbering() == null
                ? new Block.BulletList(items, tight, Attributes.NONE, position)
                : new Block.OrderedList(first.number(), first.numbering(), items, tight, Attributes.NONE, position);
    }

    private Block.Item item(Line line, ListMark mark) {
        Line words = line.without(mark.length());
        Boolean checked = checked(words.text());
        words = checked == null ? words : words.without(words.text().startsWith("[") ? 3 : 1);
        List<Line> joined = new ArrayList<>(List.of(words));
        script.take();
        while (script.more() && continues(line, joined.getLast(), script.current())) {
            joined.add(script.take());
        }
        List<Block> content = new ArrayList<>();
        content.add(new Block.Paragraph(script.words(joined), Attributes.NONE, script.position(joined.getFirst())));
        while (script.more() && script.current().indent() > line.indent() + 1 && listed(script.at())) {
            content.add(list(script.current().indent()));
        }
        return new Block.Item(content, checked, Attributes.NONE, script.position(line));
    }

    /** Whether the box before a task is ticked; null where there is none. */
    private static @Nullable Boolean checked(String words) {
        if (words.matches("(?:[☑☒✅]|\\[[xX]])\\s.*")) {
            return true;
        }
        return words.matches("(?:☐|\\[ ])\\s.*") ? false : null;
    }

    private boolean continues(Line item, Line last, Line next) {
        if (next.blanks() > 0
                || ListMark.of(next.text()) != null
                        && (mark(next).sure()
                                || listed(script.at())
                                || mark(next).follows(mark(item)))) {
            return false;
        }
        return next.indent() > item.indent() || script.joins(last, next);
    }
}
