package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Waiver;

/** A document that nobody wrote: any node in any other, with characters that mean something to Markdown. */
final class DrawnAtRandom {

    private static final Position HERE = Position.of("drawn.md");

    private static final List<String> CHARACTERS = List.of(
            "a",
            "b",
            "word",
            " ",
            " ",
            "  ",
            "\u00a0",
            ".",
            "...",
            ",",
            ";",
            ":",
            "!",
            "?",
            "-",
            "--",
            "---",
            "=",
            "'",
            "\"",
            "’",
            "“",
            "–",
            "…",
            "*",
            "**",
            "_",
            "__",
            "~",
            "~~",
            "^",
            "[",
            "]",
            "[a]",
            "[x] ",
            "(",
            ")",
            "{",
            "}",
            "{.c}",
            "<",
            ">",
            "<b>",
            "<!--",
            "&",
            "&amp;",
            "&#65;",
            "@",
            "@key",
            "-@key",
            "a@b.c",
            "\\",
            "`",
            "``",
            "|",
            "#",
            "## ",
            "+ ",
            "- ",
            "1. ",
            "2) ",
            "a. ",
            "b. ",
            ": ",
            "~ ",
            ":::",
            "[^1]",
            "[^1]:",
            "[a]: b",
            "*[a]: b",
            "Table: x",
            "http://e.org",
            "<http://e.org>",
            "é",
            "膝",
            "😀",
            "مفصل",
            "$",
            "%20",
            "/",
            "\t",
            "file:x",
            "![",
            "](",
            "^[",
            "\n",
            "\u2028",
            "www.e.org",
            "5 * 3",
            "a_b_c",
            "~5",
            "x ^ y");

    private final Random random;

    private DrawnAtRandom(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
    }

    static Document document(long seed) {
        return new DrawnAtRandom(seed).document();
    }

    private Document document() {
        return new Document("drawn", "drawn.md", metadata(), blocks(0, 4), Map.of());
    }

    private Metadata metadata() {
        boolean rich = random.nextInt(4) == 0;
        List<Person> people = rich ? List.of(new Person(field(), field(), null, null, HERE)) : List.of();
        SequencedMap<String, Metadata.Reason> unresolved = new LinkedHashMap<>();
        if (rich) {
            unresolved.put("key" + random.nextInt(9), new Metadata.Reason(field(), HERE));
        }
        return new Metadata(
                List.of(new Inline.Text("Title", HERE)),
                rich ? inlines(0, 2) : List.of(),
                people,
                null,
                "en",
                "ltr",
                rich ? field() : null,
                rich ? blocks(2, 2) : List.of(),
                rich ? List.of(field(), field()) : List.of(),
                List.of(),
                null,
                List.of(),
                null,
                rich ? field() : null,
                null,
                null,
                null,
                rich ? field() : null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                rich ? List.of(new Term(field(), List.of("form " + word()), explanation(), HERE)) : List.of(),
                rich
                        ? List.of(new Block.Paragraph(
                                List.of(new Inline.Text("file:" + word(), HERE)), Attributes.NONE, HERE))
                        : null,
                null,
                unresolved,
                rich
                        ? List.of(new Waiver("RD" + (1 + random.nextInt(5)), field(), field(), "2027-03-31", HERE))
                        : List.of(),
                Map.of());
    }

    /** One paragraph that is not empty. */
    private List<Inline> explanation() {
        List<Inline> words = new ArrayList<>(inlines(1, 3));
        words.addFirst(new Inline.Text("Means ", HERE));
        return words;
    }

    /** A text of a field: not empty, no space at its ends, on one line. */
    private String field() {
        String text = (text() + text()).replaceAll("\\s+", " ").strip();
        return text.isEmpty() || text.indexOf('\u2028') >= 0 ? "x" : text;
    }

    private <T> List<T> some(int most, IntFunction<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(one.apply(i));
        }
        return all;
    }

    private List<Block> blocks(int depth, int most) {
        return some(most, i -> block(depth));
    }

    private Block block(int depth) {
        int kind = random.nextInt(depth > 2 ? 6 : 16);
        return switch (kind) {
            case 0, 1, 2, 3 -> new Block.Paragraph(inlines(0, 5), few(), HERE);
            case 4 -> new Block.CodeBlock(text() + text(), random.nextBoolean() ? null : word(), attributes(), HERE);
            case 5 -> new Block.ThematicBreak(Attributes.NONE, HERE);
            case 6, 7 -> new Block.BulletList(items(depth), random.nextBoolean(), few(), HERE);
            case 8, 9 ->
                new Block.OrderedList(
                        random.nextInt(12),
                        Block.Numbering.values()[random.nextInt(5)],
                        items(depth),
                        random.nextBoolean(),
                        few(),
                        HERE);
            case 10 ->
                new Block.DefinitionList(
                        some(
                                2,
                                i -> new Block.Definition(
                                        some(2, j -> inlines(1, 3)), some(2, j -> blocks(depth + 1, 2)), HERE)),
                        few(),
                        HERE);
            case 11 -> new Block.Quote(blocks(depth + 1, 3), few(), HERE);
            case 12 -> table();
            case 13 -> new Block.Figure(image(), inlines(1, 3), attributes(), HERE);
            case 14 ->
                random.nextBoolean()
                        ? new Block.Division(blocks(depth + 1, 3), attributes(), HERE)
                        : new Block.Callout(
                                Block.Callout.Kind.values()[random.nextInt(6)],
                                inlines(1, 2),
                                blocks(depth + 1, 3),
                                attributes(),
                                HERE);
            default -> new Block.Heading(1 + random.nextInt(6), inlines(0, 4), attributes(), HERE);
        };
    }

    private List<Block.Item> items(int depth) {
        List<Block.Item> items = new ArrayList<>(some(3, i -> item(depth)));
        items.add(item(depth));
        return items;
    }

    private Block.Item item(int depth) {
        Boolean checked = random.nextInt(5) == 0 ? Boolean.valueOf(random.nextBoolean()) : null;
        return new Block.Item(blocks(depth + 1, 2), checked, few(), HERE);
    }

    private Block table() {
        int columns = 1 + random.nextInt(3);
        List<Block.Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            alignments.add(Block.Alignment.values()[random.nextInt(3)]);
        }
        return new Block.Table(
                inlines(1, 2),
                alignments,
                some(2, i -> row(columns)),
                some(3, i -> row(columns)),
                random.nextBoolean(),
                attributes(),
                HERE);
    }

    private Block.Row row(int columns) {
        List<Block.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(new Block.Cell(inlines(1, 2), HERE));
        }
        return new Block.Row(cells, HERE);
    }

    private List<Inline> inlines(int depth, int most) {
        List<Inline> all = new ArrayList<>();
        for (Inline inline : some(most, i -> inline(depth))) {
            boolean word = inline instanceof Inline.Abbreviation;
            // Inside a longer word it would be none.
            if (word) {
                all.add(new Inline.Text(" ", HERE));
            }
            all.add(inline);
            if (word) {
                all.add(new Inline.Text(" ", HERE));
            }
        }
        return all;
    }

    private Inline inline(int depth) {
        return switch (random.nextInt(depth > 2 ? 7 : 20)) {
            case 0, 1, 2, 3 -> new Inline.Text(text() + text(), HERE);
            case 4 -> new Inline.Code(text(), HERE);
            case 5 -> new Inline.LineBreak(HERE);
            case 6 -> new Inline.Abbreviation("ABBR", "some words", HERE);
            case 7, 8 -> new Inline.Emphasis(inlines(depth + 1, 3), HERE);
            case 9, 10 -> new Inline.Strong(inlines(depth + 1, 3), HERE);
            case 11 -> new Inline.Strikethrough(inlines(3, 2), HERE);
            case 12 -> new Inline.Superscript(inlines(depth + 1, 2), HERE);
            case 13 -> new Inline.Subscript(inlines(depth + 1, 2), HERE);
            case 14 ->
                new Inline.Link(
                        inlines(depth + 1, 2),
                        one(List.of(
                                "https://example.org/a(b",
                                "#place",
                                "http://e.org/&amp;x",
                                "mailto:a@b.c",
                                "http://e.org")),
                        random.nextInt(3) == 0 ? text() : null,
                        few(),
                        HERE);
            case 15 -> image();
            case 16 -> new Inline.Span(inlines(depth + 1, 2), attributes(), HERE);
            case 17 -> new Inline.Footnote(blocks(3, 2), HERE);
            default -> new Inline.Citation(some(2, i -> cite(depth)), random.nextBoolean(), HERE);
        };
    }

    private Inline.Cite cite(int depth) {
        return new Inline.Cite(
                one(List.of("key", "a:b", "x y", "{z}", "q.", "1")),
                inlines(depth + 2, 1),
                inlines(depth + 2, 2),
                random.nextBoolean(),
                HERE);
    }

    private Inline.Image image() {
        Alt alt = random.nextBoolean() ? new Alt.Described("A " + text()) : new Alt.Decorative();
        return new Inline.Image(
                one(List.of("a.png", "my pics/b 1.svg", "100%25.png", "x(y).png")),
                alt,
                random.nextInt(3) == 0 ? text() : null,
                few(),
                HERE);
    }

    private Attributes few() {
        return random.nextInt(5) == 0 ? attributes() : Attributes.NONE;
    }

    private Attributes attributes() {
        Attributes attributes = Attributes.NONE;
        if (random.nextBoolean()) {
            attributes = attributes.withId(one(List.of("id", "a b", "x\"y", "#z", "1.2")));
        }
        if (random.nextBoolean()) {
            attributes = attributes.withClass(one(List.of("class", "a=b", "note", ".dot", "-")));
        }
        if (random.nextBoolean()) {
            attributes = attributes.with(one(List.of("lang", "k", "data-x")), text() + "\\*" + text());
        }
        return attributes;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(one(CHARACTERS));
        }
        return text.toString();
    }

    private String word() {
        return "w" + random.nextInt(9);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
