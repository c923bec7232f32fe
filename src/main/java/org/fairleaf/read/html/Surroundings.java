package org.fairleaf.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes out of a page what no reader of the article needs: menus, forms, notices, scripts. The words taken are told. */
final class Surroundings {

    /** Without words for anybody. */
    private static final String SILENT = "script, style, template, link, meta, base";

    private static final String BY_ELEMENT = "nav, form, dialog, aside, menu, select, textarea, button, "
            + "[role=navigation], [role=search], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], "
            + "[role=alertdialog], [role=menu], [role=menubar], [role=toolbar]";

    /** Names of classes and ids that pages give to what surrounds an article. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*[-_ ])?(?:comments?|comment-(?:form|list|respond)|respond|disqus|share|sharing"
                    + "|share-?bar|social(?:-?(?:share|media|links))?|addtoany|cookies?|cookie-?(?:banner|notice|consent|bar)|consent|gdpr|onetrust"
                    + "|newsletter|subscribe|signup|sidebar|breadcrumbs?|related(?:-(?:posts|articles|content))?|recommended|pagination|pager"
                    + "|skip(?:-?link|-to-content)?|popup|modal|advert(?:isement)?s?|ads?|sponsored|promo|widget(?:-area)?|print-?button"
                    + "|screen-reader-text-nav|back-to-top|site-(?:header|footer|nav)|masthead|navbar|menu|toc-toggle|mw-editsection|editsection)");

    private static final Set<String> KEPT_ROLES =
            Set.of("note", "doc-tip", "doc-notice", "doc-footnote", "doc-pullquote", "doc-example");

    private Surroundings() {}

    static void remove(Element body, Log log) {
        body.select("noscript").forEach(element -> withoutScripts(element, log));
        body.select(SILENT).remove();
        NodeTraversor.traverse(
                (NodeVisitor) (node, depth) -> {
                    if (node instanceof Comment) {
                        node.remove();
                    }
                },
                body);
        for (Element element : body.select(
                "[hidden], [aria-hidden=true]:not(:has(img)), [style*=display:none], [style*=display: none]")) {
            remove(element, "this is hidden on the page", log);
        }
        for (Element element : body.select(BY_ELEMENT)) {
            if (!KEPT_ROLES.contains(element.attr("role")) && !callout(element)) {
                remove(element, "this is " + kind(element) + " of the page, not part of the article", log);
            }
        }
        for (Element element : body.select("header, footer")) {
            // Inside the article they hold its title and its notes.
            boolean inside = element.closest("article, main, [role=main], section, figure, blockquote") != null;
            boolean title =
                    element.selectFirst("h1") != null && body.select("h1").size() == 1;
            boolean closes = element.normalName().equals("footer");
            if (!inside && !title
                    || closes
                            && element.selectFirst("[role=doc-endnotes], .footnotes, cite") == null
                            && !blockquoted(element)) {
                remove(
                        element,
                        "this is the " + (closes ? "foot" : "head") + " of the page, not part of the article",
                        log);
            }
        }
        for (Element element : body.select("[class], [id]")) {
            if (named(element) && !holdsArticle(element)) {
                remove(element, "its name, " + name(element) + ", says that this is not part of the article", log);
            }
        }
    }

    /** What only stands in for something that a script puts there; an image is often in it without words. */
    private static void withoutScripts(Element element, Log log) {
        String words = Log.words(element);
        String images = element.select("img").stream()
                .map(image -> image.attr("src"))
                .filter(address -> !address.isBlank())
                .collect(Collectors.joining("\n"));
        if (!words.isEmpty() || !images.isEmpty()) {
            log.add(
                    Decision.Kind.REMOVED,
                    element,
                    "the page shows this only where no scripts run: taken out",
                    Stream.of(words, images).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
        }
        element.remove();
    }

    private static boolean blockquoted(Element element) {
        return element.closest("blockquote, figure") != null;
    }

    private static boolean callout(Element element) {
        return element.normalName().equals("aside")
                && (element.hasAttr("role") && KEPT_ROLES.contains(element.attr("role"))
                        || Callouts.kind(element) != null
                        || element.closest("article, main, [role=main]") != null
                                && element.select("a").size()
                                        <= element.select("p").size());
    }

    private static boolean named(Element element) {
        if (Set.of("body", "main", "article", "html").contains(element.normalName())
                || element.normalName()
                                .matches(
                                        "h[1-6]|p|li|td|th|tr|table|a|span|em|strong|abbr|sup|sub|img|figure|figcaption|dt|dd|dl|cite|code|pre|blockquote")
                        && !element.className().matches("(?i).*(?:editsection|skip).*")) {
            return false;
        }
        String id = element.id().toLowerCase(Locale.ROOT);
        return NAMED.matcher(id).matches()
                || element.classNames().stream()
                        .anyMatch(name ->
                                NAMED.matcher(name.toLowerCase(Locale.ROOT)).matches());
    }

    /** Whether most of the page's words stand in an element, whatever its name. */
    private static boolean holdsArticle(Element element) {
        Element root = element.ownerDocument() == null
                ? element
                : element.ownerDocument().body();
        return element.selectFirst("h1, article, main, [role=main]") != null
                || element.text().length() * 2 > root.text().length();
    }

    private static String name(Element element) {
        return "“"
                + (element.className().isBlank()
                        ? element.id()
                        : element.className().strip()) + "”";
    }

    private static String kind(Element element) {
        return switch (element.hasAttr("role") ? element.attr("role") : element.normalName()) {
            case "nav", "navigation", "menu", "menubar" -> "navigation";
            case "form", "search", "select", "textarea" -> "a form";
            case "button", "toolbar" -> "a button";
            case "dialog", "alertdialog" -> "a notice";
            case "banner" -> "the head";
            case "contentinfo" -> "the foot";
            default -> "beside the text";
        };
    }

    private static void remove(Element element, String message, Log log) {
        if (element.ownerDocument() == null) {
            return;
        }
        String words = Log.words(element);
        if (!words.isEmpty()) {
            log.add(Decision.Kind.REMOVED, element, message + ": taken out", words);
        }
        element.remove();
    }
}
