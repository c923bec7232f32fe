package org.fairleaf.render.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps lines of running text from being read as a list, a heading or another block. */
final class LineStarts {

    /** What begins a block; a backslash in front of the first group that is there makes it a character. */
    private static final List<Pattern> STARTS = List.of(
            Pattern.compile("(#)#{0,5}(?:[ \\t].*)?", Pattern.DOTALL),
            Pattern.compile("(>).*", Pattern.DOTALL),
            Pattern.compile("([-+*])(?:[ \\t].*)?", Pattern.DOTALL),
            Pattern.compile("([=-])[=-]*[ \\t]*", Pattern.DOTALL),
            Pattern.compile("([-_*])[ \\t]*(?:\\1[ \\t]*){2,}", Pattern.DOTALL),
            Pattern.compile("(~)~~.*", Pattern.DOTALL),
            Pattern.compile("([:~])[ \\t].*", Pattern.DOTALL),
            Pattern.compile("(:)::.*", Pattern.DOTALL),
            Pattern.compile("(\\+)[-=:]{2,}\\+.*", Pattern.DOTALL),
            Pattern.compile("\\d{1,9}([.)])(?:[ \\t].*)?", Pattern.DOTALL),
            Pattern.compile("\\*\\[[^\\[\\]]+](:).*", Pattern.DOTALL),
            Pattern.compile("\\[\\^[^\\s\\[\\]^]+](:).*", Pattern.DOTALL),
            Pattern.compile("\\[(?:[^\\[\\]\\\\]++|\\\\.)*+](:).*", Pattern.DOTALL),
            Pattern.compile("[Tt]able(:)[ \\t]+\\S.*", Pattern.DOTALL));

    private static final Pattern LETTERED = Pattern.compile(
            "(?:\\(?(?:[a-z]|[ivxlc]{1,7}|[A-Z]|[IVXLC]{1,7})|\\(\\d{1,4}(?=\\)))([.)])[ \\t]+\\S.*", Pattern.DOTALL);

    private LineStarts() {}

    /** The lines of a paragraph. */
    static List<String> guarded(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : lines(text)) {
            lines.add(guardedLine(line));
        }
        if (lines.size() > 1) {
            // In an item of a list, such a list needs no blank line before it.
            lines.replaceAll(LineStarts::guardedLetter);
        }
        return lines;
    }

    /** A further line of an item in a list with letters. */
    static String guardedLetter(String line) {
        return escaped(LETTERED, line);
    }

    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static String guardedLine(String line) {
        for (Pattern start : STARTS) {
            String escaped = escaped(start, line);
            if (!escaped.equals(line)) {
                return escaped;
            }
        }
        return line;
    }

    private static String escaped(Pattern start, String line) {
        Matcher matcher = start.matcher(line);
        return matcher.matches() ? line.substring(0, matcher.start(1)) + "\\" + line.substring(matcher.start(1)) : line;
    }
}
