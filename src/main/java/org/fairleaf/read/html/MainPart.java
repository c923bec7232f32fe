package org.fairleaf.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;

/** Finds the part of a page that is the article: as it is marked, else where its paragraphs stand. */
final class MainPart {

    private static final List<String> MARKED = List.of("main", "[role=main]", "article", "[itemprop=articleBody]");

    private MainPart() {}

    /** The part. Words of the page outside of it are told as taken out. */
    static Element of(Element body, Log log) {
        for (String marked : MARKED) {
            List<Element> found = body.select(marked).stream()
                    .filter(element -> element.parents().stream().noneMatch(parent -> parent.is(marked)))
                    .filter(element -> !element.text().isBlank())
                    .toList();
            if (found.size() == 1 && substantial(found.getFirst(), body)) {
                return without(body, narrowed(found.getFirst()), log);
            }
        }
        Element dense = densest(body);
        return dense.equals(body) ? body : without(body, dense, log);
    }

    /** The one article in a main part that holds other things, too. */
    private static Element narrowed(Element main) {
        List<Element> articles = main.select("article");
        return articles.size() == 1
                        && articles.getFirst().text().length() * 10
                                > main.text().length() * 7
                ? articles.getFirst()
                : main;
    }

    private static boolean substantial(Element element, Element body) {
        return element.text().length() * 4 > body.text().length();
    }

    /** The deepest element in which most words of all paragraphs stand. */
    private static Element densest(Element body) {
        Map<Element, Integer> words = new HashMap<>();
        int all = 0;
        for (Element paragraph : body.select("p, li, pre, td, dd, blockquote, h1, h2, h3, h4, h5, h6")) {
            int length = paragraph.ownText().length();
            // Words of links are of menus more often than of articles.
            length -= paragraph.select("> a").stream()
                    .mapToInt(link -> link.text().length() / 2)
                    .sum();
            all += Math.max(0, length);
            for (Element at = paragraph; at != null && !at.equals(body); at = at.parent()) {
                words.merge(at, Math.max(0, length), Integer::sum);
            }
        }
        Element best = body;
        boolean deeper = all > 0;
        while (deeper) {
            deeper = false;
            for (Element child : best.children()) {
                boolean container =
                        child.normalName().matches("div|section|article|main|center|td|tr|tbody|table|span|font|form");
                if (container && words.getOrDefault(child, 0) * 10 >= all * 8) {
                    best = child;
                    deeper = true;
                    break;
                }
            }
        }
        return best;
    }

    private static Element without(Element body, Element main, Log log) {
        Element at = main;
        while (!at.equals(body)) {
            for (Element sibling : at.siblingElements()) {
                if (sibling.selectFirst("h1") != null
                        && main.selectFirst("h1") == null
                        && sibling.text().length() < 400) {
                    // The title stands beside the text.
                    main.prependChild(sibling);
                    continue;
                }
                String words = Log.words(sibling);
                if (!words.isEmpty()) {
                    log.add(Decision.Kind.REMOVED, sibling, "this stands outside the article: taken out", words);
                }
            }
            Element parent = at.parent();
            if (parent == null) {
                break;
            }
            if (!parent.ownText().isBlank()) {
                log.add(
                        Decision.Kind.REMOVED,
                        parent,
                        "these words stand outside the article: taken out",
                        parent.ownText());
            }
            at = parent;
        }
        return main;
    }
}
