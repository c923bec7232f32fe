package org.fairleaf.render.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Person;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;

/**
 * One file for browsers: HTML that is XHTML as well, with its styles, fonts and images inside, without a script, and
 * with a policy that keeps browsers from loading anything else.
 */
public final class WebPage implements Renderer {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
            + " base-uri 'none'; form-action 'none'";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        WebStyles.Sheet sheet = WebStyles.of(theme, edition);
        if (!sheet.findings().isEmpty()) {
            return Outcome.none(sheet.findings());
        }
        String page = page(edition, sheet.css());
        List<Diagnostic> none = List.of();
        return Outcome.of(new Rendition(format(), page.getBytes(StandardCharsets.UTF_8)), none);
    }

    private static String page(Edition edition, String css) {
        Host host = new Host(false, edition.contents(), image -> data(edition, image.source()));
        Wording wording = Wording.of(edition);
        Markup page = new Markup().prolog("<!DOCTYPE html>");
        Article article = Article.write(page, 3, edition, host);
        page.block(
                "html", Attrs.and(Article.language(edition), "xmlns", "http://www.w3.org/1999/xhtml", "class", "web"));
        head(page, edition, css);
        page.block("body");
        skip(page, edition, article, wording);
        page.block("main").include(article.markup()).close();
        return page.close().close().finish();
    }

    /** Past the contents list to the first section, for those who move by keyboard. */
    private static void skip(Markup page, Edition edition, Article article, Wording wording) {
        String label = wording.labels().get("skip-contents");
        Edition.Entry first = article.outline().stream()
                .filter(entry -> entry.level() > 1)
                .findFirst()
                .orElse(null);
        if (first == null || !edition.contents()) {
            return;
        }
        page.block("p", "class", "skip")
                .inline("a", Attrs.and(wording.attributes(), "href", Address.of("#" + first.id())))
                .text(label)
                .close()
                .close();
    }

    private static void head(Markup page, Edition edition, String css) {
        page.block("head");
        page.emptyBlock("meta", "charset", "utf-8");
        page.line("title", edition.title());
        page.emptyBlock("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.emptyBlock("meta", "name", "color-scheme", "content", "light dark");
        page.emptyBlock("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        String description = edition.metadata().description();
        if (description != null) {
            page.emptyBlock("meta", "name", "description", "content", description);
        }
        if (!edition.metadata().authors().isEmpty()) {
            String names =
                    edition.metadata().authors().stream().map(Person::name).collect(Collectors.joining(", "));
            page.emptyBlock("meta", "name", "author", "content", names);
        }
        if (!edition.metadata().keywords().isEmpty()) {
            String keywords = String.join(", ", edition.metadata().keywords());
            page.emptyBlock("meta", "name", "keywords", "content", keywords);
        }
        page.block("style").verbatim(css).close();
        page.close();
    }

    private static String data(Edition edition, String source) {
        Media media = edition.media().get(source);
        if (media == null) {
            throw new IllegalStateException("an edition lacks the image " + source);
        }
        return "data:" + media.type().mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(media.bytes());
    }
}
