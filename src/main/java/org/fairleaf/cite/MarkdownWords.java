package org.fairleaf.cite;

import java.util.List;

/** The Markdown that words of pandoc's YAML may hold, as CSL's rich text: emphasis, strong, sub- and superscript. */
final class MarkdownWords {

    private record Pair(String mark, String open, String close) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("**", "<b>", "</b>"),
            new Pair("__", "<b>", "</b>"),
            new Pair("*", "<i>", "</i>"),
            new Pair("_", "<i>", "</i>"),
            new Pair("^", "<sup>", "</sup>"),
            new Pair("~", "<sub>", "</sub>"));

    private MarkdownWords() {}

    static String rich(String markdown) {
        return rich(markdown, 0);
    }

    private static String rich(String markdown, int depth) {
        StringBuilder out = new StringBuilder(markdown.length());
        int i = 0;
        while (i < markdown.length()) {
            char c = markdown.charAt(i);
            if (c == '\\' && i + 1 < markdown.length() && isPunctuation(markdown.charAt(i + 1))) {
                out.append(markdown.charAt(i + 1));
                i += 2;
                continue;
            }
            int end = c == '[' ? bracket(markdown, i, depth, out) : pair(markdown, i, depth, out);
            if (end > i) {
                i = end;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    /** Appends a marked stretch and returns its end; or nothing, and the start. */
    private static int pair(String text, int start, int depth, StringBuilder out) {
        for (Pair pair : PAIRS) {
            if (text.startsWith(pair.mark(), start) && depth < 5) {
                int from = start + pair.mark().length();
                int to = text.indexOf(pair.mark(), from);
                boolean inWord =
                        pair.mark().startsWith("_") && start > 0 && Character.isLetterOrDigit(text.charAt(start - 1));
                if (to > from
                        && !inWord
                        && text.charAt(from) != ' '
                        && text.charAt(to - 1) != ' '
                        && !(isScript(pair) && text.substring(from, to).contains(" "))) {
                    out.append(pair.open())
                            .append(rich(text.substring(from, to), depth + 1))
                            .append(pair.close());
                    return to + pair.mark().length();
                }
                return start;
            }
        }
        return start;
    }

    private static boolean isScript(Pair pair) {
        return pair.mark().equals("^") || pair.mark().equals("~");
    }

    /** {@code [words]{.nocase}} and {@code [words]{.smallcaps}}. */
    private static int bracket(String text, int start, int depth, StringBuilder out) {
        int close = text.indexOf("]{", start);
        int end = close < 0 ? -1 : text.indexOf('}', close);
        if (end < 0 || depth >= 5) {
            return start;
        }
        String words = rich(text.substring(start + 1, close), depth + 1);
        String attributes = text.substring(close + 2, end);
        if (attributes.equals(".nocase")) {
            out.append("<span class=\"nocase\">").append(words).append("</span>");
        } else if (attributes.equals(".smallcaps")) {
            out.append("<sc>").append(words).append("</sc>");
        } else {
            return start;
        }
        return end + 1;
    }
}
