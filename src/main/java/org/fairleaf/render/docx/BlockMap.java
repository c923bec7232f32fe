package org.fairleaf.render.docx;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;

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
