package org.fairleaf.read.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** What flexmark's blocks hold, as text with places. */
final class Lines {

    private final SourceText source;

    /** Paragraphs of which something was taken; null where nothing is left. Nodes compare by identity. */
    private final Map<Node, @Nullable Stretch> rest = new HashMap<>();

    Lines(SourceText source) {
        this.source = source;
    }

    Position position(int offset) {
        return source.position(offset);
    }

    char character(int offset) {
        return source.text().charAt(offset);
    }

    /** Where a block's first character stands, without the space before it. */
    Position start(Node node) {
        int at = node.getStartOffset();
        String text = source.text();
        while (at < node.getEndOffset() && at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return source.position(at);
    }

    /** Whether a block holds nothing that is published at its place. */
    boolean consumed(Node node) {
        return node instanceof FootnoteDefinitions.Definition
                || node instanceof AbbreviationDefinitions.Definition
                || (node instanceof Paragraph paragraph && of(paragraph) == null);
    }

    void replace(Node node, @Nullable Stretch left) {
        rest.put(node, left);
    }

    /** A paragraph's text; null where nothing of it is left. */
    @Nullable
    Stretch of(Paragraph paragraph) {
        if (!rest.containsKey(paragraph)) {
            rest.put(paragraph, read(paragraph));
        }
        return rest.get(paragraph);
    }

    /** A heading's text; null where nothing of it is left. */
    @Nullable
    Stretch of(Heading heading) {
        return rest.containsKey(heading)
                ? rest.get(heading)
                : of(heading.getText()).strip();
    }

    private Stretch read(Paragraph paragraph) {
        List<BasedSequence> lines = paragraph.getContentLines();
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size()];
        int[] offsets = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            int from = lines.get(i).getStartOffset();
            int to = lines.get(i).getEndOffset();
            String all = source.text();
            while (from < to && (all.charAt(from) == ' ' || all.charAt(from) == '\t')) {
                from++;
            }
            while (to > from && all.charAt(to - 1) == '\n') {
                to--;
            }
            if (i > 0) {
                text.append('\n');
            }
            starts[i] = text.length();
            offsets[i] = from;
            text.append(all, from, to);
        }
        return new Stretch(source, text.toString(), starts, offsets).strip();
    }

    Stretch between(int from, int to) {
        return Stretch.line(source, from, to).strip();
    }

    /** The source as one text. */
    Stretch whole() {
        String text = source.text();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        int[] all = starts.stream().mapToInt(Integer::intValue).toArray();
        return new Stretch(source, text, all, all);
    }

    private Stretch of(BasedSequence sequence) {
        String words = sequence.toString();
        List<Integer> starts = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        do {
            int end = words.indexOf('\n', at);
            end = end < 0 ? words.length() : end;
            int from = at;
            while (from < end && (words.charAt(from) == ' ' || words.charAt(from) == '\t')) {
                from++;
            }
            if (at > 0) {
                text.append('\n');
            }
            starts.add(text.length());
            offsets.add(from < words.length() ? Math.max(0, sequence.getIndexOffset(from)) : sequence.getEndOffset());
            text.append(words, from, end);
            at = end + 1;
        } while (at < words.length());
        return new Stretch(
                source,
                text.toString(),
                starts.stream().mapToInt(Integer::intValue).toArray(),
                offsets.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The characters of a code block, without the last line end. */
    String code(ContentNode code) {
        StringBuilder out = new StringBuilder();
        for (BasedSequence line : code.getContentLines()) {
            out.append(line);
        }
        int length = out.length();
        return length > 0 && out.charAt(length - 1) == '\n' ? out.substring(0, length - 1) : out.toString();
    }

    /** A value among the attributes of a fence, where it stands. */
    Stretch value(int from, int to, String key, String value) {
        String fence = source.text().substring(from, to);
        int at = fence.indexOf(key + "=");
        int start = at < 0 ? -1 : fence.indexOf(value, at);
        if (start >= 0) {
            return Stretch.line(source, from + start, from + start + value.length());
        }
        return Stretch.line(SourceText.at(source.position(from + Math.max(0, at)), value), 0, value.length());
    }

    /** How many blank lines stand between a text and a place behind it. */
    int blankBetween(Stretch words, int offset) {
        int at = words.offset(words.text().length());
        int ends = 0;
        for (; at < offset; at++) {
            if (source.text().charAt(at) == '\n') {
                ends++;
            }
        }
        return Math.max(0, ends - 1);
    }
}
