package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.fairleaf.read.prose.SectionNames;
import org.jspecify.annotations.Nullable;

/** Makes blocks of lines, and says of each that is more than a paragraph what it was taken for. */
final class TextBlocks {

    private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}|\\*{3,}|_{3,}|\\+{3,}|#{3,}");
    private static final Pattern HASHES = Pattern.compile("(#{1,5})\\s+(.*?)\\s*#*");
    /** So many short lines in a row are a menu or an address, not headings. */
    private static final int ROW = 4;
    /** An item is shorter, in lines. */
    private static final int FAR = 200;

    private final String path;
    private final List<Line> lines;
    private final Measure measure;
    private final boolean spaced;
    private final List<Decision> decisions;
    private final List<Block> blocks = new ArrayList<>();
    private int at;
    private boolean prose;
    /** The last line that was part of a row of short ones. */
    private int menu = -1;

    TextBlocks(String path, List<Line> lines, List<Decision> decisions) {
        this.path = path;
        this.lines = lines;
        this.measure = Measure.of(lines);
        this.spaced = lines.stream().filter(line -> line.blanks() > 0).count() * 2 >= lines.size();
        this.decisions = decisions;
    }

    List<Block> read() {
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (SectionNames.isReferences(line.text()) && apart()) {
                heading(line, 2, 1, "this line names the reference list");
                references();
            } else if (!ruled(line) && !hashed(line) && !list(line) && !shortLine(line)) {
                paragraph();
            }
        }
        return Levels.even(blocks);
    }

    private void decide(Decision.Kind kind, Line line, String message, String text) {
        decisions.add(new Decision(kind, line.position(path), message, text));
    }

    /** Whether this line stands apart from one of its neighbours, and is not the last. */
    private boolean apart() {
        Line next = next(1);
        Line line = lines.get(at);
        return next != null
                && (at == 0
                        || line.blanks() > 0
                        || next.blanks() > 0
                        || line.text().endsWith(":")
                        || !spaced);
    }

    private @Nullable Line next(int ahead) {
        return at + ahead < lines.size() ? lines.get(at + ahead) : null;
    }

    // Headings

    /** A line of signs: an underline belongs to the words above it, and alone it is a break. */
    private boolean ruled(Line line) {
        Line next = next(1);
        if (next != null
                && next.blanks() == 0
                && UNDERLINE.matcher(next.text()).matches()
                && "=-~".indexOf(next.text().charAt(0)) >= 0
                && HeadingShape.fits(line.text(), true)) {
            heading(line, next.text().charAt(0) == '=' ? Levels.DOUBLE : Levels.SINGLE, 2, "this line is underlined");
            return true;
        }
        if (!UNDERLINE.matcher(line.text()).matches()) {
            return false;
        }
        if (!blocks.isEmpty() && at + 1 < lines.size()) {
            blocks.add(new Block.ThematicBreak(Attributes.NONE, line.position(path)));
        }
        at++;
        return true;
    }

    private boolean hashed(Line line) {
        Matcher hashes = HASHES.matcher(line.text());
        if (!hashes.matches() || hashes.group(2).isEmpty()) {
            return false;
        }
        Line bare = line.without(hashes.start(2));
        heading(
                new Line(bare.number(), bare.indent(), bare.start(), hashes.group(2), bare.blanks()),
                hashes.group(1).length() + 1,
                1,
                "this line begins with “" + hashes.group(1) + "”");
        return true;
    }

    /** A short line that stands alone. */
    private boolean shortLine(Line line) {
        if (!alone(at)) {
            return false;
        }
        int row = row();
        if (row >= ROW && (line.text().split(" ", -1).length <= 2) && alone(at + 1)) {
            if (at == 0 || menu != at - 1) {
                decide(
                        Decision.Kind.UNCERTAIN,
                        line,
                        "here begins a row of short lines, which look like a menu or an address; kept as paragraphs",
                        line.text());
            }
            menu = at;
            return false;
        }
        int level = HeadingShape.numbered(line.text());
        boolean capitals = HeadingShape.capitals(line.text());
        heading(
                line,
                level > 0 ? level : capitals ? Levels.CAPITALS : Levels.UNKNOWN,
                1,
                level > 0
                        ? "a short line alone with a number"
                        : capitals ? "a short line alone in capitals" : "a short line alone");
        return true;
    }

    /** How many lines from here on, and just before, could each be a heading. */
    private int row() {
        int from = at;
        while (from > 0 && from > at - ROW && alone(from - 1)) {
            from--;
        }
        int to = at;
        while (to < lines.size() && to < at + ROW && alone(to)) {
            to++;
        }
        return to - from;
    }

    /** Whether a line stands alone and looks like a heading, with something behind it. */
    private boolean alone(int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        Line line = lines.get(index);
        Line next = lines.get(index + 1);
        boolean before = index == 0 || line.blanks() > 0 || !measure.joins(lines.get(index - 1), line);
        if (!before || !HeadingShape.fits(line.text(), !prose)) {
            return false;
        }
        boolean introduces = line.text().endsWith(":") && ListMark.of(next.text()) != null;
        if (introduces || ListMark.of(line.text()) != null && listed(index)) {
            return false;
        }
        if (index == 0 && HeadingShape.byline(next.text())) {
            return true;
        }
        // Between lines without blanks, only a line with nothing like it behind it is a heading.
        return next.blanks() > 0
                || !spaced && !next.startsSmall() && line.length() <= 60 && next.length() > 60
                || spaced
                        && line.blanks() > 0
                        && !next.startsSmall()
                        && line.length() <= 60
                        && next.length() > line.length() + 20;
    }

    private void heading(Line line, int level, int count, String why) {
        blocks.add(new Block.Heading(level, words(List.of(line)), Attributes.NONE, line.position(path)));
        decisions.add(new Decision(
                Decision.Kind.RECOGNISED,
                line.position(path),
                why + ": a heading",
                line.text(),
                "delete the signs # before it in the article"));
        at += count;
    }

    // Paragraphs

    private void paragraph() {
        Line first = lines.get(at);
        List<Line> joined = new ArrayList<>();
        do {
            joined.add(lines.get(at++));
        } while (at < lines.size() && goesOn(joined.getLast(), lines.get(at)));
        blocks.add(new Block.Paragraph(words(joined), Attributes.NONE, first.position(path)));
        prose |= first.length() > 60;
        if (blocks.size() <= 3 && HeadingShape.byline(first.text())) {
            decisions.add(new Decision(
                    Decision.Kind.UNCERTAIN,
                    first.position(path),
                    "this may name the author; kept as a paragraph",
                    start(first.text()),
                    "if it does, put the name into the front matter, author: …, and delete the paragraph"));
        }
        if (spaced && first.blanks() > 1 && at > joined.size()) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    first,
                    first.blanks()
                            + " empty lines set this paragraph apart, but it has no heading; it stands under the one before",
                    start(first.text()));
        }
    }

    private boolean goesOn(Line line, Line next) {
        if (!measure.joins(line, next) || UNDERLINE.matcher(next.text()).matches()) {
            return false;
        }
        ListMark mark = ListMark.of(next.text());
        return mark == null || !mark.sure() && !listed(at);
    }

    private static String start(String text) {
        return text.length() <= 80
                ? text
                : text.substring(0, text.lastIndexOf(' ', 80) < 40 ? 80 : text.lastIndexOf(' ', 80)) + " …";
    }

    // Lists

    /** Whether the mark at that line has a fellow behind it, or needs none. */
    private boolean listed(int index) {
        ListMark mark = ListMark.of(lines.get(index).text());
        if (mark == null) {
            return false;
        }
        if (mark.sure()) {
            return true;
        }
        for (int i = index + 1; i < Math.min(lines.size(), index + FAR); i++) {
            Line line = lines.get(i);
            ListMark other = ListMark.of(line.text());
            if (other != null && other.follows(mark)) {
                return true;
            }
            boolean inside = line.blanks() == 0
                    && (line.indent() > lines.get(index).indent() || measure.joins(lines.get(i - 1), line));
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    private boolean list(Line line) {
        if (!listed(at)) {
            return false;
        }
        int from = at;
        Block list = list(line.indent());
        blocks.add(list);
        prose = true;
        String sign = line.text()
                .substring(
                        0,
                        Math.max(
                                1,
                                ListMark.of(line.text()) == null
                                        ? 1
                                        : mark(line).length()))
                .strip();
        int items = list instanceof Block.BulletList bullets
                ? bullets.items().size()
                : list instanceof Block.OrderedList numbers ? numbers.items().size() : 0;
        decide(
                Decision.Kind.RECOGNISED,
                line,
                "lines with “" + sign + "” before them: a list of " + items + (items == 1 ? " item" : " items"),
                start(lines.get(from).text()));
        return true;
    }

    private static ListMark mark(Line line) {
        ListMark mark = ListMark.of(line.text());
        if (mark == null) {
            throw new IllegalStateException("no item: " + line.number());
        }
        return mark;
    }

    /** The list that begins here, with those within it. */
    private Block list(int indent) {
        Line begin = lines.get(at);
        ListMark first = mark(begin);
        ListMark last = null;
        List<Block.Item> items = new ArrayList<>();
        boolean tight = true;
        while (at < lines.size()) {
            Line line = lines.get(at);
            ListMark mark = ListMark.of(line.text());
            if (mark == null || line.indent() < indent || last != null && !mark.follows(last)) {
                break;
            }
            tight &= last == null || line.blanks() == 0;
            last = mark;
            items.add(item(line, mark));
        }
        Position position = begin.position(path);
        return first.numbering() == null
                ? new Block.BulletList(items, tight, Attributes.NONE, position)
                : new Block.OrderedList(first.number(), first.numbering(), items, tight, Attributes.NONE, position);
    }

    private Block.Item item(Line line, ListMark mark) {
        List<Line> joined = new ArrayList<>(List.of(line.without(mark.length())));
        at++;
        while (at < lines.size() && continues(line, joined.getLast(), lines.get(at))) {
            joined.add(lines.get(at++));
        }
        List<Block> content = new ArrayList<>();
        content.add(new Block.Paragraph(
                words(joined), Attributes.NONE, joined.getFirst().position(path)));
        while (at < lines.size() && lines.get(at).indent() > line.indent() + 1 && listed(at)) {
            content.add(list(lines.get(at).indent()));
        }
        return new Block.Item(content, null, Attributes.NONE, line.position(path));
    }

    private boolean continues(Line item, Line last, Line next) {
        if (next.blanks() > 0
                || ListMark.of(next.text()) != null
                        && (mark(next).sure() || listed(at) || mark(next).follows(mark(item)))) {
            return false;
        }
        return next.indent() > item.indent() || measure.joins(last, next);
    }

    // The reference list

    /** Entries until a heading, or until what is none where the entries have marks. */
    private void references() {
        Line begin = lines.get(at);
        ListMark first = ListMark.of(begin.text());
        boolean hanging = hanging();
        List<Block.Item> items = new ArrayList<>();
        List<Line> entry = new ArrayList<>();
        while (at < lines.size()) {
            Line line = lines.get(at);
            ListMark mark = ListMark.of(line.text());
            boolean marked = first != null && mark != null && (mark.numbering() == null) == (first.numbering() == null);
            boolean breaks = line.blanks() > 0;
            if (breaks && !marked && (first != null || ends(line)) && !entry.isEmpty()) {
                break;
            }
            boolean begins = entry.isEmpty()
                    || marked
                    || first == null
                            && (breaks
                                    || !hanging && !measure.joins(entry.getLast(), line)
                                    || hanging && line.indent() <= begin.indent());
            if (begins && !entry.isEmpty()) {
                items.add(entry(entry));
                entry.clear();
            }
            entry.add(marked && mark != null ? line.without(mark.length()) : line);
            at++;
        }
        if (!entry.isEmpty()) {
            items.add(entry(entry));
        }
        Position position = begin.position(path);
        blocks.add(
                first != null && first.numbering() == Block.Numbering.DECIMAL
                        ? new Block.OrderedList(
                                first.number(), first.numbering(), items, true, Attributes.NONE, position)
                        : new Block.BulletList(items, true, Attributes.NONE, position));
    }

    private boolean hanging() {
        Line next = next(1);
        return next != null
                && next.blanks() == 0
                && next.indent() > lines.get(at).indent();
    }

    /** A short line with no stop and no number in it: the heading of what follows the list. */
    private static boolean ends(Line line) {
        return HeadingShape.fits(line.text(), false)
                && line.text().split(" ", -1).length <= 8
                && line.text().chars().noneMatch(Character::isDigit);
    }

    private Block.Item entry(List<Line> lines) {
        Position position = lines.getFirst().position(path);
        return new Block.Item(
                List.of(new Block.Paragraph(words(lines), Attributes.NONE, position)), null, Attributes.NONE, position);
    }

    /** One text for each line, so that each knows its place. */
    private List<Inline> words(List<Line> lines) {
        List<Inline> words = new ArrayList<>();
        char before = ' ';
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = Typography.of(line.text(), before) + (i + 1 < lines.size() ? " " : "");
            words.add(new Inline.Text(text, line.position(path)));
            before = ' ';
        }
        return words;
    }
}
