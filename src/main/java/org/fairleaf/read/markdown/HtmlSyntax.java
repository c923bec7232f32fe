package org.fairleaf.read.markdown;

/**
 * Raw HTML in running text: CommonMark 0.31.2, section 6.6. It is recognised only to be refused. A construct that found
 * no end once is not looked for again in the same text, which keeps many openings linear.
 */
final class HtmlSyntax {

    private final String text;
    private int noComment = Integer.MAX_VALUE;
    private int noInstruction = Integer.MAX_VALUE;
    private int noDeclaration = Integer.MAX_VALUE;
    private int noData = Integer.MAX_VALUE;

    HtmlSyntax(String text) {
        this.text = text;
    }

    /** Where HTML that starts at an index ends; -1 where it is none. */
    int end(int from) {
        if (from + 2 >= text.length()) {
            return -1;
        }
        char c = text.charAt(from + 1);
        if (c == '?') {
            if (from >= noInstruction) {
                return -1;
            }
            int end = text.indexOf("?>", from + 2);
            if (end < 0) {
                noInstruction = from;
            }
            return end < 0 ? -1 : end + 2;
        }
        if (c == '!') {
            return declaration(from);
        }
        return tag(from);
    }

    private int declaration(int from) {
        if (text.startsWith("<!-->", from)) {
            return from + 5;
        }
        if (text.startsWith("<!--->", from)) {
            return from + 6;
        }
        if (text.startsWith("<!--", from)) {
            if (from >= noComment) {
                return -1;
            }
            int end = text.indexOf("-->", from + 4);
            if (end < 0) {
                noComment = from;
            }
            return end < 0 ? -1 : end + 3;
        }
        if (text.startsWith("<![CDATA[", from)) {
            if (from >= noData) {
                return -1;
            }
            int end = text.indexOf("]]>", from + 9);
            if (end < 0) {
                noData = from;
            }
            return end < 0 ? -1 : end + 3;
        }
        if (!Ascii.letter(text.charAt(from + 2)) || from >= noDeclaration) {
            return -1;
        }
        int end = text.indexOf('>', from + 2);
        if (end < 0) {
            noDeclaration = from;
        }
        return end < 0 ? -1 : end + 1;
    }

    private int tag(int from) {
        boolean closing = text.charAt(from + 1) == '/';
        int at = from + (closing ? 2 : 1);
        if (at >= text.length() || !Ascii.letter(text.charAt(at))) {
            return -1;
        }
        while (at < text.length() && nameCharacter(text.charAt(at))) {
            at++;
        }
        while (at < text.length()) {
            int afterSpace = LinkSyntax.spaces(text, at);
            if (afterSpace >= text.length()) {
                return -1;
            }
            char c = text.charAt(afterSpace);
            if (c == '>') {
                return afterSpace + 1;
            }
            if (closing) {
                return -1;
            }
            if (c == '/') {
                return text.startsWith("/>", afterSpace) ? afterSpace + 2 : -1;
            }
            if (afterSpace == at || !(Ascii.letter(c) || c == '_' || c == ':')) {
                return -1;
            }
            at = attribute(afterSpace);
            if (at < 0) {
                return -1;
            }
        }
        return -1;
    }

    private int attribute(int from) {
        int at = from;
        while (at < text.length() && (nameCharacter(text.charAt(at)) || "_:.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        int equals = LinkSyntax.spaces(text, at);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            return at;
        }
        int value = LinkSyntax.spaces(text, equals + 1);
        if (value >= text.length()) {
            return -1;
        }
        char quote = text.charAt(value);
        if (quote == '"' || quote == '\'') {
            int end = text.indexOf(quote, value + 1);
            return end < 0 ? -1 : end + 1;
        }
        int end = value;
        while (end < text.length() && text.charAt(end) > ' ' && "\"'=<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == value ? -1 : end;
    }

    private static boolean nameCharacter(char c) {
        return Ascii.letter(c) || Ascii.digit(c) || c == '-';
    }
}
