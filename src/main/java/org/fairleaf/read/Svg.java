package org.fairleaf.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An SVG drawing: its size, and that it is a drawing only. Scripts, event handlers, foreign content, document type
 * declarations and anything that would be fetched from elsewhere are refused, for a page must look the same without a
 * network and must not act.
 */
final class Svg {

    private static final String SPACE = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 200;
    private static final Pattern LENGTH = Pattern.compile("\\s*([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*([a-z]*)\\s*");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^)'\"]*)|@import\\s*['\"]?([^;'\"]*)");
    private static final Pattern RASTER =
            Pattern.compile("(?is)data:image/(?:png|jpeg|jpg)\\s*;\\s*base64\\s*,[a-z0-9+/=\\s]*");

    private final Limits limits;
    private final Ink ink;
    private final Set<String> found = new LinkedHashSet<>();
    private long pixels;

    private Svg(Limits limits) {
        this.limits = limits;
        this.ink = new Ink(limits.of(Limit.DRAWING));
    }

    /** Whether the file starts as an SVG drawing does, after its prolog. */
    static boolean isSvg(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 64 * 1024), StandardCharsets.ISO_8859_1);
        String start = head.replace("\0", "").replaceFirst("^[^<]{0,4}", "").stripLeading();
        return start.startsWith("<")
                && Pattern.compile("<(?:[\\w.-]+:)?svg[\\s>/]").matcher(start).find();
    }

    /** The drawing's size in CSS pixels; null, with the reasons, where it cannot be used. */
    static @Nullable ImageSize size(byte[] bytes, Limits limits, List<String> reasons) {
        Svg svg = new Svg(limits);
        ImageSize size = svg.read(bytes);
        reasons.addAll(svg.found);
        return svg.found.isEmpty() ? size : null;
    }

    private @Nullable ImageSize read(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // An external DTD is never opened: the declaration itself is refused below.
        factory.setXMLResolver((publicId, systemId, base, space) -> new ByteArrayInputStream(new byte[0]));
        ImageSize size = null;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD -> {
                        // A plain public DTD, as old drawing programs write it, declares nothing of its own.
                        if (reader.getText().contains("<!ENTITY")
                                || reader.getText().contains("[")) {
                            found.add("it declares entities of its own");
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE -> found.add("it uses an entity");
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        if (reader.getPITarget().equals("xml-stylesheet")) {
                            found.add("it names a style sheet outside the drawing");
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            found.add("its elements are nested more than " + DEEPEST + " deep");
                            return null;
                        }
                        if (ink.begin(reader)) {
                            found.add("it has more than the " + limits.of(Limit.DRAWING) + " elements that "
                                    + Ink.ALLOWED);
                            return null;
                        }
                        if (depth == 1) {
                            if (!reader.getLocalName().equals("svg") || !SPACE.equals(reader.getNamespaceURI())) {
                                found.add("its first element is not svg with xmlns=\"" + SPACE + "\"");
                            }
                            size = measured(reader, found);
                        }
                        inspect(reader);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        references(reader.getText());
                        ink.text(reader.getText());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        ink.end();
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            found.add("it is not well-formed XML" + place(e.getLocation()));
            return null;
        }
        String fault = ink.fault();
        if (fault != null) {
            found.add(fault);
        }
        if (pixels > limits.of(Limit.PIXELS)) {
            found.add("the images in it have more than " + limits.of(Limit.PIXELS) + " pixels");
        }
        return size;
    }

    private void inspect(XMLStreamReader reader) {
        String name = reader.getLocalName();
        switch (name) {
            case "script" -> found.add("it holds a script");
            case "foreignObject" -> found.add("it holds foreign content (foreignObject)");
            case "iframe", "object", "embed", "audio", "video", "canvas" -> found.add("it holds the element " + name);
            default -> {}
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            if (attribute.toLowerCase(Locale.ROOT).startsWith("on")) {
                found.add("it holds the event handler " + attribute);
            } else if (attribute.equals("href") || attribute.equals("src")) {
                reference(value, name);
            } else if (reader.getAttributePrefix(i) != null
                    && reader.getAttributePrefix(i).equals("xml")
                    && attribute.equals("base")) {
                found.add("it sets xml:base");
            } else {
                references(value);
            }
        }
    }

    private void references(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            reference(matcher.group(1) != null ? matcher.group(1) : matcher.group(2), "");
        }
    }

    private void reference(String target, String element) {
        String trimmed = target.strip();
        if (trimmed.isEmpty() || trimmed.startsWith("#")) {
            return;
        }
        // A link inside a drawing leads nowhere on paper, but fetches nothing either; it is refused as well,
        // because a reader could not reach it in every format.
        if (element.equals("image") && RASTER.matcher(trimmed).matches()) {
            inner(trimmed.substring(trimmed.indexOf(',') + 1));
            return;
        }
        String shown = trimmed.length() > 60 ? trimmed.substring(0, 57) + "..." : trimmed;
        found.add("it refers to \"" + shown + "\" outside the drawing");
    }

    /** An image inside is held against the same limits as one beside the article. */
    private void inner(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            found.add("an image in it is damaged");
            return;
        }
        List<String> reasons = new ArrayList<>();
        ImageSize size = Raster.size(bytes, limits, reasons);
        reasons.forEach(reason -> found.add("of an image in it, " + reason));
        if (size == null && reasons.isEmpty()) {
            found.add("an image in it is neither PNG nor JPEG");
        } else if (size != null) {
            pixels += (long) size.width() * size.height();
        }
    }

    private static @Nullable ImageSize measured(XMLStreamReader reader, Set<String> found) {
        double width = pixels(reader.getAttributeValue(null, "width"));
        double height = pixels(reader.getAttributeValue(null, "height"));
        String box = reader.getAttributeValue(null, "viewBox");
        if (box != null) {
            String[] numbers = box.strip().split("[\\s,]+", -1);
            double boxWidth = numbers.length == 4 ? number(numbers[2]) : 0;
            double boxHeight = numbers.length == 4 ? number(numbers[3]) : 0;
            if (boxWidth > 0 && boxHeight > 0) {
                if (width > 0 && height <= 0) {
                    height = width * boxHeight / boxWidth;
                } else if (height > 0 && width <= 0) {
                    width = height * boxWidth / boxHeight;
                } else if (width <= 0) {
                    width = boxWidth;
                    height = boxHeight;
                }
            }
        }
        if (!(width > 0 && height > 0 && width <= 1_000_000 && height <= 1_000_000)) {
            found.add("it has no usable size: neither width and height nor a viewBox");
            return null;
        }
        return new ImageSize((int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
    }

    /** A CSS length in pixels of 1/96 inch; 0 where there is none, or where it depends on its surroundings. */
    private static double pixels(@Nullable String length) {
        if (length == null) {
            return 0;
        }
        Matcher matcher = LENGTH.matcher(length.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return 0;
        }
        double number = number(matcher.group(1));
        return switch (matcher.group(2)) {
            case "", "px" -> number;
            case "pt" -> number * 96 / 72;
            case "pc" -> number * 16;
            case "in" -> number * 96;
            case "cm" -> number * 96 / 2.54;
            case "mm" -> number * 96 / 25.4;
            case "q" -> number * 96 / 101.6;
            case "em", "rem" -> number * 16;
            case "ex" -> number * 8;
            default -> 0;
        };
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String place(@Nullable Location location) {
        return location == null || location.getLineNumber() < 1
                ? ""
                : " (line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ")";
    }
}
