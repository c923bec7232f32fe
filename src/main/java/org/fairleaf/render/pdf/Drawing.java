package org.fairleaf.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.fairleaf.ast.Media;
import org.fairleaf.render.Batik;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * An SVG drawing, made safe for Batik: no script, no link, nothing from outside the file, and only the theme's fonts, so
 * that a machine without any font of its own draws it the same way.
 */
final class Drawing {

    private static final Set<String> GONE = Set.of("script", "foreignObject", "handler", "listener", "metadata");
    private static final Pattern FAMILY = Pattern.compile("(font-family\\s*:\\s*)([^;}]+)");
    /** The short form, which has the size before the families. */
    private static final Pattern FONT = Pattern.compile(
            "((?<![\\w-])font\\s*:[^;}]*?\\d[\\d.]*(?:[a-z]+|%)(?:\\s*/\\s*[^\\s;}]+)?\\s+)([^;}]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OUTSIDE =
            Pattern.compile("@import|url\\(\\s*['\"]?\\s*(?!['\"]?\\s*#)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMBEDDED = Pattern.compile("data:image/(png|jpe?g);base64,.*", Pattern.DOTALL);

    /**
     * A drawing as Batik gets it.
     *
     * @param outside what it refers to beyond itself; nothing of it is read
     * @param missing the characters of its text that no face of the theme has
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity on purpose
    record Safe(byte[] bytes, List<String> outside, Set<Integer> missing) {}

    private Drawing() {}

    /** @param drawing its size is written into it: Batik takes one without for 100 pixels square */
    static Safe safe(Media drawing, FontBook fonts) throws SAXException, IOException, TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(drawing.bytes().length);
        SAXTransformerFactory writers = (SAXTransformerFactory) TransformerFactory.newDefaultInstance();
        writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        TransformerHandler writer = writers.newTransformerHandler();
        writer.getTransformer().setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        writer.setResult(new StreamResult(out));
        Filter filter = new Filter(drawing, fonts);
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://xml.org/sax/features/external-general-entities", false);
            parsers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            filter.setParent(parsers.newSAXParser().getXMLReader());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        filter.setContentHandler(writer);
        filter.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        filter.parse(new InputSource(new ByteArrayInputStream(drawing.bytes())));
        return new Safe(out.toByteArray(), filter.outside, filter.missing);
    }

    private static final class Filter extends XMLFilterImpl {
        private final Media drawing;
        private final FontBook fonts;
        private final List<String> outside = new ArrayList<>();
        private final Set<Integer> missing = new TreeSet<>();
        private final StringBuilder style = new StringBuilder();
        private int depth;
        private int gone;
        private int text;
        private boolean inStyle;

        Filter(Media drawing, FontBook fonts) {
            this.drawing = drawing;
            this.fonts = fonts;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if (gone > 0 || GONE.contains(localName)) {
                gone++;
                return;
            }
            text += localName.equals("text") ? 1 : 0;
            inStyle = localName.equals("style");
            boolean link = localName.equals("a");
            AttributesImpl kept = new AttributesImpl();
            for (int i = 0; i < attributes.getLength(); i++) {
                String local = attributes.getLocalName(i);
                String value = attributes.getValue(i);
                if (local.toLowerCase(Locale.ROOT).startsWith("on")
                        || link
                                && (local.equals("href")
                                        || attributes.getQName(i).startsWith("xlink:"))
                        || local.equals("base") && attributes.getURI(i).equals(XMLConstants.XML_NS_URI)) {
                    continue;
                }
                boolean older = local.equals("href") && attributes.getURI(i).equals(Batik.XLINK);
                if (older && attributes.getIndex("", "href") >= 0) {
                    continue;
                }
                if (local.equals("href")
                        && !value.startsWith("#")
                        && !EMBEDDED.matcher(value).matches()) {
                    outside.add(value);
                    continue;
                }
                if (local.equals("font-family")) {
                    value = known(value);
                } else {
                    value = styled(value);
                }
                if (local.equals("href") && attributes.getURI(i).isEmpty()) {
                    kept.addAttribute(Batik.XLINK, local, "xlink:href", "CDATA", value);
                } else {
                    kept.addAttribute(attributes.getURI(i), local, attributes.getQName(i), "CDATA", value);
                }
            }
            if (depth++ == 0) {
                super.startPrefixMapping("xlink", Batik.XLINK);
                set(kept, "width", drawing.width() + "px");
                set(kept, "height", drawing.height() + "px");
                if (kept.getIndex("font-family") < 0) {
                    // Batik's own default is a face that no PDF embeds.
                    set(kept, "font-family", known(""));
                }
            }
            if (link) {
                super.startElement(
                        uri, "g", name.endsWith(":a") ? name.substring(0, name.length() - 1) + "g" : "g", kept);
            } else {
                super.startElement(uri, localName, name, kept);
            }
        }

        private static void set(AttributesImpl attributes, String name, String value) {
            int at = attributes.getIndex(name);
            if (at < 0) {
                attributes.addAttribute("", name, name, "CDATA", value);
            } else {
                attributes.setValue(at, value);
            }
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            if (gone > 0) {
                gone--;
                return;
            }
            text -= localName.equals("text") ? 1 : 0;
            if (inStyle) {
                String css = styled(style.toString());
                super.characters(css.toCharArray(), 0, css.length());
                style.setLength(0);
                inStyle = false;
            }
            boolean link = localName.equals("a");
            if (link) {
                super.endElement(uri, "g", name.endsWith(":a") ? name.substring(0, name.length() - 1) + "g" : "g");
            } else {
                super.endElement(uri, localName, name);
            }
        }

        @Override
        public void characters(char[] ch, int start, int length) throws SAXException {
            if (gone > 0) {
                return;
            }
            if (inStyle) {
                style.append(ch, start, length);
                return;
            }
            if (text > 0) {
                new String(ch, start, length)
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c) && !FontRuns.ignorable(c))
                        .filter(c -> fonts.families().stream().noneMatch(family -> fonts.shows(family, 400, false, c)))
                        .forEach(missing::add);
            }
            super.characters(ch, start, length);
        }

        @Override
        public void processingInstruction(String target, String data) {
            // A style sheet outside the file, at most.
        }

        private String styled(String css) {
            if (OUTSIDE.matcher(css).find()) {
                outside.add(css.strip());
                return "";
            }
            return families(FONT, families(FAMILY, css));
        }

        private String families(Pattern declaration, String css) {
            Matcher matcher = declaration.matcher(css);
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
                matcher.appendReplacement(out, Matcher.quoteReplacement(matcher.group(1) + known(matcher.group(2))));
            }
            return matcher.appendTail(out).toString();
        }

        /** The families that the theme has, else its body face. */
        private String known(String families) {
            List<String> known = new ArrayList<>();
            for (String part : families.split(",", -1)) {
                String family = part.strip().replace("'", "").replace("\"", "");
                if (family.equals("monospace") || fonts.families().contains(family)) {
                    known.add(family.equals("monospace") ? family : "'" + family + "'");
                }
            }
            known.add("sans-serif");
            return String.join(", ", known);
        }
    }
}
