package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;
import org.fairleaf.verify.xhtml.XhtmlHearing;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An EPUB as a reading system opens it: by the package document that the container names, the documents of its spine in
 * their order, and its contents list as the way round.
 */
final class Publication {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final Position NOWHERE = Position.of("");

    private final Archive archive;
    private final Page opf;
    private final String folder;
    private final Map<String, Element> manifest = new HashMap<>();

    private Publication(Archive archive) throws UnreadableException {
        this.archive = archive;
        String path = Page.of(archive, CONTAINER).all("rootfile").stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableException("its container names no package"))
                .getAttribute("full-path");
        this.opf = Page.of(archive, path);
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        opf.all("item").forEach(item -> manifest.put(item.getAttribute("id"), item));
    }

    static Publication of(byte[] epub) throws UnreadableException {
        return new Publication(Archive.of(epub));
    }

    /** All that is heard of it; the cover and the contents list are not the article's. */
    Account account() throws UnreadableException {
        List<Element> bodies = new ArrayList<>();
        for (Element reference : opf.all("itemref")) {
            Element item = manifest.get(reference.getAttribute("idref"));
            if (item == null) {
                throw new UnreadableException("its spine names what it does not hold");
            }
            if (!isNavigation(item)) {
                Page.of(archive, folder + item.getAttribute("href")).all("body").stream()
                        .filter(body -> !isCover(body))
                        .forEach(bodies::add);
            }
        }
        String title = first("title");
        Account heard = XhtmlHearing.of(title, first("language"), bodies);
        return new Account(
                title, heard.lang(), outline(heard), heard.body(), heard.notes(), heard.anchors(), heard.silent());
    }

    private String first(String name) {
        return opf.all(name).stream().findFirst().map(Element::getTextContent).orElse("");
    }

    private static boolean isNavigation(Element item) {
        return List.of(item.getAttribute("properties").split("\\s+")).contains("nav");
    }

    /** A document that holds nothing but the cover's image. */
    private static boolean isCover(Element body) {
        return body.getTextContent().isBlank()
                && Page.below(body, "img").stream()
                        .allMatch(image -> image.getAttribute("role").equals("doc-cover"))
                && !Page.below(body, "img").isEmpty();
    }

    private List<Heard> outline(Account heard) throws UnreadableException {
        List<Heard> out = new ArrayList<>();
        for (Element item : manifest.values()) {
            if (isNavigation(item)) {
                for (Element nav : Page.of(archive, folder + item.getAttribute("href"))
                        .all("nav", nav -> nav.getAttribute("epub:type").equals("toc"))) {
                    new Entries(heard, out).read(nav, 0);
                }
            }
        }
        return out;
    }

    /**
     * The entries of the contents list. The title and the sections under it stand at the same depth; below, an entry
     * stands in the last one before it whose heading is above its own. Where that is so, its level is its heading's.
     */
    private static final class Entries {
        private final Account heard;
        private final List<Heard> out;
        /** The levels that the entries around the next one have. */
        private final List<Integer> above = new ArrayList<>();

        Entries(Account heard, List<Heard> out) {
            this.heard = heard;
            this.out = out;
        }

        void read(Node node, int depth) {
            for (Node kid = node.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
                if (kid instanceof Element element) {
                    switch (element.getLocalName()) {
                        case "ol" -> read(element, depth + 1);
                        case "a" -> entry(element, depth);
                        default -> read(element, depth);
                    }
                }
            }
        }

        private void entry(Element link, int depth) {
            String href = link.getAttribute("href");
            String target = href.substring(Math.max(0, href.indexOf('#')));
            Heard heading = heard.anchors().get(target.isEmpty() ? "" : target.substring(1));
            if (heading == null && isNotes(link, target)) {
                above.clear();
                return;
            }
            int level =
                    heading == null || heading.kind() != Kind.HEADING ? 0 : Integer.parseInt(heading.fact(Fact.LEVEL));
            above.removeIf(one -> Math.max(2, one) >= Math.max(2, level));
            above.add(level);
            String said = above.size() == depth ? String.valueOf(level) : "depth " + depth;
            Words.Writing text = new Words.Writing();
            text.flow(Page.words(link), NOWHERE);
            Map<Fact, String> facts = Map.of(Fact.LEVEL, said, Fact.TARGET, target);
            out.add(new Heard(Kind.HEADING, facts, text.words(""), List.of(), NOWHERE, link));
        }

        /** The notes have a heading that is not the article's. */
        private boolean isNotes(Element link, String target) {
            return heard.notes().stream()
                    .anyMatch(note -> note.handle() instanceof Element item
                            && item.getParentNode() != null
                            && item.getParentNode().getParentNode() instanceof Element section
                            && ("#" + section.getAttribute("aria-labelledby")).equals(target));
        }
    }
}
