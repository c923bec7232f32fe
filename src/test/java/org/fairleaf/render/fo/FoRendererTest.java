package org.fairleaf.render.fo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.SAXParserFactory;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.Test;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

class FoRendererTest {

    /** The names of PDF (ISO 32000-1, 14.8.4, and ISO 32000-2, 14.8.4), and what FOP leaves untagged. */
    private static final Set<String> ROLES = Set.of(
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "P",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "Span",
            "Note",
            "Reference",
            "Code",
            "Link",
            "Figure",
            "NonStruct",
            "Em",
            "Strong",
            "Sub",
            "artifact");

    private static String fo() {
        return new String(
                new FoRenderer()
                        .render(Specimen.everything(), Specimen.theme())
                        .value()
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
    }

    @Test
    void fileHoldsTheSameObjectsAndTextAsTheEvents() throws Exception {
        Recorder events = new Recorder();
        FoWriter.write(Specimen.everything(), Specimen.theme(), events);
        Recorder read = new Recorder();
        SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
        parsers.newSAXParser().parse(new ByteArrayInputStream(fo().getBytes(StandardCharsets.UTF_8)), read);
        assertEquals(String.join("\n", events.seen()), String.join("\n", read.seen()));
    }

    @Test
    void everyRoleIsATagOfPdf() {
        Matcher roles = Pattern.compile(" role=\"([^\"]*)\"").matcher(fo());
        Set<String> unknown = new TreeSet<>();
        while (roles.find()) {
            if (!ROLES.contains(roles.group(1))) {
                unknown.add(roles.group(1));
            }
        }
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everyDestinationIsAnId() {
        String fo = fo();
        Matcher links =
                Pattern.compile("(?:internal-destination|ref-id)=\"([^\"]*)\"").matcher(fo);
        List<String> missing = new ArrayList<>();
        while (links.find()) {
            if (!fo.contains(" id=\"" + links.group(1) + "\"")) {
                missing.add(links.group(1));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void linesOfTheFileAreShortEnoughToCompare() {
        assertTrue(fo().lines().count() > 200, "lines: " + fo().lines().count());
    }

    /** Elements, attributes and text, without white space where FO has no text. */
    private static final class Recorder extends DefaultHandler {
        private static final Set<String> TEXT =
                Set.of("fo:block", "fo:inline", "fo:basic-link", "fo:footnote", "fo:bookmark-title", "dc:title");
        private final List<String> seen = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();

        List<String> seen() {
            return seen;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            flush();
            TreeMap<String, String> all = new TreeMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                all.put(attributes.getQName(i), attributes.getValue(i));
            }
            seen.add(name + all);
            open.push(name);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            flush();
            open.pop();
            seen.add("/" + name);
        }

        @Override
        public void characters(char[] ch, int start, int length) {
            if (TEXT.contains(open.element()) || !new String(ch, start, length).isBlank()) {
                text.append(ch, start, length);
            }
        }

        private void flush() {
            if (!text.isEmpty()) {
                seen.add("“" + text + "”");
                text.setLength(0);
            }
        }
    }
}
