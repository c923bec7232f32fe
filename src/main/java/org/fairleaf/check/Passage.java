package org.fairleaf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * Running text as it is read aloud, with where each of its characters stands. Citations, notes and images leave no trace
 * in it, but for the "@key" of a work that is part of the sentence; words that the author struck out are gone.
 */
public final class Passage {

    /** What a passage is in its article. */
    public enum Kind {
        PARAGRAPH,
        /** A paragraph of a list's item, which need not be a sentence. */
        ITEM,
        /** What a definition list explains. */
        TERM,
        CELL,
        CAPTION,
        /** A paragraph of the author's own note. */
        NOTE
    }

    /** A stretch of the text that one inline gave. */
    private record Run(int start, Inline inline) {}

    /** A citation, and before which character it stands. */
    public record Mark(int offset, Inline.Citation citation) {}

    private final Kind kind;
    private final String lang;
    private final Block.@Nullable Heading heading;
    private final String text;
    private final Position start;
    private final List<Run> runs;
    private final List<Mark> marks;
    private final SourceLines source;
    /** Once somebody has asked; a passage is laid before its rules one after the other. */
    private @Nullable List<Sentence> sentences;

    private Passage(
            Kind kind,
            String lang,
            Block.@Nullable Heading heading,
            String text,
            Position start,
            List<Run> runs,
            List<Mark> marks,
            SourceLines source) {
        this.kind = kind;
        this.lang = lang;
        this.heading = heading;
        this.text = text;
        this.start = start;
        this.runs = runs;
        this.marks = marks;
        this.source = source;
    }

    /**
     * @param lang the language around it, as a BCP 47 tag
     * @param heading the heading that it stands under; null before the first
     * @param start where it stands if it holds no words
     */
    static Passage of(
            Kind kind,
            String lang,
            Block.@Nullable Heading heading,
            List<Inline> content,
            Position start,
            SourceLines source) {
        Writer writer = new Writer();
        writer.inlines(content);
        return new Passage(
                kind,
                lang,
                heading,
                writer.text.toString(),
                start,
                List.copyOf(writer.runs),
                List.copyOf(writer.marks),
                source);
    }

    public Kind kind() {
        return kind;
    }

    public String lang() {
        return lang;
    }

    /** The heading that it stands under; null before the first. */
    public Block.@Nullable Heading heading() {
        return heading;
    }

    public String text() {
        return text;
    }

    /** Where its first character stands. */
    public Position position() {
        return at(0);
    }

    /** Where a character stands. */
    public Position at(int offset) {
        int after = after(runs, run -> run.start() <= offset);
        Run found = after == 0 ? null : runs.get(after - 1);
        if (found == null) {
            return start;
        }
        return found.inline() instanceof Inline.Text words
                ? source.within(words, offset - found.start())
                : found.inline().position();
    }

    /** What it cites, in order. */
    public List<Mark> marks() {
        return marks;
    }

    /** What it cites between two characters, both included: a mark may stand behind the full stop. */
    List<Inline.Citation> citations(int from, int to) {
        int first = after(marks, mark -> mark.offset() < from);
        return marks.subList(first, Math.max(first, after(marks, mark -> mark.offset() <= to))).stream()
                .map(Mark::citation)
                .toList();
    }

    /** The index behind all that a condition holds of, which holds of none behind one that it does not hold of. */
    private static <T> int after(List<T> sorted, Predicate<T> condition) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(sorted.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Its sentences, in order. */
    public List<Sentence> sentences() {
        List<Sentence> known = sentences;
        if (known == null) {
            known = Sentences.of(this);
            sentences = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return position() + " " + text;
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Run> runs = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        /** Whether a mark has just been left out, and the space before it may have become one too many. */
        private boolean gap;

        void inlines(List<Inline> inlines) {
            inlines.forEach(this::inline);
        }

        private void inline(Inline inline) {
            switch (inline) {
                case Inline.Text words -> text(words.text(), words);
                case Inline.Emphasis emphasis -> inlines(emphasis.content());
                case Inline.Strong strong -> inlines(strong.content());
                case Inline.Strikethrough struck -> gap = true;
                case Inline.Superscript raised -> inlines(raised.content());
                case Inline.Subscript lowered -> inlines(lowered.content());
                case Inline.Code code -> text(code.text(), code);
                case Inline.LineBreak lineBreak -> text(" ", lineBreak);
                case Inline.Link link -> inlines(link.content());
                case Inline.Image image -> gap = true;
                case Inline.Span span -> inlines(span.content());
                case Inline.Abbreviation abbreviation -> text(abbreviation.text(), abbreviation);
                case Inline.Note note -> gap = true;
                case Inline.Footnote footnote -> gap = true;
                case Inline.Citation citation -> {
                    marks.add(new Mark(text.length(), citation));
                    if (citation.inText()) {
                        text("@" + citation.cites().getFirst().key(), citation);
                    } else {
                        gap = true;
                    }
                }
            }
        }

        private void text(String words, Inline inline) {
            if (words.isEmpty()) {
                return;
            }
            boolean closes = " .,;:!?)".indexOf(words.charAt(0)) >= 0;
            if (gap && closes && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
                for (int i = marks.size() - 1; i >= 0 && marks.get(i).offset() > text.length(); i--) {
                    marks.set(i, new Mark(text.length(), marks.get(i).citation()));
                }
            }
            gap = false;
            runs.add(new Run(text.length(), inline));
            text.append(words);
        }
    }
}
