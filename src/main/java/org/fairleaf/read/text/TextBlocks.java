package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.read.Decision;
import org.fairleaf.read.prose.SectionNames;

/** Makes blocks of lines, and says of each that is more than a paragraph what it was taken for. */
final class TextBlocks {

    private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}|\\*{3,}|_{3,}|\\+{3,}|#{3,}");
    private static final Pattern HASHES = Pattern.compile("(#{1,5})\\s+(.*?)\\s*#*");
    /** So many short lines in a row are a menu or an address, not headings. */
    private static final int ROW = 4;

    private final Typescript script;
    private final List<Block> blocks = new ArrayList<>();
    private final ColumnLines columns;
    private final ListLines lists;
    private final TermLines terms;
    private boolean prose;
    /** The last line that was part of a row of short ones. */
    private int menu = -1;

    TextBlocks(Typescript script) {
        this.script = script;
        this.columns = new ColumnLines(script);
        this.lists = new ListLines(script);
        this.terms = new TermLines(script);
    }

    List<Block> read() {
        while (script.more()) {
            Line line = script.current();
            if (SectionNames.isReferences(line.text()) && apart()) {
                heading(line, 2, 1, "this line names the reference list");
                new ReferenceLines(script, blocks).read();
            } else if (!several() && !ruled(line) && !hashed(line) && !shortLine(line)) {
                paragraph();
            }
        }
        return Levels.even(blocks);
    }

    /** Lines that belong together. */
    private boolean several() {
        Block read = columns.read();
        read = read == null && !isUnderlined() ? lists.read() : read;
        read = read == null ? terms.read() : read;
        if (read == null) {
            return false;
        }
        blocks.add(read);
        prose = true;
        return true;
    }

    /** Whether this line stands apart from one of its neighbours, and is not the last. */
    private boolean apart() {
        Line next = script.following();
        Line line = script.current();
        return next != null
                && (script.at() == 0
                        || line.blanks() > 0
                        || next.blanks() > 0
                        || line.text().endsWith(":")
                        || !script.spaced());
    }

    // Headings

    /** A line of signs: an underline belongs to the words above it, and alone it is a break. */
    private boolean ruled(Line line) {
        Line next = script.following();
        if (next != null && isUnderlined()) {
            heading(line, next.text().charAt(0) == '=' ? Levels.DOUBLE : Levels.SINGLE, 2, "this line is underlined");
            return true;
        }
        if (!UNDERLINE.matcher(line.text()).matches()) {
            return false;
        }
        if (!blocks.isEmpty() && script.following() != null) {
            blocks.add(new Block.ThematicBreak(Attributes.NONE, script.position(line)));
        }
        script.take();
        return true;
    }

    private boolean isUnderlined() {
        Line next = script.following();
        return next != null
                && next.blanks() == 0
                && UNDERLINE.matcher(next.text()).matches()
                && "=-~".indexOf(next.text().charAt(0)) >= 0
                && HeadingShape.fits(script.current().text(), true);
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
        if (!alone(script.at())) {
            return false;
        }
        int row = row();
        if (row >= ROW && (line.text().split(" ", -1).length <= 2) && alone(script.at() + 1)) {
            if (menu < 0 || menu != script.at() - 1) {
                script.decide(
                        Decision.Kind.UNCERTAIN,
                        line,
                        "here begins a row of short lines, which look like a menu or an address; kept as paragraphs",
                        line.text());
            }
            menu = script.at();
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
        int at = script.at();
        int from = at;
        while (from > 0 && from > at - ROW && alone(from - 1)) {
            from--;
        }
        int to = at;
        while (to < script.size() && to < at + ROW && alone(to)) {
            to++;
        }
        return to - from;
    }

    /** Whether a line stands alone and looks like a heading, with something behind it. */
    private boolean alone(int index) {
        if (index + 1 >= script.size()) {
            return false;
        }
        Line line = script.line(index);
        Line next = script.line(index + 1);
        boolean before = index == 0 || line.blanks() > 0 || !script.joins(script.line(index - 1), line);
        if (!before || line.inColumns() || !HeadingShape.fits(line.text(), !prose)) {
            return false;
        }
        boolean introduces = line.text().endsWith(":") && ListMark.of(next.text()) != null;
        if (introduces || ListMark.of(line.text()) != null && lists.listed(index)) {
            return false;
        }
        if (index == 0 && HeadingShape.byline(next.text())) {
            return true;
        }
        // Between lines without blanks, only a line with nothing like it behind it is a heading.
        return next.blanks() > 0
                || !script.spaced() && !next.startsSmall() && line.length() <= 60 && next.length() > 60
                || script.spaced()
                        && line.blanks() > 0
                        && !next.startsSmall()
                        && line.length() <= 60
                        && next.length() > line.length() + 20;
    }

    private void heading(Line line, int level, int count, String why) {
        blocks.add(new Block.Heading(level, script.words(List.of(line)), Attributes.NONE, script.position(line)));
        script.decide(
                Decision.Kind.RECOGNISED,
                line,
                why + ": a heading",
                line.text(),
                "delete the signs # before it in the article");
        script.take(script.at() + count);
    }

    // Paragraphs

    private void paragraph() {
        Line first = script.current();
        List<Line> joined = new ArrayList<>();
        do {
            joined.add(script.take());
        } while (script.more() && goesOn(joined.getLast(), script.current()));
        blocks.add(new Block.Paragraph(script.words(joined), Attributes.NONE, script.position(first)));
        prose |= first.length() > 60;
        if (blocks.size() <= 3 && HeadingShape.byline(first.text())) {
            script.decide(
                    Decision.Kind.UNCERTAIN,
                    first,
                    "this may name the author; kept as a paragraph",
                    Typescript.start(first.text()),
                    "if it does, put the name into the front matter, author: …, and delete the paragraph");
        }
        if (script.spaced() && first.blanks() > 1 && script.at() > joined.size()) {
            script.decide(
                    Decision.Kind.UNCERTAIN,
                    first,
                    first.blanks()
                            + " empty lines set this paragraph apart, but it has no heading; it stands under the one before",
                    Typescript.start(first.text()));
        }
    }

    private boolean goesOn(Line line, Line next) {
        if (!script.joins(line, next)
                || next.inColumns() && columns.begins(script.at())
                || UNDERLINE.matcher(next.text()).matches()) {
            return false;
        }
        ListMark mark = ListMark.of(next.text());
        return mark == null || !mark.sure() && !lists.listed(script.at());
    }
}
