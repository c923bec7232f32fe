package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table as an article has them: with as many cells in each row as there are columns, each of running text. What
 * Word can do beyond that keeps its words and is told.
 */
final class TableReader {

    /** Word has no more columns than 63; a file may say anything. */
    private static final int MOST_COLUMNS = 100;

    private static final int WIDEST = 10 * MOST_COLUMNS;

    /** Ten thousand rows of as many columns as Word has. */
    private static final long MOST_CELLS = 630_000;

    private record Cell(
            List<Part> content,
            int column,
            int span,
            @Nullable String alignment,
            boolean bold) {
        boolean isBlank() {
            return content.stream().allMatch(part -> part instanceof Part.Para para && para.isBlank());
        }
    }

    private record Row(List<Cell> cells, boolean header) {}

    private final Manuscript manuscript;
    private final String part;
    private final @Nullable Position fixed;
    private final Position position;
    private final Part.Setting setting;
    private final Fields fields;
    private boolean merged;
    private boolean several;
    private boolean listed;
    private boolean nested;
    private boolean wide;

    /** @param fixed the place of all of it, or null where its paragraphs have their own */
    TableReader(
            Manuscript manuscript,
            String part,
            @Nullable Position fixed,
            Position position,
            Part.Setting setting,
            Fields fields) {
        this.manuscript = manuscript;
        this.part = part;
        this.fixed = fixed;
        this.position = position;
        this.setting = setting;
        this.fields = fields;
    }

    List<Part> read(Tag table) {
        List<Row> rows = new ArrayList<>();
        rows(table.children(), rows);
        rows.removeIf(row -> row.cells().isEmpty());
        int columns = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.span())
                .max()
                .orElse(0);
        if (columns == 0) {
            return List.of();
        }
        if ((long) columns * rows.size() > MOST_CELLS) {
            throw new UnreadableException("the table at paragraph " + position.line() + " would have " + rows.size()
                    + " rows of " + columns
                    + " cells, as many as its longest row has; divide it, or see whether that row is"
                    + " right");
        }
        if (rows.size() == 1 && rows.getFirst().cells().size() == 1) {
            List<Part> content = rows.getFirst().cells().getFirst().content();
            manuscript
                    .log()
                    .recognised(position, "a table of one cell is a frame around text", Composition.words(content));
            return content;
        }
        boolean firstColumn = look(table, "w:firstColumn", 0x80);
        int head = head(table, rows);
        boolean rowHeaders = rowHeaders(rows, head, firstColumn);
        List<List<List<Atom>>> cells = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<List<Atom>> line = new ArrayList<>(Collections.nCopies(columns, List.of()));
            for (Cell cell : rows.get(i).cells()) {
                boolean heading = i < head || (rowHeaders && cell.column() == 0);
                line.set(cell.column(), line(cell.content(), heading, places));
            }
            cells.add(List.copyOf(line));
        }
        tell();
        String title = manuscript.own() ? "" : text(table, "w:tblCaption");
        String description = manuscript.own() ? "" : text(table, "w:tblDescription");
        if (!description.isEmpty()) {
            manuscript.log().lost(position, "a description of a table has no place in an article", description);
        }
        return List.of(new Part.Grid(
                position,
                setting,
                alignments(rows, head, columns),
                List.copyOf(cells),
                head,
                rowHeaders,
                title,
                places));
    }

    private static String text(Tag table, String property) {
        return table.valAt("w:tblPr", property).strip();
    }

    private void rows(List<Tag> tags, List<Row> rows) {
        for (Tag tag : tags) {
            switch (tag.name()) {
                case "w:tr" -> rows.add(row(tag));
                case "w:sdt" -> {
                    Tag content = tag.child("w:sdtContent");
                    rows(content == null ? List.of() : content.children(), rows);
                }
                case "w:customXml", "w:ins", "w:moveTo" -> rows(tag.children(), rows);
                default -> {
                    // What no office program writes here keeps its words all the same.
                    if (!tag.words().isBlank()) {
                        rows.add(row(Tag.showing("w:tr", List.of(tag))));
                    }
                }
            }
        }
    }

    private Row row(Tag row) {
        List<Cell> cells = new ArrayList<>();
        Tag properties = row.child("w:trPr");
        int before = properties == null ? 0 : Measure.number(properties.valAt("w:gridBefore"), 0);
        cells(row.children(), cells, Math.clamp(before, 0, MOST_COLUMNS));
        Tag header = properties == null ? null : properties.child("w:tblHeader");
        return new Row(cells, header != null && Styles.isOnTag(header));
    }

    private void cells(List<Tag> tags, List<Cell> cells, int from) {
        int column = cells.isEmpty()
                ? from
                : cells.getLast().column() + cells.getLast().span();
        for (Tag tag : tags) {
            switch (tag.name()) {
                case "w:tc" -> column = add(tag, column, cells);
                case "w:sdt", "w:customXml" -> {
                    Tag content = tag.is("w:sdt") ? tag.child("w:sdtContent") : tag;
                    cells(content == null ? List.of() : content.children(), cells, column);
                    column = cells.isEmpty()
                            ? from
                            : cells.getLast().column() + cells.getLast().span();
                }
                default -> {
                    if (!tag.words().isBlank()) {
                        column = add(Tag.showing("w:tc", List.of(tag)), column, cells);
                    }
                }
            }
        }
    }

    /** Adds a cell to its row, or what it holds to the last that has a place. @return the column after it */
    private int add(Tag tag, int column, List<Cell> cells) {
        Cell cell = cell(tag, column);
        if (column < WIDEST || cells.isEmpty()) {
            cells.add(cell);
            return column + cell.span();
        }
        wide = true;
        cells.getLast().content().addAll(cell.content());
        return column;
    }

    private Cell cell(Tag cell, int column) {
        Tag properties = cell.child("w:tcPr");
        int span =
                properties == null ? 1 : Math.clamp(Measure.number(properties.valAt("w:gridSpan"), 1), 1, MOST_COLUMNS);
        merged |= span > 1
                || (properties != null
                        && (properties.child("w:vMerge") != null || properties.child("w:hMerge") != null));
        List<Part> content =
                new ArrayList<>(StoryReader.cell(manuscript, part, fixed).readWithin(cell.children(), fields));
        List<Part.Para> words = content.stream()
                .filter(Part.Para.class::isInstance)
                .map(Part.Para.class::cast)
                .filter(para -> !para.words().isBlank())
                .toList();
        boolean bold =
                !words.isEmpty() && words.stream().allMatch(para -> para.shape().bold());
        return new Cell(content, column, span, alignment(cell), bold);
    }

    private @Nullable String alignment(Tag cell) {
        Tag paragraph = cell.child("w:p");
        if (paragraph == null) {
            return null;
        }
        Tag own = paragraph.at("w:pPr", "w:jc");
        String style = paragraph.valAt("w:pPr", "w:pStyle");
        Tag said = own == null
                ? manuscript
                        .styles()
                        .holds(style.isEmpty() ? manuscript.styles().ordinary() : style, "w:pPr", "w:jc")
                : own;
        return said == null ? "start" : said.val();
    }

    private static List<Block.Alignment> alignments(List<Row> rows, int head, int columns) {
        List<Block.Alignment> alignments = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<String> said = rows.subList(Math.min(head, rows.size() - 1), rows.size()).stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.column() == at && !cell.isBlank() && cell.alignment() != null)
                    .map(cell -> String.valueOf(cell.alignment()))
                    .toList();
            long centred = said.stream().filter("center"::equals).count();
            long ended = said.stream()
                    .filter(one -> one.equals("right") || one.equals("end"))
                    .count();
            alignments.add(
                    centred * 2 > said.size()
                            ? Block.Alignment.CENTER
                            : ended * 2 > said.size() ? Block.Alignment.END : Block.Alignment.START);
        }
        return List.copyOf(alignments);
    }

    private static boolean look(Tag table, String attribute, int bit) {
        Tag look = table.at("w:tblPr", "w:tblLook");
        if (look == null) {
            return false;
        }
        if (look.has(attribute)) {
            return look.get(attribute).equals("1") || look.get(attribute).equals("true");
        }
        String bits = look.val();
        return bits.matches("[0-9A-Fa-f]{1,4}") && (Integer.parseInt(bits, 16) & bit) != 0;
    }

    /** How many rows at the top head the columns: those that repeat on each page, else what looks so. */
    private int head(Tag table, List<Row> rows) {
        int marked = 0;
        while (marked < rows.size() && rows.get(marked).header()) {
            marked++;
        }
        if (marked == rows.size()) {
            marked = Math.min(1, marked);
        }
        if (marked > 0 || manuscript.own() || rows.size() < 2) {
            return marked;
        }
        boolean styled = look(table, "w:firstRow", 0x20)
                && manuscript.styles().hasFirstRow(table.valAt("w:tblPr", "w:tblStyle"));
        List<Cell> first = rows.getFirst().cells();
        boolean bold = first.stream().allMatch(Cell::bold)
                && !rows.get(1).cells().stream().filter(cell -> !cell.isBlank()).allMatch(Cell::bold);
        if (styled || bold) {
            manuscript
                    .log()
                    .recognised(position, "the first row of a table heads its columns, by its looks", words(first));
            return 1;
        }
        manuscript
                .log()
                .uncertain(position, "a table has no header row; say which row heads the columns", words(first));
        return 0;
    }

    private static String words(List<Cell> cells) {
        return String.join(
                " | ",
                cells.stream().map(cell -> Composition.words(cell.content())).toList());
    }

    private boolean rowHeaders(List<Row> rows, int head, boolean firstColumn) {
        List<Row> body = rows.subList(head, rows.size());
        if (manuscript.own()) {
            return firstColumn;
        }
        boolean bold = body.size() > 1
                && body.stream()
                        .allMatch(row -> row.cells().getFirst().column() == 0
                                && row.cells().getFirst().bold())
                && body.stream()
                        .flatMap(row -> row.cells().stream().skip(1))
                        .anyMatch(cell -> !cell.isBlank() && !cell.bold());
        if (bold) {
            manuscript.log().recognised(position, "the first cell of each row heads its row, by its looks", "");
        }
        return bold;
    }

    private void tell() {
        if (merged) {
            manuscript
                    .log()
                    .lost(position, "merged cells are divided: the words stand in the first, the others are empty", "");
        }
        if (wide) {
            manuscript
                    .log()
                    .lost(
                            position,
                            "a row has more than " + WIDEST
                                    + " cells: the words of the others stand in the last of those",
                            "");
        }
        if (several) {
            manuscript.log().lost(position, "paragraphs in a cell are lines of it now", "");
        }
        if (listed) {
            manuscript.log().lost(position, "lists in a cell are lines of it now", "");
        }
        if (nested) {
            manuscript.log().lost(position, "a table in a cell is lines of that cell now", "");
        }
    }

    /** The content of a cell as running text. @param places receives the places that links lead to */
    private List<Atom> line(List<Part> content, boolean heading, List<String> places) {
        List<Atom> atoms = new ArrayList<>();
        for (Part one : content) {
            List<Atom> line = new ArrayList<>();
            switch (one) {
                case Part.Para para -> {
                    ListMark mark = para.mark();
                    if (mark != null && !para.isBlank()) {
                        listed = true;
                        line.add(new Atom.Words(mark.numbering() == null ? "• " : mark.value() + ". ", Marks.NONE));
                    }
                    line.addAll(para.atoms());
                }
                case Part.Grid grid -> {
                    nested = true;
                    for (List<List<Atom>> row : grid.rows()) {
                        if (!line.isEmpty()) {
                            line.add(new Atom.Break());
                        }
                        boolean first = true;
                        for (List<Atom> cell : row) {
                            if (!first) {
                                line.add(new Atom.Words(" | ", Marks.NONE));
                            }
                            line.addAll(cell);
                            first = false;
                        }
                    }
                }
                case Part.Captioned captioned -> {}
                case Part.Made made -> {}
            }
            if (line.stream()
                    .allMatch(atom -> atom instanceof Atom.Place
                            || (atom instanceof Atom.Words words && words.text().isBlank()))) {
                line.forEach(atom -> {
                    if (atom instanceof Atom.Place place) {
                        places.add(place.id());
                    }
                });
                continue;
            }
            if (!atoms.isEmpty()) {
                several |= one instanceof Part.Para para && para.mark() == null;
                atoms.add(new Atom.Break());
            }
            atoms.addAll(line);
        }
        return heading ? unbold(atoms) : List.copyOf(atoms);
    }

    /** Header cells are set off by themselves. */
    private static List<Atom> unbold(List<Atom> atoms) {
        return atoms.stream()
                .map(atom -> atom instanceof Atom.Words words
                        ? new Atom.Words(words.text(), words.marks().withoutStrong())
                        : atom)
                .toList();
    }
}
