package org.fairleaf.render.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.MediaType;
import io.documentnode.epub4j.domain.MediaTypes;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.epub.NCXDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Media;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.render.xhtml.FontRules;
import org.fairleaf.theme.FontFace;
import org.fairleaf.theme.Theme;

/**
 * EPUB 3.3. The whole article is one document: links and notes then never cross files, and a leaflet of fifty pages
 * still is a tenth of what e-readers take at once.
 */
public final class EpubRenderer implements Renderer {

    @Override
    public String format() {
        return "epub";
    }

    @Override
    public Outcome<Rendition> render(Edition edition, Theme theme) {
        List<FontFace> faces = FontRules.faces(theme, edition);
        List<Diagnostic> findings = FontRules.missing(theme, faces);
        if (!findings.isEmpty()) {
            return Outcome.none(findings);
        }
        ContentDocuments documents = ContentDocuments.of(edition);
        Book book = new Book();
        Resource cover = add(book, "cover", Cover.DOCUMENT, MediaTypes.XHTML, documents.cover());
        Resource navigation = add(book, "nav", ContentDocuments.NAVIGATION, MediaTypes.XHTML, documents.navigation());
        Resource article = add(book, "article", ContentDocuments.ARTICLE, MediaTypes.XHTML, documents.article());
        book.getSpine().addResource(cover);
        if (edition.contents()) {
            book.getSpine().addResource(navigation);
        }
        book.getSpine().addResource(article);
        add(
                book,
                "cover-image",
                Cover.IMAGE,
                new MediaType(Media.Type.SVG.mediaType(), ".svg"),
                new Cover(edition, theme).svg());
        add(book, "style", ContentDocuments.STYLE, MediaTypes.CSS, css(theme, faces));
        fonts(theme, faces).forEach(book::addResource);
        documents.images().forEach((media, address) -> book.addResource(image(media, address)));

        PackageMetadata metadata = PackageMetadata.of(edition, documents, theme);
        contents(book, article, documents.outline());
        ncx(book, edition, metadata.identifier());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Container(edition, metadata).write(book, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.of(new Rendition(format(), out.toByteArray()), findings);
    }

    private static Resource add(Book book, String id, String address, MediaType type, String text) {
        return book.addResource(new Resource(id, text.getBytes(StandardCharsets.UTF_8), address, type));
    }

    private static Resource image(Media media, String address) {
        MediaType type =
                new MediaType(media.type().mediaType(), "." + media.type().extension());
        String id = address.substring(address.lastIndexOf('/') + 1, address.lastIndexOf('.'));
        return new Resource(id, media.bytes(), address, type);
    }

    private static String css(Theme theme, List<FontFace> faces) {
        String rules = FontRules.css(faces, face -> "../" + fontAddress(faces.indexOf(face)));
        return rules + "\n" + theme.css("epub");
    }

    private static List<Resource> fonts(Theme theme, List<FontFace> faces) {
        // epub4j knows TrueType by an older name than EPUB 3.3.
        MediaType type = new MediaType("font/ttf", ".ttf");
        List<Resource> fonts = new ArrayList<>();
        for (FontFace face : faces) {
            fonts.add(new Resource(
                    "font-" + (fonts.size() + 1), FontRules.file(theme, face), fontAddress(fonts.size()), type));
        }
        return fonts;
    }

    private static String fontAddress(int index) {
        return String.format(Locale.ROOT, "fonts/font-%d.ttf", index + 1);
    }

    /** The same list as in the navigation document, for readers that know EPUB 2 only. */
    private static void contents(Book book, Resource article, List<Edition.Entry> outline) {
        Deque<Map.Entry<Integer, TOCReference>> path = new ArrayDeque<>();
        for (Edition.Entry entry : outline) {
            TOCReference reference = new TOCReference(entry.text(), article, entry.id());
            int level = Math.max(2, entry.level());
            while (!path.isEmpty() && path.element().getKey() >= level) {
                path.pop();
            }
            if (path.isEmpty()) {
                book.getTableOfContents().addTOCReference(reference);
            } else {
                path.element().getValue().addChildSection(reference);
            }
            path.push(Map.entry(level, reference));
        }
    }

    private static void ncx(Book book, Edition edition, String identifier) {
        book.getMetadata().setIdentifiers(List.of(new Identifier("uid", identifier)));
        book.getMetadata().addTitle(edition.title());
        try {
            Resource ncx = NCXDocument.createNCXResource(book);
            book.setNcxResource(ncx);
            book.getSpine().setTocResource(ncx);
            book.addResource(ncx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
