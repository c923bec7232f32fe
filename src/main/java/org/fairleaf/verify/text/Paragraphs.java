package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;

/**
 * What lines say.
 *
 * <p>Some things stand line by line without a blank one between: a term and its explanation, the name of a box and its
 * first words, the facts of the publication. Where a line is full nobody can tell such an end from a line's; it is taken
 * for one where exactly these lines are known as a paragraph.
 */
final class Paragraphs {

    /** What is known to follow something else at once is seldom longer. */
    private static final int MOST_LINES = 40;

    private final Looks looks;
    private final Mark.Reader marks;
    private final Signs signs;
    private final Reading.Clues clues;
    private final NavigableSet<String> known;
    private final Position position;

    /**
     * @param addresses by their numbers
     * @param known what may end with a line, though the next one follows at once
     * @param position of all that is heard
     */
    Paragraphs(
            Looks looks, Labels labels, Map<Integer, String> addresses, NavigableSet<String> known, Position position) {
        this.looks = looks;
        this.marks = new Mark.Reader(looks, labels);
        this.signs = new Signs(labels, addresses);
        this.clues =
                new Reading.Clues(looks, marks, new GridReader(looks), new RecordReader(looks, signs), this::mayBegin);
        this.known = known;
        this.position = position;
    }

    List<Heard> read(List<Line> lines) {
        return read(new Region(lines, 0, false));
    }

    List<Heard> read(Region region) {
        return heard(new Reading(region, clues).parts());
    }

    private List<Heard> heard(List<Raw> parts) {
        List<Heard> out = new ArrayList<>();
        for (Raw raw : parts) {
            if (raw.kind() == Kind.PARAGRAPH) {
                paragraphs(raw.lines(), out);
            } else {
                out.add(new Heard(raw.kind(), raw.facts(), words(raw.text()), heard(raw.kids()), position, raw.line()));
            }
        }
        return out;
    }

    private Words words(List<Line> lines) {
        return words(Joined.of(lines, looks.columns()));
    }

    private Words words(String text) {
        Words.Writing out = new Words.Writing();
        signs.take(Unspaced.of(text), position, out);
        return out.words("");
    }

    /** Lines that follow each other are one paragraph, unless some of them are known to be one. */
    private void paragraphs(List<Line> lines, List<Heard> out) {
        int start = 0;
        int next = isKnown(lines) ? lines.size() : 0;
        while (next < lines.size()) {
            int end = mayBegin(lines.get(next)) ? knownEnd(lines, next) : next;
            if (end > next) {
                paragraph(lines, start, next, out);
                paragraph(lines, next, end, out);
                start = end;
            }
            next = Math.max(end, next + 1);
        }
        paragraph(lines, start, lines.size(), out);
    }

    private boolean isKnown(List<Line> lines) {
        return known.contains(words(lines).text());
    }

    /** Whether any known paragraph begins like the line; one with a bracket may go on with what the bracket says. */
    private boolean mayBegin(Line line) {
        String said = words(List.of(line)).text();
        String next = said.isEmpty() ? null : known.ceiling(said);
        return line.text().indexOf('[') >= 0 || next != null && next.startsWith(said);
    }

    private int knownEnd(List<Line> lines, int start) {
        int end = Math.min(lines.size(), start + MOST_LINES);
        while (end > start && !isKnown(lines.subList(start, end))) {
            end--;
        }
        return end;
    }

    private void paragraph(List<Line> lines, int start, int end, List<Heard> out) {
        if (start < end) {
            Words words = words(lines.subList(start, end));
            Heard heard = new Heard(
                    Kind.PARAGRAPH,
                    Map.of(),
                    words,
                    List.of(),
                    position,
                    lines.get(start).number());
            out.add(start == 0 ? marks.told(heard) : heard);
        }
    }
}
