package org.fairleaf.read.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of links: CommonMark 0.31.2, sections 2.4, 2.5, 4.7 and 6.3. Each method is linear in what it reads. */
final class LinkSyntax {

    private static final int LONGEST_LABEL = 999;
    private static final int DEEPEST_PARENTHESES = 32;
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private LinkSyntax() {}

    /** Where spaces and at most one line end stop. */
    static int spaces(String text, int from) {
        int at = from;
        boolean broken = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                if (broken) {
                    break;
                }
                broken = true;
            } else if (c != ' ' && c != '\t') {
                break;
            }
            at++;
        }
        return at;
    }

    /** Where a link destination ends, with its angle brackets; -1 where there is none. */
    static int destination(String text, int from) {
        if (from < text.length() && text.charAt(from) == '<') {
            for (int at = from + 1; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '>') {
                    return at + 1;
                }
                if (c == '\n' || c == '<') {
                    return -1;
                }
                if (c == '\\' && at + 1 < text.length() && Ascii.punctuation(text.charAt(at + 1))) {
                    at++;
                }
            }
            return -1;
        }
        int open = 0;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= ' ' || c == 0x7F) {
                break;
            }
            if (c == '\\' && at + 1 < text.length() && Ascii.punctuation(text.charAt(at + 1))) {
                at++;
            } else if (c == '(') {
                if (++open > DEEPEST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open-- == 0) {
                    return at;
                }
            }
        }
        return open <= 0 ? at : -1;
    }

    /** A destination as the address it means. */
    static String address(String text, int from, int to) {
        boolean angled = from < to && text.charAt(from) == '<';
        return unescape(angled ? text.substring(from + 1, to - 1) : text.substring(from, to));
    }

    /** Where a title ends, with its quotation marks; -1 where there is none. */
    static int title(String text, int from) {
        if (from >= text.length()) {
            return -1;
        }
        char open = text.charAt(from);
        if (open != '"' && open != '\'' && open != '(') {
            return -1;
        }
        char close = open == '(' ? ')' : open;
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == close) {
                return at + 1;
            }
            if (c == '(' && open == '(') {
                return -1;
            }
            if (c == '\\' && at + 1 < text.length() && Ascii.punctuation(text.charAt(at + 1))) {
                at++;
            }
        }
        return -1;
    }

    /** Where a label ends, with its brackets; -1 where there is none. */
    static int label(String text, int from) {
        if (from >= text.length() || text.charAt(from) != '[') {
            return -1;
        }
        int to = Math.min(text.length(), from + LONGEST_LABEL + 2);
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c == ']') {
                return at + 1;
            }
            if (c == '[') {
                return -1;
            }
            if (c == '\\' && at + 1 < to && Ascii.punctuation(text.charAt(at + 1))) {
                at++;
            }
        }
        return -1;
    }

    /** A label without its brackets, as labels are compared. */
    static String normalised(String label) {
        return label.strip()
                .replaceAll("[ \\t\\r\\n]+", " ")
                .toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT);
    }

    /** The character reference at an index, with its ampersand and semicolon; null where there is none. */
    static @Nullable String entity(String text, int from) {
        Matcher matcher = ENTITY.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.group() : null;
    }

    /**
     * What a character reference stands for; null where nobody knows it. A control character, which no format can
     * carry, becomes the replacement character.
     */
    static @Nullable String meaning(String entity) {
        String meaning = Html5Entities.entityToString(entity);
        if (meaning.length() == 1 && Decoding.forbidden(meaning.charAt(0))) {
            return "\uFFFD";
        }
        return meaning.equals(entity) ? null : meaning;
    }

    /** Resolves backslash escapes and character references. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && Ascii.punctuation(text.charAt(at + 1))) {
                out.append(text.charAt(++at));
                continue;
            }
            String entity = c == '&' ? entity(text, at) : null;
            String meaning = entity == null ? null : meaning(entity);
            if (entity != null && meaning != null) {
                out.append(meaning);
                at += entity.length() - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
