package org.fairleaf.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * An input that is several files in one: a line {@code %%% name} begins each. A fuzzer seldom writes well-formed markup, and
 * never the checksum of a zip file; so markup is mended, unless the name stands behind {@code %%%!}, and the zip file is
 * made afterwards.
 */
final class Parts {

    private static final String BEGINS = "%%%";

    /** Elements of Word documents that hold no others. */
    private static final String LEAVES =
            "w|t, w|tab, w|br, w|bookmarkStart, w|bookmarkEnd, w|pStyle, w|lang, w|fldChar";

    private Parts() {}

    /** The parts by their names, mended. @param first the name of what stands before the first line of that kind */
    static Map<String, String> of(byte[] input, String first) {
        Map<String, String> mended = new LinkedHashMap<>();
        asTheyAre(input, first).forEach((name, content) -> {
            if (name.startsWith("!")) {
                mended.put(name.substring(1).strip(), content);
            } else {
                mended.put(name, mended(content));
            }
        });
        return mended;
    }

    static Map<String, String> asTheyAre(byte[] input, String first) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String name = first;
        for (String line : Claims.utf8(input).split("\n", -1)) {
            if (line.startsWith(BEGINS)) {
                name = line.substring(BEGINS.length()).strip();
                parts.put(name, new StringBuilder());
            } else {
                parts.computeIfAbsent(name, key -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        parts.forEach((key, content) -> texts.put(key, content.toString()));
        return texts;
    }

    /** Well-formed markup of what is nearly so. */
    static String mended(String markup) {
        Document document = Parser.xmlParser().parseInput(legible(markup), "");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        // Where an end is lost, all that follows would be within.
        for (Element leaf : document.select(LEAVES)) {
            for (Node inside : List.copyOf(leaf.childNodes()).reversed()) {
                if (inside instanceof Element || !leaf.normalName().equals("w:t")) {
                    leaf.after(inside);
                }
            }
        }
        return document.outerHtml();
    }

    /** Without the characters that XML has no way to write. */
    private static String legible(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || c >= ' ' && c != 0xFFFE && c != 0xFFFF && Character.getType(c) != Character.SURROGATE)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
