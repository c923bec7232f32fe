package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;

/** Writes blocks as lines. What stands around them puts its own marks in front of each line. */
final class Blocks {

    private final Notes notes;

    Blocks(Notes notes) {
        this.notes = notes;
    }

    /** Blocks one after another. @param tight without empty lines between them */
    List<String> all(List<Block> blocks, boolean tight) {
        List<String> lines = new ArrayList<>();
        Block before = null;
        boolean other = false;
        for (Block block : blocks) {
            if (before != null && !tight) {
                lines.add("");
            }
            // Two lists of one kind are told apart by their marks.
            other = before != null && before.getClass() == block.getClass() && !other;
            lines.addAll(block(block, other));
            before = block;
        }
        return lines;
    }

    /** @param other whether a list takes the other of its two marks */
    private List<String> block(Block block, boolean other) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(paragraph.content());
            case Block.BulletList list -> bullets(list, other);
            case Block.OrderedList list -> numbers(list, other);
            case Block.DefinitionList list -> definitions(list);
            case Block.Quote quote -> quote(quote);
            case Block.CodeBlock code -> code(code);
            case Block.ThematicBreak rule -> List.of("***");
            case Block.Table table -> table(table);
            case Block.Figure figure -> figure(figure);
            case Block.Callout callout -> callout(callout);
            case Block.Division division -> fenced(division.content(), AttributeText.braces(division.attributes()));
            case Block.Section section ->
                throw new IllegalArgumentException(
                        "a document has no " + section.kind().key());
        };
    }

    private RunningText text(RunningText.Place place) {
        return new RunningText(notes, place);
    }

    private List<String> paragraph(List<Inline> content) {
        return LineStarts.guarded(text(RunningText.Place.PARAGRAPH).write(content));
    }

    private List<String> heading(Block.Heading heading) {
        String words = text(RunningText.Place.HEADING).write(heading.content());
        String attributes = AttributeText.of(heading.attributes());
        String behind = attributes.isEmpty() ? "" : " " + attributes;
        if (words.indexOf('\n') >= 0) {
            List<String> lines = new ArrayList<>(LineStarts.guarded(words + behind));
            lines.add((heading.level() == 2 ? "=" : "-").repeat(3));
            return lines;
        }
        // Number signs at the end would only close the heading.
        String open = words.replaceFirst("(^| )(#+)$", "$1\\\\$2");
        return List.of(("#".repeat(heading.level() - 1) + " " + open + behind).stripTrailing());
    }

    private List<String> bullets(Block.BulletList list, boolean other) {
        List<String> lines = bullets(list, other ? "+ " : "- ");
        // Three hyphens would be a rule.
        return lines.stream().anyMatch(line -> line.matches("(?:- *){3,}"))
                ? bullets(list, other ? "* " : "+ ")
                : lines;
    }

    private List<String> bullets(Block.BulletList list, String mark) {
        List<String> lines = new ArrayList<>();
        for (Block.Item item : list.items()) {
            item(lines, mark, mark.length(), item, list.tight());
        }
        return lines;
    }

    private List<String> numbers(Block.OrderedList list, boolean other) {
        if (list.numbering() != Block.Numbering.DECIMAL) {
            return lettered(list, other);
        }
        List<String> lines = new ArrayList<>();
        int number = list.start();
        for (Block.Item item : list.items()) {
            String mark = Math.min(number++, 999_999_999) + (other ? ") " : ". ");
            item(lines, mark, mark.length(), item, list.tight());
        }
        return lines;
    }

    private List<String> lettered(Block.OrderedList list, boolean other) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            String mark = Letters.of(list.start() + i, list.numbering()) + (other ? ") " : ". ");
            List<String> item = all(list.items().get(i).content(), true);
            lines.add(mark + item.getFirst());
            item.subList(1, item.size()).forEach(line -> lines.add(LineStarts.guardedLetter(line)));
        }
        return lines;
    }

    private void item(List<String> lines, String mark, int indent, Block.Item item, boolean tight) {
        if (!lines.isEmpty() && !tight) {
            lines.add("");
        }
        List<String> content = new ArrayList<>(all(item.content(), tight));
        Boolean checked = item.checked();
        if (checked != null) {
            content.set(0, (checked ? "[x] " : "[ ] ") + content.getFirst());
        } else if (!content.isEmpty()
                && item.content().getFirst() instanceof Block.Paragraph
                && content.getFirst().matches("\\[[ xX]][ \\t]+\\S.*")) {
            content.set(0, "\\" + content.getFirst());
        }
        lines.addAll(indented(mark, indent, content));
    }

    /** Lines with a mark in front of the first and as much space in front of the others. */
    static List<String> indented(String mark, int indent, List<String> content) {
        List<String> lines = new ArrayList<>();
        if (content.isEmpty()) {
            return List.of(mark.stripTrailing());
        }
        for (String line : content) {
            lines.add(lines.isEmpty() ? mark + line : line.isEmpty() ? "" : " ".repeat(indent) + line);
        }
        return lines;
    }

    private List<String> definitions(Block.DefinitionList list) {
        List<String> lines = new ArrayList<>();
        for (Block.Definition definition : list.definitions()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            for (List<Inline> term : definition.terms()) {
                lines.addAll(LineStarts.guarded(text(RunningText.Place.TERM).write(term)));
            }
            for (List<Block> explanation : definition.explanations()) {
                lines.addAll(indented(":   ", 4, all(explanation, false)));
            }
        }
        return lines;
    }

    private List<String> quote(Block.Quote quote) {
        List<String> content = all(quote.content(), false);
        if (content.isEmpty()) {
            return List.of(">");
        }
        return content.stream().map(line -> line.isEmpty() ? ">" : "> " + line).toList();
    }

    private List<String> code(Block.CodeBlock code) {
        StringBuilder info = new StringBuilder();
        List<String> classes = code.attributes().classes();
        String language = code.language();
        if (language != null && (classes.isEmpty() || !classes.getFirst().equals(language))) {
            info.append(escapedInfo(language));
        }
        String attributes = escapedInfo(AttributeText.of(code.attributes()));
        info.append(info.isEmpty() || attributes.isEmpty() ? "" : " ").append(attributes);
        String fence = "`".repeat(fence(code.text()));
        List<String> lines = new ArrayList<>();
        lines.add(fence + info);
        if (!code.text().isEmpty()) {
            lines.addAll(List.of(code.text().split("\n", -1)));
        }
        lines.add(fence);
        return lines;
    }

    /** The info string's own escapes, which are read before those of the attributes in it. */
    private static String escapedInfo(String info) {
        return info.replace("\\", "\\\\").replaceAll("&(?=#?\\w+;)", "\\\\&").replace("`", "&#96;");
    }

    /** More backticks than stand together anywhere in the code. */
    private static int fence(String code) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest + 1;
    }

    private List<String> table(Block.Table table) {
        List<String> lines = new ArrayList<>(new Grid(notes).lines(table));
        String words = text(RunningText.Place.CAPTION).write(table.caption());
        Attributes attributes = table.rowHeaders() ? table.attributes().withClass("row-headers") : table.attributes();
        String caption = (words + " " + AttributeText.of(attributes)).strip();
        if (!caption.isEmpty()) {
            lines.add("");
            lines.addAll(indented(": ", 2, LineStarts.guarded(caption)));
        }
        return lines;
    }

    /** An image alone in its paragraph: its caption is its title, or what its brackets hold. */
    private List<String> figure(Block.Figure figure) {
        Inline.Image image = figure.image();
        Attributes outer = figure.attributes();
        Attributes all =
                new Attributes(outer.id(), outer.classes(), image.attributes().pairs());
        for (var pair : outer.pairs().entrySet()) {
            all = all.with(pair.getKey(), pair.getValue());
        }
        String caption = text(RunningText.Place.PARAGRAPH).write(figure.caption());
        String alt = image.alt() instanceof Alt.Described described ? described.text() : "";
        boolean inTitle = image.title() == null && !hasBareQuote(caption);
        if (image.alt() instanceof Alt.Decorative) {
            all = all.withClass("decorative");
        }
        RunningText text = text(RunningText.Place.PARAGRAPH);
        if (inTitle) {
            return LineStarts.guarded(text.image(alt, image.source(), caption.isEmpty() ? null : caption, all));
        }
        String title = image.title();
        return LineStarts.guarded("![" + text.writeInBrackets(figure.caption()) + "](" + Targets.file(image.source())
                + (title == null ? "" : " " + Targets.title(title)) + ")"
                + AttributeText.of(all.with("alt", alt)));
    }

    /** Whether a quotation mark would end a title too soon. */
    private static boolean hasBareQuote(String markdown) {
        for (int i = 0; i < markdown.length(); i++) {
            if (markdown.charAt(i) == '\\') {
                i++;
            } else if (markdown.charAt(i) == '"') {
                return true;
            }
        }
        return false;
    }

    private List<String> callout(Block.Callout callout) {
        Attributes all = callout.attributes();
        List<String> classes = new ArrayList<>(all.classes());
        classes.addFirst(callout.kind().key());
        Attributes with = new Attributes(all.id(), classes, all.pairs());
        if (!callout.title().isEmpty()) {
            with = with.with("title", text(RunningText.Place.PARAGRAPH).write(callout.title()));
        }
        return fenced(callout.content(), AttributeText.of(with));
    }

    private List<String> fenced(List<Block> content, String attributes) {
        String colons = ":".repeat(3 + depth(content));
        List<String> lines = new ArrayList<>();
        lines.add(colons + " " + attributes);
        lines.addAll(all(content, false));
        lines.add(colons);
        return lines;
    }

    /** How many divs stand in each other here: the outer ones get more colons, for people to see. */
    private static int depth(List<Block> content) {
        int deepest = 0;
        for (Block block : content) {
            deepest = Math.max(
                    deepest,
                    switch (block) {
                        case Block.Callout callout -> 1 + depth(callout.content());
                        case Block.Division division -> 1 + depth(division.content());
                        default -> 0;
                    });
        }
        return deepest;
    }
}
