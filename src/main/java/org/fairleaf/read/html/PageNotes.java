package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Reference;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Footnotes: a mark is a link, raised or by its role, to a place that links back to it. Their texts leave the end of the
 * page. A note that does nothing but name works of the reference list is a citation.
 */
final class PageNotes {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private final Log log;
    private final Set<String> works = new HashSet<>();
    private final Map<String, Element> texts = new LinkedHashMap<>();
    private final Map<String, List<Block>> read = new HashMap<>();
    private final Set<String> cited = new HashSet<>();

    PageNotes(Element main, List<Reference> references, Log log) {
        this.log = log;
        references.forEach(reference -> works.add(reference.key()));
        Map<String, Element> byId = new HashMap<>();
        main.select("[id]").forEach(element -> byId.putIfAbsent(element.id(), element));
        List<Element> marks = new ArrayList<>();
        for (Element link : main.select("a[href^=#]")) {
            Element text = byId.get(link.attr("href").substring(1));
            // What holds its own mark would go with it.
            if (text != null
                    && !text.equals(link)
                    && !link.parents().contains(text)
                    && mark(link)
                    && note(text, link, byId)) {
                marks.add(link);
                texts.putIfAbsent(text.id(), text);
            }
        }
        Set<String> back = new HashSet<>();
        for (Element mark : marks) {
            back.add(mark.id());
            mark.parents().forEach(parent -> back.add(parent.id()));
        }
        back.remove("");
        texts.values().forEach(text -> withoutBackLinks(text, back, byId.keySet()));
        Set<Element> headings = new LinkedHashSet<>();
        texts.values().forEach(text -> headings.addAll(lift(text)));
        headings.forEach(this::withoutText);
        for (Element mark : marks) {
            mark.attr("data-note", mark.attr("href").substring(1));
            Element raised = mark.parent();
            if (raised != null && raised.nameIs("sup") && raised.childrenSize() == 1) {
                raised.attr("data-mark", "");
            }
        }
    }

    /** Whether a link looks like the mark of a note. */
    private static boolean mark(Element link) {
        if (link.attr("role").equals("doc-backlink")) {
            return false;
        }
        boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
        boolean named = link.attr("role").equals("doc-noteref")
                || link.className().toLowerCase(Locale.ROOT).matches(".*(?:footnote|noteref|note-ref|endnote).*");
        return (raised || named) && link.text().strip().length() <= 12;
    }

    private static boolean note(Element text, Element mark, Map<String, Element> byId) {
        if (text.attr("role").matches("doc-(?:foot|end)note")
                || text.closest("[role=doc-endnotes], .footnotes, .endnotes") != null) {
            return !text.normalName().matches("section|h[1-6]");
        }
        for (Element back : text.select("a[href^=#]")) {
            Element target = byId.get(back.attr("href").substring(1));
            if (target != null && (target.equals(mark) || mark.parents().contains(target))) {
                return true;
            }
        }
        return false;
    }

    private void withoutBackLinks(Element text, Set<String> marks, Set<String> known) {
        for (Element link : text.select("a[href^=#]")) {
            String target = link.attr("href").substring(1);
            String label = link.text().strip();
            boolean back = link.attr("role").equals("doc-backlink")
                    || link.className().matches("(?i).*back.*")
                    || marks.contains(target)
                    || label.matches("[↩↑^⏎\\uFE0E\\s]*")
                    || label.matches("\\[?\\(?[\\da-z]{1,3}\\)?\\]?[.:]?") && !known.contains(target);
            Element around = link.parent();
            if (back) {
                told(link);
                link.remove();
                while (around != null
                        && !around.equals(text)
                        && around.text().replaceAll("[\\s↑^]+", "").isEmpty()
                        && around.selectFirst("img") == null) {
                    Element outer = around.parent();
                    around.remove();
                    around = outer;
                }
            }
        }
        for (Element back : text.select(".back, .mw-cite-backlink")) {
            told(back);
            back.remove();
        }
    }

    /** Each wording once, unless the page itself calls it a link back to the text; signs such as arrows are no words. */
    private void told(Element link) {
        String words = Log.words(link);
        if (!link.attr("role").equals("doc-backlink") && words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            log.addOnce(
                    Decision.Kind.REMOVED,
                    link,
                    "a note's link back to the text, “" + words + "”, here and further on: taken out",
                    "");
        }
    }

    /** Texts whose marks stand nowhere in the article. */
    void tell() {
        texts.forEach((id, text) -> {
            if (!read.containsKey(id) && keys(text).isEmpty()) {
                log.add(
                        Decision.Kind.REMOVED,
                        text,
                        "this is a note, and no mark in the article leads to it: taken out",
                        Log.words(text));
            }
        });
    }

    /** Takes a text out of the page, and what was only there to hold it; the headings that may have lost theirs. */
    private static Set<Element> lift(Element text) {
        Set<Element> headings = new LinkedHashSet<>();
        Element at = text;
        while (at != null) {
            Element around = at.parent();
            Element before = at.previousElementSibling();
            if (before != null && before.nameIs("hr")) {
                before.remove();
                before = at.previousElementSibling();
            }
            if (before != null && before.normalName().matches("h[1-6]")) {
                headings.add(before);
            }
            at.remove();
            boolean empty = around != null
                    && around.parent() != null
                    && !around.normalName().matches("main|article|body")
                    && around.ownText().isBlank()
                    && around.childrenSize() == 0;
            at = empty ? around : null;
        }
        return headings;
    }

    /** Takes out a heading under which only notes stood. */
    private void withoutText(Element heading) {
        Element next = heading.nextElementSibling();
        if (next != null && !next.normalName().matches("h[1-6]")) {
            return;
        }
        log.add(
                Decision.Kind.REMOVED,
                heading,
                "the heading of the notes, which stand at their marks now: taken out",
                heading.text());
        heading.remove();
    }

    /** The footnote or citation of a mark; null where a link is none. */
    @Nullable
    Inline at(Element link, Function<Element, List<Block>> reader) {
        String id = link.attr("data-note");
        Element text = texts.get(id);
        if (text == null) {
            return null;
        }
        Position position = log.position(link);
        List<String> keys = keys(text);
        if (!keys.isEmpty()) {
            cited.addAll(keys);
            List<Inline.Cite> cites = keys.stream()
                    .map(key -> new Inline.Cite(key, List.of(), List.of(), false, position))
                    .toList();
            log.add(
                    Decision.Kind.RECOGNISED,
                    link,
                    "this note names works of the reference list: a citation; words beside them, such as pages, are here",
                    text.text(),
                    "write them into the brackets of the citation");
            return new Inline.Citation(cites, false, position);
        }
        List<Block> content = read.get(id);
        if (content == null) {
            read.put(id, List.of());
            content = reader.apply(text);
            read.put(id, content);
        }
        if (content.isEmpty()) {
            return null;
        }
        String label = Log.words(link);
        if (WORD.matcher(label).find()) {
            log.addOnce(Decision.Kind.LOST, link, "a note's own mark, “" + label + "”, becomes a number", "");
        }
        return new Inline.Footnote(content, position);
    }

    /** The works that a note names, where it is a citation. */
    private List<String> keys(Element text) {
        List<String> keys = new ArrayList<>();
        for (Element link : text.select("a[role=doc-biblioref][href^=#ref-]")) {
            String key = link.attr("href").substring("#ref-".length());
            if (works.contains(key) && !keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Whether an element does nothing but raise the mark of a note. */
    static boolean raises(Element element) {
        return element.hasAttr("data-mark");
    }

    boolean cited() {
        return !works.isEmpty();
    }

    boolean cites(String key) {
        return cited.contains(key);
    }
}
