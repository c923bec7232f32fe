package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jspecify.annotations.Nullable;

/** The lines of a text while they are read: how far reading has come, and what was decided. */
final class Typescript {

    private final String path;
    private final List<Line> lines;
    private final Measure measure;
    private final boolean spaced;
    private final List<Decision> decisions;
    private int at;

    Typescript(String path, List<Line> lines, List<Decision> decisions) {
        this.path = path;
        this.lines = lines;
        this.measure = Measure.of(lines);
        this.spaced = lines.stream().filter(line -> line.blanks() > 0).count() * 2 >= lines.size();
        this.decisions = decisions;
    }

    /** The index of the line that is next. */
    int at() {
        return at;
    }

    boolean more() {
        return at < lines.size();
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    /** The line that is next. */
    Line current() {
        return lines.get(at);
    }

    /** The line behind the next one, or null. */
    @Nullable
    Line following() {
        return at + 1 < lines.size() ? lines.get(at + 1) : null;
    }

    /** The line that is next, which is then read. */
    Line take() {
        return lines.get(at++);
    }

    /** The lines up to an index, which are then read. */
    List<Line> take(int end) {
        List<Line> taken = lines.subList(at, end);
        at = end;
        return taken;
    }

    /** Whether most lines have empty ones between them. */
    boolean spaced() {
        return spaced;
    }

    /** Whether the second line goes on with the first one's paragraph. */
    boolean joins(Line line, Line next) {
        return measure.joins(line, next);
    }

    Position position(Line line) {
        return line.position(path);
    }

    void decide(Decision.Kind kind, Line line, String message, String text) {
        decisions.add(new Decision(kind, position(line), message, text));
    }

    void decide(Decision.Kind kind, Line line, String message, String text, String undo) {
        decisions.add(new Decision(kind, position(line), message, text, undo));
    }

    /** One text for each line, so that each knows its place. */
    List<Inline> words(List<Line> lines) {
        List<Inline> words = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = Typography.of(line.text(), ' ') + (i + 1 < lines.size() ? " " : "");
            words.add(new Inline.Text(text, position(line)));
        }
        return words;
    }

    /** The beginning of a long text. */
    static String start(String text) {
        return text.length() <= 80
                ? text
                : text.substring(0, text.lastIndexOf(' ', 80) < 40 ? 80 : text.lastIndexOf(' ', 80)) + " …";
    }
}
