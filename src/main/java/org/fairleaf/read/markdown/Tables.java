package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Pipe tables. Cells are divided before their marks are read, so that no mark reaches from one cell into another. */
final class Tables {

    /**
     * Where a table stands among a paragraph's lines.
     *
     * @param first the header row, or the delimiter row where there is no header
     * @param delimiter the row of dashes
     * @param end behind the last row
     */
    record Place(int first, int delimiter, int end) {}

    private static final Pattern DASHES = Pattern.compile(":?-+:?");

    private static final Pattern RULES = Pattern.compile("\\s*-{2,}(?:\\s+-{2,})+\\s*");
    private static final Pattern GRID = Pattern.compile("\\+(?:[-=:]{2,}\\+)+\\s*");

    private final Inlines inlines;
    private final List<Diagnostic> findings;

    Tables(Inlines inlines, List<Diagnostic> findings) {
        this.inlines = inlines;
        this.findings = findings;
    }

    /** Whether a line rules the columns of one of pandoc's other tables. */
    static boolean ruled(CharSequence line) {
        return line.length() < 2000 && RULES.matcher(line).matches();
    }

    /** Whether a paragraph is the drawing of a table. */
    static boolean gridded(String text) {
        String line = text.substring(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
        return line.length() < 2000 && GRID.matcher(line).matches();
    }

    void unsupported(Position position) {
        findings.add(Diagnostic.of(
                Code.TABLE_UNSUPPORTED,
                position,
                "tables drawn with lines of hyphens are not supported",
                "write the table with | between its cells"));
    }

    /** The table among a paragraph's lines; null where there is none. */
    static @Nullable Place find(Stretch paragraph) {
        if (paragraph.text().indexOf('|') < 0 || paragraph.text().indexOf('-') < 0) {
            return null;
        }
        for (int line = 0; line < paragraph.lines(); line++) {
            String row = paragraph.line(line);
            if (row.indexOf('|') < 0 || row.indexOf('-') < 0 || !delimits(paragraph, line)) {
                continue;
            }
            boolean header = line > 0 && paragraph.line(line - 1).indexOf('|') >= 0;
            // Text may stand directly above, but only a header with as many cells is sure to be one.
            if ((line > 1
                            && (!header
                                    || cells(paragraph, line - 1).size()
                                            != cells(paragraph, line).size()))
                    || (line == 1 && !header)) {
                continue;
            }
            int end = line + 1;
            while (end < paragraph.lines() && paragraph.line(end).indexOf('|') >= 0) {
                end++;
            }
            if (!header && end == line + 1) {
                continue;
            }
            return new Place(header ? line - 1 : line, line, end);
        }
        return null;
    }

    private static boolean delimits(Stretch paragraph, int line) {
        for (Stretch cell : cells(paragraph, line)) {
            if (!DASHES.matcher(cell.text()).matches()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a table.
     *
     * @param caption the caption with its attributes at the end, or null
     */
    Block.Table read(Stretch paragraph, Place place, @Nullable Stretch caption) {
        List<List<Stretch>> rows = new ArrayList<>();
        int columns = 0;
        for (int line = place.first(); line < place.end(); line++) {
            List<Stretch> cells = cells(paragraph, line);
            rows.add(cells);
            columns = Math.max(columns, cells.size());
        }
        int header = place.delimiter() - place.first();
        int dashes = rows.get(header).size();
        List<Block.Row> head = new ArrayList<>();
        List<Block.Row> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i == header) {
                continue;
            }
            int line = place.first() + i;
            Position position = paragraph.position(paragraph.starts()[line]);
            List<Stretch> cells = rows.get(i);
            if (i < header && cells.stream().allMatch(cell -> cell.text().isEmpty())) {
                // Pandoc's way to write a table without a header.
                continue;
            }
            if (cells.size() != dashes) {
                findings.add(Diagnostic.of(
                        Code.TABLE_RAGGED,
                        position,
                        "this row has " + cells.size() + (cells.size() == 1 ? " cell" : " cells")
                                + ", but the line of dashes has " + dashes
                                + (cells.size() < dashes ? "; empty cells are added" : "; the table gets wider"),
                        "give every row as many cells as the line of dashes; write \\| for the character itself"));
            }
            (i < header ? head : body).add(row(cells, columns, position, paragraph, line));
        }
        Attributes attributes = Attributes.NONE;
        List<Inline> words = List.of();
        if (caption != null) {
            Trailing trailing = Trailing.of(caption);
            attributes = trailing.attributes();
            words = inlines.read(trailing.words());
        }
        boolean rowHeaders = attributes.has("row-headers");
        List<String> classes = new ArrayList<>(attributes.classes());
        classes.remove("row-headers");
        return new Block.Table(
                words,
                alignments(rows.get(header), columns),
                head,
                body,
                rowHeaders,
                new Attributes(attributes.id(), classes, attributes.pairs()),
                paragraph.position(paragraph.starts()[place.first()]));
    }

    private Block.Row row(List<Stretch> cells, int columns, Position position, Stretch paragraph, int line) {
        List<Block.Cell> out = new ArrayList<>();
        for (Stretch cell : cells) {
            List<Inline> content = cell.text().isEmpty() ? List.of() : inlines.read(cell);
            out.add(new Block.Cell(content, cell.position(0)));
        }
        Position end = paragraph.position(
                paragraph.starts()[line] + paragraph.line(line).length());
        while (out.size() < columns) {
            out.add(new Block.Cell(List.of(), end));
        }
        return new Block.Row(List.copyOf(out), position);
    }

    private static List<Block.Alignment> alignments(List<Stretch> dashes, int columns) {
        List<Block.Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String cell = i < dashes.size() ? dashes.get(i).text() : "-";
            boolean right = cell.endsWith(":");
            alignments.add(
                    right && cell.startsWith(":")
                            ? Block.Alignment.CENTER
                            : right ? Block.Alignment.END : Block.Alignment.START);
        }
        return List.copyOf(alignments);
    }

    /** The cells of a line: divided by bars that are neither escaped nor inside code. */
    private static List<Stretch> cells(Stretch paragraph, int line) {
        String text = paragraph.line(line);
        int base = paragraph.starts()[line];
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        int from = 0;
        while (from < end && text.charAt(from) <= ' ') {
            from++;
        }
        if (from < end && text.charAt(from) == '|') {
            from++;
        }
        List<Stretch> cells = new ArrayList<>();
        int start = from;
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '`') {
                at = codeEnd(text, at, end) - 1;
            } else if (c == '|') {
                cells.add(paragraph.part(base + start, base + at).strip());
                start = at + 1;
            }
        }
        if (start < end || cells.isEmpty()) {
            cells.add(paragraph.part(base + start, base + end).strip());
        }
        return cells;
    }

    /** Where code that starts here ends; behind the backticks where it has no end on this line. */
    private static int codeEnd(String text, int from, int end) {
        int run = from;
        while (run < end && text.charAt(run) == '`') {
            run++;
        }
        for (int at = text.indexOf('`', run); at >= 0 && at < end; ) {
            int close = at;
            while (close < end && text.charAt(close) == '`') {
                close++;
            }
            if (close - at == run - from) {
                return close;
            }
            at = text.indexOf('`', close);
        }
        return run;
    }
}
