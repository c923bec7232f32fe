package org.fairleaf.verify.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Languages;
import org.fairleaf.verify.Numerals;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What is heard of XHTML by its elements, roles and languages. Style sheets and attributes that only these use are not
 * text; what helps to get about in the page, such as the links back from the notes, is not the article's.
 */
public final class XhtmlHearing {

    static final Position NOWHERE = Position.of("");

    private static final String BULLET = "•";
    private static final String TAB = "    ";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "pre",
            "hr",
            "table",
            "figure",
            "div",
            "section",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private final String article;
    private final List<Heard> notes = new ArrayList<>();
    private final List<Heard> headings = new ArrayList<>();
    private final Map<String, Heard> anchors = new HashMap<>();
    /** The ids of the headings over the notes, which are not the article's. */
    private final Set<String> noteHeadings = new HashSet<>();

    private String lang;

    private XhtmlHearing(String article) {
        this.article = article;
        this.lang = article;
    }

    /**
     * The account that documents give, read one after the other.
     *
     * @param title the title that the publication states
     * @param lang the language that the publication states
     * @param bodies the {@code body} of each
     */
    public static Account of(String title, String lang, List<Element> bodies) {
        XhtmlHearing hearing = new XhtmlHearing(Words.language(lang));
        bodies.forEach(hearing::findNotes);
        List<Heard> parts = new ArrayList<>();
        bodies.forEach(body -> hearing.within(body, () -> hearing.parts(body, parts)));
        Heard body = new Heard(Kind.ARTICLE, Map.of(), Words.NONE, parts, NOWHERE, null);
        return new Account(
                title,
                hearing.article,
                List.copyOf(hearing.headings),
                body,
                List.copyOf(hearing.notes),
                Map.copyOf(hearing.anchors),
                "");
    }

    private void findNotes(Element body) {
        for (Element section : Elements.below(body, "section")) {
            if (isNotes(section)) {
                noteHeadings.add(section.getAttribute("aria-labelledby"));
            }
        }
    }

    private static boolean isNotes(Element section) {
        return Elements.is(section, "section") && Elements.hasClass(section, "notes");
    }

    private void within(Element element, Runnable reading) {
        String around = lang;
        if (element.hasAttribute("lang")) {
            lang = Words.language(element.getAttribute("lang"));
        }
        reading.run();
        lang = around;
    }

    /** What an element holds: text without a block around it, and blocks. */
    private void parts(Element element, List<Heard> out) {
        parts(Elements.nodes(element), element, out);
    }

    private void parts(List<Node> nodes, Element element, List<Heard> out) {
        List<Node> bare = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element block && BLOCKS.contains(block.getLocalName())) {
                bare(bare, element, out);
                bare.clear();
                part(block, out);
            } else {
                bare.add(node);
            }
        }
        bare(bare, element, out);
    }

    private void bare(List<Node> nodes, Element element, List<Heard> out) {
        Kind kind = Elements.is(element, "li", "dd") ? Kind.PARAGRAPH : Kind.STRAY;
        line(kind, Map.of(), nodes, null, out);
    }

    private void part(Element element, List<Heard> out) {
        within(element, () -> {
            switch (element.getLocalName()) {
                case "p" -> paragraph(element, out);
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, out);
                case "blockquote" -> group(Kind.QUOTE, Map.of(), element, out, parts -> parts(element, parts));
                case "pre" -> preformatted(element, out);
                case "ul", "ol" -> list(element, out);
                case "dl" -> terms(element, out);
                case "table" -> new TableHearing(this, element).read(out);
                case "figure" -> figure(element, out);
                case "nav" -> contents(element, out);
                case "hr" -> {}
                case "header" -> group(Kind.SECTION, Map.of(), element, out, parts -> parts(element, parts));
                case "section" -> section(element, out);
                case "div" -> division(element, out);
                default -> parts(element, out);
            }
        });
    }

    private void section(Element element, List<Heard> out) {
        if (isNotes(element)) {
            notes(element);
        } else if (element.hasAttribute("class")) {
            group(Kind.SECTION, Map.of(), element, out, parts -> parts(element, parts));
        } else {
            // Around each heading and what it heads: the heading says it.
            parts(element, out);
        }
    }

    private void division(Element element, List<Heard> out) {
        if (Elements.hasRole(element, "note")) {
            callout(element, out);
        } else if (Elements.hasRole(element, "group")) {
            // Around what scrolls.
            parts(element, out);
        } else {
            group(Kind.DIVISION, Map.of(), element, out, parts -> parts(element, parts));
        }
    }

    private void callout(Element element, List<Heard> out) {
        group(Kind.CALLOUT, Map.of(), element, out, parts -> {
            List<Element> kids = Elements.kids(element);
            int titles = 0;
            Line line = new Line();
            if (!kids.isEmpty() && Elements.hasClass(kids.getFirst(), "callout-kind")) {
                titles = 1;
                line.node(kids.getFirst());
                if (kids.size() > 1 && Elements.hasClass(kids.get(1), "callout-title")) {
                    titles = 2;
                    line.text.say(": ", NOWHERE);
                    line.node(kids.get(1));
                }
            }
            state(Kind.PARAGRAPH, Map.of(), line.text.words(lang), List.of(), null, parts);
            kids.subList(titles, kids.size()).forEach(kid -> part(kid, parts));
        });
    }

    private void paragraph(Element element, List<Heard> out) {
        boolean furniture = Elements.hasClass(element, "skip")
                && !Elements.is(element.getParentNode(), "main")
                && element.getParentNode() instanceof Element parent
                && Elements.is(parent, "body");
        if (!furniture) {
            line(Kind.PARAGRAPH, Map.of(), Elements.nodes(element), element, out);
        }
    }

    private void heading(Element element, List<Heard> out) {
        Map<Fact, String> level = Map.of(Fact.LEVEL, element.getLocalName().substring(1));
        int before = out.size();
        line(Kind.HEADING, level, Elements.nodes(element), element, out);
        if (out.size() > before) {
            // A list of headings says their words alone.
            Line words = new Line();
            words.marks = false;
            words.inside(element);
            headings.add(new Heard(
                    Kind.HEADING, level, Words.plain(words.text.words("").text()), List.of(), NOWHERE, element));
        }
    }

    private void preformatted(Element element, List<Heard> out) {
        Words.Writing text = new Words.Writing();
        text.open(Kind.CODE, Map.of(), NOWHERE, element);
        String code = element.getTextContent();
        text.say((code.endsWith("\n") ? code.substring(0, code.length() - 1) : code).replace("\t", TAB), NOWHERE);
        text.close();
        state(Kind.PARAGRAPH, Map.of(), text.words(lang), List.of(), element, out);
    }

    private void list(Element element, List<Heard> out) {
        boolean numbered = Elements.is(element, "ol");
        Block.Numbering numbering = numbering(element.getAttribute("type"));
        String start = element.getAttribute("start");
        int first = start.matches("-?\\d{1,9}") ? Integer.parseInt(start) : 1;
        String stated =
                numbered ? numbering.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : "bullets";
        group(Kind.LIST, Map.of(Fact.NUMBERING, stated), element, out, items -> {
            int number = first;
            for (Element kid : Elements.kids(element)) {
                if (Elements.is(kid, "li")) {
                    String label = numbered ? Numerals.of(number++, numbering) + "." : BULLET;
                    within(kid, () -> item(kid, label, items));
                } else {
                    part(kid, items);
                }
            }
        });
    }

    private static Block.Numbering numbering(String type) {
        return switch (type) {
            case "a" -> Block.Numbering.LOWER_ALPHA;
            case "A" -> Block.Numbering.UPPER_ALPHA;
            case "i" -> Block.Numbering.LOWER_ROMAN;
            case "I" -> Block.Numbering.UPPER_ROMAN;
            default -> Block.Numbering.DECIMAL;
        };
    }

    private void item(Element element, String label, List<Heard> out) {
        group(Kind.ITEM, Map.of(), element, out, parts -> {
            Element mark = mark(element);
            if (mark == null) {
                Words.Writing text = new Words.Writing();
                text.say(label, NOWHERE);
                state(Kind.LABEL, Map.of(), text.words(lang), List.of(), null, parts);
            } else {
                within(mark, () -> {
                    Words.Writing text = new Words.Writing();
                    text.say(mark.getAttribute("aria-label"), NOWHERE);
                    state(Kind.LABEL, Map.of(), text.words(lang), List.of(), null, parts);
                });
            }
            group(Kind.BODY, Map.of(), null, parts, body -> parts(element, body));
        });
    }

    /** The box of a task; null where the item is none. */
    private static @Nullable Element mark(Element item) {
        if (!Elements.hasClass(item, "task")) {
            return null;
        }
        return Elements.below(item, "span").stream()
                .filter(XhtmlHearing::isMark)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMark(Element element) {
        return Elements.is(element, "span") && Elements.hasRole(element, "img");
    }

    private void terms(Element element, List<Heard> out) {
        group(Kind.LIST, Map.of(Fact.NUMBERING, "terms"), element, out, items -> {
            List<Element> kids = Elements.kids(element);
            int i = 0;
            while (i < kids.size()) {
                int from = i;
                while (i < kids.size() && Elements.is(kids.get(i), "dt")) {
                    i++;
                }
                int explanations = i;
                while (i < kids.size() && !Elements.is(kids.get(i), "dt")) {
                    i++;
                }
                List<Element> terms = kids.subList(from, explanations);
                List<Element> rest = kids.subList(explanations, i);
                group(Kind.ITEM, Map.of(), null, items, parts -> {
                    terms.forEach(
                            term -> within(term, () -> line(Kind.LABEL, Map.of(), Elements.nodes(term), term, parts)));
                    group(
                            Kind.BODY,
                            Map.of(),
                            null,
                            parts,
                            body -> rest.forEach(one -> within(one, () -> parts(one, body))));
                });
            }
        });
    }

    private void figure(Element element, List<Heard> out) {
        List<Element> images = Elements.kids(element).stream()
                .filter(kid -> Elements.is(kid, "img"))
                .toList();
        Element image = images.size() == 1 ? images.getFirst() : null;
        String alt = image == null ? "" : image.getAttribute("alt");
        Consumer<List<Heard>> captions = parts -> Elements.kids(element).stream()
                .filter(kid -> kid != image)
                .forEach(kid -> within(kid, () -> {
                    Kind kind = alt.isEmpty() ? Kind.PARAGRAPH : Kind.CAPTION;
                    line(kind, Map.of(), Elements.nodes(kid), kid, parts);
                }));
        if (alt.isEmpty() || image == null) {
            int before = out.size();
            captions.accept(out);
            anchor(element, out, before);
        } else {
            within(image, () -> {
                int before = out.size();
                group(Kind.FIGURE, Map.of(Fact.ALT, alt), element, out, captions);
                anchor(image, out, before);
            });
        }
    }

    private void contents(Element element, List<Heard> out) {
        List<Heard> entries = new ArrayList<>();
        Elements.kids(element).stream()
                .filter(kid -> Elements.is(kid, "ol"))
                .forEach(kid -> within(kid, () -> entries(kid, 1, entries)));
        if (entries.isEmpty()) {
            return;
        }
        Elements.kids(element).stream()
                .filter(kid -> !Elements.is(kid, "ol"))
                .forEach(kid -> within(kid, () -> line(Kind.PARAGRAPH, Map.of(), Elements.nodes(kid), kid, out)));
        state(Kind.CONTENTS, Map.of(), Words.NONE, entries, element, out);
    }

    private void entries(Element list, int depth, List<Heard> out) {
        for (Element item : Elements.kids(list)) {
            List<Node> bare = new ArrayList<>();
            String target = "";
            for (Node node : Elements.nodes(item)) {
                if (node instanceof Element link && Elements.is(link, "a")) {
                    target = link.getAttribute("href");
                    bare.addAll(Elements.nodes(link));
                } else if (!Elements.is(node, "ol")) {
                    bare.add(node);
                }
            }
            if (!target.startsWith("#") || !noteHeadings.contains(target.substring(1))) {
                Map<Fact, String> facts = Map.of(Fact.LEVEL, String.valueOf(depth), Fact.TARGET, target);
                line(Kind.ENTRY, facts, bare, null, out);
            }
            Elements.kids(item).stream()
                    .filter(kid -> Elements.is(kid, "ol"))
                    .forEach(kid -> entries(kid, depth + 1, out));
        }
    }

    private void notes(Element section) {
        int number = 0;
        for (Element list : Elements.kids(section)) {
            if (!Elements.is(list, "ol")) {
                continue;
            }
            for (Element item : Elements.kids(list)) {
                number++;
                note(item, number);
            }
        }
    }

    private void note(Element item, int number) {
        within(item, () -> {
            List<Heard> parts = new ArrayList<>();
            for (Element box : Elements.kids(item)) {
                List<Node> said = Elements.nodes(box).stream()
                        .filter(node -> !leadsBack(node))
                        .toList();
                within(box, () -> parts(said, box, parts));
            }
            Heard made =
                    new Heard(Kind.NOTE, Map.of(Fact.NUMBER, String.valueOf(number)), Words.NONE, parts, NOWHERE, item);
            Elements.kids(item).forEach(box -> anchors.putIfAbsent(box.getAttribute("id"), made));
            notes.add(made);
        });
    }

    private static boolean leadsBack(Node node) {
        return node instanceof Element paragraph
                && Elements.hasClass(paragraph, "back")
                && Elements.kids(paragraph).size() == 1
                && Elements.hasRole(Elements.kids(paragraph).getFirst(), "doc-backlink");
    }

    /** A part that holds others; left out where it holds nothing and says nothing itself. */
    void group(
            Kind kind,
            Map<Fact, String> facts,
            @Nullable Element element,
            List<Heard> out,
            Consumer<List<Heard>> filling) {
        List<Heard> parts = new ArrayList<>();
        filling.accept(parts);
        if (!parts.isEmpty() || facts.containsKey(Fact.ALT)) {
            state(kind, facts, Words.NONE, parts, element, out);
        }
    }

    /** A line; left out where it says nothing, unless it is a cell. */
    void line(Kind kind, Map<Fact, String> facts, List<Node> nodes, @Nullable Element element, List<Heard> out) {
        Line line = new Line();
        nodes.forEach(line::node);
        Words words = line.text.words(lang);
        if (!words.text().isEmpty() || kind == Kind.HEADER || kind == Kind.CELL) {
            int before = out.size();
            state(kind, facts, words, List.of(), element, out);
            line.ids.forEach(inner -> anchor(inner, out, before));
        }
    }

    private void state(
            Kind kind,
            Map<Fact, String> facts,
            Words words,
            List<Heard> kids,
            @Nullable Element element,
            List<Heard> out) {
        Heard made = Languages.state(kind, facts, words, kids, NOWHERE, element, lang, article);
        out.add(made);
        if (element != null && element.hasAttribute("id")) {
            anchors.putIfAbsent(element.getAttribute("id"), made);
        }
    }

    private void anchor(Element element, List<Heard> out, int at) {
        if (element.hasAttribute("id") && out.size() > at) {
            anchors.putIfAbsent(element.getAttribute("id"), out.get(at));
        }
    }

    /** Reads an element of a table in its language. */
    void enter(Element element, Runnable reading) {
        within(element, reading);
    }

    /** What stands in a table beside its rows. */
    void other(Element element, List<Heard> out) {
        part(element, out);
    }

    /** The running text of one line. */
    private final class Line {
        private final Words.Writing text = new Words.Writing();
        private final List<Element> ids = new ArrayList<>();
        private boolean marks = true;

        void node(Node node) {
            if (node instanceof Element element) {
                element(element);
            } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.flow(node.getNodeValue(), NOWHERE);
            }
        }

        private void element(Element element) {
            if (isMark(element)) {
                return;
            }
            if (element.hasAttribute("id")) {
                ids.add(element);
            }
            boolean foreign = element.hasAttribute("lang") && !Elements.hasRole(element, "doc-noteref");
            if (foreign) {
                Map<Fact, String> tongue = Map.of(Fact.LANG, Words.language(element.getAttribute("lang")));
                text.open(Kind.LANGUAGE, tongue, NOWHERE, element);
            }
            meaning(element);
            if (foreign) {
                text.close();
            }
        }

        private void meaning(Element element) {
            switch (element.getLocalName()) {
                case "em" -> within(Kind.EMPHASIS, Map.of(), element);
                case "strong" -> within(Kind.STRONG, Map.of(), element);
                case "s" -> within(Kind.STRUCK, Map.of(), element);
                case "sup" -> within(Kind.RAISED, Map.of(), element);
                case "sub" -> within(Kind.LOWERED, Map.of(), element);
                case "abbr" ->
                    within(Kind.ABBREVIATION, Map.of(Fact.EXPANSION, element.getAttribute("title")), element);
                case "code" -> {
                    text.open(Kind.CODE, Map.of(), NOWHERE, element);
                    text.say(element.getTextContent(), NOWHERE);
                    text.close();
                }
                case "br" -> text.lineBreak();
                case "img" -> image(element);
                case "a" -> link(element);
                default -> {
                    text.settle(NOWHERE);
                    inside(element);
                }
            }
        }

        void inside(Element element) {
            Elements.nodes(element).forEach(this::node);
        }

        private void within(Kind kind, Map<Fact, String> facts, Element element) {
            text.open(kind, facts, NOWHERE, element);
            inside(element);
            text.close();
        }

        private void image(Element element) {
            String alt = element.getAttribute("alt");
            if (!marks) {
                text.flow(alt, NOWHERE);
            } else if (alt.isEmpty() && element.hasAttribute("alt")) {
                text.silence(NOWHERE);
            } else {
                text.sign(Kind.FIGURE, Map.of(Fact.ALT, alt), NOWHERE, element);
            }
        }

        private void link(Element element) {
            if (!Elements.hasRole(element, "doc-noteref")) {
                within(Kind.LINK, Map.of(Fact.TARGET, element.getAttribute("href")), element);
            } else if (marks) {
                String number = element.getTextContent().strip();
                text.sign(Kind.MARK, Map.of(Fact.NUMBER, number), NOWHERE, element);
            }
        }
    }
}
