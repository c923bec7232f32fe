package org.fairleaf.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a part's markup. Document types, and with them all entities, are refused; so is what is too deep or too much. */
final class TagReader extends DefaultHandler {

    /** No office program nests deeper; whatever walks the tree recurses. Some Java versions set a limit of 100. */
    private static final int DEEPEST = 90;
    /** About three hundred printed pages. */
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry(STRICT + "wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
            Map.entry(STRICT + "officeDocument/relationships", "r:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp:"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry(STRICT + "drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic:"),
            Map.entry(STRICT + "drawingml/picture", "pic:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/chart", "c:"),
            Map.entry(STRICT + "drawingml/chart", "c:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm:"),
            Map.entry(STRICT + "drawingml/diagram", "dgm:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry(STRICT + "officeDocument/math", "m:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/bibliography", "b:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg:"),
            Map.entry("http://schemas.microsoft.com/office/word/2012/wordml", "w15:"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2017/decorative", "adec:"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2016/SVG/main", "asvg:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"),
            Map.entry("urn:schemas-microsoft-com:office:office", "o:"),
            Map.entry("http://www.w3.org/XML/1998/namespace", "xml:"),
            Map.entry("urn:fairleaf:blocks:1", "fl:"));

    private final String part;
    private @Nullable Tag root;
    private @Nullable Tag open;
    private @Nullable Locator locator;
    private int elements;
    private int depth;

    private TagReader(String part) {
        this.part = part;
    }

    /** The root element of a part. */
    static Tag read(String part, byte[] xml) {
        TagReader reader = new TagReader(part);
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(xml)), reader);
        } catch (SAXParseException e) {
            throw new UnreadableException(
                    part + ", line " + e.getLineNumber() + ", is not the XML of a document: " + e.getMessage());
        } catch (SAXException | IOException e) {
            throw new UnreadableException(part + " is not the XML of a document: " + e.getMessage());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        if (reader.root == null) {
            throw new UnreadableException(part + " is empty");
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator newLocator) {
        locator = newLocator;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws SAXException {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST_ELEMENTS) {
            throw new SAXParseException(
                    depth > DEEPEST
                            ? "it nests more than " + DEEPEST + " elements"
                            : "it has more than " + MOST_ELEMENTS + " elements",
                    locator);
        }
        Map<String, String> values = attributes.getLength() == 0 ? Map.of() : new LinkedHashMap<>(4);
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
        }
        Tag tag = new Tag(name(uri, localName), values, open, elements);
        if (open == null) {
            root = tag;
        } else {
            open.add(tag);
        }
        open = tag;
    }

    private static String name(String uri, String localName) {
        return PREFIXES.getOrDefault(uri, "") + localName;
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        depth--;
        if (open != null) {
            open.end(elements);
            open = open.parent();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (open != null) {
            open.add(characters, start, length);
        }
    }

    /** Nothing is fetched, whatever the file asks for. */
    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
        throw new SAXException(part + " refers to " + systemId);
    }

    /** The caller tells of it; the parser's own handler would print it. */
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
