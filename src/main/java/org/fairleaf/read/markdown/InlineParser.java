package org.fairleaf.read.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the marks in the running text of one block: CommonMark 0.31.2, chapter 6, with pandoc's footnotes, citations,
 * spans, subscripts and superscripts. Linear in the length of the text, whatever the text.
 */
final class InlineParser {

    private static final String SPECIAL = "\n\\`*_~^[]!<&@-";

    private final String text;
    private final Delimiters delimiters;
    private final Brackets brackets;
    private final HtmlSyntax html;
    private final Piece root;
    private @Nullable Map<Integer, Integer> lastTicks;
    private int at;

    private InlineParser(String text, Function<String, @Nullable Reference> references) {
        this.text = text;
        this.delimiters = new Delimiters(text);
        this.brackets = new Brackets(text, references, delimiters);
        this.html = new HtmlSyntax(text);
        this.root = new Piece(Piece.Kind.ROOT, 0, text.length(), "");
    }

    /**
     * Parses a block's text.
     *
     * @param references the link reference of a normalised label, or null
     */
    static Piece parse(String text, Function<String, @Nullable Reference> references) {
        InlineParser parser = new InlineParser(text, references);
        while (parser.at < text.length()) {
            parser.step();
        }
        parser.delimiters.pair(null);
        return parser.root;
    }

    private void step() {
        char c = text.charAt(at);
        switch (c) {
            case '\n' -> lineEnd();
            case '\\' -> backslash();
            case '`' -> ticks();
            case '*', '_', '~' -> marks(c);
            case '^' -> {
                if (at + 1 < text.length() && text.charAt(at + 1) == '[' && !delimiters.lowers(at)) {
                    open('^', 2);
                } else {
                    marks(c);
                }
            }
            case '[' -> {
                if (!footnote()) {
                    open('[', 1);
                }
            }
            case '!' -> {
                if (at + 1 < text.length() && text.charAt(at + 1) == '[') {
                    open('!', 2);
                } else {
                    plain();
                }
            }
            case ']' -> close();
            case '<' -> angle();
            case '&' -> entity();
            case '@', '-' -> {
                Piece key = CitationSyntax.key(text, at);
                if (key == null) {
                    plain();
                } else {
                    brackets.key();
                    add(key);
                }
            }
            default -> plain();
        }
    }

    private void add(Piece piece) {
        root.append(piece);
        at = piece.end;
    }

    /** The character here and all that mean nothing special behind it. */
    private void plain() {
        int end = at + 1;
        while (end < text.length() && SPECIAL.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        add(new Piece(Piece.Kind.TEXT, at, end, text.substring(at, end)));
    }

    private void lineEnd() {
        Piece before = root.last;
        int spaces = 0;
        if (before != null && before.kind == Piece.Kind.TEXT) {
            int length = before.text.length();
            while (spaces < length && before.text.charAt(length - 1 - spaces) == ' ') {
                spaces++;
            }
            before.text = before.text.substring(0, length - spaces);
            before.end -= spaces;
            if (before.text.isEmpty()) {
                before.unlink();
            }
        }
        Piece.Kind kind = spaces >= 2 ? Piece.Kind.HARD_BREAK : Piece.Kind.SOFT_BREAK;
        add(new Piece(kind, at - spaces, at + 1, ""));
        skipSpaces();
    }

    private void skipSpaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void backslash() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 'a';
        if (next == '\n') {
            add(new Piece(Piece.Kind.HARD_BREAK, at, at + 2, ""));
            skipSpaces();
        } else if (next == ' ') {
            add(new Piece(Piece.Kind.LITERAL, at, at + 2, "\u00A0"));
        } else if (Ascii.punctuation(next)) {
            add(new Piece(Piece.Kind.LITERAL, at, at + 2, String.valueOf(next)));
        } else {
            plain();
        }
    }

    private void ticks() {
        int run = run('`');
        int open = at;
        if (lastTicks == null) {
            lastTicks = lastTicks();
        }
        int lastStart = lastTicks.getOrDefault(run, -1);
        int look = at + run;
        while (look <= lastStart) {
            look = text.indexOf('`', look);
            int end = look;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            if (end - look == run) {
                Piece code = new Piece(Piece.Kind.CODE, open, end, code(text.substring(open + run, look)));
                AttributeSyntax attributes = AttributeSyntax.at(text, end);
                if (attributes != null) {
                    code.attributes = attributes.attributes();
                    code.end = attributes.end();
                }
                if (text.startsWith("{=", end)) {
                    int raw = text.indexOf('}', end);
                    code.target = raw < 0 ? "" : text.substring(end, raw + 1);
                }
                add(code);
                return;
            }
            look = end;
        }
        add(new Piece(Piece.Kind.LITERAL, at, at + run, text.substring(at, at + run)));
    }

    /** Where the last run of backticks of each length starts. */
    private Map<Integer, Integer> lastTicks() {
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = text.indexOf('`'); i >= 0; ) {
            int end = i;
            while (end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            found.put(end - i, i);
            i = text.indexOf('`', end);
        }
        return found;
    }

    private static String code(String raw) {
        String line = raw.replace('\n', ' ');
        boolean padded = line.length() >= 2 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        return padded ? line.substring(1, line.length() - 1) : line;
    }

    private int run(char mark) {
        int end = at;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        return end - at;
    }

    private void marks(char mark) {
        int run = run(mark);
        Piece piece = new Piece(Piece.Kind.TEXT, at, at + run, text.substring(at, at + run));
        add(piece);
        delimiters.add(piece, mark);
    }

    private void open(char kind, int length) {
        Piece piece = new Piece(Piece.Kind.TEXT, at, at + length, text.substring(at, at + length));
        brackets.open(piece, kind);
        add(piece);
    }

    /** {@code [^label]}. */
    private boolean footnote() {
        if (at + 2 >= text.length() || text.charAt(at + 1) != '^') {
            return false;
        }
        int end = FootnoteDefinitions.label(text, at);
        if (end < 0) {
            return false;
        }
        String label = text.substring(at + 2, end - 1);
        add(new Piece(Piece.Kind.FOOTNOTE, at, end, label));
        return true;
    }

    private void close() {
        int behind = brackets.close(at);
        if (behind < 0) {
            add(new Piece(Piece.Kind.TEXT, at, at + 1, "]"));
        } else {
            at = behind;
        }
    }

    private void angle() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) > ' ' && "<>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '>') {
            String inside = text.substring(at + 1, end);
            String address = Autolinks.address(inside);
            if (address != null) {
                Piece link = new Piece(Piece.Kind.LINK, at, end + 1, inside);
                link.target = address;
                link.append(new Piece(Piece.Kind.LITERAL, at + 1, end, inside));
                AttributeSyntax attributes = AttributeSyntax.at(text, end + 1);
                if (attributes != null) {
                    link.attributes = attributes.attributes();
                    link.end = attributes.end();
                }
                add(link);
                return;
            }
        }
        int tag = html.end(at);
        if (tag < 0) {
            plain();
        } else {
            Piece raw = new Piece(Piece.Kind.LITERAL, at, tag, text.substring(at, tag));
            raw.flag = true;
            add(raw);
        }
    }

    private void entity() {
        String entity = LinkSyntax.entity(text, at);
        String meaning = entity == null ? null : LinkSyntax.meaning(entity);
        if (entity == null || meaning == null) {
            plain();
        } else {
            add(new Piece(Piece.Kind.LITERAL, at, at + entity.length(), meaning));
        }
    }
}
