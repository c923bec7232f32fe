package org.fairleaf.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

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

    /** The text that was followed last, and how far: whoever finds much in a long text finds it from its start to its end. */
    private Inline.@Nullable Text followed;

    private Cursor cursor = new Cursor(0, 0);
    private int reached;
    private boolean lost;

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
        if (text != followed || offset < reached || lost && offset == reached) {
            followed = text;
            cursor = new Cursor(start.line() - 1, start.column() - 1);
            reached = 0;
            lost = false;
        }
        while (!lost && reached < offset) {
            if (cursor.pass(text.text().charAt(reached))) {
                reached++;
            } else {
                lost = true;
            }
        }
        Cursor place = new Cursor(cursor.line, cursor.column);
        place.settle();
        return new Position(start.path(), place.line + 1, place.column + 1);
    }

    private final class Cursor {
        private int line;
        private int column;

        Cursor(int line, int column) {
            this.line = line;
            this.column = column;
        }

        private String words() {
            return line < lines.size() ? lines.get(line) : "";
        }

        private boolean atEnd() {
            return column >= words().length();
        }

        private boolean beforeBlanks() {
            String words = words();
            int at = column;
            while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
                at++;
            }
            return at >= words.length();
        }

        /** Goes behind what was written for a character. */
        boolean pass(char c) {
            if (c == ' ' && beforeBlanks()) {
                nextLine();
                return line < lines.size();
            }
            int written = atEnd() ? 0 : written(c, words(), column);
            column += written;
            return written > 0;
        }

        private static int written(char c, String line, int at) {
            char s = line.charAt(at);
            if (s == '&') {
                Matcher entity = ENTITY.matcher(line).region(at, line.length());
                if (entity.lookingAt()) {
                    return entity.end() - at;
                }
            }
            if (s == c) {
                return 1;
            }
            if (s == '\\') {
                return 2;
            }
            if (c == '—' && line.startsWith("---", at) || c == '…' && line.startsWith("...", at)) {
                return 3;
            }
            if (c == '–' && line.startsWith("--", at)) {
                return 2;
            }
            return QUOTES.indexOf(c) >= 0 && (s == '"' || s == '\'') ? 1 : 0;
        }

        /** To the next line's first character behind the marks of quotations and lists around it. */
        private void nextLine() {
            line++;
            column = 0;
            String words = words();
            while (column < words.length() && " \t>".indexOf(words.charAt(column)) >= 0) {
                column++;
            }
        }

        /** A character is not at the end of a line, but at the beginning of the next. */
        void settle() {
            if (atEnd() && line + 1 < lines.size() && line < lines.size() && column > 0) {
                int wasLine = line;
                int wasColumn = column;
                nextLine();
                if (beforeBlanks()) {
                    line = wasLine;
                    column = wasColumn;
                }
            }
        }
    }
}
