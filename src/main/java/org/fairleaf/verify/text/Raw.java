package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Kind;

/**
 * A part whose words are still to be read.
 *
 * @param lines what it is a paragraph of; none where it is none
 * @param line where it begins, from 0
 */
record Raw(Kind kind, Map<Fact, String> facts, String text, List<Line> lines, List<Raw> kids, int line) {

    static Raw paragraph(List<Line> lines) {
        return new Raw(
                Kind.PARAGRAPH,
                Map.of(),
                "",
                List.copyOf(lines),
                List.of(),
                lines.getFirst().number());
    }

    static Raw heading(int level, String text, int line) {
        return new Raw(Kind.HEADING, Map.of(Fact.LEVEL, String.valueOf(level)), text, List.of(), List.of(), line);
    }

    static Raw words(Kind kind, String text, int line) {
        return new Raw(kind, Map.of(), text, List.of(), List.of(), line);
    }

    static Raw parts(Kind kind, List<Raw> kids, int line) {
        return new Raw(kind, Map.of(), "", List.of(), List.copyOf(kids), line);
    }

    static Raw row(Kind cells, List<String> texts, int line) {
        List<Raw> kids = new ArrayList<>();
        texts.forEach(text -> kids.add(words(cells, text, line)));
        return parts(Kind.ROW, kids, line);
    }

    /** @param head rows of header cells @param body the others; those in which nothing stands are not told */
    static Raw table(List<Raw> head, List<Raw> body, int line) {
        List<Raw> said = body.stream()
                .filter(row -> row.kids().stream().anyMatch(cell -> !cell.text().isEmpty()))
                .toList();
        List<Raw> parts = new ArrayList<>(List.of(parts(Kind.TABLE_HEAD, head, line)));
        if (!said.isEmpty()) {
            parts.add(parts(Kind.TABLE_BODY, said, line));
        }
        return parts(Kind.TABLE, parts, line);
    }
}
