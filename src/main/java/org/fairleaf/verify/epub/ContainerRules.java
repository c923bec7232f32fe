package org.fairleaf.verify.epub;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;
import org.w3c.dom.Element;

/**
 * The zip and its list of contents: what an e-reader opens, and what makes two runs alike (EPUB 3.3, sections 4 and 5).
 */
final class ContainerRules {

    private static final String TYPE = "application/epub+zip";

    private final Archive archive;
    private final Page opf;
    private final Edition edition;
    private final Findings findings;

    ContainerRules(Archive archive, Page opf, Edition edition, Findings findings) {
        this.archive = archive;
        this.opf = opf;
        this.edition = edition;
        this.findings = findings;
    }

    void check() throws UnreadableException {
        if (!archive.files().firstEntry().getKey().equals("mimetype")
                || !archive.text("mimetype").equals(TYPE)) {
            findings.add(Code.EPUB_CONTAINER, "the file does not begin with its media type");
        }
        for (String name : archive.unlike()) {
            findings.add(Code.EPUB_IDENTITY, name + " is compressed or dated: the bytes would differ from run to run");
        }
        identity();
        manifest();
        spine();
    }

    /** The same article has the same identifier for ever: e-readers keep bookmarks and notes by it. */
    private void identity() {
        String field = opf.root().getAttribute("unique-identifier");
        String identifier = opf
                .all("identifier", element -> element.getAttribute("id").equals(field))
                .stream()
                .map(Page::words)
                .findFirst()
                .orElse("missing");
        String id = edition.metadata().id();
        String name = id != null ? "id:" + id : "title:" + edition.title() + "\n" + edition.slug();
        UUID uuid = UUID.nameUUIDFromBytes(("fairleaf:" + name).getBytes(StandardCharsets.UTF_8));
        findings.expect(Code.EPUB_IDENTITY, "id", "the identifier", "urn:uuid:" + uuid, identifier);
        List<String> modified =
                opf.all("meta", meta -> meta.getAttribute("property").equals("dcterms:modified")).stream()
                        .map(Page::words)
                        .toList();
        String date = DateTimeFormatter.ISO_INSTANT.format(edition.timestamp().truncatedTo(ChronoUnit.SECONDS));
        findings.expect(Code.EPUB_IDENTITY, "date", "the date of the file", List.of(date), modified);
    }

    private void manifest() {
        List<String> listed = new ArrayList<>();
        for (Element item : opf.all("item")) {
            String name = "EPUB/" + item.getAttribute("href");
            listed.add(name);
            if (!archive.has(name)) {
                findings.add(Code.EPUB_CONTAINER, "the list of contents names " + name + ", which is not there");
            }
        }
        for (String name : archive.files().sequencedKeySet()) {
            boolean own = name.equals("mimetype") || name.startsWith("META-INF/") || name.equals(opf.name());
            if (!own && !listed.contains(name)) {
                findings.add(Code.EPUB_CONTAINER, name + " is not in the list of contents");
            }
        }
        if (opf.all("item", item -> item.getAttribute("properties").equals("cover-image"))
                        .size()
                != 1) {
            findings.add(Code.EPUB_CONTAINER, "there is no cover, or more than one");
        }
    }

    private void spine() {
        Element spine = opf.all("spine").stream().findFirst().orElse(null);
        if (spine == null || opf.all("itemref").isEmpty()) {
            findings.add(Code.EPUB_CONTAINER, "nothing says what is read first");
            return;
        }
        boolean rightToLeft = edition.metadata().dir().equals("rtl");
        findings.expect(
                Code.EPUB_LANGUAGE,
                "lang",
                "the direction in which pages are turned",
                rightToLeft ? "rtl" : "",
                spine.getAttribute("page-progression-direction"));
    }
}
