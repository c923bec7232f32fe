package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fairleaf.verify.Kind;
import org.jspecify.annotations.Nullable;

/** Tells headings, paragraphs, items, quotations and tables by blank lines, indents, marks and underlines. */
final class Reading {

    /**
     * How to tell one thing from another.
     *
     * @param begins whether a known paragraph begins like a line
     */
    record Clues(Looks looks, Mark.Reader marks, GridReader grids, RecordReader records, Predicate<Line> begins) {}

    private final Clues clues;
    private final Looks looks;
    private final Region region;
    private final List<Raw> out = new ArrayList<>();
    private int at;

    Reading(Region region, Clues clues) {
        this.clues = clues;
        this.looks = clues.looks();
        this.region = region;
    }

    List<Raw> parts() {
        // No text stands further in than a line is long; what does is not divided further.
        if (region.column() > looks.columns() && region.size() > 0) {
            return List.of(Raw.paragraph(region.lines()));
        }
        while (at < region.size()) {
            if (region.isBlank(at) || isBreak()) {
                at++;
            } else if (!table() && !furtherIn() && !heading() && !item()) {
                paragraph();
            }
        }
        return out;
    }

    private boolean isBreak() {
        return region.line(at).text().equals(looks.thematicBreak())
                && (at == 0 || region.isBlank(at - 1))
                && region.isBlank(at + 1);
    }

    private boolean table() {
        int rule = clues.grids().ruleAfter(region, at);
        int indent = rule < 0 ? 0 : region.line(rule).indent();
        if (rule < 0
                || region.line(at).indent() < indent
                || clues.marks().of(region.line(at).text()) != null) {
            return false;
        }
        Raw table = clues.grids().read(region.inner(at, region.end(at), indent, false), 0);
        if (table != null) {
            out.add(table);
            at = region.end(at);
        }
        return table != null;
    }

    private boolean furtherIn() {
        int indent = region.line(at).indent();
        if (indent == 0) {
            return false;
        }
        out.addAll(below());
        return true;
    }

    /** What begins with the line at hand, further in than what is around it. */
    private List<Raw> below() {
        int indent = region.line(at).indent();
        int rule = clues.grids().ruleAfter(region, at);
        int least = rule < 0
                ? indent
                : Math.min(indent, Math.max(1, region.line(rule).indent()));
        int end = region.end(at, least);
        List<Raw> parts = new Reading(region.inner(at, end, least, false), clues).parts();
        at = end;
        return parts;
    }

    private boolean heading() {
        int end = region.end(at);
        Line first = region.line(at);
        int level = looks.marked(first.text());
        if (level > 0) {
            String mark = looks.mark(level);
            List<Line> lines = new ArrayList<>(region.lines().subList(at, end));
            lines.set(0, first.from(mark.length() + 1));
            heading(level, lines);
            at = end;
            return true;
        }
        List<Line> words = region.lines().subList(at, end - 1);
        level = looks.underlined(region.line(end - 1).text());
        int widest = words.stream()
                .mapToInt(line -> DisplayWidth.of(line.text()))
                .max()
                .orElse(0);
        boolean fits = DisplayWidth.of(region.line(end - 1).text()) == Math.min(widest, room());
        if (level == 0 || !fits) {
            return false;
        }
        heading(level, words);
        at = end;
        return true;
    }

    private void heading(int level, List<Line> lines) {
        out.add(Raw.heading(
                level, Joined.of(lines, looks.columns()), lines.getFirst().number()));
    }

    private int room() {
        return looks.columns() - region.column();
    }

    private boolean item() {
        Line line = region.line(at);
        Mark mark = clues.marks().of(line.text());
        if (mark == null) {
            return false;
        }
        int end = contentEnd(at + 1, mark.column());
        // A paragraph that begins with a number goes on at the edge.
        if (!region.isBlank(end) && clues.marks().of(region.line(end).text()) == null) {
            return false;
        }
        Region content = region.inner(at, end, mark.column(), mark.kind() == Kind.ITEM);
        List<Raw> kids = new ArrayList<>();
        if (mark.kind() == Kind.ITEM) {
            kids.add(Raw.words(Kind.LABEL, mark.label(), line.number()));
        }
        kids.addAll(new Reading(content, clues).parts());
        out.add(Raw.parts(mark.kind(), kids, line.number()));
        at = end;
        return true;
    }

    /**
     * Where the lines end that are so far in. Behind a blank line all that follow each other must be: the first line
     * of a table or of code may be further in than the others.
     */
    private int contentEnd(int from, int indent) {
        int end = from;
        int next = from;
        while (next < region.size()) {
            int to = next;
            while (!region.isBlank(to) && region.line(to).indent() >= indent) {
                to++;
            }
            boolean edge = !region.isBlank(to) && to > next && !beginsItem(to);
            if (next > from && (edge || isTableFurtherOut(next, indent))) {
                return end;
            }
            end = to > next ? to : end;
            next = to;
            if (!region.isBlank(next)) {
                return end;
            }
            while (next < region.size() && region.isBlank(next)) {
                next++;
            }
        }
        return end;
    }

    private boolean beginsItem(int line) {
        return clues.marks().of(region.line(line).text().stripLeading()) != null;
    }

    private boolean isTableFurtherOut(int at, int indent) {
        int rule = clues.grids().ruleAfter(region, at);
        return rule >= 0 && region.line(rule).indent() < indent;
    }

    private void paragraph() {
        int start = at++;
        while (!region.isBlank(at) && region.line(at).indent() == 0 && !startsItem(start)) {
            at++;
        }
        List<Line> lines = new ArrayList<>(region.lines().subList(start, at));
        List<Raw> below = !region.isBlank(at) && region.line(at).indent() > 0 ? below() : List.of();
        if (!below.isEmpty()) {
            lines.addAll(below.getFirst().lines());
            below = below.subList(below.getFirst().lines().isEmpty() ? 0 : 1, below.size());
        }
        String text = Joined.spaced(lines, looks.columns());
        RecordReader.Found table =
                below.isEmpty() ? clues.records().read(text, lines.getFirst().number(), region, at) : null;
        if (table != null) {
            out.add(table.table());
            at = table.end();
        } else {
            out.add(Raw.paragraph(lines));
            out.addAll(below);
        }
    }

    /** Whether an item begins there, or the words of the line before go on. */
    private boolean startsItem(int start) {
        String line = region.line(at).text();
        @Nullable Mark mark = clues.marks().of(line);
        if (!region.item() || mark == null || mark.kind() == Kind.QUOTE) {
            return false;
        }
        String word = line.split(" ", 2)[0];
        int columns = DisplayWidth.of(region.line(at - 1).text()) + 1 + DisplayWidth.of(word);
        // Where no room was left for that word, only what is known can tell.
        Line joined = new Line(Joined.spaced(region.lines().subList(start, at + 1), looks.columns()), at, 0);
        return columns <= room()
                || !clues.begins().test(joined)
                        && clues.begins().test(region.line(at).from(mark.column()));
    }
}
