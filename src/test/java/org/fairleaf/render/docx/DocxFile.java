package org.fairleaf.render.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a DOCX as a reader meets them, read without the code that wrote them. */
final class DocxFile {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final byte[] whole;

    private DocxFile(byte[] whole) {
        this.whole = whole;
    }

    static DocxFile read(byte[] bytes) {
        DocxFile file = new DocxFile(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** The file itself. */
    byte[] whole() {
        return whole.clone();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    byte[] bytes(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IllegalArgumentException("there is no part " + part);
        }
        return bytes;
    }

    String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    Element root(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(part)));
            return document.getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }

    /** All elements of that name below, such as {@code w:p}, in document order. */
    static List<Element> all(Element below, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = below.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                if (element.getTagName().equals(name)) {
                    found.add(element);
                }
                found.addAll(all(element, name));
            }
        }
        return found;
    }

    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The paragraph's style id, or an empty string. */
    static String style(Element paragraph) {
        List<Element> styles = all(paragraph, "w:pStyle");
        return styles.isEmpty() ? "" : styles.getFirst().getAttribute("w:val");
    }

    /** The words of an element as they are read: tabs and breaks are white space. */
    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        append(element, words);
        return words.toString();
    }

    private static void append(Element element, StringBuilder words) {
        for (Element child : children(element)) {
            switch (child.getTagName()) {
                case "w:t" -> words.append(child.getTextContent());
                case "w:br" -> words.append('\n');
                case "w:tab" -> words.append('\t');
                default -> append(child, words);
            }
        }
    }
}
