package org.fairleaf.read.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** What an article may not hold, wherever in it: raw HTML, unsafe links, languages that are none. */
final class Checks {

    private final List<Diagnostic> findings;

    Checks(List<Diagnostic> findings) {
        this.findings = findings;
    }

    void html(String raw, Position position) {
        String line = raw.strip().lines().findFirst().orElse("");
        String shown = line.length() > 60 ? line.substring(0, 57) + "..." : line;
        String lower = shown.toLowerCase(Locale.ROOT);
        String hint;
        if (lower.startsWith("<!--")) {
            hint = "delete the comment, or keep it as a # comment in the front matter";
        } else if (lower.startsWith("<br")) {
            hint = "end the line with a backslash to break it";
        } else if (lower.startsWith("<sup") || lower.startsWith("<sub")) {
            hint = "write 10^9^ for superscript and H~2~O for subscript";
        } else if (lower.startsWith("<img")) {
            hint = "write ![what the image shows](file.svg)";
        } else if (lower.startsWith("<a")) {
            hint = "write [words](address) for a link, and [words]{#name} for a place to link to";
        } else if (lower.startsWith("<table")) {
            hint = "write the table with | between its cells";
        } else if (lower.startsWith("<div") || lower.startsWith("<span")) {
            hint = "write ::: {.class} … ::: for a part, and [words]{.class} for words";
        } else {
            hint = "say it in Markdown; to show the character < itself, write \\<";
        }
        findings.add(Diagnostic.of(Code.RAW_HTML, position, "raw HTML is not published: " + shown, hint));
    }

    /** Checks a language and a direction among attributes. */
    void attributes(Attributes attributes, Position position) {
        String lang = attributes.lang();
        if (lang != null) {
            language(lang, position);
        }
        String dir = attributes.dir();
        if (dir != null && !dir.equals("ltr") && !dir.equals("rtl")) {
            findings.add(Diagnostic.of(
                    Code.DIR_INVALID,
                    position,
                    "the direction \"" + dir + "\" is neither ltr nor rtl",
                    "write dir=ltr for left to right, or dir=rtl for right to left"));
        }
    }

    /** Checks that a tag names a language. */
    boolean language(String tag, Position position) {
        if (Languages.wellFormed(tag)) {
            return true;
        }
        findings.add(Diagnostic.of(
                Code.LANG_INVALID,
                position,
                "\"" + tag + "\" is not a language tag",
                "write a tag of BCP 47, such as en, en-GB, fr or zh-Hant"));
        return false;
    }

    /** Checks that an article may link there. */
    void target(String target, Position position) {
        if (target.startsWith("#") && target.length() > 1) {
            return;
        }
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = target.substring(colon + 1);
        boolean known = switch (scheme) {
            case "http", "https" -> rest.matches("//[^/?#\\s][^\\s]*");
            case "mailto" -> rest.indexOf('@') > 0;
            case "tel" -> rest.matches("[+0-9(][0-9().;=a-zA-Z\\-+%]*");
            default -> false;
        };
        if (known) {
            return;
        }
        String message;
        String hint;
        if (target.isEmpty() || target.equals("#")) {
            message = "the link leads nowhere";
            hint = "write the address between the round brackets";
        } else if (scheme.isEmpty() || !Ascii.letter(scheme.charAt(0)) || scheme.length() == 1) {
            message = "the link \"" + target + "\" leads to a file or page without its full address";
            hint = target.contains("@")
                    ? "write mailto: in front of an e-mail address"
                    : "write the full address with https://, or #name for a place in this article";
        } else if (scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto") || scheme.equals("tel")) {
            message = "\"" + target + "\" is not a complete address";
            hint = "check the address";
        } else {
            message = "links that begin with \"" + scheme + ":\" are not published";
            hint = "link to an https: address, or to a place in this article";
        }
        findings.add(Diagnostic.of(Code.LINK_SCHEME, position, message, hint));
    }

    /** An address with the characters escaped that no address may hold. */
    static String encoded(String target) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A link's words without links and notes in them, which no format can nest; each one is told. */
    List<Inline> linkText(List<Inline> content) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Link link -> {
                    nested("a link", link.position());
                    out.addAll(link.content());
                }
                case Inline.Footnote footnote -> nested("a footnote", footnote.position());
                case Inline.Citation citation -> nested("a citation", citation.position());
                case Inline.Note note -> nested("a footnote", note.position());
                case Inline.Emphasis in -> out.add(new Inline.Emphasis(linkText(in.content()), in.position()));
                case Inline.Strong in -> out.add(new Inline.Strong(linkText(in.content()), in.position()));
                case Inline.Strikethrough in ->
                    out.add(new Inline.Strikethrough(linkText(in.content()), in.position()));
                case Inline.Superscript in -> out.add(new Inline.Superscript(linkText(in.content()), in.position()));
                case Inline.Subscript in -> out.add(new Inline.Subscript(linkText(in.content()), in.position()));
                case Inline.Span in -> out.add(new Inline.Span(linkText(in.content()), in.attributes(), in.position()));
                case Inline.Text text -> out.add(text);
                case Inline.Code code -> out.add(code);
                case Inline.LineBreak lineBreak -> out.add(lineBreak);
                case Inline.Image image -> out.add(image);
                case Inline.Abbreviation abbreviation -> out.add(abbreviation);
            }
        }
        return List.copyOf(out);
    }

    private void nested(String what, Position position) {
        findings.add(Diagnostic.of(
                Code.LINK_NESTED,
                position,
                what + " cannot stand in the words of a link",
                "put it in front of or behind the link"));
    }
}
