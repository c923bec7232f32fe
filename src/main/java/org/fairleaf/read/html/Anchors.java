package org.fairleaf.read.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where links lead, and which places of the article they lead to. */
final class Anchors {

    private final List<String> addresses;
    private final Set<String> wanted = new HashSet<>();
    private final Log log;

    Anchors(Element main, List<String> addresses, Log log) {
        this.addresses = addresses;
        this.log = log;
        main.select("a[href^=#]").forEach(link -> wanted.add(link.attr("href").substring(1)));
    }

    /** An element's id, if a link leads there. */
    @Nullable
    String id(Element element) {
        String id = element.id().isEmpty() && element.normalName().equals("a") ? element.attr("name") : element.id();
        return !id.isEmpty() && wanted.contains(id) ? id : null;
    }

    /** The target of a link; null, told, where the article cannot lead there. */
    @Nullable
    String target(Element link) {
        String href = link.attr("href").strip().replaceAll("\\s", "%20");
        if (href.isEmpty() || href.equals("#")) {
            return null;
        }
        if (href.startsWith("#")) {
            return href;
        }
        String scheme = href.indexOf(':') < 0
                ? ""
                : href.substring(0, href.indexOf(':')).toLowerCase(Locale.ROOT);
        boolean full = switch (scheme) {
            case "http", "https" -> href.matches("(?i)https?://[^/?#\\s][^\\s]*");
            case "mailto" -> href.indexOf('@') > 7;
            case "tel" -> href.matches("(?i)tel:[+0-9(][0-9().;=a-zA-Z\\-+%]*");
            default -> false;
        };
        if (full) {
            return href;
        }
        String resolved = scheme.isEmpty() ? resolved(href) : null;
        if (resolved != null) {
            log.add(
                    Decision.Kind.RECOGNISED,
                    link,
                    "this link was relative to the page's address: now " + resolved,
                    href,
                    "check that it leads there");
            return resolved;
        }
        log.add(
                Decision.Kind.LOST,
                link,
                scheme.isEmpty()
                        ? "this link leads to a place on the site that the file does not name; its words stay"
                        : "links that begin with " + scheme + ": are not published; its words stay",
                href,
                "write the full address with https://");
        return null;
    }

    private @Nullable String resolved(String href) {
        try {
            String full = addresses.isEmpty()
                    ? ""
                    : new URI(addresses.getFirst()).resolve(href).toString();
            return full.matches("(?i)https?://[^/?#\\s][^\\s]*") ? full : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The blocks without links to places that are not in the article, whose words stay. */
    List<Block> resolved(List<Block> blocks) {
        Set<String> places = new HashSet<>();
        Tree.walk(blocks, block -> add(places, block.attributes()), inline -> {
            switch (inline) {
                case Inline.Span span -> add(places, span.attributes());
                case Inline.Image image -> add(places, image.attributes());
                case Inline.Link link -> add(places, link.attributes());
                default -> {}
            }
        });
        return new Rewrite(inlines -> links(inlines, places)).blocks(blocks);
    }

    private static void add(Set<String> places, Attributes attributes) {
        if (attributes.id() != null) {
            places.add(attributes.id());
        }
    }

    private List<Inline> links(List<Inline> inlines, Set<String> places) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Link link && link.internal() && !places.contains(link.anchor())) {
                log.add(
                        Decision.Kind.LOST,
                        link.position(),
                        "this link leads to a place that is not in the article; its words stay",
                        link.target());
                out.addAll(link.content());
            } else {
                out.add(inline);
            }
        }
        return Tidy.merged(out);
    }
}
