package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a document one that Markdown can say, where it is not. No word is lost. What changes:
 *
 * <ul>
 *   <li>neighbouring texts become one; paragraphs, emphasis and code without content, and breaks at a paragraph's end, go
 *   <li>attributes of a paragraph, list, quote or item go to a div around its content
 *   <li>an image alone in a paragraph is a figure; a header of several rows is its first row, the others go to the body
 *   <li>breaks in headings, terms and cells are spaces
 *   <li>links, notes and citations in a link's words, and notes in notes, stand behind them or in round brackets
 *   <li>lists with letters whose items are more than a paragraph are numbered
 *   <li>space alone on a line of code in a list or note goes; what is raised or struck twice is so once
 *   <li>neighbouring definition lists are one; an explanation without a term, or a term without one, is a paragraph
 *   <li>an abbreviation that means two things has its second meaning behind it in round brackets, as all have in titles
 * </ul>
 */
final class Sayable {

    private final SayableInlines inlines;
    private int depth;

    private Sayable(List<Block> blocks) {
        SequencedMap<String, String> abbreviations = new LinkedHashMap<>();
        Tree.walk(blocks, block -> {}, inline -> {
            if (inline instanceof Inline.Abbreviation abbreviation) {
                abbreviations.putIfAbsent(abbreviation.text(), abbreviation.expansion());
            }
        });
        this.inlines = new SayableInlines(abbreviations, this::note);
    }

    static Document of(Document document) {
        return new Document(
                document.slug(),
                document.path(),
                metadata(document.metadata()),
                body(document.blocks()),
                document.media());
    }

    private static List<Block> body(List<Block> blocks) {
        return new Sayable(blocks).blocks(blocks);
    }

    private static Metadata metadata(Metadata given) {
        List<Block> disclaimer = given.disclaimer();
        return new Metadata(
                line(given.title()),
                line(given.subtitle()),
                given.authors(),
                given.date(),
                given.lang(),
                given.dir(),
                given.description(),
                body(given.summary()),
                given.keywords(),
                given.bibliography(),
                given.csl(),
                given.nocite(),
                given.toc(),
                given.rights(),
                given.id(),
                given.version(),
                given.publisher(),
                given.contact(),
                given.audience(),
                given.reviewers(),
                given.reviewed(),
                given.nextReview(),
                given.funding(),
                given.conflicts(),
                given.evaluation(),
                given.glossary().stream()
                        .map(term -> new Term(term.name(), term.also(), line(term.explanation()), term.position()))
                        .toList(),
                disclaimer == null ? null : body(disclaimer),
                given.theme(),
                given.unresolved(),
                given.waivers(),
                given.positions());
    }

    /** A title: abbreviations and notes of several paragraphs cannot stand in it. */
    private static List<Inline> line(List<Inline> title) {
        return new SayableInlines(new LinkedHashMap<>(), Sayable::oneLine).paragraph(title);
    }

    /** A title's note: one paragraph, whatever it was. */
    private static List<Block> oneLine(List<Block> content) {
        SayableInlines inlines = new SayableInlines(new LinkedHashMap<>(), Function.identity());
        if (content.size() == 1 && content.getFirst() instanceof Block.Paragraph paragraph) {
            return List.of(
                    new Block.Paragraph(inlines.note(paragraph.content()), Attributes.NONE, paragraph.position()));
        }
        Position position =
                content.isEmpty() ? Position.of("") : content.getFirst().position();
        Inline words = new Inline.Text(SayableInlines.words(content), position);
        return List.of(new Block.Paragraph(inlines.paragraph(List.of(words)), Attributes.NONE, position));
    }

    private List<Block> note(List<Block> content) {
        if (content.size() == 1 && content.getFirst() instanceof Block.Paragraph paragraph) {
            List<Inline> words = inlines.note(paragraph.content());
            return List.of(new Block.Paragraph(words, Attributes.NONE, paragraph.position()));
        }
        return indented(content);
    }

    /** Blocks whose lines have space in front of them, so that space alone on a line of code is lost. */
    private List<Block> indented(List<Block> blocks) {
        depth++;
        List<Block> out = blocks(blocks);
        depth--;
        return out;
    }

    private List<Block> blocks(List<Block> blocks) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            for (Block sayable : block(block)) {
                if (sayable instanceof Block.DefinitionList list
                        && !out.isEmpty()
                        && out.getLast() instanceof Block.DefinitionList before) {
                    List<Block.Definition> all = new ArrayList<>(before.definitions());
                    all.addAll(list.definitions());
                    out.set(out.size() - 1, new Block.DefinitionList(all, Attributes.NONE, before.position()));
                } else {
                    out.add(sayable);
                }
            }
        }
        return List.copyOf(out);
    }

    private List<Block> block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                List.of(new Block.Heading(
                        Math.clamp(heading.level(), 2, 7),
                        heading(heading),
                        clean(heading.attributes()),
                        heading.position()));
            case Block.Paragraph paragraph -> paragraph(paragraph);
            case Block.BulletList list -> {
                List<Block.Item> items = items(list.items());
                boolean tight = Tightness.of(list.tight(), items);
                yield framed(new Block.BulletList(items, tight, Attributes.NONE, list.position()), list.attributes());
            }
            case Block.OrderedList list -> framed(ordered(list), list.attributes());
            case Block.DefinitionList list -> definitions(list);
            case Block.Quote quote ->
                framed(new Block.Quote(blocks(quote.content()), Attributes.NONE, quote.position()), quote.attributes());
            case Block.CodeBlock code -> List.of(code(code));
            case Block.ThematicBreak rule ->
                framed(new Block.ThematicBreak(Attributes.NONE, rule.position()), rule.attributes());
            case Block.Table table -> table(table);
            case Block.Figure figure -> List.of(figure(figure));
            case Block.Callout callout ->
                List.of(new Block.Callout(
                        callout.kind(),
                        SayableInlines.unbroken(inlines.paragraph(callout.title())),
                        blocks(callout.content()),
                        without(clean(callout.attributes()), "title"),
                        callout.position()));
            case Block.Division division ->
                List.of(divided(blocks(division.content()), division.attributes(), division.position()));
            case Block.Section section ->
                throw new IllegalArgumentException(
                        "a document has no " + section.kind().key());
        };
    }

    /** A block in a div that carries its attributes, where it has any. */
    private static List<Block> framed(Block block, Attributes attributes) {
        return attributes.equals(Attributes.NONE)
                ? List.of(block)
                : List.of(divided(List.of(block), attributes, block.position()));
    }

    private List<Inline> heading(Block.Heading heading) {
        List<Inline> words = inlines.paragraph(heading.content());
        // Only headings that are underlined can have several lines, and only two levels are.
        return heading.level() > 3 ? SayableInlines.unbroken(words) : words;
    }

    private List<Block> paragraph(Block.Paragraph paragraph) {
        List<Inline> words = inlines.paragraph(paragraph.content());
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() == 1 && words.getFirst() instanceof Inline.Image image) {
            return framed(figure(image, paragraph.position()), paragraph.attributes());
        }
        return framed(new Block.Paragraph(words, Attributes.NONE, paragraph.position()), paragraph.attributes());
    }

    private Block figure(Inline.Image image, Position position) {
        return figure(new Block.Figure(image, List.of(), Attributes.NONE, position));
    }

    /** The place, classes, language and direction of an image are those of its figure; the other attributes its own. */
    private Block figure(Block.Figure figure) {
        Inline.Image image = inlines.image(figure.image());
        Attributes outer = clean(figure.attributes());
        Attributes inner = image.attributes();
        List<String> classes = new ArrayList<>(outer.classes());
        classes.addAll(inner.classes());
        classes.removeIf("decorative"::equals);
        SequencedMap<String, String> own = new LinkedHashMap<>(inner.pairs());
        SequencedMap<String, String> around = new LinkedHashMap<>();
        outer.pairs().forEach((key, value) -> (key.equals("lang") || key.equals("dir") ? around : own).put(key, value));
        for (String key : List.of("lang", "dir")) {
            String value = own.remove(key);
            if (value != null) {
                around.putIfAbsent(key, value);
            }
        }
        own.remove("alt");
        return new Block.Figure(
                new Inline.Image(
                        image.source(),
                        image.alt(),
                        image.title(),
                        new Attributes(null, List.of(), own),
                        image.position()),
                inlines.paragraph(figure.caption()),
                new Attributes(outer.id() == null ? inner.id() : outer.id(), classes, around),
                figure.position());
    }

    private List<Block.Item> items(List<Block.Item> items) {
        return items.stream().map(this::item).toList();
    }

    private Block.Item item(Block.Item item) {
        List<Block> content = indented(item.content());
        if (!item.attributes().equals(Attributes.NONE)) {
            content = List.of(divided(content, item.attributes(), item.position()));
        }
        Boolean checked = item.checked();
        boolean box = !content.isEmpty()
                && (content.getFirst() instanceof Block.Paragraph
                        || content.getFirst() instanceof Block.Figure
                        || content.getFirst() instanceof Block.DefinitionList
                        || content.getFirst() instanceof Block.Table);
        if (checked != null && !box) {
            List<Block> more = new ArrayList<>(content);
            Inline sign = new Inline.Text(checked ? "☒" : "☐", item.position());
            more.addFirst(new Block.Paragraph(List.of(sign), Attributes.NONE, item.position()));
            content = more;
            checked = null;
        }
        return new Block.Item(content, checked, Attributes.NONE, item.position());
    }

    private Block ordered(Block.OrderedList list) {
        List<Block.Item> items = items(list.items());
        boolean lettered = list.numbering() != Block.Numbering.DECIMAL
                && items.size() > 1
                && Letters.able(list.start(), items.size(), list.numbering())
                && items.stream().allMatch(Sayable::oneParagraph);
        return new Block.OrderedList(
                Math.clamp(list.start(), 0, 999_999_999),
                lettered ? list.numbering() : Block.Numbering.DECIMAL,
                items,
                lettered || Tightness.of(list.tight(), items),
                Attributes.NONE,
                list.position());
    }

    private static boolean oneParagraph(Block.Item item) {
        return item.checked() == null
                && item.content().size() == 1
                && (item.content().getFirst() instanceof Block.Paragraph
                        || item.content().getFirst() instanceof Block.Figure);
    }

    private List<Block> definitions(Block.DefinitionList list) {
        List<Block.Definition> definitions = new ArrayList<>();
        List<Block> out = new ArrayList<>();
        Position position = list.position();
        for (Block.Definition definition : list.definitions()) {
            List<List<Inline>> terms = definition.terms().stream()
                    .map(term -> SayableInlines.unbroken(inlines.paragraph(term)))
                    .filter(term -> !term.isEmpty())
                    .toList();
            List<List<Block>> explanations = definition.explanations().stream()
                    .map(this::indented)
                    .filter(explanation -> !explanation.isEmpty())
                    .toList();
            if (!terms.isEmpty() && !explanations.isEmpty()) {
                definitions.add(new Block.Definition(terms, explanations, definition.position()));
                continue;
            }
            if (!definitions.isEmpty()) {
                out.add(new Block.DefinitionList(List.copyOf(definitions), Attributes.NONE, position));
                definitions.clear();
            }
            terms.forEach(
                    term -> out.addAll(paragraph(new Block.Paragraph(term, Attributes.NONE, definition.position()))));
            explanations.forEach(out::addAll);
        }
        if (!definitions.isEmpty()) {
            out.add(new Block.DefinitionList(List.copyOf(definitions), Attributes.NONE, position));
        }
        return list.attributes().equals(Attributes.NONE) ? out : List.of(divided(out, list.attributes(), position));
    }

    private Block code(Block.CodeBlock code) {
        String language = code.language();
        Attributes attributes = clean(code.attributes());
        if (language == null || language.isEmpty()) {
            language =
                    attributes.classes().isEmpty() ? null : attributes.classes().getFirst();
        } else if (!language.matches("[^\\s{}`~\\\\&]+")) {
            attributes = attributes.with("info", SayableInlines.spaced(language));
            language = null;
        }
        String text = SayableInlines.cleaned(code.text().replace("\r\n", "\n").replace('\r', '\n'));
        if (depth > 0) {
            text = text.replaceAll("(?m)^[ \t]+$", "");
        }
        return new Block.CodeBlock(text, language, attributes, code.position());
    }

    private List<Block> table(Block.Table table) {
        List<Inline> caption = inlines.paragraph(table.caption());
        Attributes attributes = clean(table.attributes());
        if (table.columns().isEmpty()) {
            return caption.isEmpty()
                    ? List.of()
                    : List.of(new Block.Paragraph(caption, Attributes.NONE, table.position()));
        }
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        for (Block.Row row : table.head()) {
            Block.Row sayable = row(row, table.columns().size());
            boolean empty =
                    sayable.cells().stream().allMatch(cell -> cell.content().isEmpty());
            if (head.isEmpty() && !empty) {
                head.add(sayable);
            } else if (!empty) {
                body.add(sayable);
            }
        }
        table.body().forEach(row -> body.add(row(row, table.columns().size())));
        List<String> classes = new ArrayList<>(attributes.classes());
        boolean named = classes.remove("row-headers");
        return List.of(new Block.Table(
                caption,
                table.columns(),
                List.copyOf(head),
                List.copyOf(body),
                table.rowHeaders() || named,
                new Attributes(attributes.id(), classes, attributes.pairs()),
                table.position()));
    }

    private Block.Row row(Block.Row row, int columns) {
        List<Block.Cell> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            cells.add(new Block.Cell(SayableInlines.unbroken(inlines.paragraph(cell.content())), cell.position()));
        }
        while (cells.size() < columns) {
            cells.add(new Block.Cell(List.of(), row.position()));
        }
        return new Block.Row(List.copyOf(cells), row.position());
    }

    /** A div, or a callout where one of its classes names one. */
    private static Block divided(List<Block> content, Attributes given, Position position) {
        Attributes attributes = clean(given);
        for (String className : attributes.classes()) {
            Block.Callout.@Nullable Kind kind = kind(className);
            if (kind != null) {
                List<String> classes = new ArrayList<>(attributes.classes());
                classes.remove(className);
                String title = attributes.pairs().get("title");
                List<Inline> words = title == null ? List.of() : List.of(new Inline.Text(title, position));
                return new Block.Callout(
                        kind,
                        words,
                        content,
                        without(new Attributes(attributes.id(), classes, attributes.pairs()), "title"),
                        position);
            }
        }
        return new Block.Division(content, attributes, position);
    }

    private static Block.Callout.@Nullable Kind kind(String className) {
        for (Block.Callout.Kind kind : Block.Callout.Kind.values()) {
            if (kind.key().equalsIgnoreCase(className)) {
                return kind;
            }
        }
        return null;
    }

    /** Attributes whose names and values can be written. */
    static Attributes clean(Attributes attributes) {
        if (attributes.equals(Attributes.NONE)) {
            return attributes;
        }
        List<String> classes = new ArrayList<>();
        attributes.classes().forEach(className -> {
            for (String name : className.strip().split("\\s+", -1)) {
                if (!name.isEmpty()) {
                    classes.add(SayableInlines.cleaned(name));
                }
            }
        });
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        attributes.pairs().forEach((key, value) -> {
            if (key.matches("[\\p{L}_:][\\p{L}\\p{Nd}_:.-]*") && !key.equals("id") && !key.equals("class")) {
                pairs.put(key, SayableInlines.spaced(value));
            }
        });
        String id = attributes.id();
        return new Attributes(id == null ? null : SayableInlines.spaced(id), classes, pairs);
    }

    private static Attributes without(Attributes attributes, String key) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>(attributes.pairs());
        pairs.remove(key);
        return new Attributes(attributes.id(), attributes.classes(), pairs);
    }
}
