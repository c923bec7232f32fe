package org.fairleaf.cite;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The LaTeX of bibliographies as CSL's rich text: accents, symbols, dashes, quotation marks, emphasis, braces that keep
 * capitals. Mathematics of symbols, sub- and superscripts becomes text; any other stays as typed.
 */
final class Latex {

    /** Combining characters by accent command. */
    private static final Map<String, Character> ACCENTS = Map.ofEntries(
            Map.entry("'", '\u0301'),
            Map.entry("`", '\u0300'),
            Map.entry("^", '\u0302'),
            Map.entry("\"", '\u0308'),
            Map.entry("~", '\u0303'),
            Map.entry("=", '\u0304'),
            Map.entry(".", '\u0307'),
            Map.entry("u", '\u0306'),
            Map.entry("v", '\u030C'),
            Map.entry("H", '\u030B'),
            Map.entry("c", '\u0327'),
            Map.entry("k", '\u0328'),
            Map.entry("d", '\u0323'),
            Map.entry("b", '\u0331'),
            Map.entry("r", '\u030A'),
            Map.entry("t", '\u0361'));

    /** Tags around the argument of a command, or around the rest of its group. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("emph", "i"),
            Map.entry("textit", "i"),
            Map.entry("textsl", "i"),
            Map.entry("mkbibemph", "i"),
            Map.entry("em", "i"),
            Map.entry("it", "i"),
            Map.entry("itshape", "i"),
            Map.entry("sl", "i"),
            Map.entry("textbf", "b"),
            Map.entry("mkbibbold", "b"),
            Map.entry("bf", "b"),
            Map.entry("bfseries", "b"),
            Map.entry("textsc", "sc"),
            Map.entry("sc", "sc"),
            Map.entry("scshape", "sc"),
            Map.entry("textsuperscript", "sup"),
            Map.entry("textsubscript", "sub"));

    private static final List<String> DECLARATIONS =
            List.of("em", "it", "itshape", "sl", "bf", "bfseries", "sc", "scshape");

    /** Commands whose argument is words and nothing more. */
    private static final List<String> PLAIN = List.of(
            "text",
            "textrm",
            "textup",
            "textnormal",
            "textmd",
            "textsf",
            "texttt",
            "mbox",
            "hbox",
            "uppercase",
            "lowercase",
            "ensuremath",
            "NoCaseChange",
            "mathrm",
            "mathit",
            "mathbf",
            "underline",
            "enquote",
            "mkbibquote");

    /** Commands whose argument is an address, as typed. */
    private static final List<String> ADDRESSES = List.of("url", "path", "nolinkurl");

    /** Commands without effect on words. */
    private static final List<String> NOTHING = List.of(
            "rm",
            "tt",
            "sf",
            "normalfont",
            "upshape",
            "relax",
            "protect",
            "/",
            "-",
            "!",
            "sloppy",
            "allowbreak",
            "nobreak",
            "hspace",
            "tiny",
            "small",
            "large",
            "rmfamily",
            "ttfamily",
            "sffamily",
            "mdseries",
            "unskip");

    private final String tex;
    private final boolean title;
    private int at;
    private @Nullable String unknown;

    private Latex(String tex, boolean title) {
        this.tex = tex;
        this.title = title;
    }

    /** @param unknown the first command that is not known here, or null */
    record Words(String text, @Nullable String unknown) {}

    /** @param title whether braces keep capitals as they are */
    static Words words(String tex, boolean title) {
        if (plain(tex)) {
            return new Words(tex, null);
        }
        Latex latex = new Latex(tex, title);
        StringBuilder out = new StringBuilder(tex.length());
        while (latex.at < tex.length()) {
            latex.sequence(out, 0);
            // A brace without a partner; the reader of files lets none through, but a value may come from elsewhere.
            latex.at++;
        }
        return new Words(Normalizer.normalize(out, Normalizer.Form.NFC), latex.unknown);
    }

    private static boolean plain(String tex) {
        for (int i = 0; i < tex.length(); i++) {
            if ("\\{}$~-`'%".indexOf(tex.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static final int MAX_DEPTH = 100;

    /** Reads up to the end or a closing brace, which is left. */
    private void sequence(StringBuilder out, int depth) {
        List<String> declared = new ArrayList<>();
        while (at < tex.length() && tex.charAt(at) != '}') {
            char c = tex.charAt(at);
            if (c == '\\') {
                command(out, depth, declared);
            } else if (c == '{') {
                group(out, depth);
            } else if (c == '$') {
                math(out);
            } else if (c == '~') {
                out.append('\u00A0');
                at++;
            } else if (c == '-' && tex.startsWith("---", at)) {
                out.append('—');
                at += 3;
            } else if (c == '-' && tex.startsWith("--", at)) {
                out.append('–');
                at += 2;
            } else if (c == '`') {
                boolean two = tex.startsWith("``", at);
                out.append(two ? '“' : '‘');
                at += two ? 2 : 1;
            } else if (c == '\'' && tex.startsWith("''", at)) {
                out.append('”');
                at += 2;
            } else {
                out.append(c);
                at++;
            }
        }
        for (String tag : declared.reversed()) {
            out.append("</").append(tag).append('>');
        }
    }

    private void group(StringBuilder out, int depth) {
        at++;
        StringBuilder inner = new StringBuilder();
        boolean special = at < tex.length() && tex.charAt(at) == '\\';
        if (depth < MAX_DEPTH) {
            sequence(inner, depth + 1);
        }
        at++;
        boolean keepsCase = title && depth == 0 && !special && hasLetter(inner);
        out.append(keepsCase ? "<span class=\"nocase\">" : "").append(inner).append(keepsCase ? "</span>" : "");
    }

    private static boolean hasLetter(CharSequence text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    private void command(StringBuilder out, int depth, List<String> declared) {
        at++;
        String name = commandName();
        if (ACCENTS.containsKey(name)
                && !(name.length() == 1 && Character.isLetter(name.charAt(0)) && !hasArgument())) {
            accent(ACCENTS.getOrDefault(name, ' '), out, depth);
        } else if (LatexSymbols.of(name) instanceof String symbol) {
            out.append(symbol);
            skipEmptyGroup();
        } else if (TAGS.get(name) instanceof String tag) {
            if (DECLARATIONS.contains(name)) {
                out.append('<').append(tag).append('>');
                declared.add(tag);
            } else {
                out.append('<')
                        .append(tag)
                        .append('>')
                        .append(argument(depth))
                        .append("</")
                        .append(tag)
                        .append('>');
            }
        } else if (PLAIN.contains(name)) {
            boolean quoted = name.endsWith("quote");
            out.append(quoted ? "“" : "").append(argument(depth)).append(quoted ? "”" : "");
        } else if (ADDRESSES.contains(name)) {
            out.append(verbatim());
        } else if (name.equals("href")) {
            argument(depth);
            out.append(argument(depth));
        } else if (name.equals("noopsort")) {
            argument(depth);
        } else if (!NOTHING.contains(name)) {
            out.append('\\').append(name);
            unknown = unknown == null ? "\\" + name : unknown;
        }
    }

    private String commandName() {
        if (at >= tex.length()) {
            return " ";
        }
        int from = at;
        if (!isLetter(tex.charAt(at))) {
            at++;
            return tex.substring(from, at);
        }
        while (at < tex.length() && isLetter(tex.charAt(at))) {
            at++;
        }
        String name = tex.substring(from, at);
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
        return name;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '@';
    }

    private boolean hasArgument() {
        return at < tex.length() && tex.charAt(at) != '}';
    }

    private void skipEmptyGroup() {
        if (tex.startsWith("{}", at)) {
            at += 2;
        }
    }

    /** The next group, command or character, set. */
    private String argument(int depth) {
        while (at < tex.length() && tex.charAt(at) == ' ') {
            at++;
        }
        StringBuilder out = new StringBuilder();
        if (at >= tex.length() || depth >= MAX_DEPTH) {
            return "";
        }
        char c = tex.charAt(at);
        if (c == '{') {
            at++;
            sequence(out, depth + 1);
            at++;
        } else if (c == '\\') {
            command(out, depth + 1, new ArrayList<>());
        } else if (c != '}') {
            int end = at + Character.charCount(tex.codePointAt(at));
            out.append(tex, at, end);
            at = end;
        }
        return out.toString();
    }

    /** The next group without TeX's meaning of its characters, but for the escapes that reference managers add. */
    private String verbatim() {
        if (at >= tex.length() || tex.charAt(at) != '{') {
            return "";
        }
        int end = tex.indexOf('}', at);
        int to = end < 0 ? tex.length() : end;
        String address = tex.substring(at + 1, to);
        at = Math.min(to + 1, tex.length());
        return address.replaceAll("\\\\([_%&#~{}$])", "$1");
    }

    private void accent(char combining, StringBuilder out, int depth) {
        String letter = argument(depth);
        if (letter.isEmpty()) {
            // "\~{}" and "\^{}" are how the bare characters are written.
            out.append(combining == '\u0303' ? "~" : combining == '\u0302' ? "^" : "");
            return;
        }
        String base = letter.startsWith("ı")
                ? "i" + letter.substring(1)
                : letter.startsWith("ȷ") ? "j" + letter.substring(1) : letter;
        int end = Character.charCount(base.codePointAt(0));
        out.append(base, 0, end).append(combining).append(base, end, base.length());
    }

    /** Mathematics up to the next dollar sign: as text where all of it is known, else as typed. */
    private void math(StringBuilder out) {
        int end = tex.indexOf('$', at + 1);
        if (end < 0) {
            out.append('$');
            at++;
            return;
        }
        String formula = tex.substring(at + 1, end);
        String text = LatexMath.text(formula);
        out.append(text == null ? "$" + formula + "$" : text);
        at = end + 1;
    }
}
