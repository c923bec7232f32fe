package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.Function;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes the document model's running text of a page's. */
final class Inlines {

    private static final int DEEPEST = 25;

    private final PageNotes notes;
    private final Pictures pictures;
    private final Anchors anchors;
    private final Log log;
    private Function<Element, List<Block>> blocks = element -> List.of();
    private int depth;
    private int links;

    Inlines(PageNotes notes, Pictures pictures, Anchors anchors, Log log) {
        this.notes = notes;
        this.pictures = pictures;
        this.anchors = anchors;
        this.log = log;
    }

    /** @param reader reads the blocks of a note */
    void readNotesBy(Function<Element, List<Block>> reader) {
        this.blocks = reader;
    }

    /** Nodes as running text, with their white space as it stands. */
    List<Inline> raw(List<? extends Node> nodes) {
        List<Inline> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof TextNode text) {
                String words = cleaned(text.getWholeText());
                if (!words.isEmpty()) {
                    out.add(new Inline.Text(words, log.position(text)));
                }
            } else if (node instanceof Element element) {
                out.addAll(element(element));
            }
        }
        return out;
    }

    /** A block's words. */
    List<Inline> of(Element element) {
        return Tidy.paragraph(raw(element.childNodes()));
    }

    private static String cleaned(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control =
                    c < ' ' && "\t\n\r\f".indexOf(c) < 0 || c >= 0x7F && c <= 0x9F || c == 0xFEFF || c == 0xAD;
            if (!control) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private List<Inline> element(Element element) {
        if (depth >= DEEPEST) {
            String words = element.text();
            return words.isEmpty() ? List.of() : List.of(new Inline.Text(words, log.position(element)));
        }
        depth++;
        try {
            return placed(element, known(element));
        } finally {
            depth--;
        }
    }

    /** With the language, direction and place that an element states. */
    private List<Inline> placed(Element element, List<Inline> content) {
        if (element.normalName().matches("bdo|img|br")) {
            return content;
        }
        Attributes attributes = attributes(element);
        if (attributes.equals(Attributes.NONE)) {
            return content;
        }
        return List.of(new Inline.Span(content, attributes, log.position(element)));
    }

    /** What of an element's attributes the article keeps. */
    Attributes attributes(Element element) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        String lang = element.hasAttr("lang")
                ? element.attr("lang").strip()
                : element.attr("xml:lang").strip();
        if (Languages.wellFormed(lang)) {
            pairs.put("lang", lang);
        }
        String dir = element.attr("dir").strip().toLowerCase(Locale.ROOT);
        if (dir.equals("ltr") || dir.equals("rtl")) {
            pairs.put("dir", dir);
        }
        String id = anchors.id(element);
        return id == null && pairs.isEmpty() ? Attributes.NONE : new Attributes(id, List.of(), pairs);
    }

    private List<Inline> known(Element element) {
        Position at = log.position(element);
        List<? extends Node> inside = element.childNodes();
        return switch (element.normalName()) {
            case "em", "i", "cite", "dfn", "var" -> marked(inside, words -> new Inline.Emphasis(words, at));
            case "strong", "b" -> marked(inside, words -> new Inline.Strong(words, at));
            case "s", "strike", "del" -> marked(inside, words -> new Inline.Strikethrough(words, at));
            case "sup" ->
                PageNotes.raises(element) ? raw(inside) : marked(inside, words -> new Inline.Superscript(words, at));
            case "sub" -> marked(inside, words -> new Inline.Subscript(words, at));
            case "code", "kbd", "samp", "tt" -> {
                String text = element.text();
                yield text.isEmpty() ? List.of() : List.of(new Inline.Code(text, at));
            }
            case "q" -> {
                List<Inline> out = new ArrayList<>();
                out.add(new Inline.Text("“", at));
                out.addAll(raw(inside));
                out.add(new Inline.Text("”", at));
                yield out;
            }
            case "br" -> List.of(new Inline.LineBreak(at));
            case "wbr", "colgroup", "source", "track", "param" -> List.of();
            case "img" -> pictures.of(element);
            case "a" -> link(element, at);
            case "abbr", "acronym" -> abbreviation(element, at);
            case "bdo" -> List.of(new Inline.Span(raw(inside), attributes(element), at));
            case "rt" -> {
                List<Inline> out = new ArrayList<>(raw(inside));
                out.addFirst(new Inline.Text(" (", at));
                out.add(new Inline.Text(")", at));
                yield out;
            }
            // For the brackets around a reading aid, which are ours.
            case "rp" -> element.text().codePoints().anyMatch(Character::isLetterOrDigit) ? raw(inside) : List.of();
            case "mark" -> {
                log.addOnce(
                        Decision.Kind.LOST, element, "words are marked by a colour; here they are not", element.text());
                yield raw(inside);
            }
            case "u", "ins" -> {
                log.addOnce(Decision.Kind.LOST, element, "words are underlined; here they are not", element.text());
                yield raw(inside);
            }
            case "svg" -> drawing(element, at);
            case "math" -> {
                String words = element.attr("alttext").isBlank() ? element.text() : element.attr("alttext");
                log.add(
                        Decision.Kind.LOST,
                        element,
                        "a formula; its characters stay, in one line",
                        lines(words, Log.words(element)));
                yield List.of(new Inline.Text(words, at));
            }
            case "iframe", "video", "audio", "object", "embed", "canvas", "map", "applet" -> embedded(element, at);
            case "input" -> List.of();
            default -> raw(inside);
        };
    }

    private List<Inline> marked(List<? extends Node> inside, Function<List<Inline>, Inline> mark) {
        List<Inline> words = raw(inside);
        return words.isEmpty() ? List.of() : List.of(mark.apply(words));
    }

    private List<Inline> drawing(Element element, Position at) {
        Element title = element.selectFirst("title");
        String words = element.hasAttr("aria-label") ? element.attr("aria-label") : title == null ? "" : title.text();
        String all = words.isBlank() ? element.text() : words;
        if (all.isBlank()) {
            return List.of();
        }
        log.add(
                Decision.Kind.LOST,
                element,
                "a drawing inside the page; its words stay",
                lines(all, Log.words(element)),
                "save the drawing as an SVG file beside the article, and write ![" + all.strip() + "](file.svg)");
        return List.of(new Inline.Text(all, at));
    }

    /** What stays, and below it what is there besides. */
    private static String lines(String kept, String other) {
        return other.isBlank() || other.strip().equals(kept.strip()) ? kept : kept + "\n" + other.strip();
    }

    private List<Inline> embedded(Element element, Position at) {
        String source = element.hasAttr("src") ? element.attr("src") : element.attr("data");
        String title = element.attr("title").strip();
        log.add(
                Decision.Kind.LOST,
                element,
                "something that is played or run in the page (" + element.normalName() + ") cannot stand in an article"
                        + "; its title, and a link to it, stay",
                lines((title + " " + source).strip(), Log.words(element)));
        String words = title.isEmpty() ? element.text().strip() : title;
        boolean address = source.matches("https?://[^/?#\\s][^\\s]*");
        if (address) {
            Inline text = new Inline.Text(words.isEmpty() ? source : words, at);
            return List.of(new Inline.Link(List.of(text), source, null, Attributes.NONE, at));
        }
        return words.isEmpty() ? List.of() : List.of(new Inline.Text(words, at));
    }

    private List<Inline> link(Element element, Position at) {
        Inline note = notes.at(element, blocks);
        if (note != null) {
            return List.of(note);
        }
        String target = links > 0 || !element.hasAttr("href") ? null : anchors.target(element);
        links += target == null ? 0 : 1;
        List<Inline> words = raw(element.childNodes());
        links -= target == null ? 0 : 1;
        if (target == null || words.isEmpty()) {
            return words;
        }
        String title = element.attr("title").strip();
        boolean says = !title.isEmpty() && !title.equals(element.text().strip());
        return List.of(new Inline.Link(words, target, says ? title : null, Attributes.NONE, at));
    }

    private List<Inline> abbreviation(Element element, Position at) {
        String text = element.text().strip();
        String expansion = element.attr("title").replaceAll("\\s+", " ").strip();
        boolean plain = element.childrenSize() == 0 && !text.isEmpty() && !text.matches(".*[\\[\\]].*");
        if (plain && !expansion.isEmpty() && !inWord(element)) {
            return List.of(new Inline.Abbreviation(text, expansion, at));
        }
        if (!expansion.isEmpty()) {
            log.add(Decision.Kind.LOST, element, "what these letters stand for is said only here", expansion);
        }
        return raw(element.childNodes());
    }

    /** Whether the word that an element stands in is longer. */
    private static boolean inWord(Element element) {
        String before = element.previousSibling() instanceof TextNode text ? text.getWholeText() : "";
        String behind = element.nextSibling() instanceof TextNode text ? text.getWholeText() : "";
        return !before.isEmpty() && Character.isLetterOrDigit(before.codePointBefore(before.length()))
                || !behind.isEmpty() && Character.isLetterOrDigit(behind.codePointAt(0));
    }
}
