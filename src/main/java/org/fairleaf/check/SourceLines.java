package org.fairleaf.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;

/**
 * The lines of the source, to find where a character in the middle of a text stands: a text knows only where it begins,
 * and what was read of it (smart punctuation, escapes, line ends) is not always as long as what was written.
 */
final class SourceLines {

    /** A character by its name or number, which is read as that character. */
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private static final String QUOTES = "“”„‘’‚«»";

    private final List<String> lines;

    private SourceLines(List<String> lines) {
        this.lines = lines;
    }

    static SourceLines of(String source) {
        return new SourceLines((source.startsWith("\uFEFF") ? source.substring(1) : source)
                .lines()
                .toList());
    }

    /** Where the character stands; the last place that is sure where what was written cannot be followed. */
    Position within(Inline.Text text, int offset) {
        Position start = text.position();
        if (start.line() == 0 || start.column() == 0) {
            return start;
        }
        Cursor cursor = new Cursor(start.line() - 1, start.column() - 1);
        for (int i = 0; i < offset; i++) {
            if (!cursor.pass(text.text().charAt(i))) {
                break;
            }
        }
        cursor.settle();
        return new Position(start.path(), cursor.line + 1, cursor.column + 1);
    }

    private final class Cursor {
        private int line;
        private int column;

        Cursor(int line, int column) {
            this.line = line;
            this.column = column;
        }

        private String rest() {
            return line < lines.size()
                    ? lines.get(line).substring(Math.min(column, lines.get(line).length()))
                    : "";
        }

        /** Goes behind what was written for a character. */
        boolean pass(char c) {
            String rest = rest();
            if (c == ' ' && rest.isBlank()) {
                nextLine();
                return line < lines.size();
            }
            int written = written(c, rest);
            column += written;
            return written > 0;
        }

        private static int written(char c, String rest) {
            if (rest.isEmpty()) {
                return 0;
            }
            char s = rest.charAt(0);
            Matcher entity = ENTITY.matcher(rest);
            if (entity.lookingAt()) {
                return entity.end();
            }
            if (s == c) {
                return 1;
            }
            if (s == '\\') {
                return 2;
            }
            if (c == '—' && rest.startsWith("---") || c == '…' && rest.startsWith("...")) {
                return 3;
            }
            if (c == '–' && rest.startsWith("--")) {
                return 2;
            }
            return QUOTES.indexOf(c) >= 0 && (s == '"' || s == '\'') ? 1 : 0;
        }

        /** To the next line's first character behind the marks of quotations and lists around it. */
        private void nextLine() {
            line++;
            column = 0;
            String rest = rest();
            while (column < rest.length() && " \t>".indexOf(rest.charAt(column)) >= 0) {
                column++;
            }
        }

        /** A character is not at the end of a line, but at the beginning of the next. */
        void settle() {
            if (rest().isEmpty() && line + 1 < lines.size() && line < lines.size() && column > 0) {
                int wasLine = line;
                int wasColumn = column;
                nextLine();
                if (rest().isBlank()) {
                    line = wasLine;
                    column = wasColumn;
                }
            }
        }
    }
}
