package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Numerals;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/**
 * What plain text tells of blocks. Written against the document model alone.
 *
 * <p>Text has lines, indents and marks. Where boxes, divisions and lists of terms end is not told.
 */
final class ToldBlocks {

    static final String BULLET = "•";

    /** A part of a block of code. @param indent how far it stands in */
    private record Code(int indent) {}

    /** An item or a quotation. @param columns how far in its words stand */
    private record Beside(int columns) {}

    private final Labels labels;
    private final Looks looks;
    private final Wording wording;
    private final Mark.Reader marks;

    ToldBlocks(Labels labels, Looks looks, Wording wording) {
        this.labels = labels;
        this.looks = looks;
        this.wording = wording;
        this.marks = new Mark.Reader(looks, labels);
    }

    Heard heading(int level, Words words, Position position) {
        int told = looks.told(level);
        return told == 0
                ? paragraph(words, position)
                : part(Kind.HEADING, Map.of(Fact.LEVEL, String.valueOf(told)), words, List.of(), position);
    }

    static Heard paragraph(Words words, Position position) {
        return part(Kind.PARAGRAPH, Map.of(), words, List.of(), position);
    }

    private static Heard part(Kind kind, Map<Fact, String> facts, Words words, List<Heard> kids, Position position) {
        return new Heard(kind, facts, words, kids, position, null);
    }

    /** @param room the columns that a line has */
    List<Heard> of(List<Block> blocks, int room) {
        List<Heard> out = new ArrayList<>();
        Block before = null;
        for (Block block : blocks) {
            // Names and the date stand line by line: “2. Mai” is no item there.
            boolean follows = before != null && Parts.isByline(before);
            if (follows && block instanceof Block.Paragraph byline && Parts.isByline(block)) {
                out.add(paragraph(words(byline.content()), byline.position()));
            } else {
                block(block, room).forEach(part -> add(part, out));
            }
            if (block instanceof Block.ThematicBreak
                    && !out.isEmpty()
                    && out.getLast().handle() instanceof Beside) {
                out.add(handled(out.removeLast(), null));
            }
            before = block;
        }
        return out;
    }

    /** Code is further in: behind an item it stands as far in as the words of that do, and is heard as one of them. */
    private static void add(Heard part, List<Heard> out) {
        int indent = part.handle() instanceof Code code ? code.indent() : 0;
        int columns = !out.isEmpty() && out.getLast().handle() instanceof Beside item ? item.columns() : indent + 1;
        if (columns > indent) {
            out.add(part);
            return;
        }
        Heard last = out.removeLast();
        List<Heard> kids = new ArrayList<>(last.kids());
        add(handled(part, new Code(indent - columns)), kids);
        out.add(handled(part(last.kind(), Map.of(), Words.NONE, kids, last.position()), last.handle()));
    }

    private void furtherIn(List<Block> blocks, int room, int indent, List<Heard> out) {
        int inner = room(room, indent);
        for (Heard part : of(blocks, inner)) {
            Object place = part.handle() instanceof Beside item
                    ? new Beside(item.columns() + room - inner)
                    : part.handle() instanceof Code code ? new Code(code.indent() + room - inner) : part.handle();
            out.add(handled(part, place));
        }
    }

    private static Heard handled(Heard part, @Nullable Object handle) {
        return new Heard(part.kind(), part.facts(), part.words(), part.kids(), part.position(), handle);
    }

    private List<Heard> block(Block block, int room) {
        List<Heard> out = new ArrayList<>();
        Position at = block.position();
        switch (block) {
            case Block.Heading heading -> out.add(heading(heading.level(), words(heading.content()), at));
            case Block.Paragraph paragraph -> line(words(paragraph.content()), at, out);
            case Block.BulletList list -> items(list.items(), i -> BULLET, room, out);
            case Block.OrderedList list ->
                items(list.items(), i -> Numerals.of(list.start() + i, list.numbering()) + ".", room, out);
            case Block.DefinitionList list -> definitions(list, room, out);
            case Block.Quote quote -> quote(quote, room, out);
            case Block.CodeBlock code -> out.addAll(code(code));
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> table(table, out);
            case Block.Figure figure -> figure(figure, out);
            case Block.Callout callout -> {
                Wording.Line head = wording.line().say(labels.get(callout.kind().key()) + ":", at);
                if (!callout.title().isEmpty()) {
                    head.say(" ", at).write(callout.title());
                }
                line(head.words(), at, out);
                furtherIn(callout.content(), room, looks.calloutIndent(), out);
            }
            case Block.Division division -> out.addAll(of(division.content(), room));
            case Block.Section section -> out.addAll(of(section.content(), room));
        }
        return out;
    }

    private Words words(List<Inline> inlines) {
        return wording.line().write(inlines).words();
    }

    private int room(int room, int indent) {
        return room - indent < looks.narrowest() ? room : room - indent;
    }

    /** A paragraph; one that begins with what marks an item or a quotation is one to who hears it. */
    private void line(Words words, Position position, List<Heard> out) {
        if (!words.text().isEmpty()) {
            out.add(marks.told(paragraph(words, position)));
        }
    }

    private void items(List<Block.Item> items, IntFunction<String> label, int room, List<Heard> out) {
        int widest = 0;
        int widestTask = 0;
        for (int i = 0; i < items.size(); i++) {
            widest = Math.max(widest, label.apply(i).length());
            widestTask = Math.max(widestTask, DisplayWidth.of(task(items.get(i))) + " []".length());
        }
        for (int i = 0; i < items.size(); i++) {
            Block.Item item = items.get(i);
            int columns = widest + 1 + (item.checked() == null ? 0 : widestTask);
            String said = item.checked() == null ? label.apply(i) : task(item);
            beside(said, columns, room, item.content(), item.position(), out);
        }
    }

    private String task(Block.Item item) {
        return item.checked() == null ? "" : labels.get(item.checked() ? "task-done" : "task-open");
    }

    /** An item with its content; where too few columns are left, the content stands below, and only its start is told. */
    private void beside(String label, int columns, int room, List<Block> content, Position position, List<Heard> out) {
        if (room - columns >= looks.narrowest()) {
            out.add(handled(item(label, of(content, room - columns), position), new Beside(columns)));
            return;
        }
        List<Heard> parts = of(content, room);
        int own = !parts.isEmpty() && parts.getFirst().kind() == Kind.PARAGRAPH ? 1 : 0;
        out.add(item(label, parts.subList(0, own), position));
        out.addAll(parts.subList(own, parts.size()));
    }

    static Heard item(String label, List<Heard> parts, Position position) {
        List<Heard> kids = new ArrayList<>();
        Words.Writing said = new Words.Writing();
        said.flow(label, position);
        kids.add(part(Kind.LABEL, Map.of(), Unspaced.of(said.words("")), List.of(), position));
        kids.addAll(parts);
        return part(Kind.ITEM, Map.of(), Words.NONE, kids, position);
    }

    private void quote(Block.Quote quote, int room, List<Heard> out) {
        for (Block block : quote.content()) {
            int columns = DisplayWidth.of(looks.quote()) + 1;
            List<Heard> parts = block(block, room(room, columns));
            if (!parts.isEmpty()) {
                Heard quotation = part(Kind.QUOTE, Map.of(), Words.NONE, parts, block.position());
                out.add(handled(quotation, new Beside(columns)));
            }
        }
    }

    private void definitions(Block.DefinitionList list, int room, List<Heard> out) {
        boolean plain = list.definitions().stream()
                .allMatch(definition -> definition.terms().size() == 1
                        && definition.explanations().stream()
                                .allMatch(
                                        blocks -> blocks.size() == 1 && blocks.getFirst() instanceof Block.Paragraph));
        int inner = room(room, looks.definitionIndent());
        for (Block.Definition definition : list.definitions()) {
            Position at = definition.position();
            List<Inline> terms = new ArrayList<>();
            for (List<Inline> term : definition.terms()) {
                if (!terms.isEmpty()) {
                    terms.add(new Inline.Text(", ", at));
                }
                terms.addAll(term);
            }
            boolean ends = PlainText.of(terms).strip().matches("(?s).*[.:?!…]");
            terms.add(new Inline.Text(ends ? " " : ": ", at));
            if (plain
                    && definition.explanations().size() == 1
                    && definition.explanations().getFirst().getFirst() instanceof Block.Paragraph only) {
                terms.addAll(only.content());
                line(words(terms), at, out);
                continue;
            }
            line(words(terms), at, out);
            for (List<Block> explanation : definition.explanations()) {
                if (plain) {
                    beside(BULLET, looks.bullet().length() + 1, inner, explanation, at, out);
                } else {
                    furtherIn(explanation, room, looks.definitionIndent(), out);
                }
            }
        }
    }

    /** Code says what its lines say; that they stand as typed is a rule of its own. */
    private List<Heard> code(Block.CodeBlock code) {
        List<Heard> out = new ArrayList<>();
        List<Line> typed = Line.of(code.text()
                .stripTrailing()
                .lines()
                .map(line -> TypedLines.untabbed(line).stripTrailing())
                .toList());
        new Paragraphs(looks, labels, Map.of(), new TreeSet<>(), code.position())
                .read(typed)
                .forEach(part -> {
                    int first = part.handle() instanceof Integer number ? least(typed, number) : 0;
                    out.add(handled(part, new Code(looks.codeIndent() + first)));
                });
        return out;
    }

    /** The least indent of the lines around, up to blank ones. */
    private static int least(List<Line> lines, int at) {
        int start = at;
        while (start > 0 && !lines.get(start - 1).isBlank()) {
            start--;
        }
        return lines.subList(start, lines.size()).stream()
                .takeWhile(line -> !line.isBlank())
                .mapToInt(Line::indent)
                .min()
                .orElse(0);
    }

    private void table(Block.Table table, List<Heard> out) {
        Position at = table.position();
        if (!table.caption().isEmpty()) {
            Wording.Line caption = wording.line().say(labels.get("table") + ": ", at);
            line(
                    caption.write(table.caption()).words(),
                    table.caption().getFirst().position(),
                    out);
        }
        List<Heard> head = rows(table.head(), Kind.HEADER);
        List<Heard> body = rows(table.body(), Kind.CELL);
        List<Heard> parts = new ArrayList<>();
        if (!head.isEmpty()) {
            parts.add(part(Kind.TABLE_HEAD, Map.of(), Words.NONE, head, at));
        }
        if (!body.isEmpty()) {
            parts.add(part(Kind.TABLE_BODY, Map.of(), Words.NONE, body, at));
        }
        out.add(part(Kind.TABLE, Map.of(), Words.NONE, parts, at));
    }

    private List<Heard> rows(List<Block.Row> rows, Kind kind) {
        List<Heard> out = new ArrayList<>();
        for (Block.Row row : rows) {
            List<Heard> cells = new ArrayList<>();
            for (Block.Cell cell : row.cells()) {
                Words words = words(cell.content());
                boolean empty = words.text().equals(looks.emptyCell());
                cells.add(part(kind, Map.of(), empty ? Words.NONE : words, List.of(), cell.position()));
            }
            if (kind == Kind.HEADER
                    || cells.stream().anyMatch(cell -> !cell.words().text().isEmpty())) {
                out.add(part(Kind.ROW, Map.of(), Words.NONE, cells, row.position()));
            }
        }
        return out;
    }

    private void figure(Block.Figure figure, List<Heard> out) {
        Position at = figure.position();
        Wording.Line image = wording.line();
        image.image(figure.image());
        line(image.words(), at, out);
        if (!figure.caption().isEmpty()) {
            Wording.Line caption = wording.line().say(labels.get("figure") + ": ", at);
            line(caption.write(figure.caption()).words(), at, out);
        }
    }
}
