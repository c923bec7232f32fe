package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * {@code {#id .class key=value key="some words"}}.
 *
 * @param end the index behind the closing brace
 */
record AttributeSyntax(Attributes attributes, int end) {

    /** Reads attributes at an index of a text; null where there are none. */
    static @Nullable AttributeSyntax at(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '{') {
            return null;
        }
        String id = null;
        List<String> classes = new ArrayList<>();
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        int at = start + 1;
        boolean spaced = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '}') {
                return new AttributeSyntax(new Attributes(id, classes, pairs), at + 1);
            }
            if (c == ' ' || c == '\t' || c == '\n') {
                at++;
                spaced = true;
                continue;
            }
            if (!spaced) {
                return null;
            }
            spaced = false;
            if (c == '#' || c == '.') {
                int end = name(text, at + 1);
                if (end == at + 1) {
                    return null;
                }
                if (c == '#') {
                    id = text.substring(at + 1, end);
                } else {
                    classes.add(text.substring(at + 1, end));
                }
                at = end;
            } else if (c == '-' && at + 1 < text.length() && " \t\n}".indexOf(text.charAt(at + 1)) >= 0) {
                classes.add("unnumbered");
                at++;
            } else {
                int end = key(text, at);
                if (end == at || end >= text.length() || text.charAt(end) != '=') {
                    return null;
                }
                StringBuilder value = new StringBuilder();
                int after = value(text, end + 1, value);
                if (after < 0) {
                    return null;
                }
                put(text.substring(at, end), value.toString(), classes, pairs);
                if (text.substring(at, end).equals("id")) {
                    id = value.toString();
                }
                at = after;
            }
        }
        return null;
    }

    private static void put(String key, String value, List<String> classes, SequencedMap<String, String> pairs) {
        switch (key) {
            case "id" -> {}
            case "class" -> classes.addAll(List.of(value.strip().split("\\s+")));
            default -> pairs.put(key, value);
        }
    }

    /** Anything but space, braces and quotes, as far as it goes. */
    private static int name(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\n{}\"'=#<>".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '.' && at == from) {
                break;
            }
            at++;
        }
        return at;
    }

    private static int key(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean allowed = Character.isLetter(c)
                    || c == '_'
                    || c == ':'
                    || (at > from && (Character.isDigit(c) || c == '-' || c == '.'));
            if (!allowed) {
                break;
            }
            at++;
        }
        return at;
    }

    private static int value(String text, int from, StringBuilder value) {
        if (from >= text.length()) {
            return -1;
        }
        char quote = text.charAt(from);
        int at = from;
        if (quote != '"' && quote != '\'') {
            while (at < text.length() && " \t\n{}\"'".indexOf(text.charAt(at)) < 0) {
                value.append(text.charAt(at++));
            }
            return at == from ? -1 : at;
        }
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            if (c == '\\' && at + 1 < text.length() && Ascii.punctuation(text.charAt(at + 1))) {
                c = text.charAt(++at);
            }
            value.append(c == '\n' ? ' ' : c);
        }
        return -1;
    }
}
