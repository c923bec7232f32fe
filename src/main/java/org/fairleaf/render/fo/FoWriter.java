package org.fairleaf.render.fo;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * An edition as XSL-FO. The structure and the tags are set here; every look comes from {@code pdf.yaml}.
 *
 * <p>The {@code role} of an object is its PDF tag, in the words of PDF 2.0 or, where that has none, of PDF 1.7. {@code NonStruct} marks what only the layout needs, and the PDF drops
 * it. Attributes in {@link #NAMESPACE} say what FO has no word for: {@code fl:lang} the language of a stretch,
 * {@code fl:numbering} and {@code fl:start} a list's, {@code fl:actual} the words that a sign stands for, {@code fl:note} a
 * note's id, {@code fl:look} that text is {@code struck}, {@code raised} or {@code lowered}.
 */
public final class FoWriter {

    /** The namespace of Fairleaf's own attributes. */
    public static final String NAMESPACE = "urn:fairleaf:fo";

    private static final String LAST = "article~end";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([01])}");

    private static final Map<String, String> PLAIN = Map.of();

    private final Edition edition;
    private final FoOut out;

    private FoWriter(Edition edition, Theme theme, ContentHandler handler) {
        this.edition = edition;
        this.out = new FoOut(handler, theme);
    }

    /** Sends the whole document to the handler. */
    public static void write(Edition edition, Theme theme, ContentHandler handler) throws SAXException {
        new FoWriter(edition, theme, handler).document();
    }

    private void document() throws SAXException {
        String direction = edition.metadata().dir().equals("rtl") ? "rl-tb" : "lr-tb";
        out.startDocument();
        out.start(
                "root",
                out.style("root"),
                "xml:lang",
                edition.metadata().lang(),
                "writing-mode",
                direction.equals("lr-tb") ? null : direction,
                "linefeed-treatment",
                "preserve",
                "white-space-collapse",
                "false");
        masters(direction);
        declarations();
        new Destinations(out).write(edition);
        new Bookmarks(out).write(edition.outline());
        List<Chapter> chapters = Chapter.of(edition, Integer.parseInt(out.value("chapters", "from-words")));
        for (Chapter chapter : chapters) {
            out.start("page-sequence", PLAIN, "master-reference", "pages", "role", "NonStruct");
            separator();
            header(chapter);
            footer();
            out.start("flow", PLAIN, "flow-name", "xsl-region-body", "role", "NonStruct");
            flow(chapter, chapter == chapters.getFirst(), chapter == chapters.getLast());
            out.end();
            out.end();
        }
        out.end();
        out.endDocument();
    }

    private void masters(String direction) throws SAXException {
        out.start("layout-master-set", PLAIN);
        master("first", "first-header", direction, false);
        master("rest", "header", direction, true);
        out.start("page-sequence-master", PLAIN, "master-name", "pages");
        out.start("repeatable-page-master-alternatives", PLAIN);
        out.empty("conditional-page-master-reference", PLAIN, "master-reference", "first", "page-position", "first");
        out.empty("conditional-page-master-reference", PLAIN, "master-reference", "rest");
        out.end();
        out.end();
        out.end();
    }

    private void master(String name, String header, String direction, boolean headed) throws SAXException {
        out.start("simple-page-master", out.style("page"), "master-name", name, "writing-mode", direction);
        Map<String, String> body = out.style("region-body");
        Map<String, String> before = out.style("region-before");
        if (headed) {
            body.put("margin-top", before.getOrDefault("extent", "0pt"));
        }
        out.empty("region-body", body);
        if (headed) {
            out.empty("region-before", before, "region-name", header);
        }
        out.empty("region-after", out.style("region-after"), "region-name", "footer");
        out.end();
    }

    /** FOP wants a title here before it writes PDF/UA; the finished file gets metadata of its own. */
    private void declarations() throws SAXException {
        String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        String dc = "http://purl.org/dc/elements/1.1/";
        out.start("declarations", PLAIN);
        out.foreignStart("adobe:ns:meta/", "x", "xmpmeta");
        out.foreignStart(rdf, "rdf", "RDF");
        out.foreignStart(rdf, "rdf", "Description");
        out.foreign(dc, "dc", "title", edition.title());
        out.foreignEnd(rdf, "rdf", "Description");
        out.foreignEnd(rdf, "rdf", "RDF");
        out.foreignEnd("adobe:ns:meta/", "x", "xmpmeta");
        out.end();
    }

    private void separator() throws SAXException {
        out.start("static-content", PLAIN, "flow-name", "xsl-footnote-separator", "role", "artifact");
        out.empty("block", out.style("footnote-separator"));
        out.end();
    }

    private void header(Chapter chapter) throws SAXException {
        out.start("static-content", PLAIN, "flow-name", "header", "role", "artifact");
        Map<String, String> style = out.style("header");
        out.start("block", style);
        out.text(head(chapter, Place.page(out).in(style).ems()));
        out.end();
        out.end();
    }

    /** The work's title and the chapter's, or as much of the chapter's as a line holds. */
    private String head(Chapter chapter, double ems) {
        String title = edition.title();
        if (chapter.title().isEmpty()) {
            return Letters.shortened(title, ems);
        }
        String both = title + " · " + chapter.title();
        return Letters.shortened(both, ems).equals(both) ? both : Letters.shortened(chapter.title(), ems);
    }

    private void footer() throws SAXException {
        out.start("static-content", PLAIN, "flow-name", "footer", "role", "artifact");
        out.start("block", out.style("footer"));
        if (edition.draftMark().isPresent()) {
            out.text(edition.draftMark().get() + " · ");
        }
        String label = edition.labels().get("page-of");
        Matcher matcher = PLACEHOLDER.matcher(label);
        int done = 0;
        while (matcher.find()) {
            out.text(label.substring(done, matcher.start()));
            if (matcher.group(1).equals("0")) {
                out.empty("page-number", PLAIN);
            } else {
                out.empty("page-number-citation-last", PLAIN, "ref-id", LAST);
            }
            done = matcher.end();
        }
        out.text(label.substring(done));
        out.end();
        out.end();
    }

    private static boolean isTitle(Block block) {
        return block instanceof Block.Section section && section.kind() == Block.Section.Kind.TITLE;
    }

    private void flow(Chapter chapter, boolean first, boolean last) throws SAXException {
        out.start("block", PLAIN, "id", last ? LAST : null, "role", "NonStruct");
        BlockWriter writer = new BlockWriter(out, edition);
        List<Block> blocks = chapter.blocks();
        out.weighing(new Extent(out, edition).weighed(blocks, Place.page(out)));
        boolean contents = first && edition.contents();
        int front = 0;
        while (contents && front < blocks.size() && isTitle(blocks.get(front))) {
            front++;
        }
        writer.blocks(blocks.subList(0, front), Place.page(out).first(true));
        if (contents) {
            new Contents(out, edition).write();
        }
        writer.blocks(blocks.subList(front, blocks.size()), Place.page(out).first(front == 0));
        out.end();
    }
}
