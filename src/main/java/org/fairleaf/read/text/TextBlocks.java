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
    private final Grid grid = new Grid();
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
            } else if (!grid.read(line)
                    && !ruled(line)
                    && !hashed(line)
                    && !list(line)
                    && !defined(line)
                    && !shortLine(line)) {
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
                new Line(bare.number(), bare.indent(), bare.start(), hashes.group(2), bare.blanks(), ""),
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
        if (!before || line.inColumns() || !HeadingShape.fits(line.text(), !prose)) {
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
        if (!measure.joins(line, next)
                || next.inColumns() && grid.begins(at)
                || UNDERLINE.matcher(next.text()).matches()) {
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

    // Terms with their explanations

    /** Short lines, each with lines further in right under it. */
    private boolean defined(Line line) {
        if (!isTerm(at)) {
            return false;
        }
        List<Block.Definition> definitions = new ArrayList<>();
        while (at < lines.size() && isTerm(at)) {
            Line term = lines.get(at++);
            List<Line> explanation = new ArrayList<>();
            while (at < lines.size()
                    && lines.get(at).indent() > term.indent() + 1
                    && (explanation.isEmpty() || lines.get(at).blanks() == 0)) {
                explanation.add(lines.get(at++));
            }
            Block paragraph = new Block.Paragraph(
                    words(explanation), Attributes.NONE, explanation.getFirst().position(path));
            definitions.add(new Block.Definition(
                    List.of(words(List.of(term))), List.of(List.of(paragraph)), term.position(path)));
        }
        blocks.add(new Block.DefinitionList(definitions, Attributes.NONE, line.position(path)));
        prose = true;
        decide(
                Decision.Kind.RECOGNISED,
                line,
                "a short line with lines further in under it: " + definitions.size()
                        + (definitions.size() == 1 ? " term with its explanation" : " terms with their explanations"),
                line.text());
        return true;
    }

    private boolean isTerm(int index) {
        if (index + 1 >= lines.size()) {
            return false;
        }
        Line line = lines.get(index);
        Line next = lines.get(index + 1);
        return (index == 0 || line.blanks() > 0)
                && next.blanks() == 0
                && next.indent() >= line.indent() + 2
                && line.length() <= 50
                && ListMark.of(next.text()) == null
                && !next.inColumns()
                && !next.isRule()
                && HeadingShape.fits(line.text(), false);
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
        Line words = line.without(mark.length());
        Boolean checked = checked(words.text());
        words = checked == null ? words : words.without(words.text().startsWith("[") ? 3 : 1);
        List<Line> joined = new ArrayList<>(List.of(words));
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
        return new Block.Item(content, checked, Attributes.NONE, line.position(path));
    }

    /** Whether the box before a task is ticked; null where there is none. */
    private static @Nullable Boolean checked(String words) {
        if (words.matches("(?:[☑☒✅]|\\[[xX]])\\s.*")) {
            return true;
        }
        return words.matches("(?:☐|\\[ ])\\s.*") ? false : null;
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
        ListMark first = entryMark(begin);
        boolean hanging = hanging();
        List<Line> entry = new ArrayList<>();
        Entries entries = new Entries();
        while (at < lines.size()) {
            Line line = lines.get(at);
            ListMark mark = entryMark(line);
            boolean marked = first != null && mark != null && mark.numbering() == first.numbering();
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
            if (begins) {
                entries.add(entry);
                entry.clear();
                entries.number(marked ? mark : null);
            }
            entry.add(marked && mark != null ? line.without(mark.length()) : line);
            at++;
        }
        entries.add(entry);
        entries.close();
    }

    /** The bullet or number of an entry; letters may be initials. */
    private static @Nullable ListMark entryMark(Line line) {
        ListMark mark = ListMark.of(line.text());
        return mark != null && (mark.numbering() == null || mark.numbering() == Block.Numbering.DECIMAL) ? mark : null;
    }

    /** The entries of a reference list: one list, or where a number does not follow the one before, several. */
    private final class Entries {

        private final List<Block.Item> items = new ArrayList<>();
        private int start;

        /** Says what stands before the next entry. */
        void number(@Nullable ListMark mark) {
            int number = mark == null ? 0 : mark.number();
            if (!items.isEmpty() && number != (start == 0 ? 0 : start + items.size())) {
                close();
            }
            if (items.isEmpty()) {
                start = number;
            }
        }

        void add(List<Line> entry) {
            if (!entry.isEmpty()) {
                Position position = entry.getFirst().position(path);
                Block words = new Block.Paragraph(words(entry), Attributes.NONE, position);
                items.add(new Block.Item(List.of(words), null, Attributes.NONE, position));
            }
        }

        void close() {
            if (items.isEmpty()) {
                return;
            }
            Position position = items.getFirst().position();
            List<Block.Item> all = List.copyOf(items);
            blocks.add(
                    start > 0
                            ? new Block.OrderedList(
                                    start, Block.Numbering.DECIMAL, all, true, Attributes.NONE, position)
                            : new Block.BulletList(all, true, Attributes.NONE, position));
            items.clear();
        }
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

    // Tables

    /** What is typed in columns: divided by tabs or by upright lines it is a table, by spaces it stays as it is typed. */
    private final class Grid {

        /** Whether lines in columns begin here: two at least, with at most a ruled line between. */
        boolean begins(int index) {
            return index < lines.size() && end(index) > index + 1;
        }

        boolean read(Line line) {
            if (!begins(at)) {
                return false;
            }
            int end = end(at);
            List<Line> rows = lines.subList(at, end);
            Block.Table table = TypedTable.of(rows, path);
            if (table != null) {
                blocks.add(table);
                decide(
                        Decision.Kind.RECOGNISED,
                        line,
                        "lines in columns: a table of " + table.body().size()
                                + " rows, its first line taken for the header",
                        start(line.text()));
            } else {
                StringBuilder typed = new StringBuilder();
                for (Line row : rows) {
                    boolean apart = row.blanks() > 0 && !typed.isEmpty();
                    typed.append(typed.isEmpty() ? "" : apart ? "\n\n" : "\n");
                    typed.append(row.inColumns() ? row.typed() : " ".repeat(row.indent()) + row.text());
                }
                blocks.add(new Block.CodeBlock(typed.toString(), null, Attributes.NONE, line.position(path)));
                decisions.add(new Decision(
                        Decision.Kind.UNCERTAIN,
                        line.position(path),
                        "lines in columns, which look like a table; kept as they are typed, which is hard to listen to",
                        start(line.text()),
                        "write a table with | between its cells and a line of hyphens under its header"));
            }
            at = end;
            prose = true;
            return true;
        }

        /** Behind the last line of the columns that begin here; the place itself where none do. */
        private int end(int from) {
            int columns = 0;
            int last = from;
            for (int i = from; i < lines.size(); i++) {
                Line line = lines.get(i);
                boolean column = line.inColumns() || TypedTable.isPiped(line.text());
                boolean filler = line.isRule() || columns > 0 && line.blanks() == 0 && line.indent() > 3;
                if (!column && !filler || i > from && line.blanks() > 1) {
                    break;
                }
                columns += column ? 1 : 0;
                last = column || line.isRule() && columns > 0 && line.blanks() == 0 ? i + 1 : last;
            }
            return columns >= 2 ? last : from;
        }
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
