package org.fairleaf.render.xhtml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.fairleaf.ast.Writing;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.theme.Labels;
import org.fairleaf.theme.Theme;

/**
 * The page that lists what is published, in the site's language. It works without its script, which only hides what is
 * not looked for, and its policy lets nothing else run or load.
 */
public final class DownloadPage {

    private final Theme theme;
    private final Labels labels;
    private final String title;
    private final List<Offer> offers;
    private final String css;
    private final Markup page = new Markup().prolog("<!DOCTYPE html>");

    private DownloadPage(Theme theme, List<Offer> offers, String css) {
        this.theme = theme;
        this.labels = labels(theme);
        String own = theme.token("site.title").strip();
        this.title = own.isEmpty() ? labels.get("downloads") : own;
        this.offers = offers.stream()
                .sorted(Comparator.comparing((Offer offer) -> offer.title().toLowerCase(Locale.ROOT))
                        .thenComparing(Offer::slug))
                .toList();
        this.css = css;
    }

    /** The whole file, or findings that say why there is none. */
    public static Outcome<byte[]> of(List<Offer> offers, Theme theme) {
        WebStyles.Sheet sheet = WebStyles.ofDownloads(theme);
        if (!sheet.findings().isEmpty()) {
            return Outcome.none(sheet.findings());
        }
        String page = new DownloadPage(theme, offers, sheet.css()).write();
        return Outcome.of(page.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** Those of the site's language, or all in English where they lack this page's words. */
    private static Labels labels(Theme theme) {
        Labels labels = theme.labels(theme.token("site.lang"));
        return labels.texts().containsKey("downloads") ? labels : theme.labels("en");
    }

    private String write() {
        String dir = Writing.direction(labels.lang());
        String script = script();
        page.block(
                "html",
                "lang",
                labels.lang(),
                "xml:lang",
                labels.lang(),
                "dir",
                dir,
                "xmlns",
                "http://www.w3.org/1999/xhtml",
                "class",
                "web downloads");
        head(script);
        page.block("body");
        page.block("header").line("h1", title).close();
        page.block("main");
        filter();
        for (int i = 0; i < offers.size(); i++) {
            article(offers.get(i), "leaflet-" + (i + 1));
        }
        page.close();
        page.block("script").verbatim(script).close();
        return page.close().close().finish();
    }

    private void head(String script) {
        page.block("head");
        page.emptyBlock("meta", "charset", "utf-8");
        page.line("title", title);
        page.emptyBlock("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.emptyBlock("meta", "name", "color-scheme", "content", "light dark");
        page.emptyBlock(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(css)
                        + "'; font-src data:; base-uri 'none'; form-action 'none'");
        page.block("style").verbatim(css).close();
        page.block("script", "type", "application/ld+json")
                .verbatim(StructuredData.of(title, labels.lang(), offers))
                .close();
        page.close();
    }

    /** Hidden until the script that gives it a meaning has run. */
    private void filter() {
        page.block("div", "id", "find", "role", "search", "hidden", "hidden");
        page.line("label", labels.get("downloads-find"), "for", "find-words");
        page.emptyBlock("input", "id", "find-words", "type", "search", "autocomplete", "off", "spellcheck", "false");
        page.line(
                "p",
                "",
                "role",
                "status",
                "data-shown",
                labels.get("downloads-shown"),
                "data-none",
                labels.get("downloads-none"));
        page.close();
    }

    private void article(Offer offer, String id) {
        page.block("article", "aria-labelledby", id);
        String[] own = {"lang", offer.lang(), "xml:lang", offer.lang(), "dir", offer.dir()};
        page.block("h2", Attrs.and(own, "id", id));
        Offer.Download web = offer.downloads().stream()
                .filter(download -> download.format().equals("html") && download.variant() == null)
                .findFirst()
                .orElse(null);
        if (web == null) {
            page.text(offer.title());
        } else {
            page.inline("a", "href", web.address(), "hreflang", offer.lang(), "type", web.type())
                    .text(offer.title())
                    .close();
        }
        page.close();
        String description = offer.description();
        if (description != null) {
            page.line("p", description, own);
        }
        facts(offer);
        page.block("ul", "role", "list", "class", "formats");
        for (int i = 0; i < offer.downloads().size(); i++) {
            download(offer, offer.downloads().get(i), id, id + "-" + (i + 1));
        }
        page.close().close();
    }

    private void facts(Offer offer) {
        page.block("p", "class", "about")
                .inline("span", "lang", offer.lang(), "xml:lang", offer.lang())
                .text(language(offer.lang()))
                .close();
        if (offer.draft()) {
            page.text(" · ")
                    .inline("strong")
                    .text(labels.texts()
                            .getOrDefault("draft", theme.labels("en").get("draft")))
                    .close();
        }
        List<String> dates = new ArrayList<>();
        String date = offer.date();
        if (date != null) {
            dates.add(labels.get("published") + ": " + labels.date(date));
        }
        String reviewed = offer.reviewed();
        if (reviewed != null) {
            dates.add(labels.get("reviewed") + ": " + labels.date(reviewed));
        }
        dates.forEach(text -> page.text(" · ").inline("span").text(text).close());
        page.close();
    }

    /** The language's own name, or its tag where there are no labels in it. */
    private String language(String lang) {
        Labels its = theme.labels(lang);
        boolean same =
                lang.toLowerCase(Locale.ROOT).split("-", 2)[0].equals(its.lang().split("-", 2)[0]);
        return same ? its.texts().getOrDefault("language", lang) : lang;
    }

    /** Named by its format and the article's title, for those who hear links out of their place. */
    private void download(Offer offer, Offer.Download download, String titleId, String id) {
        String name = labels.texts().getOrDefault("format-" + download.format(), download.format());
        String variant = download.variant();
        if (variant != null) {
            name = labels.get("format-variant", name, labels.texts().getOrDefault("variant-" + variant, variant));
        }
        page.block("li")
                .inline(
                        "a",
                        "id",
                        id,
                        "href",
                        download.address(),
                        "type",
                        download.type(),
                        "hreflang",
                        offer.lang(),
                        "download",
                        download.saved() ? "" : null,
                        "aria-labelledby",
                        id + " " + titleId)
                .text(name)
                .text(" ")
                .inline("span", "class", "size")
                .text(size(download.size()))
                .close()
                .close()
                .close();
    }

    private String size(long bytes) {
        long kilobytes = Math.ceilDiv(bytes, 1024);
        return kilobytes < 10_000
                ? labels.get("size-kb", kilobytes)
                : labels.get("size-mb", Math.ceilDiv(kilobytes, 1024));
    }

    private static String script() {
        try (InputStream in = DownloadPage.class.getResourceAsStream("filter.js")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its filter.js");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A style sheet or script as a page's policy names it (Content Security Policy, hash-source). */
    static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(text));
    }
}
