package org.fairleaf.read.docx;

import java.util.Set;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** A formula in one line, as one would type it: {@code (a+b)/2}, {@code x^2}, {@code √(y)}. */
final class Equations {

    private Equations() {}

    static String line(Tag formula) {
        StringBuilder out = new StringBuilder();
        formula.children().forEach(child -> write(child, out));
        return out.toString();
    }

    private static void write(Tag tag, StringBuilder out) {
        switch (tag.name()) {
            case "m:t" -> out.append(tag.text());
            case "m:f" -> {
                boolean stacked = said(tag.at("m:fPr", "m:type")).equals("noBar");
                operand(part(tag, "m:num"), out);
                out.append(stacked ? "¦" : "/");
                operand(part(tag, "m:den"), out);
            }
            case "m:sSup" -> scripts(tag, "", "m:sup", out);
            case "m:sSub" -> scripts(tag, "m:sub", "", out);
            case "m:sSubSup" -> scripts(tag, "m:sub", "m:sup", out);
            case "m:sPre" -> scripts(tag, "m:sub", "m:sup", out);
            case "m:rad" -> {
                String degree = part(tag, "m:deg");
                out.append(degree.isEmpty() ? "√(" : "√(" + degree + "&")
                        .append(part(tag, "m:e"))
                        .append(')');
            }
            case "m:nary" -> {
                String sign = said(tag.at("m:naryPr", "m:chr"));
                out.append(sign.isEmpty() ? "∫" : sign);
                script('_', part(tag, "m:sub"), out);
                script('^', part(tag, "m:sup"), out);
                out.append(' ').append(part(tag, "m:e"));
            }
            case "m:d" -> delimited(tag, out);
            case "m:limLow" -> {
                out.append(part(tag, "m:e"));
                script('_', part(tag, "m:lim"), out);
            }
            case "m:limUpp" -> {
                out.append(part(tag, "m:e"));
                script('^', part(tag, "m:lim"), out);
            }
            case "m:mr" -> {
                out.append('[');
                separated(tag, ", ", out);
                out.append(']');
            }
            case "m:func" -> out.append(part(tag, "m:fName")).append(' ').append(part(tag, "m:e"));
            default -> {
                if (!tag.name().endsWith("Pr")) {
                    tag.children().forEach(child -> write(child, out));
                }
            }
        }
    }

    private static void delimited(Tag tag, StringBuilder out) {
        Tag properties = tag.child("m:dPr");
        Tag begin = properties == null ? null : properties.child("m:begChr");
        Tag end = properties == null ? null : properties.child("m:endChr");
        Tag between = properties == null ? null : properties.child("m:sepChr");
        out.append(begin == null ? "(" : said(begin));
        separated(tag, between == null ? "|" : said(between), out);
        out.append(end == null ? ")" : said(end));
    }

    private static void separated(Tag tag, String sign, StringBuilder out) {
        boolean first = true;
        for (Tag child : tag.children()) {
            if (child.is("m:e")) {
                out.append(first ? "" : sign).append(line(child));
                first = false;
            }
        }
    }

    private static void scripts(Tag tag, String low, String high, StringBuilder out) {
        out.append(part(tag, "m:e"));
        script('_', low.isEmpty() ? "" : part(tag, low), out);
        script('^', high.isEmpty() ? "" : part(tag, high), out);
    }

    private static void script(char sign, String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append(sign);
            operand(text, out);
        }
    }

    /** In brackets where it is more than a number, a name or in brackets already. */
    private static void operand(String text, StringBuilder out) {
        boolean whole = text.codePoints()
                .allMatch(c ->
                        Character.isLetterOrDigit(c) || Set.of('.', ',', '′').contains((char) c));
        out.append(whole ? text : "(" + text + ")");
    }

    private static String said(@Nullable Tag tag) {
        return tag == null ? "" : tag.get("m:val");
    }

    private static String part(Tag tag, String name) {
        Tag part = tag.child(name);
        return part == null ? "" : line(part);
    }
}
