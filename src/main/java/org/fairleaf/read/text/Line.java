package org.fairleaf.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * A line with words.
 *
 * @param number from 1
 * @param indent how many columns of space stand before its words, a tab counting to the next eighth
 * @param start how many characters stand before its words
 * @param text its words, without space at the ends, white space inside made single spaces
 * @param blanks how many empty lines stand before it
 * @param typed the line as it is typed, without space at its end, where its words stand in columns; else empty
 */
record Line(int number, int indent, int start, String text, int blanks, String typed) {

    private static final int TAB = 8;
    /** A gap between columns; two spaces may stand between sentences. */
    private static final Pattern GAP = Pattern.compile("\\S(?: {3,}|\\t+)(?=\\S)");

    private static final Pattern RULE = Pattern.compile("[-=_+|\\s]*[-=_]{3,}[-=_+|\\s]*");

    /** The lines of a text that have words; others only count as blanks. */
    static List<Line> all(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int blanks = 0;
        int first = 0;
        for (int from = 0; from <= text.length(); ) {
            int end = end(text, from);
            Line line = of(text, first, from, end, number, blanks);
            if (line == null) {
                blanks++;
            } else {
                lines.add(line);
                blanks = 0;
            }
            from = end + 1;
            if (end < text.length()) {
                switch (text.charAt(end)) {
                    case '\n' -> {
                        number++;
                        first = from;
                    }
                    case '\f', '\u2029' -> blanks++;
                    default -> {}
                }
            }
        }
        return lines;
    }

    /**
     * Where the line ends: a form feed, a vertical tab and Unicode's separators end one too, though editors count none; a
     * form feed and the separator of paragraphs leave an empty one behind them.
     */
    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && "\n\f\u000B\u2028\u2029".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static @Nullable Line of(String text, int first, int from, int end, int number, int blanks) {
        int indent = 0;
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            indent = text.charAt(at) == '\t' ? (indent / TAB + 1) * TAB : indent + 1;
            at++;
        }
        if (at == end) {
            return null;
        }
        StringBuilder words = new StringBuilder(end - at);
        boolean space = false;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                space = true;
            } else {
                if (space) {
                    words.append(' ');
                    space = false;
                }
                words.append(c);
            }
        }
        while (!words.isEmpty() && isSpace(words.charAt(words.length() - 1))) {
            words.setLength(words.length() - 1);
        }
        String all = text.substring(at, end);
        boolean columns = GAP.matcher(all).find() && ListMark.of(words.toString()) == null;
        return new Line(
                number,
                indent,
                at - first,
                words.toString(),
                blanks,
                columns ? text.substring(from, end).stripTrailing() : "");
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000' || c == '\u200b';
    }

    Position position(String path) {
        return new Position(path, number, start + 1);
    }

    int length() {
        return text.length();
    }

    /** The same without its first characters and the space behind these. */
    Line without(int characters) {
        String rest = text.substring(characters);
        String words = rest.stripLeading();
        int cut = characters + rest.length() - words.length();
        return new Line(number, indent + cut, start + cut, words, blanks, typed);
    }

    boolean inColumns() {
        return !typed.isEmpty();
    }

    /** Whether it is made of lines alone, as those of typed tables are. */
    boolean isRule() {
        return RULE.matcher(text).matches();
    }

    /** The length of its first word. */
    int firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }

    boolean startsSmall() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether its last character, quotation marks and brackets aside, ends a sentence. */
    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…。！？".indexOf(text.charAt(end - 1)) >= 0;
    }
}
