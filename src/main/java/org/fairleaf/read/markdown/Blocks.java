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
import java.util.List;
import java.util.Locale;
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

    private static final Pattern CAPTION = Pattern.compile("[Tt]able:[ \\t]+(?=\\S)");
    private static final Pattern TASK = Pattern.compile("\\[([ xX])][ \\t]+(?=\\S)");

    private final Lines lines;
    private final Inlines inlines;
    private final Tables tables;
    private final Pictures pictures;
    private final Checks checks;
    private final List<Diagnostic> findings;
    private int depth;

    Blocks(Lines lines, Inlines inlines, Pictures pictures, Checks checks, List<Diagnostic> findings) {
        this.lines = lines;
        this.inlines = inlines;
        this.tables = new Tables(inlines, findings);
        this.pictures = pictures;
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
            return paragraph(nodes, at, out);
        }
        if (node instanceof DefinitionLists.Explanation explanation) {
            return explanation(nodes, at, explanation, out);
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
                    unsupported(position);
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

    private void unsupported(Position position) {
        findings.add(Diagnostic.of(
                Code.TABLE_UNSUPPORTED,
                position,
                "tables drawn with lines of hyphens are not supported",
                "write the table with | between its cells"));
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
            return paragraph(lines.between(underline.getStartOffset(), underline.getEndOffset()));
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
        return new Block.Division(children(div), div.attributes, position);
    }

    private Block callout(FencedDivs.Div div, Block.Callout.Kind kind, String name, Position position) {
        Attributes all = div.attributes;
        List<String> classes = new ArrayList<>(all.classes());
        classes.remove(name);
        var pairs = new java.util.LinkedHashMap<>(all.pairs());
        String title = pairs.remove("title");
        List<Inline> words =
                title == null ? List.of() : inlines.read(lines.value(div.fenceStart, div.fenceEnd, "title", title));
        return new Block.Callout(kind, words, children(div), new Attributes(all.id(), classes, pairs), position);
    }

    private int paragraph(List<Node> nodes, int at, List<Block> out) {
        Stretch words = lines.of((Paragraph) nodes.get(at));
        if (words == null) {
            return at + 1;
        }
        Tables.Place place = Tables.find(words);
        if (place != null) {
            return table(nodes, at, words, place, null, out);
        }
        if (defined(nodes, at)) {
            return definitions(nodes, at, out);
        }
        Matcher caption = CAPTION.matcher(words.text());
        if (caption.lookingAt() && startsTable(nodes, at + 1)) {
            return captioned(
                    nodes, at + 1, words.part(caption.end(), words.text().length()), out);
        }
        if (Tables.gridded(words.text())) {
            unsupported(words.position(0));
        }
        LetteredList lettered = LetteredList.of(words);
        out.add(lettered == null ? paragraph(words) : list(lettered, words.position(0)));
        return at + 1;
    }

    private Block list(LetteredList list, Position position) {
        List<Block.Item> items = new ArrayList<>();
        for (Stretch item : list.items()) {
            items.add(new Block.Item(List.of(paragraph(item)), null, Attributes.NONE, item.position(0)));
        }
        return new Block.OrderedList(list.start(), list.numbering(), items, true, Attributes.NONE, position);
    }

    private Block paragraph(Stretch words) {
        Piece root = inlines.parse(words);
        if (root == null) {
            return new Block.Paragraph(inlines.read(words), Attributes.NONE, words.position(0));
        }
        Piece only = root.first;
        if (only != null && only.kind == Piece.Kind.IMAGE && only.next == null) {
            return pictures.figure(only, words, inlines);
        }
        return new Block.Paragraph(inlines.build(root, words), Attributes.NONE, words.position(0));
    }

    private int captioned(List<Node> nodes, int at, Stretch caption, List<Block> out) {
        Stretch words = lines.of((Paragraph) nodes.get(at));
        Tables.Place place = words == null ? null : Tables.find(words);
        if (words == null || place == null) {
            throw new IllegalStateException("no table");
        }
        return table(nodes, at, words, place, caption, out);
    }

    private boolean startsTable(List<Node> nodes, int at) {
        if (at >= nodes.size() || !(nodes.get(at) instanceof Paragraph paragraph)) {
            return false;
        }
        Stretch words = lines.of(paragraph);
        Tables.Place place = words == null ? null : Tables.find(words);
        return place != null && place.first() == 0;
    }

    private int table(
            List<Node> nodes,
            int at,
            Stretch words,
            Tables.Place place,
            @Nullable Stretch captionBefore,
            List<Block> out) {
        if (place.first() > 0) {
            out.add(paragraph(words.lines(0, place.first())));
        }
        Stretch behind = place.end() < words.lines() ? words.lines(place.end(), words.lines()) : null;
        Stretch caption = captionBefore;
        int next = at + 1;
        if (caption == null && behind != null) {
            Matcher matcher = CAPTION.matcher(behind.text());
            if (matcher.lookingAt()) {
                caption = behind.part(matcher.end(), behind.text().length());
                behind = null;
            }
        } else if (caption == null && next < nodes.size()) {
            caption = captionAt(nodes, next);
            next += caption == null ? 0 : 1;
        }
        out.add(tables.read(words, place, caption));
        if (behind != null) {
            out.add(paragraph(behind));
        }
        return next;
    }

    /** The caption that stands behind a table; null where something else does. */
    private @Nullable Stretch captionAt(List<Node> nodes, int at) {
        if (nodes.get(at) instanceof DefinitionLists.Explanation explanation) {
            return captionOf(explanation);
        }
        if (nodes.get(at) instanceof Paragraph paragraph && !defined(nodes, at)) {
            Stretch words = lines.of(paragraph);
            Matcher matcher = CAPTION.matcher(words == null ? "" : words.text());
            if (words != null && matcher.lookingAt()) {
                return words.part(matcher.end(), words.text().length());
            }
        }
        return null;
    }

    /** The one paragraph of an explanation; null where it holds more. */
    private @Nullable Stretch captionOf(DefinitionLists.Explanation explanation) {
        Node only = explanation.getFirstChild();
        return only instanceof Paragraph paragraph && only.getNext() == null ? lines.of(paragraph) : null;
    }

    /** Words behind a colon that explain no term: a caption, or just words. */
    private int explanation(List<Node> nodes, int at, DefinitionLists.Explanation explanation, List<Block> out) {
        Stretch caption = captionOf(explanation);
        if (caption != null && startsTable(nodes, at + 1)) {
            return captioned(nodes, at + 1, caption, out);
        }
        List<Block> content = new ArrayList<>(children(explanation));
        Position position = lines.position(explanation.mark);
        List<Inline> words = new ArrayList<>();
        words.add(new Inline.Text(lines.character(explanation.mark) + " ", position));
        if (!content.isEmpty() && content.getFirst() instanceof Block.Paragraph first) {
            words.addAll(first.content());
            content.removeFirst();
        }
        out.add(new Block.Paragraph(Words.merged(words), Attributes.NONE, position));
        out.addAll(content);
        return at + 1;
    }

    /** Whether a paragraph is a term: an explanation follows, at most one blank line further on. */
    private boolean defined(List<Node> nodes, int at) {
        if (at + 1 >= nodes.size() || !(nodes.get(at + 1) instanceof DefinitionLists.Explanation explanation)) {
            return false;
        }
        Stretch words = lines.of((Paragraph) nodes.get(at));
        if (words == null || Tables.find(words) != null) {
            return false;
        }
        int blank = lines.blankBetween(words, explanation.mark);
        if (blank == 0) {
            return true;
        }
        // A caption between a paragraph and a table belongs to the table.
        boolean caption = captionOf(explanation) != null && startsTable(nodes, at + 2);
        return blank == 1 && words.lines() == 1 && !caption;
    }

    private int definitions(List<Node> nodes, int at, List<Block> out) {
        List<Block.Definition> definitions = new ArrayList<>();
        Position position = lines.start(nodes.get(at));
        int next = at;
        while (next < nodes.size() && nodes.get(next) instanceof Paragraph paragraph && defined(nodes, next)) {
            Stretch words = lines.of(paragraph);
            if (words == null) {
                break;
            }
            List<List<Inline>> terms = new ArrayList<>();
            for (int line = 0; line < words.lines(); line++) {
                terms.add(inlines.read(words.lines(line, line + 1).strip()));
            }
            next++;
            List<List<Block>> explanations = new ArrayList<>();
            while (next < nodes.size() && nodes.get(next) instanceof DefinitionLists.Explanation explanation) {
                if (!explanations.isEmpty() && captionOf(explanation) != null && startsTable(nodes, next + 1)) {
                    break;
                }
                explanations.add(children(explanation));
                next++;
            }
            definitions.add(new Block.Definition(terms, explanations, words.position(0)));
        }
        out.add(new Block.DefinitionList(List.copyOf(definitions), Attributes.NONE, position));
        return next;
    }
}
