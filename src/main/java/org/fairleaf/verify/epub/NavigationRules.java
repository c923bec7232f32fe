package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;
import org.w3c.dom.Element;

/** Headings, contents lists and links: every way into the text is there and leads to where it says. */
final class NavigationRules {

    private static final String NAVIGATION = "EPUB/nav.xhtml";

    private final Archive archive;
    private final List<Page> pages;
    private final Edition edition;
    private final Findings findings;

    NavigationRules(Archive archive, List<Page> pages, Edition edition, Findings findings) {
        this.archive = archive;
        this.pages = pages;
        this.edition = edition;
        this.findings = findings;
    }

    void check() throws UnreadableException {
        List<String> headings = new ArrayList<>();
        Map<String, Set<String>> ids = new HashMap<>();
        Page navigation = null;
        for (Page page : pages) {
            languages(page);
            ids.put(page.name(), ids(page));
            if (page.name().equals(NAVIGATION)) {
                navigation = page;
            } else {
                page.all("*", element -> element.getLocalName().matches("h[1-6]"))
                        .forEach(heading -> headings.add(heading.getLocalName() + " " + Page.words(heading)));
            }
        }
        compare("the headings", levels(), headings);
        pages.forEach(page -> links(page, ids));
        if (navigation == null) {
            findings.add(Code.EPUB_NAVIGATION, "there is no contents list");
            return;
        }
        Element contents = navigation
                .all("nav", nav -> nav.getAttribute("epub:type").equals("toc"))
                .stream()
                .findFirst()
                .orElse(null);
        if (contents == null
                || navigation
                        .all("nav", nav -> nav.getAttribute("epub:type").equals("landmarks"))
                        .isEmpty()) {
            findings.add(Code.EPUB_NAVIGATION, "there is no contents list, or there are no landmarks");
            return;
        }
        List<String> entries =
                Page.below(contents, "a").stream().map(Page::words).toList();
        compare("the contents list", titles(), entries);
        Page ncx = Page.of(archive, "EPUB/toc.ncx");
        List<String> labels = ncx.all("navLabel").stream().map(Page::words).toList();
        compare("the contents list for older e-readers", titles(), labels);
    }

    private void languages(Page page) {
        String lang = edition.metadata().lang();
        for (String attribute : List.of("lang", "xml:lang")) {
            findings.expect(
                    Code.EPUB_LANGUAGE,
                    "lang",
                    attribute + " of " + page.name(),
                    lang,
                    page.root().getAttribute(attribute));
        }
        findings.expect(
                Code.EPUB_LANGUAGE,
                "lang",
                "the direction of " + page.name(),
                edition.metadata().dir(),
                page.root().getAttribute("dir"));
    }

    private Set<String> ids(Page page) {
        Set<String> ids = new HashSet<>();
        for (String id : page.ids()) {
            if (!ids.add(id)) {
                findings.add(Code.EPUB_LINK, page.name() + " has the id " + id + " twice");
            }
        }
        return ids;
    }

    private List<String> levels() {
        List<String> levels = new ArrayList<>();
        edition.outline().forEach(entry -> levels.add("h" + entry.level() + " " + words(entry)));
        return levels;
    }

    private List<String> titles() {
        return edition.outline().stream().map(NavigationRules::words).toList();
    }

    private static String words(Edition.Entry entry) {
        return entry.text().replaceAll("\\s+", " ");
    }

    /** The notes have a heading that is in no outline; besides it the two must be the same. */
    private void compare(String what, List<String> expected, List<String> actual) {
        List<String> rest = new ArrayList<>(actual);
        if (!edition.notes().isEmpty()) {
            String label = edition.labels().get("notes");
            // The last of that name before the references: an author may have a chapter on notes, too.
            List<String> names = List.of(label, "h2 " + label);
            for (int i = rest.size() - 1; i >= 0 && rest.size() > expected.size(); i--) {
                if (names.contains(rest.get(i))) {
                    rest.remove(i);
                }
            }
        }
        for (int i = 0; i < Math.max(expected.size(), rest.size()); i++) {
            String wanted = i < expected.size() ? expected.get(i) : "nothing";
            String found = i < rest.size() ? rest.get(i) : "nothing";
            if (!wanted.equals(found)) {
                findings.add(
                        Code.EPUB_NAVIGATION,
                        what + " and the article differ at \"" + wanted + "\": there stands \"" + found + "\"");
                return;
            }
        }
    }

    private void links(Page page, Map<String, Set<String>> ids) {
        for (Element link : page.all("a")) {
            String href = link.getAttribute("href");
            if (href.matches("(?is)(https?|mailto|tel):.+")) {
                continue;
            }
            int hash = href.indexOf('#');
            String file = hash == 0 ? page.name() : "EPUB/" + (hash < 0 ? href : href.substring(0, hash));
            Set<String> there = ids.get(file);
            String place = hash < 0 ? "" : href.substring(hash + 1);
            if (there == null || (!place.isEmpty() && !there.contains(place))) {
                findings.add(
                        Code.EPUB_LINK,
                        "the link \"" + Page.words(link) + "\" in " + page.name() + " leads to " + href
                                + ", which is not there");
            }
        }
    }
}
