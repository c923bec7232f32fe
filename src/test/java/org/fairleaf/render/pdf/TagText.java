package org.fairleaf.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF as someone meets it who has only its tags: elements with their attributes and words, in reading order. */
public final class TagText {

    /** An element. @param areas the link annotations in it */
    public record Element(String role, Map<String, String> attributes, List<Object> kids, List<COSDictionary> areas) {

        public List<Element> elements() {
            return kids.stream()
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .toList();
        }

        /** The words of the element and all in it. */
        public String text() {
            String actual = attributes.get("ActualText");
            return actual != null
                    ? actual
                    : kids.stream()
                            .map(kid -> kid instanceof Element element ? element.text() : kid.toString())
                            .collect(Collectors.joining());
        }

        public @Nullable String get(String attribute) {
            return attributes.get(attribute);
        }

        public List<Element> all(Predicate<Element> wanted) {
            List<Element> found = new ArrayList<>();
            collect(wanted, found);
            return found;
        }

        public List<Element> all(String role) {
            return all(element -> element.role.equals(role));
        }

        private void collect(Predicate<Element> wanted, List<Element> found) {
            if (wanted.test(this)) {
                found.add(this);
            }
            elements().forEach(element -> element.collect(wanted, found));
        }
    }

    private static final int WORDS = 30;
    private static final List<String> SAID = List.of(
            "ListNumbering",
            "ContinuedList",
            "ContinuedFrom",
            "Scope",
            "ColSpan",
            "RowSpan",
            "NoteType",
            "TextDecorationType",
            "TextPosition");

    private final Map<COSDictionary, Map<Integer, String>> pages = new IdentityHashMap<>();
    private final Map<COSDictionary, Element> elements = new IdentityHashMap<>();
    private final Element top;

    private TagText(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> byMcid = new LinkedHashMap<>();
            extractor.getMarkedContents().forEach(content -> contents(content, byMcid));
            pages.put(page.getCOSObject(), byMcid);
        }
        COSDictionary root = Objects.requireNonNull(
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT));
        COSBase kids = root.getDictionaryObject(COSName.K);
        COSBase first = kids instanceof COSArray array ? array.getObject(0) : kids;
        top = element((COSDictionary) Objects.requireNonNull(first));
        elements.forEach(this::pointers);
    }

    /** What an element points at is told by that one's type and ID or first words. */
    private void pointers(COSDictionary dictionary, Element element) {
        COSArray refs = dictionary.getCOSArray(COSName.getPDFName("Ref"));
        if (refs != null) {
            List<String> at = new ArrayList<>();
            for (int i = 0; i < refs.size(); i++) {
                at.add(name(refs.getObject(i)));
            }
            element.attributes().put("Ref", String.join(", ", at));
        }
        for (COSDictionary area : element.areas()) {
            COSDictionary action = area.getCOSDictionary(COSName.A);
            COSArray place = action == null ? null : action.getCOSArray(COSName.getPDFName("SD"));
            if (place != null) {
                element.attributes().put("SD", name(place.getObject(0)));
            }
        }
    }

    private String name(@Nullable COSBase target) {
        Element element = target instanceof COSDictionary dictionary ? elements.get(dictionary) : null;
        if (element == null) {
            return "nothing";
        }
        String id = element.get("ID");
        String text = element.text();
        return element.role() + " "
                + (id != null ? id : text.length() <= WORDS ? text : text.substring(0, WORDS) + "…");
    }

    /** The Document element of a PDF. */
    public static Element read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new TagText(document).top;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree as lines of text, for people to compare. */
    public static String dump(byte[] pdf) {
        StringBuilder out = new StringBuilder();
        dump(read(pdf), 0, out);
        return out.toString();
    }

    private static void dump(Element element, int depth, StringBuilder out) {
        out.append("  ".repeat(depth)).append(element.role());
        element.attributes().forEach((key, value) -> {
            // What is usual needs no mention.
            if (!key.equals("NS") || !value.equals("2.0")) {
                out.append(' ').append(key).append("=\"").append(value).append('"');
            }
        });
        element.areas()
                .forEach(area -> out.append(" Contents=\"")
                        .append(area.getString(COSName.CONTENTS))
                        .append('"'));
        boolean leaf = element.elements().isEmpty();
        if (leaf && !element.kids().isEmpty() && !element.role().equals("Figure")) {
            out.append(" “").append(element.text()).append('”');
        }
        out.append('\n');
        if (!leaf) {
            for (Object kid : element.kids()) {
                if (kid instanceof Element child) {
                    dump(child, depth + 1, out);
                } else if (!kid.toString().isEmpty()) {
                    out.append("  ".repeat(depth + 1)).append('“').append(kid).append("”\n");
                }
            }
        }
    }

    private static void contents(PDMarkedContent content, Map<Integer, String> byMcid) {
        if (content.getMCID() >= 0) {
            String actual = content.getActualText();
            byMcid.put(content.getMCID(), actual == null ? glyphs(content) : actual);
        } else {
            for (Object inside : content.getContents()) {
                if (inside instanceof PDMarkedContent nested) {
                    contents(nested, byMcid);
                }
            }
        }
    }

    private static String glyphs(PDMarkedContent content) {
        StringBuilder out = new StringBuilder();
        for (Object inside : content.getContents()) {
            if (inside instanceof TextPosition position) {
                out.append(position.getUnicode());
            }
        }
        return out.toString();
    }

    private Element element(COSDictionary dictionary) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String key : List.of("ID", "Lang", "Alt", "ActualText", "E")) {
            COSBase value = dictionary.getDictionaryObject(COSName.getPDFName(key));
            if (value instanceof COSString string) {
                attributes.put(key, string.getString());
            }
        }
        attributes(dictionary.getDictionaryObject(COSName.A), attributes);
        COSDictionary namespace = dictionary.getCOSDictionary(COSName.getPDFName("NS"));
        if (namespace != null) {
            String name = namespace.getString("NS");
            attributes.put(
                    "NS",
                    "http://iso.org/pdf2/ssn".equals(name)
                            ? "2.0"
                            : "http://iso.org/pdf/ssn".equals(name) ? "1.7" : name);
        }
        Element element = new Element(
                Objects.requireNonNull(dictionary.getNameAsString(COSName.S)),
                attributes,
                new ArrayList<>(),
                new ArrayList<>());
        elements.put(dictionary, element);
        COSDictionary page = dictionary.getCOSDictionary(COSName.PG);
        COSBase kids = dictionary.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getObject(i), page, element);
            }
        } else if (kids != null) {
            kid(kids, page, element);
        }
        return element;
    }

    private void kid(@Nullable COSBase kid, @Nullable COSDictionary page, Element parent) {
        if (kid instanceof COSNumber number) {
            text(Objects.requireNonNull(page), number.intValue(), parent);
        } else if (kid instanceof COSDictionary dictionary) {
            String type = dictionary.getNameAsString(COSName.TYPE);
            if ("MCR".equals(type)) {
                COSDictionary on = dictionary.getCOSDictionary(COSName.PG);
                text(Objects.requireNonNull(on == null ? page : on), dictionary.getInt(COSName.MCID), parent);
            } else if ("OBJR".equals(type)) {
                parent.areas().add(Objects.requireNonNull(dictionary.getCOSDictionary(COSName.OBJ)));
            } else {
                parent.kids().add(element(dictionary));
            }
        }
    }

    private void text(COSDictionary page, int mcid, Element parent) {
        String text = Objects.requireNonNull(pages.get(page)).get(mcid);
        List<Object> kids = parent.kids();
        if (!kids.isEmpty() && kids.getLast() instanceof String before) {
            kids.set(kids.size() - 1, before + (text == null ? "" : text));
        } else {
            kids.add(text == null ? "" : text);
        }
    }

    private static void attributes(@Nullable COSBase base, Map<String, String> out) {
        if (base instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                attributes(array.getObject(i), out);
            }
        } else if (base instanceof COSDictionary dictionary) {
            for (String key : SAID) {
                COSBase value = dictionary.getDictionaryObject(COSName.getPDFName(key));
                if (value instanceof COSBoolean || value instanceof COSString) {
                    out.put(key, value instanceof COSString string ? string.getString() : "true");
                } else if (value instanceof COSName name) {
                    out.put(key, name.getName());
                } else if (value instanceof COSNumber number) {
                    out.put(key, String.valueOf(number.intValue()));
                }
            }
        }
    }
}
