package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.pdf.TagText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Nothing of the author's is lost: every stretch of text of the edition is read back from the bytes of every format, in
 * the edition's order; notes likewise, and descriptions of images.
 */
class ParityTest {

    private static final List<String> FORMATS = List.of("pdf", Golden.UA_2, "epub", "docx", "txt", "html");

    @TestFactory
    Stream<DynamicTest> everyWordIsReadBackInOrderFromEveryFormat() {
        return Golden.published().stream()
                .flatMap(golden -> FORMATS.stream()
                        .map(format -> DynamicTest.dynamicTest(golden.name() + " " + format, () -> {
                            assertEquals(
                                    List.of(),
                                    lost(golden.edition(), text(format, golden.bytes(format))),
                                    "lost in " + format);
                        })));
    }

    @Test
    void aLostWordIsNoticed() {
        Golden golden = golden("every-construct");
        String text = text("txt", golden.bytes("txt"));
        assertNotEquals(List.of(), lost(golden.edition(), text.replace("cartilage", "")));
    }

    @Test
    void aLostNoteIsNoticed() {
        Golden golden = golden("every-construct");
        String text = text("txt", golden.bytes("txt"));
        assertNotEquals(List.of(), lost(golden.edition(), text.replace("Sit down for as long as you like", "")));
    }

    private static Golden golden(String name) {
        return Golden.published().stream()
                .filter(golden -> golden.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What of the edition cannot be found in the text, in order: first the running text, then each note by itself. */
    private static List<String> lost(Edition edition, String text) {
        String letters = letters(text);
        Set<Inline> inNotes = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> lost = new ArrayList<>();
        for (Inline.Note note : edition.notes()) {
            List<String> leaves = new ArrayList<>();
            Tree.walk(note.content(), block -> leaf(block, leaves), inline -> {
                inNotes.add(inline);
                leaf(inline, leaves);
            });
            lost.addAll(notFound(leaves, letters));
        }
        Set<Block> blocksInNotes = Collections.newSetFromMap(new IdentityHashMap<>());
        edition.notes().forEach(note -> Tree.walk(note.content(), blocksInNotes::add, inline -> {}));
        List<String> leaves = new ArrayList<>();
        Tree.walk(
                edition.blocks(),
                block -> {
                    if (!blocksInNotes.contains(block)) {
                        leaf(block, leaves);
                    }
                },
                inline -> {
                    if (!inNotes.contains(inline)) {
                        leaf(inline, leaves);
                    }
                });
        lost.addAll(notFound(leaves, letters));
        return lost;
    }

    private static void leaf(Block block, List<String> leaves) {
        if (block instanceof Block.CodeBlock code) {
            leaves.add(code.text());
        }
    }

    private static void leaf(Inline inline, List<String> leaves) {
        if (inline instanceof Inline.Text text) {
            leaves.add(text.text());
        } else if (inline instanceof Inline.Code code) {
            leaves.add(code.text());
        } else if (inline instanceof Inline.Abbreviation abbreviation) {
            leaves.add(abbreviation.text());
        } else if (inline instanceof Inline.Image image && image.alt() instanceof Alt.Described described) {
            leaves.add(described.text());
        }
    }

    private static List<String> notFound(List<String> leaves, String letters) {
        List<String> lost = new ArrayList<>();
        int from = 0;
        for (String leaf : leaves) {
            String wanted = letters(leaf);
            int at = letters.indexOf(wanted, from);
            if (at < 0) {
                lost.add(leaf);
            } else {
                from = at + wanted.length();
            }
        }
        return lost;
    }

    /** Letters, digits and marks alone: spaces and punctuation are for the tests of each format. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }

    private static String text(String format, byte[] bytes) {
        return switch (format) {
            case "txt" -> new String(bytes, StandardCharsets.UTF_8);
            case "html" -> markup(bytes);
            case "epub" -> entries(bytes, "article.xhtml");
            case "docx" -> entries(bytes, "word/document.xml") + entries(bytes, "word/footnotes.xml");
            case "pdf", "ua-2" -> spoken(TagText.read(bytes));
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** What a reader of the tags hears: words, and descriptions of images in their places. */
    private static String spoken(TagText.Element element) {
        StringBuilder out = new StringBuilder();
        String alt = element.get("Alt");
        if (element.role().equals("Figure") && alt != null) {
            out.append(' ').append(alt).append(' ');
        }
        String actual = element.get("ActualText");
        if (actual != null) {
            return out.append(actual).toString();
        }
        for (Object kid : element.kids()) {
            out.append(kid instanceof TagText.Element inner ? spoken(inner) : kid.toString());
        }
        return out.toString();
    }

    private static String entries(byte[] zip, String end) {
        Map<String, String> found = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(end)) {
                    found.put(end, markup(in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getOrDefault(end, "");
    }

    /** The text of an XML document with descriptions of images in their places. */
    private static String markup(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            StringBuilder out = new StringBuilder();
            append(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)), out);
            return out.toString();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(Node node, StringBuilder out) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            out.append(node.getNodeValue());
        }
        if (node.getAttributes() != null) {
            for (String name : List.of("alt", "descr")) {
                Node attribute = node.getAttributes().getNamedItem(name);
                if (attribute != null) {
                    out.append(' ').append(attribute.getNodeValue()).append(' ');
                }
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            append(child, out);
        }
    }
}
