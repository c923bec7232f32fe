package org.fairleaf.render.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page for those who answer for the articles. It is in English, as the messages are, loads nothing and
 * runs nothing. A result is always a word; its sign and colour only repeat it.
 */
final class StaffPage {

    private final Markup page = new Markup().prolog("<!DOCTYPE html>");

    /** The page up to its heading, inside its main part. */
    StaffPage(Theme theme, String title) {
        String css = "\n" + theme.css("web") + theme.css("epub") + theme.css("report");
        page.block(
                "html", "lang", "en", "xml:lang", "en", "xmlns", "http://www.w3.org/1999/xhtml", "class", "web report");
        page.block("head");
        page.emptyBlock("meta", "charset", "utf-8");
        page.line("title", title);
        page.emptyBlock("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.emptyBlock("meta", "name", "color-scheme", "content", "light dark");
        page.emptyBlock("meta", "name", "robots", "content", "noindex");
        page.emptyBlock(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + DownloadPage.hash(css) + "'; base-uri 'none'; form-action 'none'");
        page.block("style").verbatim(css).close();
        page.close().block("body");
    }

    Markup markup() {
        return page;
    }

    byte[] finish() {
        return page.close().close().finish().getBytes(StandardCharsets.UTF_8);
    }

    /** A table in a frame of its own, which scrolls where the screen is narrow. */
    void table(String id, String caption, List<String> columns, Runnable rows) {
        page.block("div", "class", "frame", "role", "region", "aria-labelledby", id, "tabindex", "0");
        page.block("table");
        page.line("caption", caption, "id", id);
        page.block("thead").block("tr");
        columns.forEach(column -> page.line("th", column, "scope", "col"));
        page.close().close().block("tbody");
        rows.run();
        page.close().close().close();
    }

    /** A cell with a result. */
    void result(String word) {
        page.block("td").inline("span", "class", "result " + word.replace(' ', '-'));
        page.inline("span", "aria-hidden", "true").text(sign(word) + " ").close();
        page.text(word).close().close();
    }

    private static String sign(String word) {
        return switch (word) {
            case "passed" -> "✓";
            case "failed" -> "✗";
            case "warned", "overdue" -> "!";
            case "waived" -> "~";
            case "for a person" -> "☐";
            default -> "–";
        };
    }

    /** A name in running text, in its own language. */
    void own(String element, String text, String lang, @Nullable String dir) {
        page.inline(element, "lang", lang, "xml:lang", lang, "dir", dir)
                .text(text)
                .close();
    }

    /** Such as {@code 3 errors}, {@code 1 error}. */
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
