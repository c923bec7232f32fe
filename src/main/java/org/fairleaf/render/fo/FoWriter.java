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
    /** The width of a character, amply, in ems. */
    private static final double CHARACTER = 0.6;

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
        out.start("block", out.style("header"));
        out.text(head(chapter));
        out.end();
        out.end();
    }

    /** The work's title and the chapter's, or as much of the chapter's as a line holds. */
    private String head(Chapter chapter) {
        String title = edition.title();
        if (chapter.title().isEmpty()) {
            return title;
        }
        double size = Length.points(out.value("header", "font-size"));
        int fits = (int) (Place.page(out).width() / (CHARACTER * size));
        String both = title + " · " + chapter.title();
        String head = both.length() <= fits ? both : chapter.title();
        int cut = head.lastIndexOf(' ', fits);
        return head.length() <= fits ? head : head.substring(0, cut < 0 ? fits : cut) + "…";
    }

    private void footer() throws SAXException {
        out.start("static-content", PLAIN, "flow-name", "footer", "role", "artifact");
        out.start("block", out.style("footer"));
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

    private void flow(Chapter chapter, boolean first, boolean last) throws SAXException {
        out.start("block", PLAIN, "id", last ? LAST : null, "role", "NonStruct");
        BlockWriter writer = new BlockWriter(out, edition);
        List<Block> blocks = chapter.blocks();
        boolean contents = first && edition.contents();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean title = block instanceof Block.Section section && section.kind() == Block.Section.Kind.TITLE;
            if (contents && !title) {
                new Contents(out, edition).write();
                contents = false;
            }
            writer.block(block, Place.page(out).first(i == 0));
        }
        if (contents) {
            new Contents(out, edition).write();
        }
        out.end();
    }
}
