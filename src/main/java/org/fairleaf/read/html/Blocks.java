package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Makes the document model's blocks of a page's elements. */
final class Blocks {

    /** Containers in containers: as deep as articles may be. */
    private static final int DEEPEST = 20;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "caption",
            "ul");

    private final Inlines inlines;
    private final Pictures pictures;
    private final Anchors anchors;
    private final Log log;
    private final TableReader tables;
    private int depth;

    Blocks(Inlines inlines, Pictures pictures, Anchors anchors, Log log) {
        this.inlines = inlines;
        this.pictures = pictures;
        this.anchors = anchors;
        this.log = log;
        this.tables = new TableReader(inlines, this, log);
        inlines.readNotesBy(this::of);
    }

    /** The blocks in an element. */
    List<Block> of(Element parent) {
        if (depth == DEEPEST) {
            return flat(parent);
        }
        depth++;
        List<Block> out = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && block(element)) {
                flush(run, out);
                out.addAll(element(element));
            } else if (node instanceof Element || node instanceof TextNode) {
                run.add(node);
            }
        }
        flush(run, out);
        depth--;
        return out;
    }

    /** What is deeper than an article can be: its words as a paragraph. */
    private List<Block> flat(Element parent) {
        String words = parent.text();
        if (words.isBlank()) {
            return List.of();
        }
        log.add(
                Decision.Kind.LOST,
                parent,
                "the page is nested deeper here than an article can be; its words stay, as one paragraph",
                words.length() > 200 ? words.substring(0, 200) + " …" : words);
        Position at = log.position(parent);
        return List.of(new Block.Paragraph(List.of(new Inline.Text(words, at)), Attributes.NONE, at));
    }

    /** Whether an element is one, or holds some and so is none of running text. */
    static boolean block(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            return true;
        }
        return !element.normalName().matches("svg|math|object|iframe|video|audio|a|span|label")
                        && element.childrenSize() > 0
                        && element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()))
                || element.normalName().matches("a|span|label")
                        && element.children().stream().anyMatch(Blocks::block);
    }

    private void flush(List<Node> run, List<Block> out) {
        List<Inline> words = Tidy.paragraph(inlines.raw(run));
        if (!words.isEmpty()) {
            out.add(new Block.Paragraph(words, Attributes.NONE, words.getFirst().position()));
        }
        run.clear();
    }

    private List<Block> element(Element element) {
        Position at = log.position(element);
        Attributes attributes = inlines.attributes(element);
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, attributes, at);
            case "p" -> paragraph(element, attributes, at);
            case "hr" -> List.of(new Block.ThematicBreak(Attributes.NONE, at));
            case "pre" -> List.of(code(element, at));
            case "ul", "menu", "dir" -> framed(list(element, false, at), attributes, at);
            case "ol" -> framed(list(element, true, at), attributes, at);
            case "dl" -> framed(definitions(element, at), attributes, at);
            case "blockquote" -> {
                List<Block> content = of(element);
                if (!element.attr("cite").isBlank()) {
                    log.add(
                            Decision.Kind.LOST,
                            element,
                            "the quotation names its source only in the page's code",
                            element.attr("cite"));
                }
                yield content.isEmpty()
                        ? List.of()
                        : framed(List.of(new Block.Quote(content, Attributes.NONE, at)), attributes, at);
            }
            case "table" -> tables.read(element, attributes, at);
            case "figure" -> figure(element, attributes, at);
            case "details" -> framed(details(element, at), attributes, at);
            default -> container(element, attributes, at);
        };
    }

    private List<Block> heading(Element element, Attributes attributes, Position at) {
        List<Inline> words = inlines.of(element);
        // Bold letters in a heading say no more than the heading does.
        if (words.size() == 1 && words.getFirst() instanceof Inline.Strong strong) {
            words = strong.content();
        }
        if (words.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Heading(element.normalName().charAt(1) - '0', words, attributes, at));
    }

    private List<Block> paragraph(Element element, Attributes attributes, Position at) {
        if (element.children().stream().anyMatch(Blocks::block)) {
            return container(element, attributes, at);
        }
        List<Inline> words = inlines.of(element);
        if (words.isEmpty()) {
            return List.of();
        }
        String id = attributes.id();
        if (id != null && attributes.pairs().isEmpty()) {
            words = List.of(new Inline.Span(words, attributes, at));
            return List.of(new Block.Paragraph(words, Attributes.NONE, at));
        }
        return framed(List.of(new Block.Paragraph(words, Attributes.NONE, at)), attributes, at);
    }

    /** Blocks in a div that carries their language, direction or place, where they have any. */
    private static List<Block> framed(List<Block> blocks, Attributes attributes, Position at) {
        return attributes.equals(Attributes.NONE) || blocks.isEmpty()
                ? blocks
                : List.of(new Block.Division(blocks, attributes, at));
    }

    private List<Block> container(Element element, Attributes attributes, Position at) {
        Block.Callout.Kind kind = Callouts.kind(element);
        if (kind != null) {
            return callout(element, kind, attributes, at);
        }
        if (element.normalName().equals("a") && element.hasAttr("href")) {
            log.add(
                    Decision.Kind.LOST,
                    element,
                    "a link around whole paragraphs; its words stay",
                    element.attr("href"),
                    "link some of the words");
        }
        return framed(of(element), attributes, at);
    }

    private List<Block> callout(Element element, Block.Callout.Kind kind, Attributes attributes, Position at) {
        List<Inline> title = List.of();
        for (Element inner : element.getAllElements()) {
            if (inner.ownerDocument() == null || inner.equals(element)) {
                continue;
            }
            if (Callouts.label(inner)) {
                inner.remove();
            } else if (Callouts.title(inner) && title.isEmpty()) {
                title = inlines.of(inner);
                boolean label = inner.text().strip().equalsIgnoreCase(kind.key());
                title = label ? List.of() : title;
                inner.remove();
            }
        }
        List<Block> content = of(element);
        return content.isEmpty() && title.isEmpty()
                ? List.of()
                : List.of(new Block.Callout(kind, title, content, attributes, at));
    }

    private Block code(Element element, Position at) {
        String text = element.wholeText();
        text = text.startsWith("\n") ? text.substring(1) : text;
        String language = null;
        for (Element named : element.select("pre, code")) {
            for (String name : named.classNames()) {
                if (name.matches("(?:language|lang|highlight-source|brush:)-?[\\w+#.-]+")) {
                    language = name.replaceFirst("^(?:language|lang|highlight-source|brush:)-?", "");
                }
            }
        }
        return new Block.CodeBlock(text.stripTrailing(), language, Attributes.NONE, at);
    }

    private List<Block> list(Element list, boolean ordered, Position at) {
        List<Block.Item> items = new ArrayList<>();
        boolean tight = true;
        // Words in a list, but in none of its items, are one.
        list.textNodes().stream().filter(text -> !text.isBlank()).forEach(text -> text.wrap("<li></li>"));
        for (Element child : list.children()) {
            boolean item = child.normalName().equals("li");
            Boolean checked = item ? checked(child) : null;
            List<Block> content = item ? of(child) : element(child);
            if (content.isEmpty() && checked == null) {
                continue;
            }
            if (!item && !items.isEmpty() && child.normalName().matches("ul|ol")) {
                // Written beside the item that it belongs to.
                Block.Item last = items.removeLast();
                List<Block> both = new ArrayList<>(last.content());
                both.addAll(content);
                items.add(new Block.Item(both, last.checked(), Attributes.NONE, last.position()));
                continue;
            }
            String id = item ? anchors.id(child) : null;
            if (id != null) {
                content = List.of(new Block.Division(content, Attributes.id(id), at));
            }
            tight &= child.selectFirst("> p") == null && content.size() <= 2;
            items.add(new Block.Item(content, checked, Attributes.NONE, log.position(child)));
        }
        if (items.isEmpty()) {
            return List.of();
        }
        return List.of(
                ordered
                        ? new Block.OrderedList(start(list), numbering(list), items, tight, Attributes.NONE, at)
                        : new Block.BulletList(items, tight, Attributes.NONE, at));
    }

    /** Whether a task is done, as a box or a sign in front of its words says; null for an ordinary item. */
    private static @Nullable Boolean checked(Element item) {
        Element box =
                item.selectFirst("> input[type=checkbox], > p > input[type=checkbox], > label > input[type=checkbox]");
        if (box != null) {
            boolean checked = box.hasAttr("checked");
            box.remove();
            return checked;
        }
        Element sign = item.selectFirst("> span.task-mark, > p > span.task-mark");
        if (sign != null) {
            boolean done = sign.text().matches("[☑☒✓✔]");
            sign.remove();
            return done;
        }
        return null;
    }

    private int start(Element list) {
        Element first = list.selectFirst("> li");
        String start = list.hasAttr("start") ? list.attr("start") : first == null ? "" : first.attr("value");
        if (list.hasAttr("reversed")) {
            log.add(Decision.Kind.LOST, list, "this list counts down; here it counts up", "");
        }
        return start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1;
    }

    private static Block.Numbering numbering(Element list) {
        return switch (list.attr("type")) {
            case "a" -> Block.Numbering.LOWER_ALPHA;
            case "A" -> Block.Numbering.UPPER_ALPHA;
            case "i" -> Block.Numbering.LOWER_ROMAN;
            case "I" -> Block.Numbering.UPPER_ROMAN;
            default -> Block.Numbering.DECIMAL;
        };
    }

    private List<Block> definitions(Element list, Position at) {
        List<Block.Definition> definitions = new ArrayList<>();
        List<List<Inline>> terms = new ArrayList<>();
        List<List<Block>> explanations = new ArrayList<>();
        Position first = at;
        for (Element child : TermLists.parts(list)) {
            if (child.normalName().equals("dt")) {
                if (!explanations.isEmpty()) {
                    definitions.add(new Block.Definition(List.copyOf(terms), List.copyOf(explanations), first));
                    terms.clear();
                    explanations.clear();
                }
                first = terms.isEmpty() ? log.position(child) : first;
                terms.add(inlines.of(child));
            } else {
                explanations.add(of(child));
            }
        }
        if (!terms.isEmpty() || !explanations.isEmpty()) {
            definitions.add(new Block.Definition(List.copyOf(terms), List.copyOf(explanations), first));
        }
        return definitions.isEmpty()
                ? List.of()
                : List.of(new Block.DefinitionList(List.copyOf(definitions), Attributes.NONE, at));
    }

    /** A figure of one image with its caption; of anything else the content, and the caption as a paragraph. */
    private List<Block> figure(Element element, Attributes attributes, Position at) {
        Element caption = element.selectFirst("> figcaption");
        List<Inline> words = caption == null ? List.of() : inlines.of(caption);
        List<Element> images = element.select("img");
        Element table = element.selectFirst("> table");
        boolean only = images.size() == 1
                && (element.text().isBlank()
                        || caption != null
                                && element.text().strip().equals(caption.text().strip()));
        if (only) {
            List<Inline> made = pictures.of(images.getFirst());
            if (made.size() == 1 && made.getFirst() instanceof Inline.Image image) {
                return List.of(new Block.Figure(image, words, attributes, at));
            }
            List<Block> left = new ArrayList<>();
            if (!made.isEmpty()) {
                left.add(new Block.Paragraph(made, Attributes.NONE, at));
            }
            if (!words.isEmpty()) {
                left.add(new Block.Paragraph(words, Attributes.NONE, at));
            }
            return framed(left, attributes, at);
        }
        if (caption != null) {
            caption.remove();
        }
        if (table != null && !words.isEmpty() && table.selectFirst("> caption") == null) {
            List<Block> read = tables.read(table, attributes, at);
            if (read.size() == 1
                    && read.getFirst() instanceof Block.Table one
                    && one.caption().isEmpty()) {
                return List.of(new Block.Table(
                        words,
                        one.columns(),
                        one.head(),
                        one.body(),
                        one.rowHeaders(),
                        one.attributes(),
                        one.position()));
            }
        }
        List<Block> content = new ArrayList<>(of(element));
        if (!words.isEmpty()) {
            content.add(new Block.Paragraph(words, Attributes.NONE, log.position(element)));
        }
        return framed(content, attributes, at);
    }

    private List<Block> details(Element element, Position at) {
        Element summary = element.selectFirst("> summary");
        List<Block> out = new ArrayList<>();
        if (summary != null) {
            List<Inline> words = inlines.of(summary);
            log.addOnce(
                    Decision.Kind.LOST,
                    element,
                    "words that the page folds away until somebody asks for them are always shown here",
                    summary.text());
            if (!words.isEmpty()) {
                Inline strong = words.size() == 1 && words.getFirst() instanceof Inline.Strong already
                        ? already
                        : new Inline.Strong(words, at);
                out.add(new Block.Paragraph(List.of(strong), Attributes.NONE, at));
            }
            summary.remove();
        }
        out.addAll(of(element));
        return out;
    }
}
