package org.fairleaf.render.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * Goes along a content stream operator by operator (ISO 32000-1, 7.8.2), and makes objects only of what is asked for: a
 * page has thousands of operands, and few of them are.
 */
final class Operators {

    private static final int END = -1;

    private final byte[] content;
    private int at;
    /** Where each operand starts, and the operator behind them. */
    private int[] starts = new int[8];

    private int operands;
    private String name = "";

    Operators(byte[] content) {
        this.content = content;
    }

    /** Goes on to the next operator, if there is one. @throws UnfinishedException where the stream is not as FOP writes it */
    boolean next() {
        operands = 0;
        for (space(); peek() != END; space()) {
            if (operands + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[operands] = at;
            if (!token()) {
                name = text(starts[operands], at);
                if (name.equals("BI")) {
                    throw new UnfinishedException("a page holds an image among its operators");
                }
                return true;
            }
            operands++;
        }
        return false;
    }

    String name() {
        return name;
    }

    /** Where the operator's first operand starts, or itself where it has none. */
    int start() {
        return starts[0];
    }

    /** Where the operator itself starts, behind its operands. */
    int operator() {
        return starts[operands];
    }

    COSBase operand(int index) throws IOException {
        return object(starts[index], starts[index + 1]);
    }

    float number(int index) {
        return Float.parseFloat(text(starts[index], starts[index + 1]).strip());
    }

    /** Adds what the operand shows, a string or an array with strings, in codes of two bytes. */
    void shown(int index, Letters letters, StringBuilder out) throws IOException {
        int behind = at;
        at = starts[index];
        while (at < starts[index + 1]) {
            int start = at;
            switch (peek()) {
                case '(' -> {
                    literal();
                    byte[] codes = ((COSString) object(start, at)).getBytes();
                    for (int i = 0; i + 1 < codes.length; i += 2) {
                        show((codes[i] & 0xFF) << 8 | codes[i + 1] & 0xFF, letters, out);
                    }
                }
                case '<' -> {
                    hexadecimal();
                    int code = 0;
                    int digits = 0;
                    for (int i = start + 1; i < at - 1; i++) {
                        int digit = Character.digit(content[i], 16);
                        if (digit >= 0) {
                            code = code << 4 | digit;
                            if (++digits % 4 == 0) {
                                show(code, letters, out);
                                code = 0;
                            }
                        }
                    }
                }
                default -> at++;
            }
        }
        at = behind;
    }

    private static void show(int code, Letters letters, StringBuilder out) {
        out.append(Objects.requireNonNullElse(letters.of(code), "\ufffd"));
    }

    private String text(int start, int end) {
        return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private COSBase object(int start, int end) throws IOException {
        return (COSBase) new PDFStreamParser(Arrays.copyOfRange(content, start, end)).parseNextToken();
    }

    /** Goes behind one token, an array or a dictionary as a whole; whether it is an operand. */
    private boolean token() {
        int start = at;
        switch (peek()) {
            case '(' -> literal();
            case '<' -> {
                if (start + 1 < content.length && content[start + 1] == '<') {
                    at += 2;
                    until('>');
                    at += 2;
                } else {
                    hexadecimal();
                }
            }
            case '[' -> {
                at++;
                until(']');
                at++;
            }
            case '/' -> {
                at++;
                regular();
            }
            default -> {
                int first = peek();
                regular();
                if (at == start) {
                    throw unreadable();
                }
                if (Character.isDigit(first) || first == '-' || first == '+' || first == '.') {
                    return true;
                }
                String word = text(start, at);
                return word.equals("true") || word.equals("false") || word.equals("null");
            }
        }
        return true;
    }

    /** Goes along the tokens of an array or a dictionary to its end. */
    private void until(char end) {
        for (space(); peek() != end; space()) {
            token();
        }
    }

    private void literal() {
        int depth = 0;
        do {
            switch (peek()) {
                case END -> throw unreadable();
                case '\\' -> at++;
                case '(' -> depth++;
                case ')' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
    }

    private void hexadecimal() {
        while (peek() != '>') {
            if (peek() == END) {
                throw unreadable();
            }
            at++;
        }
        at++;
    }

    private void regular() {
        while (peek() > ' ' && "()<>[]{}/%".indexOf(peek()) < 0) {
            at++;
        }
    }

    private void space() {
        while (peek() != END && peek() <= ' ' || peek() == '%') {
            if (peek() == '%') {
                while (peek() != END && peek() != '\n' && peek() != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private int peek() {
        return at < content.length ? content[at] & 0xFF : END;
    }

    private static UnfinishedException unreadable() {
        return new UnfinishedException("the content of a page cannot be read");
    }
}
