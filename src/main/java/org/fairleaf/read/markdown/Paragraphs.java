package org.fairleaf.read.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * What flexmark takes for a paragraph, seen together with its neighbours: a paragraph, a figure, a table with its
 * caption before or behind it, a term with its explanations, a list with letters.
 */
final class Paragraphs {

    private static final Pattern CAPTION = Pattern.compile("[Tt]able:[ \\t]+(?=\\S)");

    private final Lines lines;
    private final Inlines inlines;
    private final Tables tables;
    private final Pictures pictures;
    private final Function<Node, List<Block>> children;

    /** @param children reads the blocks inside a block */
    Paragraphs(Lines lines, Inlines inlines, Tables tables, Pictures pictures, Function<Node, List<Block>> children) {
        this.lines = lines;
        this.inlines = inlines;
        this.tables = tables;
        this.pictures = pictures;
        this.children = children;
    }

    /** Reads the paragraph at an index, with those after it that belong to it; the index behind them. */
    int read(List<Node> nodes, int at, List<Block> out) {
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
            tables.unsupported(words.position(0));
        }
        int inner = nodes.get(at).getParent() instanceof ListItem ? LetteredList.within(words) : 0;
        if (inner > 0) {
            out.add(single(words.lines(0, inner)));
        }
        Stretch rest = words.lines(inner, words.lines());
        LetteredList lettered = LetteredList.of(rest);
        out.add(lettered == null ? single(words) : list(lettered, rest.position(0)));
        return at + 1;
    }

    private Block list(LetteredList list, Position position) {
        List<Block.Item> items = new ArrayList<>();
        for (Stretch item : list.items()) {
            items.add(new Block.Item(List.of(single(item)), null, Attributes.NONE, item.position(0)));
        }
        return new Block.OrderedList(list.start(), list.numbering(), items, true, Attributes.NONE, position);
    }

    /** A text without neighbours. */
    Block single(Stretch words) {
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
            out.add(single(words.lines(0, place.first())));
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
            out.add(single(behind));
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
    int explanation(List<Node> nodes, int at, DefinitionLists.Explanation explanation, List<Block> out) {
        Stretch caption = captionOf(explanation);
        if (caption != null && startsTable(nodes, at + 1)) {
            return captioned(nodes, at + 1, caption, out);
        }
        List<Block> content = new ArrayList<>(children.apply(explanation));
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
                explanations.add(children.apply(explanation));
                next++;
            }
            definitions.add(new Block.Definition(terms, explanations, words.position(0)));
        }
        out.add(new Block.DefinitionList(List.copyOf(definitions), Attributes.NONE, position));
        return next;
    }
}
