package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads BibTeX and BibLaTeX files into entries with their TeX as written. After a fault it goes on at the next line
 * that begins with an at sign, so that one run reports all faults.
 */
final class BibtexReader {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Macros that join themselves double with each line. */
    private static final int MAX_VALUE = 1_000_000;

    private final SourceText source;
    private final String text;
    private final Findings findings;
    private final Map<String, String> macros = new HashMap<>();
    private final List<BibtexEntry> entries = new ArrayList<>();
    private int at;

    private BibtexReader(SourceText source, Findings findings) {
        this.source = source;
        this.text = source.text();
        this.findings = findings;
        MONTHS.forEach(month -> macros.put(month, Character.toUpperCase(month.charAt(0)) + month.substring(1)));
    }

    static List<Reference> read(SourceText source, Findings findings) {
        BibtexReader reader = new BibtexReader(source, findings);
        reader.file();
        return BibtexReferences.of(reader.entries, findings);
    }

    /** A fault at a place in the file; the entry that has it is left out. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final int offset;
        private final String hint;

        Fault(int offset, String message, String hint) {
            super(message, null, false, false);
            this.offset = offset;
            this.hint = hint;
        }
    }

    private void file() {
        while ((at = text.indexOf('@', at)) >= 0) {
            int start = at;
            at++;
            spaces();
            String type = word().toLowerCase(Locale.ROOT);
            spaces();
            boolean opens = at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '(');
            if (type.isEmpty() || !opens) {
                // An address such as name@example.org between entries is a comment, as all text there is.
                if (!type.isEmpty() && startsLine(start) && !type.equals("comment")) {
                    findings.error(
                            source.position(start),
                            "after @" + type + " comes no opening brace",
                            "write @" + type + "{key, …}");
                }
                continue;
            }
            try {
                switch (type) {
                    case "comment", "preamble" -> group(at, start);
                    case "string" -> string(start);
                    default -> entry(type, start);
                }
            } catch (Fault fault) {
                findings.error(
                        source.position(Math.min(fault.offset, text.length())),
                        String.valueOf(fault.getMessage()),
                        fault.hint);
                at = nextEntry(Math.max(start + 1, Math.min(fault.offset, text.length())));
            }
        }
    }

    private boolean startsLine(int offset) {
        int i = offset - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    /** The next at sign that begins a line and an entry, or the end. */
    private int nextEntry(int from) {
        int next = from;
        while ((next = text.indexOf('@', next)) >= 0) {
            if (beginsEntry(next)) {
                return next;
            }
            next++;
        }
        return text.length();
    }

    private boolean beginsEntry(int offset) {
        if (!startsLine(offset)) {
            return false;
        }
        int i = offset + 1;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        int name = i;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return name > offset + 1 && i < text.length() && (text.charAt(i) == '{' || text.charAt(i) == '(');
    }

    private void spaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && isNameCharacter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNameCharacter(char c) {
        return c > ' ' && c != 0x7F && "\"#%'(),={}@".indexOf(c) < 0 && !Character.isWhitespace(c);
    }

    private void string(int start) throws Fault {
        char close = closing();
        at++;
        spaces();
        String name = word().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new Fault(at, "this @string has no name", "write @string{name = {text}}");
        }
        expect('=', "this @string");
        macros.put(name, value(start));
        spaces();
        if (at >= text.length() || text.charAt(at) != close) {
            throw new Fault(at, "this @string is not closed", "end it with " + close);
        }
        at++;
    }

    private char closing() {
        return text.charAt(at) == '{' ? '}' : ')';
    }

    private void expect(char wanted, String where) throws Fault {
        spaces();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw new Fault(at, where + " lacks \"" + wanted + "\" here", "put it in");
        }
        at++;
    }

    private void entry(String type, int start) throws Fault {
        char close = closing();
        at++;
        spaces();
        int keyAt = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != close && text.charAt(at) != '\n') {
            at++;
        }
        String key = text.substring(keyAt, at).strip();
        int equals = key.indexOf('=');
        if (equals > 0 && key.substring(0, equals).strip().indexOf(' ') > 0) {
            String before = key.substring(0, key.indexOf(' '));
            throw new Fault(keyAt, "a comma is missing after the key \"" + before + "\"", "put it in");
        }
        if (key.isEmpty() || key.indexOf('=') >= 0 || key.indexOf('{') >= 0 || key.indexOf(' ') >= 0) {
            throw new Fault(
                    keyAt,
                    key.isEmpty() || key.indexOf('=') >= 0
                            ? "this @" + type + " has no key"
                            : "\"" + key + "\" cannot be a key",
                    "write @" + type + "{key, …}: the key, without spaces, by which the article cites it");
        }
        BibtexEntry entry = new BibtexEntry(type, key, source.position(start), new LinkedHashMap<>());
        while (true) {
            spaces();
            if (at >= text.length() || beginsEntry(at)) {
                throw new Fault(start, "the entry \"" + key + "\" is not closed", "end it with " + close);
            }
            char c = text.charAt(at);
            if (c == close) {
                at++;
                break;
            }
            if (c == ',') {
                at++;
            } else if (beginsField()) {
                findings.error(
                        source.position(at),
                        "a comma is missing before this in the entry \"" + key + "\"",
                        "put it in");
            } else {
                throw new Fault(at, "a comma is missing before this in the entry \"" + key + "\"", "put it in");
            }
            spaces();
            if (at < text.length() && text.charAt(at) != close && text.charAt(at) != ',' && !beginsEntry(at)) {
                field(entry, start);
            }
        }
        entries.add(entry);
    }

    /** Whether a name and an equals sign stand here, so that only a comma is missing. */
    private boolean beginsField() {
        int i = at;
        while (i < text.length() && isNameCharacter(text.charAt(i))) {
            i++;
        }
        int name = i;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return name > at && i < text.length() && text.charAt(i) == '=';
    }

    private void field(BibtexEntry entry, int start) throws Fault {
        int nameAt = at;
        String name = word().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new Fault(
                    at, "a field's name is missing in the entry \"" + entry.key() + "\"", "write name = {value}");
        }
        expect('=', "the field \"" + name + "\" of \"" + entry.key() + "\"");
        spaces();
        int valueAt = at;
        BibtexEntry.Value value = new BibtexEntry.Value(value(start), source.position(valueAt));
        if (entry.fields().putIfAbsent(name, value) != null) {
            findings.error(
                    source.position(nameAt),
                    "the entry \"" + entry.key() + "\" gives the field \"" + name + "\" twice",
                    "remove one of the two");
        }
    }

    /** Strings, numbers and macros joined by {@code #}. */
    private String value(int start) throws Fault {
        StringBuilder out = new StringBuilder();
        while (true) {
            spaces();
            if (at >= text.length()) {
                throw new Fault(start, "this entry is not closed", "add the closing brace");
            }
            char c = text.charAt(at);
            if (c == '{') {
                out.append(group(at, at));
            } else if (c == '"') {
                out.append(quoted());
            } else {
                out.append(macro());
            }
            spaces();
            if (out.length() > MAX_VALUE) {
                throw new Fault(at, "this value has more than " + MAX_VALUE + " characters", "shorten it");
            }
            if (at >= text.length() || text.charAt(at) != '#') {
                return out.toString();
            }
            at++;
        }
    }

    private String macro() throws Fault {
        int from = at;
        String word = word();
        if (word.isEmpty()) {
            throw new Fault(from, "a value is missing here", "write {value}");
        }
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return word;
        }
        String value = macros.get(word.toLowerCase(Locale.ROOT));
        if (value == null) {
            // The rest of the entry can be read all the same.
            findings.error(
                    source.position(from),
                    "\"" + word + "\" is no @string of this file",
                    "put braces around words, or define @string{" + word + " = {…}} before");
            return word;
        }
        return value;
    }

    /** What stands between the brace or parenthesis at an offset and its partner. */
    private String group(int open, int blamed) throws Fault {
        char opening = text.charAt(open);
        char close = opening == '{' ? '}' : ')';
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == opening) {
                depth++;
            } else if (c == close) {
                depth--;
                if (depth == 0) {
                    at = i + 1;
                    return text.substring(open + 1, i);
                }
            } else if (c == '@' && i > open && beginsEntry(i)) {
                break;
            }
        }
        throw new Fault(blamed, "this brace is never closed", "add the closing " + close);
    }

    private String quoted() throws Fault {
        int open = at;
        int depth = 0;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                // BibTeX itself ends the string at a quotation mark after a backslash, unless braces protect it.
                i += depth > 0 || i + 1 < text.length() && text.charAt(i + 1) != '"' ? 1 : 0;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '"' && depth == 0) {
                at = i + 1;
                return text.substring(open + 1, i);
            } else if (c == '@' && beginsEntry(i)) {
                break;
            }
        }
        throw new Fault(open, "this quotation mark is never closed", "add the closing one, or use braces");
    }
}
