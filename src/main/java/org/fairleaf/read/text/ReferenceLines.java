package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** The lines under the name of a reference list: each entry an item, whether it has a mark, hangs or stands apart. */
final class ReferenceLines {

    private final Typescript script;
    private final List<Block> blocks;

    /** @param blocks where the lists go */
    ReferenceLines(Typescript script, List<Block> blocks) {
        this.script = script;
        this.blocks = blocks;
    }

    /** Entries until a heading, or until what is none where the entries have marks. */
    void read() {
        Line begin = script.current();
        ListMark first = entryMark(begin);
        boolean hanging = hanging();
        List<Line> entry = new ArrayList<>();
        Entries entries = new Entries();
        while (script.more()) {
            Line line = script.current();
            ListMark mark = entryMark(line);
            boolean marked = first != null && mark != null && mark.numbering() == first.numbering();
            boolean breaks = line.blanks() > 0;
            if (breaks && !marked && (first != null || ends(line)) && !entry.isEmpty()) {
                break;
            }
            boolean begins = entry.isEmpty()
                    || marked
                    || first == null
                            && (breaks
                                    || !hanging && !script.joins(entry.getLast(), line)
                                    || hanging && line.indent() <= begin.indent());
            if (begins) {
                entries.add(entry);
                entry.clear();
                entries.number(marked ? mark : null);
            }
            entry.add(marked && mark != null ? line.without(mark.length()) : line);
            script.take();
        }
        entries.add(entry);
        entries.close();
    }

    /** The bullet or number of an entry; letters may be initials. */
    private static @Nullable ListMark entryMark(Line line) {
        ListMark mark = ListMark.of(line.text());
        return mark != null && (mark.numbering() == null || mark.numbering() == Block.Numbering.DECIMAL) ? mark : null;
    }

    /** The entries of a reference list: one list, or where a number does not follow the one before, several. */
    private final class Entries {

        private final List<Block.Item> items = new ArrayList<>();
        private int start;

        /** Says what stands before the next entry. */
        void number(@Nullable ListMark mark) {
            int number = mark == null ? 0 : mark.number();
            if (!items.isEmpty() && number != (start == 0 ? 0 : start + items.size())) {
                close();
            }
            if (items.isEmpty()) {
                start = number;
            }
        }

        void add(List<Line> entry) {
            if (!entry.isEmpty()) {
                Position position = script.position(entry.getFirst());
                Block words = new Block.Paragraph(script.words(entry), Attributes.NONE, position);
                items.add(new Block.Item(List.of(words), null, Attributes.NONE, position));
            }
        }

        void close() {
            if (items.isEmpty()) {
                return;
            }
            Position position = items.getFirst().position();
            List<Block.Item> all = List.copyOf(items);
            blocks.add(
                    start > 0
                            ? new Block.OrderedList(
                                    start, Block.Numbering.DECIMAL, all, true, Attributes.NONE, position)
                            : new Block.BulletList(all, true, Attributes.NONE, position));
            items.clear();
        }
    }

    private boolean hanging() {
        Line next = script.following();
        return next != null
                && next.blanks() == 0
                && next.indent() > script.current().indent();
    }

    /** A short line with no stop and no number in it: the heading of what follows the list. */
    private static boolean ends(Line line) {
        return HeadingShape.fits(line.text(), false)
                && line.text().split(" ", -1).length <= 8
                && line.text().chars().noneMatch(Character::isDigit);
    }
}
