package org.fairleaf.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Writing;
import org.fairleaf.read.Decision;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: title, language, authors, date, description. */
final class PageFacts {

    private final Document page;
    private final Log log;

    PageFacts(Document page, Log log) {
        this.page = page;
        this.log = log;
    }

    /** The addresses under which the page calls itself. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        page.select("link[rel=canonical]").forEach(link -> addresses.add(link.attr("href")));
        page.select("meta[property=og:url]").forEach(meta -> addresses.add(meta.attr("content")));
        return addresses.stream()
                .filter(address -> address.matches("https?://.+"))
                .toList();
    }

    /** The metadata; the title is taken out of the article, for it becomes the title of every format. */
    Metadata metadata(Element main) {
        List<Inline> title = title(main);
        List<Inline> subtitle = List.of();
        Element second = main.selectFirst("[role=doc-subtitle], p.subtitle, .article-subtitle, .entry-subtitle");
        if (second != null && !title.isEmpty()) {
            subtitle = words(second);
            log.add(Decision.Kind.MOVED, second, "the subtitle, now in the front matter", second.text());
            second.remove();
        }
        String lang = language();
        List<Person> authors = authors(main);
        String date = date(main);
        head(main);
        String dir = page.selectFirst("html[dir]") == null
                ? ""
                : page.selectFirst("html[dir]").attr("dir");
        return new Metadata(
                title,
                subtitle,
                authors,
                date,
                lang,
                dir.matches("ltr|rtl") ? dir : Writing.direction(lang),
                meta("description", "og:description"),
                List.of(),
                keywords(),
                List.of(),
                null,
                List.of(),
                null,
                meta("rights", "dcterms.rights", "dc.rights"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new LinkedHashMap<>(),
                List.of(),
                Map.of());
    }

    /** The same with the parts that the page marks. */
    static Metadata with(
            Metadata metadata, List<Block> summary, @Nullable List<Block> disclaimer, List<String> uncited) {
        Metadata whole = metadata.withBibliography(List.of(), uncited);
        if (disclaimer != null) {
            whole = whole.withDisclaimer(disclaimer);
        }
        return new Metadata(
                whole.title(),
                whole.subtitle(),
                whole.authors(),
                whole.date(),
                whole.lang(),
                whole.dir(),
                whole.description(),
                summary,
                whole.keywords(),
                whole.bibliography(),
                whole.csl(),
                whole.nocite(),
                whole.toc(),
                whole.rights(),
                whole.id(),
                whole.version(),
                whole.publisher(),
                whole.contact(),
                whole.audience(),
                whole.reviewers(),
                whole.reviewed(),
                whole.nextReview(),
                whole.funding(),
                whole.conflicts(),
                whole.evaluation(),
                whole.glossary(),
                whole.disclaimer(),
                whole.theme(),
                whole.unresolved(),
                whole.waivers(),
                whole.positions());
    }

    private List<Inline> title(Element main) {
        Element heading = main.selectFirst("h1");
        if (heading != null && !heading.text().isBlank()) {
            log.add(
                    Decision.Kind.MOVED,
                    heading,
                    "the page's first h1: the title, now in the front matter",
                    heading.text(),
                    "change title in the front matter");
            List<Inline> words = words(heading);
            heading.remove();
            return words;
        }
        String named = meta("og:title");
        Element element = page.selectFirst("head > title");
        String text =
                named != null ? named : element == null ? "" : element.text().strip();
        if (text.isEmpty()) {
            return List.of();
        }
        log.add(
                Decision.Kind.RECOGNISED,
                element == null ? log.file() : log.position(element),
                "the article has no h1; its title is the " + (named != null ? "og:title" : "title") + " of the page",
                text,
                "change title in the front matter, where the name of the site may stand in it, too");
        return List.of(new Inline.Text(text, element == null ? log.file() : log.position(element)));
    }

    private List<Inline> words(Element element) {
        String text = element.text().strip();
        return text.isEmpty() ? List.of() : List.of(new Inline.Text(text, log.position(element)));
    }

    private String language() {
        Element html = page.selectFirst("html");
        String lang = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        lang = lang.strip().replace('_', '-');
        if (Languages.wellFormed(lang)) {
            return lang;
        }
        if (!lang.isEmpty()) {
            log.add(Decision.Kind.UNCERTAIN, log.file(), "the page's language is no language tag", lang);
        }
        return "und";
    }

    private List<Person> authors(Element main) {
        List<String> names = new ArrayList<>();
        Position position = log.file();
        for (Element meta : page.select(
                "meta[name=author], meta[name=citation_author], meta[name=dc.creator], meta[name=dcterms.creator]")) {
            position = log.position(meta);
            for (String name : meta.attr("content").split("\\s*;\\s*|,\\s+(?=\\S+\\s+\\S)", -1)) {
                String said = name.replaceAll("\\s+", " ").strip();
                if (!said.isEmpty() && !names.contains(said)) {
                    names.add(said);
                }
            }
        }
        if (names.isEmpty()) {
            for (Element author : main.select("[rel=author], [itemprop=author]")) {
                String name = author.text().strip().replaceFirst("(?i)^by\\s+", "");
                if (!name.isEmpty() && name.length() < 80 && !names.contains(name)) {
                    names.add(name);
                    position = log.position(author);
                }
            }
        }
        if (!names.isEmpty()) {
            log.add(
                    Decision.Kind.RECOGNISED,
                    position,
                    "the page names who wrote it",
                    String.join("; ", names),
                    "change author in the front matter");
        }
        Position where = position;
        return names.stream()
                .map(name -> new Person(name, null, null, null, where))
                .toList();
    }

    private @Nullable String date(Element main) {
        String stated = meta(
                "article:published_time",
                "date",
                "dc.date",
                "dcterms.date",
                "citation_publication_date",
                "dcterms.created");
        Element time = main.selectFirst("time[datetime]");
        String found = stated != null
                ? stated
                : time == null ? null : time.attr("datetime").strip();
        if (found == null) {
            return null;
        }
        String iso = found.replace('/', '-');
        iso = iso.matches("\\d{4}-\\d{2}-\\d{2}.*") ? iso.substring(0, 10) : iso;
        if (!iso.matches("\\d{4}(?:-\\d{2}){0,2}")) {
            log.add(Decision.Kind.UNCERTAIN, log.file(), "the page's date is not written as year-month-day", found);
            return null;
        }
        log.add(
                Decision.Kind.RECOGNISED,
                time != null && stated == null ? log.position(time) : log.file(),
                "the page says when it was published",
                found,
                "change date in the front matter");
        return iso;
    }

    /** Lines beside the title that say who wrote it and when: the front matter says so now, or they are told. */
    private void head(Element main) {
        for (Element line :
                main.select("header, .byline, p.author, p.date, p.publisher, .post-meta, .entry-meta, .article-meta")) {
            if (line.ownerDocument() == null || line.closest("blockquote, figure, [role=note]") != null) {
                continue;
            }
            String words = Log.words(line);
            if (!words.isEmpty() && words.length() < 600) {
                log.add(
                        Decision.Kind.MOVED,
                        line,
                        "this stands beside the title; the front matter holds what of it was understood",
                        words,
                        "write into the front matter what is missing there");
                line.remove();
            }
        }
    }

    private List<String> keywords() {
        String all = meta("keywords", "news_keywords");
        List<String> keywords = new ArrayList<>();
        for (String word : all == null ? new String[0] : all.split("[,;]", -1)) {
            if (!word.isBlank()) {
                keywords.add(word.strip());
            }
        }
        return keywords;
    }

    private @Nullable String meta(String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[name], meta[property]")) {
                boolean named = meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name);
                String content = meta.attr("content").strip().replaceAll("\\s+", " ");
                if (named && !content.isEmpty()) {
                    return content;
                }
            }
        }
        return null;
    }
}
