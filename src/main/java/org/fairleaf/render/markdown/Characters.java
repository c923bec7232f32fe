package org.fairleaf.render.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;

/** Writes characters so that they are read as characters, with a backslash only where they would be read as a mark. */
final class Characters {

    /**
     * What stands around a run of characters.
     *
     * @param starts whether space at its start would be lost
     * @param ends whether space at its end would be lost
     * @param cited whether a citation stands in front of it, to which a bracket would belong
     */
    record Surroundings(boolean starts, boolean ends, boolean cited) {}

    /** Characters, far more than any mark has. */
    private static final int PIECE = 2000;

    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private final StringBuilder out;
    private final RunningText.Place place;
    private final boolean severalLines;
    private final Map<Character, Integer> marks = new HashMap<>();

    /** The last two characters, as far as they stand unescaped: dashes and dots make other characters. */
    private String tail = "";

    /** Whether the next character, if it is a letter, must not look like one to the mark before it. */
    private boolean disguise;

    /** Behind the last mark or backslash that stands unescaped, because it means nothing there. */
    private int rawMark = -1;

    private int brackets;
    private int raised;
    private int cites;

    Characters(StringBuilder out, RunningText.Place place, List<Inline> content) {
        this.out = out;
        this.place = place;
        boolean[] broken = {false};
        Tree.walkInlines(content, inline -> {
            broken[0] |= inline instanceof Inline.LineBreak;
            count(inline);
        });
        this.severalLines = broken[0];
    }

    private void count(Inline inline) {
        switch (inline) {
            case Inline.Text text -> {
                char before = 0;
                for (char c : text.text().toCharArray()) {
                    if (c != before && "*_~^".indexOf(c) >= 0) {
                        marks.merge(c, 1, Integer::sum);
                    }
                    before = c;
                }
            }
            case Inline.Emphasis in -> used('*', '_');
            case Inline.Strong in -> used('*', '_');
            case Inline.Strikethrough in -> used('~');
            case Inline.Subscript in -> used('~');
            case Inline.Superscript in -> used('^');
            case Inline.Footnote in -> used('^');
            default -> {}
        }
    }

    private void used(char... characters) {
        for (char c : characters) {
            marks.merge(c, 2, Integer::sum);
        }
    }

    /** Something other than characters stands here. */
    void object() {
        tail = "";
        disguise = false;
    }

    void enter() {
        brackets++;
    }

    void leave() {
        brackets--;
    }

    void raise() {
        raised++;
    }

    void lower() {
        raised--;
    }

    void enterCite() {
        brackets++;
        cites++;
    }

    void leaveCite() {
        brackets--;
        cites--;
    }

    /** Whether the last character is this one, as a mark. */
    boolean endsWith(char mark) {
        int length = out.length();
        return length > 0
                && out.charAt(length - 1) == mark
                && (length == 1 || out.charAt(length - 2) != '\\' || (length > 2 && out.charAt(length - 3) == '\\'));
    }

    /** @param follow what follows in the text as it is, before any of it is escaped */
    void write(String run, String follow, Surroundings around) {
        if (run.length() > PIECE) {
            pieces(run, follow, around);
            return;
        }
        Set<Integer> inert = inertBrackets(run, follow, around.cited());
        for (int at = 0; at < run.length(); ) {
            int c = run.codePointAt(at);
            int size = Character.charCount(c);
            boolean first = at == 0 && around.starts();
            boolean last = at + size == run.length() && around.ends();
            if (Flanking.space(c) && (first || last || raised > 0)) {
                entity(c);
            } else if (lineEnd(c)) {
                entity(c);
            } else if (disguise && !Flanking.space(c) && !Flanking.punctuation(c)) {
                entity(c);
            } else if ("*_~^".indexOf(c) >= 0) {
                at = marks(run, at, follow);
                continue;
            } else {
                // Only signs of ASCII are ever escaped, and to ask what follows takes as long as all that follows is.
                boolean sign = size == 1 && ascii((char) c);
                String rest = sign ? run.substring(at + size) + follow : "";
                if (sign && (escaped((char) c, at, run, rest, inert) || (c == '(' && at == 0 && around.cited()))) {
                    literal((char) c);
                } else {
                    raw(run.substring(at, at + size));
                    rawMark = c == '\\' ? out.length() : rawMark;
                }
            }
            disguise = false;
            at += size;
        }
    }

    /** A long run piece by piece, for each character is judged by all that follow it. */
    private void pieces(String run, String follow, Surroundings around) {
        for (int from = 0; from < run.length(); ) {
            int to = Math.min(run.length(), from + PIECE);
            to -= to < run.length() && Character.isLowSurrogate(run.charAt(to)) ? 1 : 0;
            int ahead = Math.min(run.length(), to + PIECE);
            String next = run.substring(to, ahead) + (ahead == run.length() ? follow : "");
            boolean first = from == 0;
            write(
                    run.substring(from, to),
                    next,
                    new Surroundings(
                            first && around.starts(), to == run.length() && around.ends(), first && around.cited()));
            from = to;
        }
    }

    private void raw(String c) {
        out.append(c);
        tail = (tail + c);
        tail = tail.substring(Math.max(0, tail.length() - 2));
    }

    private void literal(char c) {
        if (c == ']' && raised > 0) {
            entity(c);
            return;
        }
        out.append('\\').append(c);
        tail = "";
    }

    private void entity(int c) {
        out.append("&#").append(c).append(';');
        tail = "";
    }

    private boolean escaped(char c, int at, String run, String rest, Set<Integer> inert) {
        char next = rest.isEmpty() ? 0 : rest.charAt(0);
        return switch (c) {
            case '\\' -> next == 0 || lineEnd(next) || Flanking.space(next) || ascii(next);
            case '`', '"', '\'' -> true;
            case '[' -> !inert.contains(at);
            case ']' -> brackets > 0 && !inert.contains(at);
            case '<' -> next != 0 && next != ' ' && next != '\n' && (!Character.isDigit(next) || rest.contains("@"));
            case '&' -> ENTITY.matcher(c + rest).lookingAt();
            case '-' -> tail.endsWith("-") || (at + 1 == run.length() && next == '@');
            case '.' -> tail.equals("..");
            case '@' -> next == '{' || (next != 0 && Citations.word(rest.codePointAt(0))) && !wordBefore();
            case '!' -> at + 1 == run.length() && next == '[';
            case '{' -> opensAttributes();
            case ';' -> cites > 0;
            case '|' -> place == RunningText.Place.CELL || severalLines;
            default -> false;
        };
    }

    private boolean wordBefore() {
        return !out.isEmpty()
                && (Character.isLetterOrDigit(out.codePointBefore(out.length()))
                        || out.charAt(out.length() - 1) == '@');
    }

    private boolean opensAttributes() {
        char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        boolean trailing = place == RunningText.Place.HEADING || place == RunningText.Place.CAPTION;
        return "])>}`@".indexOf(before) >= 0 || (trailing && before <= ' ');
    }

    private static boolean ascii(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** A run of one of the marks of emphasis; the index behind it. */
    private int marks(String run, int from, String follow) {
        char mark = run.charAt(from);
        int end = from;
        while (end < run.length() && run.charAt(end) == mark) {
            end++;
        }
        String rest = run.substring(end) + follow;
        boolean bracket = mark == '^' && (rest.startsWith("[") || (from == 0 && endsWith('[')));
        boolean touching = end == run.length() && follow.startsWith(String.valueOf(mark))
                || (from == 0 && !out.isEmpty() && out.charAt(out.length() - 1) == mark);
        boolean lonely = marks.getOrDefault(mark, 0) <= 1;
        int before = out.isEmpty() ? '\n' : out.codePointBefore(out.length());
        int after = rest.isEmpty() ? '\n' : rest.codePointAt(0);
        boolean plain =
                raised == 0 && !bracket && !touching && (lonely || !Flanking.any(mark, end - from, before, after));
        for (int i = from; i < end; i++) {
            if (plain) {
                raw(String.valueOf(mark));
                rawMark = out.length();
            } else {
                literal(mark);
            }
        }
        disguise = false;
        return end;
    }

    /** Where the brackets stand that mean nothing: in pairs, with no key and no mark inside, and no target behind. */
    private Set<Integer> inertBrackets(String run, String follow, boolean cited) {
        Set<Integer> inert = new HashSet<>();
        int[] opened = new int[run.length()];
        int depth = 0;
        for (int at = 0; at < run.length(); at++) {
            char c = run.charAt(at);
            if (c == '[') {
                opened[depth++] = at;
            } else if (c == ']' && depth > 0) {
                int start = opened[--depth];
                String inside = run.substring(start + 1, at);
                char before = start > 0 ? run.charAt(start - 1) : out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                String rest = run.substring(at + 1) + follow;
                char behind = rest.isEmpty() ? ' ' : rest.charAt(0);
                boolean belongs = cited && run.substring(0, start).isBlank();
                boolean alone = inside.indexOf('@') < 0
                        && !inside.startsWith("^")
                        && "^!\\".indexOf(before) < 0
                        && "([{".indexOf(behind) < 0
                        && !belongs;
                if (alone && inside.indexOf('\\') < 0) {
                    inert.add(start);
                    inert.add(at);
                }
            }
        }
        return inert;
    }

    /** Whether a mark here, in front of some content, could only open and not close. */
    boolean onlyOpens(String content) {
        int before = out.isEmpty() ? '\n' : out.codePointBefore(out.length());
        return Flanking.space(before) || (Flanking.punctuation(before) && !punctuationFirst(content));
    }

    /** Makes the place fit for a mark that opens: what stands before it may not hold it back. */
    void beforeOpening(char mark, String content) {
        int before = out.isEmpty() ? '\n' : out.codePointBefore(out.length());
        if (Flanking.space(before) || Flanking.punctuation(before)) {
            return;
        }
        if (punctuationFirst(content) || mark == '_') {
            disguiseLast(before);
        }
    }

    /** Makes the place fit for a mark that closes: what follows it may not hold it back. */
    void beforeClosing(char mark) {
        int last = out.codePointBefore(out.length());
        disguise = Flanking.punctuation(last) || mark == '_';
    }

    /** Whether what is written of content begins with punctuation, as an entity does. */
    private static boolean punctuationFirst(String content) {
        int first = content.isEmpty() ? '*' : content.codePointAt(0);
        return Flanking.punctuation(first) || Flanking.space(first) || lineEnd(first);
    }

    /** Half of all programs take these for the end of a line. */
    private static boolean lineEnd(int c) {
        return c == '\u2028' || c == '\u2029';
    }

    /** Writes the last character as an entity; a mark in front of it stands before punctuation now. */
    private void disguiseLast(int character) {
        out.setLength(out.length() - Character.charCount(character));
        if (out.length() == rawMark) {
            out.insert(out.length() - 1, '\\');
        }
        entity(character);
    }

    /** Makes the place fit for a citation key. */
    void beforeKey() {
        if (out.isEmpty()) {
            return;
        }
        int before = out.codePointBefore(out.length());
        if (Character.isLetterOrDigit(before) || before == '@') {
            disguiseLast(before);
        }
    }
}
