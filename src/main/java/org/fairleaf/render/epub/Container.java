package org.fairleaf.render.epub;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.SpineReference;
import io.documentnode.epub4j.epub.EpubWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.xhtml.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Writes a book as EPUB 3.3, where epub4j's own writer stops at EPUB 2. Nothing is compressed: the bytes of a deflated
 * entry depend on the Java that wrote it.
 */
final class Container extends EpubWriter {

    private static final String FOLDER = "EPUB/";
    private static final String PACKAGE = FOLDER + "package.opf";

    /** A month after the first date that zip knows: closer to it, Java adds a field that EPUB readers refuse. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Edition edition;
    private final PackageMetadata metadata;

    Container(Edition edition, PackageMetadata metadata) {
        this.edition = edition;
        this.metadata = metadata;
    }

    @Override
    public void write(Book book, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            store(zip, "mimetype", "application/epub+zip".getBytes(StandardCharsets.US_ASCII));
            store(zip, "META-INF/container.xml", container().getBytes(StandardCharsets.UTF_8));
            store(zip, PACKAGE, packageDocument(book).getBytes(StandardCharsets.UTF_8));
            for (Resource resource : resources(book)) {
                store(zip, FOLDER + resource.getHref(), resource.getData());
            }
        }
    }

    /** By address: epub4j keeps them in no order. */
    private static List<Resource> resources(Book book) {
        return book.getResources().getAll().stream()
                .sorted(Comparator.comparing(Resource::getHref))
                .toList();
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String container() {
        Markup markup = new Markup().prolog("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        markup.block("container", "version", "1.0", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container");
        markup.block("rootfiles");
        markup.emptyBlock("rootfile", "full-path", PACKAGE, "media-type", "application/oebps-package+xml");
        return markup.close().close().finish();
    }

    private static @Nullable String properties(String address) {
        return switch (address) {
            case ContentDocuments.NAVIGATION -> "nav";
            case Cover.IMAGE -> "cover-image";
            default -> null;
        };
    }

    private String packageDocument(Book book) {
        Markup markup = new Markup().prolog("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        markup.block(
                "package",
                "xmlns",
                "http://www.idpf.org/2007/opf",
                "version",
                "3.0",
                "unique-identifier",
                "uid",
                "xml:lang",
                edition.metadata().lang(),
                "dir",
                edition.metadata().dir());
        metadata.write(markup);
        markup.block("manifest");
        for (Resource resource : resources(book)) {
            markup.emptyBlock(
                    "item",
                    "id",
                    resource.getId(),
                    "href",
                    resource.getHref(),
                    "media-type",
                    resource.getMediaType().getName(),
                    "properties",
                    properties(resource.getHref()));
        }
        markup.close();
        markup.block(
                "spine",
                "toc",
                book.getSpine().getTocResource().getId(),
                "page-progression-direction",
                edition.metadata().dir().equals("rtl") ? "rtl" : null);
        for (SpineReference reference : book.getSpine().getSpineReferences()) {
            markup.emptyBlock("itemref", "idref", reference.getResource().getId());
        }
        return markup.close().close().finish();
    }
}
