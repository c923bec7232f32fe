package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;

/**
 * One edition on its way to lines. Every block becomes lines that start at column 0; what holds it indents them.
 *
 * <p>The contents list names the sections only, for there are no pages to turn to; it stands where they begin. Notes stand together before the
 * references, where a voice that reads from the top does not meet them in the middle of a thought; addresses stand at
 * the very end.
 */
final class Composition {

    private final Edition edition;
    private final Looks looks;
    private final RunningText running;
    private final Tables tables;

    Composition(Edition edition, Looks looks) {
        this.edition = edition;
        this.looks = looks;
        running = new RunningText(edition.labels(), looks);
        tables = new Tables(running, edition.labels(), looks);
    }

    List<String> lines() {
        List<Block> blocks = edition.blocks();
        int notesAt = Contents.notesAt(blocks);
        int contentsAt = edition.contents() ? Contents.at(blocks.subList(0, notesAt)) : 0;
        List<String> front = blocks(blocks.subList(0, contentsAt), looks.columns(), false);
        List<List<String>> rest = List.of(
                blocks(blocks.subList(contentsAt, notesAt), looks.columns(), false),
                edition.notes().isEmpty() ? List.of() : notes(),
                blocks(blocks.subList(notesAt, blocks.size()), looks.columns(), false),
                running.links().isEmpty() ? List.of() : links());
        List<String> lines = new ArrayList<>(front);
        // Only now is it known whether there are links to be named in the contents.
        add(lines, edition.contents() ? contents() : List.of(), looks.heading(2).before());
        for (List<String> part : rest) {
            add(lines, part, looks.heading(2).before());
        }
        return lines;
    }

    /** Addresses stand at the end, for they are long and say nothing by ear; one that fills a line has it to itself. */
    private List<String> links() {
        List<String> lines = labelled("links");
        lines.add("");
        int number = 1;
        for (String address : running.links()) {
            String mark = running.linkMark(number++);
            if (Columns.of(mark) + 1 + Columns.of(address) <= looks.columns()) {
                lines.add(mark + " " + address);
            } else {
                lines.addAll(List.of(mark, address));
            }
        }
        return lines;
    }

    private List<String> contents() {
        List<String> lines = labelled("contents");
        lines.add("");
        List<String> names = new ArrayList<>(Contents.names(edition));
        if (!running.links().isEmpty()) {
            names.add(edition.labels().get("links"));
        }
        for (String name : names) {
            lines.addAll(item(
                    looks.bullet(),
                    Columns.of(looks.bullet()) + 1,
                    looks.columns(),
                    width -> words(name).lines(width)));
        }
        return lines;
    }

    /** A heading of ours, on the level of the article's own sections. */
    private List<String> labelled(String label) {
        return heading(2, words(edition.labels().get(label)), looks.columns());
    }

    private static Flow words(String words) {
        Flow flow = new Flow();
        flow.words(words);
        return flow;
    }

    private List<String> notes() {
        int columns = RunningText.mark(edition.notes().getLast()).length() + 1;
        List<String> lines =
                new ArrayList<>(heading(2, running.of(edition.labels().get("notes"), List.of()), looks.columns()));
        for (Inline.Note note : edition.notes()) {
            lines.add("");
            lines.addAll(item(
                    RunningText.mark(note), columns, looks.columns(), width -> blocks(note.content(), width, false)));
        }
        return lines;
    }

    private List<String> blocks(List<Block> blocks, int width, boolean tight) {
        List<String> lines = new ArrayList<>();
        Block previous = null;
        for (Block block : blocks) {
            List<String> next = block(block, width);
            if (!next.isEmpty()) {
                add(lines, next, previous == null ? 0 : gap(previous, block, tight));
                previous = block;
            }
        }
        return lines;
    }

    private static void add(List<String> lines, List<String> more, int gap) {
        if (!lines.isEmpty() && !more.isEmpty()) {
            lines.addAll(Collections.nCopies(gap, ""));
        }
        lines.addAll(more);
    }

    /** The number of blank lines between two blocks. */
    private int gap(Block previous, Block next, boolean tight) {
        boolean list = next instanceof Block.BulletList || next instanceof Block.OrderedList;
        if (tight && list || isByline(previous) && isByline(next)) {
            return 0;
        }
        return switch (next) {
            case Block.Heading heading -> looks.heading(heading.level()).before();
            case Block.Section section -> looks.heading(2).before();
            case Block.Division division
            when !division.content().isEmpty() ->
                gap(previous, division.content().getFirst(), tight);
            case Block.Paragraph p -> 1;
            case Block.BulletList l -> 1;
            case Block.OrderedList l -> 1;
            case Block.DefinitionList l -> 1;
            case Block.Quote q -> 1;
            case Block.CodeBlock c -> 1;
            case Block.ThematicBreak b -> 1;
            case Block.Table t -> 1;
            case Block.Figure f -> 1;
            case Block.Callout c -> 1;
            case Block.Division d -> 1;
        };
    }

    private static boolean isByline(Block block) {
        return block instanceof Block.Paragraph paragraph
                && (paragraph.attributes().has("author")
                        || paragraph.attributes().has("date"));
    }

    private List<String> block(Block block, int width) {
        return switch (block) {
            case Block.Heading heading -> heading(heading.level(), running.of(heading.content()), width);
            case Block.Paragraph paragraph -> running.of(paragraph.content()).lines(width);
            case Block.BulletList list -> list(list.items(), width, list.tight(), i -> looks.bullet());
            case Block.OrderedList list ->
                list(list.items(), width, list.tight(), i -> Numerals.of(list.start() + i, list.numbering()) + ".");
            case Block.DefinitionList list -> definitions(list, width);
            case Block.Quote quote -> quote(quote, width);
            case Block.CodeBlock code -> code(code, width);
            case Block.ThematicBreak rule -> List.of(looks.thematicBreak());
            case Block.Table table -> tables.lines(table, width);
            case Block.Figure figure -> figure(figure, width);
            case Block.Callout callout -> callout(callout, width);
            case Block.Division division -> blocks(division.content(), width, false);
            case Block.Section section -> blocks(section.content(), width, false);
        };
    }

    private List<String> heading(int level, Flow words, int width) {
        Looks.Heading look = looks.heading(level);
        List<String> lines = new ArrayList<>(
                look.mark().isEmpty()
                        ? words.lines(width)
                        : Lines.hang(look.mark() + " ", " ".repeat(Columns.of(look.mark()) + 1), words, width));
        if (!look.underline().isEmpty() && !lines.isEmpty()) {
            int widest = lines.stream().mapToInt(Columns::of).max().orElse(0);
            lines.add(look.underline().repeat(Math.min(widest, width)));
        }
        return lines;
    }

    private List<String> list(List<Block.Item> items, int width, boolean tight, IntFunction<String> mark) {
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            marks.add(mark.apply(i));
        }
        int widest = marks.stream().mapToInt(Columns::of).max().orElse(0);
        int widestTask =
                items.stream().mapToInt(item -> Columns.of(task(item))).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Block.Item item = items.get(i);
            // Numbers end at one column, so that 9 and 10 stand below each other as one expects.
            String number = " ".repeat(widest - Columns.of(marks.get(i))) + marks.get(i);
            int columns = widest + 1 + (item.checked() == null ? 0 : widestTask);
            add(
                    lines,
                    item(number + task(item), columns, width, inner -> blocks(item.content(), inner, tight)),
                    tight ? 0 : 1);
        }
        return lines;
    }

    /** {@code " [done]"}: an x in brackets says nothing by ear, and an empty pair not even that. */
    private String task(Block.Item item) {
        Boolean checked = item.checked();
        return checked == null ? "" : " [" + edition.labels().get(checked ? "task-done" : "task-open") + "]";
    }

    /** Content beside its mark; below it where too few columns are left. */
    private List<String> item(String mark, int columns, int width, IntFunction<List<String>> content) {
        if (width - columns < looks.narrowest()) {
            List<String> lines = new ArrayList<>(List.of(mark));
            lines.addAll(content.apply(width));
            return lines;
        }
        List<String> lines = content.apply(width - columns);
        String first = mark + " ".repeat(columns - Columns.of(mark));
        return lines.isEmpty() ? List.of(mark) : Lines.indent(first, " ".repeat(columns), lines);
    }

    private List<String> indented(int columns, int width, IntFunction<List<String>> content) {
        if (width - columns < looks.narrowest()) {
            return content.apply(width);
        }
        return Lines.indent(" ".repeat(columns), " ".repeat(columns), content.apply(width - columns));
    }

    /** "Term: explanation" where the list is that simple, else the explanations indented below their terms. */
    private List<String> definitions(Block.DefinitionList list, int width) {
        boolean simple = list.definitions().stream()
                .allMatch(definition -> definition.terms().size() == 1
                        && definition.explanations().stream()
                                .allMatch(explanation ->
                                        explanation.size() == 1 && explanation.getFirst() instanceof Block.Paragraph));
        boolean loose = !simple;
        List<List<String>> entries = new ArrayList<>();
        for (Block.Definition definition : list.definitions()) {
            if (simple && definition.explanations().size() == 1) {
                List<String> entry = oneParagraph(definition, width);
                loose |= entry.size() > 2;
                entries.add(entry);
            } else {
                entries.add(termsAndBlocks(definition, width, simple));
            }
        }
        int gap = loose ? 1 : 0;
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> add(lines, entry, gap));
        return lines;
    }

    private List<String> oneParagraph(Block.Definition definition, int width) {
        List<Inline> words = new ArrayList<>(definition.terms().getFirst());
        words.add(new Inline.Text(colon(definition.terms().getFirst()) + " ", definition.position()));
        if (definition.explanations().getFirst().getFirst() instanceof Block.Paragraph paragraph) {
            words.addAll(paragraph.content());
        }
        return Lines.hang("", " ".repeat(looks.definitionIndent()), running.of(words), width);
    }

    private List<String> termsAndBlocks(Block.Definition definition, int width, boolean listed) {
        List<Inline> terms = new ArrayList<>();
        for (List<Inline> term : definition.terms()) {
            if (!terms.isEmpty()) {
                terms.add(new Inline.Text(", ", definition.position()));
            }
            terms.addAll(term);
        }
        terms.add(new Inline.Text(colon(terms), definition.position()));
        List<String> lines = new ArrayList<>(running.of(terms).lines(width));
        List<Block.Item> items = new ArrayList<>();
        for (List<Block> explanation : definition.explanations()) {
            items.add(new Block.Item(explanation, null, Attributes.NONE, definition.position()));
        }
        lines.addAll(indented(
                looks.definitionIndent(),
                width,
                inner -> listed
                        ? list(items, inner, true, i -> looks.bullet())
                        : blocks(
                                definition.explanations().stream()
                                        .flatMap(List::stream)
                                        .toList(),
                                inner,
                                false)));
        return lines;
    }

    private static String colon(List<Inline> term) {
        return PlainText.of(term).strip().matches("(?s).*[.:?!…]") ? "" : ":";
    }

    /** The sign stands once a paragraph: a voice says it each time. */
    private List<String> quote(Block.Quote quote, int width) {
        int columns = Columns.of(looks.quote()) + 1;
        List<String> lines = new ArrayList<>();
        for (Block block : quote.content()) {
            List<String> next = item(looks.quote(), columns, width, inner -> block(block, inner));
            // A decorative image leaves nothing that the sign could stand before.
            add(lines, next.equals(List.of(looks.quote())) ? List.of() : next, 1);
        }
        return lines;
    }

    /** As typed. A line that is too long goes on further in, at a space: what has none stays whole. */
    private List<String> code(Block.CodeBlock code, int width) {
        String indent = " ".repeat(looks.codeIndent());
        List<String> lines = new ArrayList<>();
        code.text()
                .stripTrailing()
                .lines()
                .forEach(line -> lines.addAll(Lines.typed(line.stripTrailing(), width - indent.length(), indent)));
        return Lines.indent(indent, indent, lines);
    }

    private List<String> figure(Block.Figure figure, int width) {
        Flow image = new Flow();
        running.append(figure.image(), image);
        List<String> caption = figure.caption().isEmpty()
                ? List.of()
                : running.of(edition.labels().get("figure") + ": ", figure.caption())
                        .lines(width);
        return Stream.concat(image.lines(width).stream(), caption.stream()).toList();
    }

    private List<String> callout(Block.Callout callout, int width) {
        String label = edition.labels().get(callout.kind().key()) + ":";
        List<String> lines = new ArrayList<>(
                callout.title().isEmpty()
                        ? running.of(label, List.of()).lines(width)
                        : running.of(label + " ", callout.title()).lines(width));
        lines.addAll(indented(looks.calloutIndent(), width, inner -> blocks(callout.content(), inner, false)));
        return lines;
    }
}
