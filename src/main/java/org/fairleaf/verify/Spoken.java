package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** What is to be heard of an edition. Written against the document model alone. */
public final class Spoken {

    /** Contents lists show headings from level 2 to this one. */
    private static final int DEEPEST_ENTRY = 3;

    private static final String BULLET = "•";
    private static final String TAB = "    ";

    private final Edition edition;
    private final Ear ear;
    private final Position whole;
    private final List<Heard> notes = new ArrayList<>();
    private final Map<String, Heard> anchors = new HashMap<>();
    private final String article;
    /** The language of the part at hand. */
    private String lang;
    /** What the part at hand stands in. */
    private Standing standing = new Standing();
    /** Whether the part at hand is a reference, where emphasis marks titles. */
    private boolean citing;

    private Spoken(Edition edition, Ear ear) {
        this.edition = edition;
        this.ear = ear;
        this.whole = Position.of(edition.path());
        this.article = Words.language(edition.metadata().lang());
        this.lang = article;
    }

    /** The account that a format with that ear is to give. */
    public static Account of(Edition edition, Ear ear) {
        return new Spoken(edition, ear).account();
    }

    private Account account() {
        List<Heard> parts = new ArrayList<>();
        boolean contents = edition.contents() && !ear.has(Ear.Habit.CONTENTS_APART);
        for (Block block : edition.blocks()) {
            boolean title = block instanceof Block.Section section && section.kind() == Block.Section.Kind.TITLE;
            if (contents && !title) {
                contents(parts);
                contents = false;
            }
            block(block, parts);
        }
        Heard body = new Heard(Kind.ARTICLE, Map.of(), Words.NONE, parts, whole, null);
        List<Heard> outline = edition.outline().stream()
                .map(entry -> {
                    Heard anchor = anchors.get(entry.id());
                    Map<Fact, String> facts =
                            Map.of(Fact.LEVEL, String.valueOf(entry.level()), Fact.TARGET, "#" + entry.id());
                    Position position = anchor == null ? whole : anchor.position();
                    return new Heard(Kind.HEADING, facts, Words.plain(entry.text()), List.of(), position, null);
                })
                .toList();
        return new Account(
                Words.plain(edition.title()).text(),
                article,
                outline,
                body,
                List.copyOf(notes),
                Map.copyOf(anchors),
                "");
    }

    private void contents(List<Heard> out) {
        List<Edition.Entry> entries = edition.outline().stream()
                .filter(entry -> entry.level() > 1 && entry.level() <= DEEPEST_ENTRY)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        line(
                Kind.PARAGRAPH,
                Map.of(),
                Attributes.NONE,
                whole,
                out,
                text -> text.label(edition.labels().get("contents"), whole));
        group(Kind.CONTENTS, Map.of(), Attributes.NONE, whole, out, list -> {
            List<Integer> above = new ArrayList<>();
            for (Edition.Entry entry : entries) {
                above.removeIf(level -> level >= entry.level());
                above.add(entry.level());
                Map<Fact, String> facts =
                        Map.of(Fact.LEVEL, String.valueOf(above.size()), Fact.TARGET, "#" + entry.id());
                Position position = first(entry.content(), whole);
                line(Kind.ENTRY, facts, Attributes.NONE, position, list, text -> text.plain(entry.content()));
            }
        });
    }

    private static Position first(List<Inline> content, Position otherwise) {
        return content.isEmpty() ? otherwise : content.getFirst().position();
    }

    private void blocks(List<Block> blocks, List<Heard> out) {
        blocks.forEach(block -> block(block, out));
    }

    private void block(Block block, List<Heard> out) {
        switch (block) {
            case Block.Heading heading -> {
                Map<Fact, String> level = Map.of(Fact.LEVEL, String.valueOf(Math.min(ear.levels(), heading.level())));
                line(
                        Kind.HEADING,
                        level,
                        heading.attributes(),
                        heading.position(),
                        out,
                        text -> text.write(heading.content()));
            }
            case Block.Paragraph paragraph ->
                line(
                        Kind.PARAGRAPH,
                        Map.of(),
                        paragraph.attributes(),
                        paragraph.position(),
                        out,
                        text -> text.write(paragraph.content()));
            case Block.BulletList list ->
                list(list.items(), "bullets", i -> BULLET, list.attributes(), list.position(), out);
            case Block.OrderedList list -> {
                String numbering =
                        list.numbering().name().toLowerCase(Locale.ROOT).replace('_', '-');
                IntFunction<String> label = i -> Numerals.of(list.start() + i, list.numbering()) + ".";
                list(list.items(), numbering, label, list.attributes(), list.position(), out);
            }
            case Block.DefinitionList list -> definitions(list, out);
            case Block.Quote quote -> box(Kind.QUOTE, quote.content(), quote, out);
            case Block.CodeBlock code -> {
                String text = code.text().endsWith("\n")
                        ? code.text().substring(0, code.text().length() - 1)
                        : code.text();
                line(
                        Kind.PARAGRAPH,
                        Map.of(),
                        code.attributes(),
                        code.position(),
                        out,
                        line -> line.code(text.replace("\t", TAB), code.position()));
            }
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> table(table, out);
            case Block.Figure figure -> figure(figure, out);
            case Block.Callout callout -> callout(callout, out);
            case Block.Division division -> box(Kind.DIVISION, division.content(), division, out);
            case Block.Section section -> {
                citing = section.kind() == Block.Section.Kind.REFERENCES;
                box(Kind.SECTION, section.content(), section, out);
                citing = false;
            }
        }
    }

    private void box(Kind kind, List<Block> content, Block block, List<Heard> out) {
        group(kind, Map.of(), block.attributes(), block.position(), out, parts -> blocks(content, parts));
    }

    private void callout(Block.Callout callout, List<Heard> out) {
        Position at = callout.position();
        group(Kind.CALLOUT, Map.of(), callout.attributes(), at, out, parts -> {
            line(Kind.PARAGRAPH, Map.of(), Attributes.NONE, at, parts, text -> {
                text.label(edition.labels().get(callout.kind().key()), at);
                if (!callout.title().isEmpty()) {
                    text.words(": ", at);
                    text.write(callout.title());
                }
            });
            blocks(callout.content(), parts);
        });
    }

    private void list(
            List<Block.Item> items,
            String numbering,
            IntFunction<String> label,
            Attributes attributes,
            Position position,
            List<Heard> out) {
        group(Kind.LIST, Map.of(Fact.NUMBERING, numbering), attributes, position, out, list -> {
            for (int i = 0; i < items.size(); i++) {
                Block.Item item = items.get(i);
                Position at = item.position();
                Boolean checked = item.checked();
                String sign = label.apply(i);
                group(Kind.ITEM, Map.of(), item.attributes(), at, list, parts -> {
                    // What counts the items, not who wrote them, says the label.
                    String around = lang;
                    lang = ear.has(Ear.Habit.BY_RUNS) ? article : lang;
                    line(Kind.LABEL, Map.of(), Attributes.NONE, at, parts, text -> {
                        if (checked == null) {
                            text.words(sign, at);
                        } else if (ear.has(Ear.Habit.BY_RUNS)) {
                            // A box says this, in whatever language the program has.
                            text.words(edition.labels().get(checked ? "task-done" : "task-open"), at);
                        } else {
                            text.label(edition.labels().get(checked ? "task-done" : "task-open"), at);
                        }
                    });
                    lang = around;
                    group(Kind.BODY, Map.of(), Attributes.NONE, at, parts, body -> blocks(item.content(), body));
                });
            }
        });
    }

    private void definitions(Block.DefinitionList list, List<Heard> out) {
        group(Kind.LIST, Map.of(Fact.NUMBERING, "terms"), list.attributes(), list.position(), out, items -> {
            for (Block.Definition definition : list.definitions()) {
                Position at = definition.position();
                group(Kind.ITEM, Map.of(), Attributes.NONE, at, items, parts -> {
                    for (List<Inline> term : definition.terms()) {
                        line(Kind.LABEL, Map.of(), Attributes.NONE, first(term, at), parts, text -> text.write(term));
                    }
                    standing.enter("definition");
                    group(
                            Kind.BODY,
                            Map.of(),
                            Attributes.NONE,
                            at,
                            parts,
                            body -> definition.explanations().forEach(blocks -> blocks(blocks, body)));
                    standing.leave();
                });
            }
        });
    }

    private void table(Block.Table table, List<Heard> out) {
        if (table.columns().isEmpty()) {
            return;
        }
        Position at = table.position();
        List<Block.Row> body = table.body().stream().filter(Spoken::says).toList();
        int heads = table.head().size();
        int rows = heads + body.size();
        int columns = table.columns().size();
        group(Kind.TABLE, Map.of(), table.attributes(), at, out, parts -> {
            line(
                    Kind.CAPTION,
                    Map.of(),
                    Attributes.NONE,
                    first(table.caption(), at),
                    parts,
                    text -> text.write(table.caption()));
            group(
                    Kind.TABLE_HEAD,
                    Map.of(),
                    Attributes.NONE,
                    at,
                    parts,
                    head -> table.head()
                            .forEach(row -> row(row, head, column -> cells(heads + 1, rows, column, column))));
            group(Kind.TABLE_BODY, Map.of(), Attributes.NONE, at, parts, lines -> {
                for (int i = 0; i < body.size(); i++) {
                    int number = heads + 1 + i;
                    row(
                            body.get(i),
                            lines,
                            column -> column == 1 && table.rowHeaders() ? cells(number, number, 2, columns) : null);
                }
            });
        });
    }

    /** Whether anything stands in the row; formats may add or leave out one in which nothing does. */
    private static boolean says(Block.Row row) {
        return row.cells().stream().anyMatch(cell -> !cell.content().isEmpty());
    }

    private static String cells(int top, int bottom, int left, int right) {
        StringBuilder out = new StringBuilder();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                out.append(out.isEmpty() ? "" : " ").append(row).append('.').append(column);
            }
        }
        return out.toString();
    }

    /** @param covers the reach of the header cell in that column; null where it is no header */
    private void row(Block.Row row, List<Heard> out, IntFunction<@Nullable String> covers) {
        group(Kind.ROW, Map.of(), Attributes.NONE, row.position(), out, cells -> {
            for (int i = 0; i < row.cells().size(); i++) {
                Block.Cell cell = row.cells().get(i);
                boolean plain = cell.content().isEmpty() && ear.has(Ear.Habit.PLAIN_EMPTY_HEADERS);
                String reach = plain ? null : covers.apply(i + 1);
                Kind kind = reach == null ? Kind.CELL : Kind.HEADER;
                Map<Fact, String> facts = reach == null ? Map.of() : Map.of(Fact.COVERS, reach);
                line(kind, facts, Attributes.NONE, cell.position(), cells, text -> text.write(cell.content()));
            }
        });
    }

    private void figure(Block.Figure figure, List<Heard> out) {
        if (figure.image().alt() instanceof Alt.Described alt) {
            String id = figure.attributes().id();
            Attributes attributes = id == null ? figure.image().attributes() : figure.attributes();
            group(
                    Kind.FIGURE,
                    Map.of(Fact.ALT, alt.text()),
                    attributes,
                    figure.position(),
                    out,
                    parts -> line(
                            Kind.CAPTION,
                            Map.of(),
                            Attributes.NONE,
                            figure.position(),
                            parts,
                            text -> text.write(figure.caption())));
        } else {
            line(
                    Kind.PARAGRAPH,
                    Map.of(),
                    figure.attributes(),
                    figure.position(),
                    out,
                    text -> text.write(figure.caption()));
        }
    }

    /** A part that holds others; left out where it holds nothing, unless it says something itself. */
    private void group(
            Kind kind,
            Map<Fact, String> facts,
            Attributes attributes,
            Position position,
            List<Heard> out,
            Consumer<List<Heard>> filling) {
        String around = enter(attributes);
        List<Heard> parts = new ArrayList<>();
        boolean terms = facts.getOrDefault(Fact.NUMBERING, "").equals("terms");
        boolean box = kind == Kind.CALLOUT || kind == Kind.QUOTE;
        int lists = standing.lists();
        if (box) {
            standing.enter(kind.words());
        }
        standing.lists(kind == Kind.LIST && !terms ? lists + 1 : lists);
        filling.accept(parts);
        standing.lists(lists);
        if (box) {
            standing.leave();
        }
        if (!ear.hears(kind)) {
            out.addAll(parts);
            parts.stream()
                    .filter(part -> terms || part.kind() != Kind.LABEL)
                    .findFirst()
                    .ifPresent(part -> anchor(attributes.id(), part));
        } else if (!parts.isEmpty() || facts.containsKey(Fact.ALT)) {
            String spoken = ear.has(Ear.Habit.BY_RUNS) ? article : lang;
            Heard made = Languages.state(ear.as(kind), facts, Words.NONE, parts, position, null, spoken, article);
            anchor(attributes.id(), made);
            out.add(made);
        }
        lang = around;
    }

    /** A part that is running text; left out where it says nothing, unless it is a cell. */
    private void line(
            Kind kind,
            Map<Fact, String> facts,
            Attributes attributes,
            Position position,
            List<Heard> out,
            Consumer<RunningText> writing) {
        String around = enter(attributes);
        RunningText text = new RunningText(edition, ear, citing);
        boolean byRuns = ear.has(Ear.Habit.BY_RUNS);
        if (byRuns && !lang.equals(article)) {
            text.all(lang, position, () -> writing.accept(text));
        } else {
            writing.accept(text);
        }
        String spoken = byRuns ? article : lang;
        Words words = text.words(spoken);
        if (!words.text().isEmpty() || kind == Kind.HEADER || kind == Kind.CELL) {
            Heard made = Languages.state(kind, placed(kind, facts), words, List.of(), position, null, spoken, article);
            anchor(attributes.id(), made);
            text.anchors(id -> anchor(id, made));
            out.add(made);
        }
        lang = around;
        // A note speaks the language of the part that its line is in, not that of the line.
        text.notes().forEach(this::note);
    }

    private Map<Fact, String> placed(Kind kind, Map<Fact, String> facts) {
        String place = standing.place();
        boolean told = ear.has(Ear.Habit.BY_PARAGRAPHS) && (kind == Kind.PARAGRAPH || kind == Kind.LABEL);
        if (!told || place.isEmpty()) {
            return facts;
        }
        Map<Fact, String> all = new EnumMap<>(Fact.class);
        all.putAll(facts);
        all.put(Fact.WITHIN, place);
        return all;
    }

    private String enter(Attributes attributes) {
        String around = lang;
        String own = attributes.lang();
        if (own != null) {
            lang = Words.language(own);
        }
        return around;
    }

    private void anchor(@Nullable String id, Heard part) {
        if (id != null) {
            anchors.putIfAbsent(id, part);
        }
    }

    private void note(Inline.Note note) {
        boolean around = citing;
        citing = note.kind() == Inline.Note.Kind.CITATION;
        List<Heard> parts = new ArrayList<>();
        Standing outside = standing;
        standing = new Standing();
        blocks(note.content(), parts);
        standing = outside;
        citing = around;
        Map<Fact, String> number = Map.of(Fact.NUMBER, String.valueOf(note.number()));
        Heard made = new Heard(Kind.NOTE, number, Words.NONE, parts, note.position(), null);
        anchor(note.id(), made);
        notes.add(made);
    }
}
