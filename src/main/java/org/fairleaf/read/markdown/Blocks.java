package org.fairleaf.read.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Makes the document model's blocks from flexmark's. */
final class Blocks {

    /** Lists in quotes in lists: more than any page can show. */
    private static final int DEEPEST = 30;

    private static final Pattern TASK = Pattern.compile("\\[([ xX])][ \\t]+(?=\\S)");

    private final Lines lines;
    private final Inlines inlines;
    private final Tables tables;
    private final Paragraphs paragraphs;
    private final Checks checks;
    private final List<Diagnostic> findings;
    private int depth;

    Blocks(Lines lines, Inlines inlines, Pictures pictures, Checks checks, List<Diagnostic> findings) {
        this.lines = lines;
        this.inlines = inlines;
        this.tables = new Tables(inlines, findings);
        this.paragraphs = new Paragraphs(lines, inlines, tables, pictures, this::children);
        this.checks = checks;
        this.findings = findings;
    }

    /** The blocks inside a block. */
    List<Block> children(Node parent) {
        if (depth == DEEPEST) {
            Node first = parent.getFirstChild();
            findings.add(Diagnostic.of(
                    Code.NESTING_TOO_DEEP,
                    lines.start(first == null ? parent : first),
                    "the blocks here are nested more than " + DEEPEST + " deep",
                    "make the lists, quotes and divs flatter"));
            return List.of();
        }
        depth++;
        List<Node> nodes = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!lines.consumed(node)) {
                nodes.add(node);
            }
        }
        List<Block> out = new ArrayList<>();
        for (int at = 0; at < nodes.size(); ) {
            at = block(nodes, at, out);
        }
        depth--;
        return List.copyOf(out);
    }

    /** Reads the block at an index, with those after it that belong to it; the index behind them. */
    private int block(List<Node> nodes, int at, List<Block> out) {
        Node node = nodes.get(at);
        if (node instanceof Paragraph) {
            return paragraphs.read(nodes, at, out);
        }
        if (node instanceof DefinitionLists.Explanation explanation) {
            return paragraphs.explanation(nodes, at, explanation, out);
        }
        if (node instanceof FencedDivs.Div div) {
            out.add(div(div));
            boolean fence = at + 1 < nodes.size() && nodes.get(at + 1) instanceof FencedDivs.Fence;
            return div.closed && fence ? at + 2 : at + 1;
        }
        Block block = simple(node);
        if (block != null) {
            out.add(block);
        }
        return at + 1;
    }

    private @Nullable Block simple(Node node) {
        Position position = lines.start(node);
        return switch (node) {
            case Heading heading -> heading(heading);
            case BlockQuote quote -> new Block.Quote(children(quote), Attributes.NONE, position);
            case ListBlock list -> list(list, position);
            case FencedCodeBlock code -> fenced(code, position);
            case IndentedCodeBlock code -> new Block.CodeBlock(lines.code(code), null, Attributes.NONE, position);
            case ThematicBreak rule -> {
                if (Tables.ruled(rule.getChars())) {
                    tables.unsupported(position);
                }
                yield new Block.ThematicBreak(Attributes.NONE, position);
            }
            case HtmlBlockBase html -> {
                checks.html(html.getChars().toString(), position);
                yield null;
            }
            case FencedDivs.Fence fence -> {
                fence(fence, position);
                yield null;
            }
            case FootnoteDefinitions.Definition definition -> null;
            case AbbreviationDefinitions.Definition definition -> null;
            default -> throw new IllegalStateException("no block for " + node.getNodeName());
        };
    }

    private void fence(FencedDivs.Fence fence, Position position) {
        String line = fence.getChars().toString().strip();
        boolean closing = line.chars().allMatch(c -> c == ':');
        findings.add(Diagnostic.of(
                Code.DIV_INVALID,
                position,
                closing ? "this line ends a div, but none is open here" : "this line cannot be understood: " + line,
                closing ? "delete the line" : "write ::: {.note title=\"…\"}, or ::: note"));
    }

    private Block heading(Heading heading) {
        Position position = lines.start(heading);
        Stretch text = lines.of(heading);
        if (text == null) {
            // Nothing but link references stood above the underline, so that it underlines nothing.
            BasedSequence underline = heading.getClosingMarker();
            return paragraphs.single(lines.between(underline.getStartOffset(), underline.getEndOffset()));
        }
        Trailing trailing = Trailing.of(text);
        Stretch words = trailing.words();
        if (heading.getOpeningMarker().isNotNull()) {
            words = withoutClosing(words, trailing);
        }
        checks.attributes(trailing.attributes(), position);
        List<Inline> content = inlines.read(words);
        if (PlainText.of(content).isBlank()) {
            findings.add(Diagnostic.of(
                    Code.HEADING_EMPTY, position, "the heading has no words", "write its words, or delete the line"));
        }
        int level = heading.getLevel() + 1;
        if (level > 6) {
            findings.add(Diagnostic.of(
                    Code.HEADING_TOO_DEEP,
                    position,
                    "a heading may have at most five # marks, because the title is the heading above them all",
                    "use fewer # marks"));
        }
        return new Block.Heading(level, content, trailing.attributes(), position);
    }

    /** {@code ## Words ## {#id}}: the marks before the attributes are no words either. */
    private static Stretch withoutClosing(Stretch words, Trailing trailing) {
        if (trailing.attributes().equals(Attributes.NONE)) {
            return words;
        }
        int end = words.text().length();
        while (end > 0 && words.text().charAt(end - 1) == '#') {
            end--;
        }
        boolean closing =
                end < words.text().length() && (end == 0 || words.text().charAt(end - 1) <= ' ');
        return closing ? words.part(0, end).strip() : words;
    }

    private Block list(ListBlock list, Position position) {
        List<Block.Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                items.add(item(item));
            }
        }
        if (list instanceof OrderedList ordered) {
            return new Block.OrderedList(
                    ordered.getStartNumber(),
                    Block.Numbering.DECIMAL,
                    items,
                    list.isTight(),
                    Attributes.NONE,
                    position);
        }
        if (list instanceof BulletList) {
            return new Block.BulletList(items, list.isTight(), Attributes.NONE, position);
        }
        throw new IllegalStateException("no list for " + list.getNodeName());
    }

    private Block.Item item(ListItem item) {
        Boolean checked = null;
        if (item.getFirstChild() instanceof Paragraph first) {
            Stretch words = lines.of(first);
            Matcher task = TASK.matcher(words == null ? "" : words.text());
            if (words != null && task.lookingAt()) {
                checked = !task.group(1).equals(" ");
                lines.replace(first, words.part(task.end(), words.text().length()));
            }
        }
        return new Block.Item(
                children(item),
                checked,
                Attributes.NONE,
                lines.position(item.getOpeningMarker().getStartOffset()));
    }

    private @Nullable Block fenced(FencedCodeBlock code, Position position) {
        String info = LinkSyntax.unescape(code.getInfo().toString().strip());
        if (info.startsWith("{=")) {
            checks.html("```" + info, position);
            return null;
        }
        int brace = info.indexOf('{');
        AttributeSyntax syntax = brace < 0 ? null : AttributeSyntax.at(info, brace);
        Attributes attributes = syntax == null ? Attributes.NONE : syntax.attributes();
        checks.attributes(attributes, position);
        String[] words =
                (syntax == null ? info : info.substring(0, brace)).strip().split("\\s+", 2);
        String language = words[0];
        if (words.length > 1) {
            // Other programs give these words a meaning; here they are only kept.
            attributes = attributes.with("info", words[1]);
        }
        if (language.isEmpty() && !attributes.classes().isEmpty()) {
            language = attributes.classes().getFirst();
        }
        return new Block.CodeBlock(lines.code(code), language.isEmpty() ? null : language, attributes, position);
    }

    private Block div(FencedDivs.Div div) {
        Position position = lines.position(div.fenceStart);
        if (!div.closed) {
            findings.add(Diagnostic.of(
                    Code.DIV_UNCLOSED,
                    position,
                    "the div that begins here has no end",
                    "end it with a line of three colons, indented like this line"));
        }
        checks.attributes(div.attributes, position);
        for (String name : div.attributes.classes()) {
            for (Block.Callout.Kind kind : Block.Callout.Kind.values()) {
                if (kind.key().equals(name.toLowerCase(Locale.ROOT))) {
                    return callout(div, kind, name, position);
                }
            }
        }
        if (div.attributes.pairs().containsKey("title")) {
            findings.add(Diagnostic.of(
                    Code.DIV_INVALID,
                    position,
                    "the title of this div is not shown, because the div has no kind that has titles",
                    "add .note, .tip, .important, .caution, .warning or .summary, or write the title into the div"));
        }
        return new Block.Division(children(div), div.attributes, position);
    }

    private Block callout(FencedDivs.Div div, Block.Callout.Kind kind, String name, Position position) {
        Attributes all = div.attributes;
        List<String> classes = new ArrayList<>(all.classes());
        classes.remove(name);
        SequencedMap<String, String> pairs = new LinkedHashMap<>(all.pairs());
        String title = pairs.remove("title");
        List<Inline> words =
                title == null ? List.of() : inlines.read(lines.value(div.fenceStart, div.fenceEnd, "title", title));
        return new Block.Callout(kind, words, children(div), new Attributes(all.id(), classes, pairs), position);
    }
}
