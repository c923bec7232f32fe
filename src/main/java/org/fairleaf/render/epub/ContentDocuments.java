package org.fairleaf.render.epub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.xhtml.Article;
import org.fairleaf.render.xhtml.ContentsList;
import org.fairleaf.render.xhtml.Host;
import org.fairleaf.render.xhtml.Markup;
import org.jspecify.annotations.Nullable;

/**
 * The XHTML documents of an EPUB.
 *
 * @param images the images that the article shows, with their addresses, in the order of the text
 * @param described whether one of them has a description
 * @param describedAtLength whether one of them has a description elsewhere in the text, too
 */
record ContentDocuments(
        String cover,
        String article,
        String navigation,
        List<Edition.Entry> outline,
        SequencedMap<Media, String> images,
        boolean described,
        boolean describedAtLength) {

    static final String ARTICLE = "article.xhtml";
    static final String NAVIGATION = "nav.xhtml";
    static final String STYLE = "css/style.css";

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>";

    static ContentDocuments of(Edition edition) {
        Images images = new Images(edition);
        Host host = new Host(true, false, images::address);

        Markup page = new Markup().prolog(DECLARATION);
        Article article = Article.write(page, 3, edition, host);
        open(page, edition, edition.title());
        page.block("main", "epub:type", "bodymatter").include(article.markup()).close();
        String articlePage = page.close().close().finish();

        return new ContentDocuments(
                cover(edition),
                articlePage,
                navigation(edition, host, article.outline()),
                article.outline(),
                images.addresses,
                images.described,
                images.describedAtLength);
    }

    private static void open(Markup page, Edition edition, String title) {
        page.block(
                "html",
                Article.language(
                        edition,
                        "xmlns",
                        "http://www.w3.org/1999/xhtml",
                        "xmlns:epub",
                        "http://www.idpf.org/2007/ops"));
        page.block("head");
        page.line("title", title);
        page.emptyBlock("link", "rel", "stylesheet", "type", "text/css", "href", STYLE);
        page.close();
        page.block("body");
    }

    private static String cover(Edition edition) {
        Markup page = new Markup().prolog(DECLARATION);
        open(page, edition, edition.title());
        page.block("section", "class", "cover", "epub:type", "cover", "aria-label", edition.title());
        page.emptyBlock("img", "src", Cover.IMAGE, "alt", Cover.words(edition), "role", "doc-cover");
        return page.close().close().close().finish();
    }

    private static String navigation(Edition edition, Host host, List<Edition.Entry> outline) {
        Markup page = new Markup().prolog(DECLARATION);
        open(page, edition, edition.title());
        page.block("nav", "epub:type", "toc", "role", "doc-toc", "aria-labelledby", "contents");
        page.block("h1", Article.wording(edition, "id", "contents"))
                .text(edition.labels().get("contents"))
                .close();
        ContentsList.write(page, edition, host, outline, ARTICLE);
        page.close();
        landmarks(page, edition, outline);
        return page.close().close().finish();
    }

    private static void landmarks(Markup page, Edition edition, List<Edition.Entry> outline) {
        page.block("nav", "epub:type", "landmarks", "hidden", "hidden");
        page.block("ol");
        landmark(
                page,
                edition.labels().get("cover"),
                Article.wording(edition, "epub:type", "cover", "href", Cover.DOCUMENT));
        // Only what the spine holds can be a landmark.
        if (edition.contents()) {
            landmark(
                    page,
                    edition.labels().get("contents"),
                    Article.wording(edition, "epub:type", "toc", "href", NAVIGATION));
        }
        landmark(page, edition.title(), "epub:type", "bodymatter", "href", ARTICLE);
        for (Block block : edition.blocks()) {
            if (block instanceof Block.Section section && section.kind() == Block.Section.Kind.REFERENCES) {
                section.content().stream()
                        .filter(Block.Heading.class::isInstance)
                        .findFirst()
                        .flatMap(heading -> outline.stream()
                                .filter(entry ->
                                        entry.id().equals(heading.attributes().id()))
                                .findFirst())
                        .ifPresent(entry -> landmark(
                                page, entry.text(), "epub:type", "bibliography", "href", ARTICLE + "#" + entry.id()));
            }
        }
        page.close().close();
    }

    private static void landmark(Markup page, String text, @Nullable String... attributes) {
        page.block("li").inline("a", attributes).text(text).close().close();
    }

    /** Where the images are, in the order in which they are met. */
    private static final class Images {
        private final Edition edition;
        private final SequencedMap<Media, String> addresses = new LinkedHashMap<>();
        private boolean described;
        private boolean describedAtLength;

        Images(Edition edition) {
            this.edition = edition;
        }

        String address(Inline.Image image) {
            Media media = edition.media().get(image.source());
            if (media == null) {
                throw new IllegalStateException("an edition lacks the image " + image.source());
            }
            described |= image.alt() instanceof Alt.Described;
            describedAtLength |= image.description() != null;
            String address = addresses.get(media);
            if (address == null) {
                address = String.format(
                        Locale.ROOT,
                        "images/image-%d.%s",
                        addresses.size() + 1,
                        media.type().extension());
                addresses.put(media, address);
            }
            return address;
        }
    }
}
