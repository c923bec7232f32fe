package org.fairleaf.read.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;

/** The document model in one line for each block, with each node's line and column: {@code p@1:1('Hello'@1:1)}. */
final class Shape {

    private Shape() {}

    /** A fragment's blocks, one a line; nothing may be found in it. */
    static String of(String markdown) {
        Outcome<List<Block>> outcome = MarkdownReader.readFragment("a.md", markdown);
        if (!outcome.findings().isEmpty()) {
            throw new AssertionError(outcome.findings());
        }
        return blocks(outcome.value().orElseThrow(), "\n");
    }

    /** A fragment's blocks, whatever is found in it. */
    static String anyhow(String markdown) {
        return blocks(MarkdownReader.readFragment("a.md", markdown).value().orElseThrow(), "\n");
    }

    /** What is found in a fragment: {@code 1:1 CODE message}. */
    static List<String> findings(String markdown) {
        return MarkdownReader.readFragment("a.md", markdown).findings().stream()
                .map(Shape::line)
                .toList();
    }

    static String line(Diagnostic finding) {
        return at(finding.position()).substring(1) + " " + finding.code() + " " + finding.message();
    }

    static String blocks(List<Block> blocks, String separator) {
        return blocks.stream().map(Shape::block).collect(Collectors.joining(separator));
    }

    private static String block(Block block) {
        String place = at(block.position()) + attributes(block.attributes());
        return switch (block) {
            case Block.Heading heading -> "h" + heading.level() + place + "(" + inlines(heading.content()) + ")";
            case Block.Paragraph paragraph -> "p" + place + "(" + inlines(paragraph.content()) + ")";
            case Block.BulletList list -> "ul" + place + tight(list.tight()) + items(list.items());
            case Block.OrderedList list ->
                "ol" + place + tight(list.tight()) + "[" + list.start() + " " + list.numbering() + "]"
                        + items(list.items());
            case Block.DefinitionList list ->
                "dl" + place
                        + list.definitions().stream()
                                .map(definition -> "{"
                                        + definition.terms().stream()
                                                .map(Shape::inlines)
                                                .collect(Collectors.joining(" | "))
                                        + " => "
                                        + definition.explanations().stream()
                                                .map(explanation -> blocks(explanation, " "))
                                                .collect(Collectors.joining(" | "))
                                        + "}")
                                .collect(Collectors.joining());
            case Block.Quote quote -> "quote" + place + "(" + blocks(quote.content(), " ") + ")";
            case Block.CodeBlock code ->
                "code" + place + "[" + code.language() + "](" + code.text().replace("\n", "\\n") + ")";
            case Block.ThematicBreak rule -> "hr" + place;
            case Block.Table table ->
                "table" + place + (table.rowHeaders() ? "!rows" : "") + table.columns() + "<" + inlines(table.caption())
                        + ">" + rows(table.head()) + " / " + rows(table.body());
            case Block.Figure figure ->
                "figure" + place + "(" + inlines(List.of(figure.image())) + " <" + inlines(figure.caption()) + ">)";
            case Block.Callout callout ->
                callout.kind() + place + "<" + inlines(callout.title()) + ">(" + blocks(callout.content(), " ") + ")";
            case Block.Division division -> "div" + place + "(" + blocks(division.content(), " ") + ")";
            case Block.Section section -> "section" + place;
        };
    }

    private static String tight(boolean tight) {
        return tight ? "" : "~";
    }

    private static String items(List<Block.Item> items) {
        return items.stream()
                .map(item -> "{" + (item.checked() == null ? "" : item.checked() ? "x " : "o ")
                        + blocks(item.content(), " ") + "}")
                .collect(Collectors.joining());
    }

    private static String rows(List<Block.Row> rows) {
        return rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> inlines(cell.content()))
                        .collect(Collectors.joining("|", "|", "|")))
                .collect(Collectors.joining(" "));
    }

    static String inlines(List<Inline> inlines) {
        return inlines.stream().map(Shape::inline).collect(Collectors.joining(" "));
    }

    private static String inline(Inline inline) {
        String place = at(inline.position());
        return switch (inline) {
            case Inline.Text text -> "'" + text.text() + "'" + place;
            case Inline.Emphasis in -> "em" + place + "(" + inlines(in.content()) + ")";
            case Inline.Strong in -> "strong" + place + "(" + inlines(in.content()) + ")";
            case Inline.Strikethrough in -> "del" + place + "(" + inlines(in.content()) + ")";
            case Inline.Superscript in -> "sup" + place + "(" + inlines(in.content()) + ")";
            case Inline.Subscript in -> "sub" + place + "(" + inlines(in.content()) + ")";
            case Inline.Code code -> "`" + code.text() + "`" + place;
            case Inline.LineBreak lineBreak -> "br" + place;
            case Inline.Link link ->
                "a" + place + attributes(link.attributes()) + "[" + link.target()
                        + (link.title() == null ? "" : " \"" + link.title() + "\"") + "](" + inlines(link.content())
                        + ")";
            case Inline.Image image ->
                "img" + place + attributes(image.attributes()) + "[" + image.source()
                        + (image.title() == null ? "" : " \"" + image.title() + "\"") + "](" + alt(image.alt()) + ")";
            case Inline.Span span ->
                "span" + place + attributes(span.attributes()) + "(" + inlines(span.content()) + ")";
            case Inline.Abbreviation in -> "abbr" + place + "(" + in.text() + "=" + in.expansion() + ")";
            case Inline.Footnote note -> "note" + place + "(" + blocks(note.content(), " ") + ")";
            case Inline.Citation citation ->
                (citation.inText() ? "textcite" : "cite")
                        + place
                        + citation.cites().stream().map(Shape::cite).collect(Collectors.joining());
            case Inline.Note note -> "set" + place;
        };
    }

    private static String cite(Inline.Cite cite) {
        return "{" + (cite.prefix().isEmpty() ? "" : inlines(cite.prefix()) + " ")
                + (cite.suppressAuthor() ? "-" : "") + "@" + cite.key() + at(cite.position())
                + (cite.locator().isEmpty() ? "" : " " + inlines(cite.locator())) + "}";
    }

    private static String alt(Alt alt) {
        return switch (alt) {
            case Alt.Described described -> described.text();
            case Alt.Decorative decorative -> "decorative";
            case Alt.Missing missing -> "missing";
        };
    }

    private static String attributes(Attributes attributes) {
        if (attributes.equals(Attributes.NONE)) {
            return "";
        }
        StringBuilder out = new StringBuilder("{");
        if (attributes.id() != null) {
            out.append('#').append(attributes.id());
        }
        attributes.classes().forEach(name -> out.append('.').append(name));
        attributes
                .pairs()
                .forEach((key, value) -> out.append(' ').append(key).append('=').append(value));
        return out.append('}').toString();
    }

    private static String at(Position position) {
        return "@" + position.line() + ":" + position.column();
    }
}
