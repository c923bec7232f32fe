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

    /** An open square bracket. */
    private static final class Bracket {
        final Piece piece;
        final char kind;
        final @Nullable Bracket previous;
        final Delimiters.@Nullable Run bottom;
        final int keysBefore;
        boolean link = true;
        boolean followed;

        Bracket(Piece piece, char kind, @Nullable Bracket previous, Delimiters.@Nullable Run bottom, int keysBefore) {
            this.piece = piece;
            this.kind = kind;
            this.previous = previous;
            this.bottom = bottom;
            this.keysBefore = keysBefore;
        }
    }

    private static final String SPECIAL = "\n\\`*_~^[]!<&@-";

    private final String text;
    private final Function<String, @Nullable Reference> references;
    private final Delimiters delimiters;
    private final HtmlSyntax html;
    private final Piece root;
    private @Nullable Map<Integer, Integer> lastTicks;
    private @Nullable Bracket brackets;
    private int keys;
    private int at;

    private InlineParser(String text, Function<String, @Nullable Reference> references) {
        this.text = text;
        this.references = references;
        this.delimiters = new Delimiters(text);
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
                if (at + 1 < text.length() && text.charAt(at + 1) == '[') {
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
                    keys++;
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
        if (brackets != null) {
            brackets.followed = true;
        }
        brackets = new Bracket(piece, kind, brackets, delimiters.last(), keys);
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
        Bracket opener = brackets;
        if (opener == null) {
            plain();
            return;
        }
        brackets = opener.previous;
        int behind = at + 1;
        if (opener.kind == '^') {
            wrap(opener, new Piece(Piece.Kind.INLINE_NOTE, opener.piece.start, behind, ""));
        } else if (!(opener.link || opener.kind == '!') || !link(opener, behind)) {
            if (!span(opener, behind) && !citation(opener, behind)) {
                plainBracket();
            }
        }
        // Whatever became of the keys in these brackets, outer brackets do not look at them again.
        keys = opener.keysBefore;
    }

    private void plainBracket() {
        add(new Piece(Piece.Kind.TEXT, at, at + 1, "]"));
    }

    private boolean link(Bracket opener, int behind) {
        Piece.Kind kind = opener.kind == '!' ? Piece.Kind.IMAGE : Piece.Kind.LINK;
        Piece link = new Piece(kind, opener.piece.start, behind, "");
        if (!target(link, behind) && !reference(link, opener, behind)) {
            return false;
        }
        AttributeSyntax attributes = AttributeSyntax.at(text, link.end);
        if (attributes != null) {
            link.attributes = attributes.attributes();
            link.end = attributes.end();
        }
        // What the brackets hold, as written: an image's description may need it.
        link.text = text.substring(opener.piece.end, at);
        wrap(opener, link);
        if (kind == Piece.Kind.LINK) {
            for (Bracket outer = brackets; outer != null && outer.link; outer = outer.previous) {
                if (outer.kind == '[') {
                    outer.link = false;
                }
            }
        }
        return true;
    }

    /** {@code (target "title")}. */
    private boolean target(Piece link, int behind) {
        if (behind >= text.length() || text.charAt(behind) != '(') {
            return false;
        }
        int from = LinkSyntax.spaces(text, behind + 1);
        int to = LinkSyntax.destination(text, from);
        if (to < 0) {
            return false;
        }
        int end = LinkSyntax.spaces(text, to);
        int title = end > to ? LinkSyntax.title(text, end) : -1;
        if (title >= 0) {
            link.titleStart = end + 1;
            link.titleEnd = title - 1;
            end = LinkSyntax.spaces(text, title);
        }
        if (end >= text.length() || text.charAt(end) != ')') {
            link.titleStart = 0;
            link.titleEnd = 0;
            return false;
        }
        link.target = LinkSyntax.address(text, from, to);
        link.end = end + 1;
        return true;
    }

    /** {@code [label]}, {@code []}, or the bracket's own words as a label. */
    private boolean reference(Piece link, Bracket opener, int behind) {
        int end = LinkSyntax.label(text, behind);
        String label;
        if (end > behind + 2) {
            label = text.substring(behind + 1, end - 1);
        } else if (!opener.followed && at - opener.piece.end <= 999) {
            label = text.substring(opener.piece.end, at);
        } else {
            return false;
        }
        Reference found = label.isBlank() ? null : references.apply(LinkSyntax.normalised(label));
        if (found == null) {
            return false;
        }
        link.reference = found;
        link.target = found.target();
        link.end = Math.max(end, behind);
        return true;
    }

    /** {@code [words]{lang=fr}}. */
    private boolean span(Bracket opener, int behind) {
        AttributeSyntax attributes = AttributeSyntax.at(text, behind);
        if (attributes == null) {
            return false;
        }
        int start = opener.piece.end - 1;
        Piece span = new Piece(Piece.Kind.SPAN, start, attributes.end(), "");
        span.attributes = attributes.attributes();
        bang(opener);
        wrap(opener, span);
        return true;
    }

    /** {@code [see @key, p. 3; @other]}, or {@code [p. 3]} behind a key. */
    private boolean citation(Bracket opener, int behind) {
        boolean followedByLink = behind < text.length() && "[(".indexOf(text.charAt(behind)) >= 0;
        if (keys > opener.keysBefore) {
            delimiters.pair(opener.bottom);
            Piece citation = CitationSyntax.group(opener.piece, opener.piece.end - 1, behind);
            if (citation != null) {
                bang(opener);
                opener.piece.insertAfter(citation);
                release(opener.piece, citation);
                return true;
            }
        }
        Piece key = opener.kind == '[' && !inBrackets() && !followedByLink ? keyBefore(opener.piece) : null;
        if (key == null) {
            return false;
        }
        delimiters.pair(opener.bottom);
        Piece citation = CitationSyntax.located(key, opener.piece, behind);
        if (citation == null) {
            return false;
        }
        Piece between = opener.piece.previous;
        if (between != null && between != key) {
            between.unlink();
        }
        key.unlink();
        opener.piece.insertAfter(citation);
        release(opener.piece, citation);
        return true;
    }

    private boolean inBrackets() {
        for (Bracket bracket = brackets; bracket != null; bracket = bracket.previous) {
            if (bracket.kind == '[') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Piece keyBefore(Piece opener) {
        Piece before = opener.previous;
        if (before != null && (before.kind == Piece.Kind.SOFT_BREAK || before.text.equals(" "))) {
            before = before.previous;
        }
        return before != null && before.kind == Piece.Kind.KEY ? before : null;
    }

    /** Goes on behind a container; its opening mark is no text any more. */
    private void release(Piece opener, Piece container) {
        if (!opener.text.equals("!")) {
            opener.unlink();
        }
        at = container.end;
    }

    /** The exclamation mark in front of brackets that turned out not to be an image's stays. */
    private static void bang(Bracket opener) {
        if (opener.kind == '!') {
            opener.piece.text = "!";
            opener.piece.end--;
        }
    }

    private void wrap(Bracket opener, Piece container) {
        delimiters.pair(opener.bottom);
        opener.piece.gather(container, null);
        release(opener.piece, container);
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
