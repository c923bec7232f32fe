package org.fairleaf.render.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Where each named block of the document stands in the article's source. It travels in the file as a part of its own,
 * which office programs keep byte for byte: so a finding in a copy, or a change to it, leads back to a line.
 */
final class BlockMap {

    /** What a block is, and the letters that say so in its bookmark. */
    enum Kind {
        HEADING("h"),
        PARAGRAPH("p"),
        TERM("t"),
        CODE("c"),
        BREAK("b"),
        TABLE("tbl"),
        FIGURE("fig"),
        CAPTION("cap"),
        CALLOUT("n"),
        /** A part that the edition adds, from its heading to its end. */
        SECTION("s");

        private final String letters;

        Kind(String letters) {
            this.letters = letters;
        }

        String letters() {
            return letters;
        }
    }

    private record Entry(Kind kind, Position position) {}

    /** The namespace; a reader that knows it knows the elements. */
    static final String NAMESPACE = "urn:fairleaf:blocks:1";

    private static final String DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    /** Tells this part from those that other programs may add. */
    private static final String STORE_ID = "{6B9D2C1E-4A7F-4E0B-9C35-1F0A5D7E2B84}";

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    void add(String bookmark, Kind kind, Position position) {
        entries.putIfAbsent(bookmark, new Entry(kind, position));
    }

    /** The map, with the line of each block; a block from another file than the article, such as a disclaimer, names it. */
    byte[] part(Edition edition) {
        Xml xml = Xml.data()
                .open("blocks", "xmlns", NAMESPACE, "article", edition.slug(), "source", edition.sourceHash());
        facts(xml, edition.metadata());
        entries.forEach((name, entry) -> {
            Position at = entry.position();
            String kind = entry.kind().name().toLowerCase(Locale.ROOT);
            String line = Integer.toString(at.line());
            if (at.path().equals(edition.path())) {
                xml.empty("block", "name", name, "kind", kind, "line", line);
            } else {
                xml.empty("block", "name", name, "kind", kind, "line", line, "file", fileName(at.path()));
            }
        });
        return xml.close().bytes();
    }

    /** What the publication block says in words, as the article states it: so a copy that comes home states it, too. */
    private static void facts(Xml xml, Metadata metadata) {
        people(xml, "author", metadata.authors());
        people(xml, "reviewer", metadata.reviewers());
        fact(xml, "publisher", metadata.publisher());
        fact(xml, "contact", metadata.contact());
        fact(xml, "version", metadata.version());
        fact(xml, "date", metadata.date());
        fact(xml, "reviewed", metadata.reviewed());
        fact(xml, "next-review", metadata.nextReview());
        fact(xml, "audience", metadata.audience());
        fact(xml, "funding", metadata.funding());
        fact(xml, "conflicts", metadata.conflicts());
        fact(xml, "rights", metadata.rights());
        fact(xml, "id", metadata.id());
        // Not in the block, but office programs join the words of the file's own property.
        metadata.keywords().forEach(keyword -> fact(xml, "keyword", keyword));
    }

    private static void fact(Xml xml, String name, @Nullable String value) {
        if (value != null) {
            xml.empty("fact", "name", name, "value", value);
        }
    }

    private static void people(Xml xml, String name, List<Person> people) {
        for (Person person : people) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("name", name);
            attributes.put("value", person.name());
            put(attributes, "role", person.role());
            put(attributes, "affiliation", person.affiliation());
            put(attributes, "orcid", person.orcid());
            xml.empty(
                    "fact",
                    attributes.entrySet().stream()
                            .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                            .toArray(String[]::new));
        }
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    /** Without its folder, which is of the machine that published it. */
    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What Word wants to know of such a part. */
    static byte[] properties() {
        Xml xml = Xml.file().open("ds:datastoreItem", "ds:itemID", STORE_ID, "xmlns:ds", DATA_STORE);
        xml.open("ds:schemaRefs").empty("ds:schemaRef", "ds:uri", NAMESPACE).close();
        return xml.close().bytes();
    }
}
