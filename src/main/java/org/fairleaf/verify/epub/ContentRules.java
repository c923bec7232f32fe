package org.fairleaf.verify.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;
import org.w3c.dom.Element;

/** Notes, images and tables: each is there as the edition has it, with what a voice needs to say it. */
final class ContentRules {

    private final List<Element> elements = new ArrayList<>();
    private final Map<String, Element> byId;
    private final Edition edition;
    private final Findings findings;

    ContentRules(List<Page> pages, Edition edition, Findings findings) {
        this.edition = edition;
        this.findings = findings;
        pages.forEach(page -> elements.addAll(page.all("*")));
        byId = elements.stream()
                .filter(element -> element.hasAttribute("id"))
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"), Function.identity(), (first, second) -> first));
    }

    void check() {
        List<Inline.Image> images = new ArrayList<>();
        List<Block.Table> tables = new ArrayList<>();
        Tree.walk(
                edition.blocks(),
                block -> {
                    if (block instanceof Block.Table table) {
                        tables.add(table);
                    }
                },
                inline -> {
                    if (inline instanceof Inline.Image image) {
                        images.add(image);
                    }
                });
        edition.notes().forEach(this::note);
        long marks = elements.stream()
                .filter(element -> element.getAttribute("role").equals("doc-noteref"))
                .count();
        if (marks != edition.notes().size()) {
            findings.add(
                    Code.EPUB_NOTE,
                    "there are " + marks + " marks of notes, and "
                            + edition.notes().size() + " notes");
        }
        images(images);
        tables(tables);
    }

    private void note(Inline.Note note) {
        Element mark = byId.get(note.markId());
        Element text = byId.get(note.id());
        String name = "note " + note.number();
        if (mark == null
                || !is(mark, "a", "noteref", "doc-noteref")
                || !mark.getAttribute("href").equals("#" + note.id())
                || !Page.below(mark, "*").isEmpty()
                || !mark.getTextContent().equals(String.valueOf(note.number()))) {
            findings.add(Code.EPUB_NOTE, note.position(), "the mark of " + name + " is missing, or does not open it");
        }
        if (text == null || !is(text, "div", "footnote", "doc-footnote")) {
            findings.add(Code.EPUB_NOTE, note.position(), name + " is missing, or is not marked up as a note");
            return;
        }
        boolean back = Page.below(text, "a").stream()
                .anyMatch(link -> link.getAttribute("role").equals("doc-backlink")
                        && link.getAttribute("href").equals("#" + note.markId())
                        && !Page.words(link).isEmpty());
        if (!back) {
            findings.add(Code.EPUB_NOTE, note.position(), "no link with words leads back from " + name);
        }
    }

    private static boolean is(Element element, String name, String type, String role) {
        return element.getLocalName().equals(name)
                && element.getAttribute("epub:type").equals(type)
                && element.getAttribute("role").equals(role);
    }

    private void images(List<Inline.Image> images) {
        List<String> actual = new ArrayList<>();
        for (Element image : named("img")) {
            if (Page.isIn(image, "nav")) {
                // Those of headings stand in the contents list again.
                continue;
            }
            if (!image.hasAttribute("alt")) {
                findings.add(
                        Code.EPUB_IMAGE, image.getAttribute("src") + " neither has a description nor is decoration");
            } else if (!image.getAttribute("role").equals("doc-cover")) {
                actual.add(image.getAttribute("alt") + longer(image.getAttribute("aria-details")));
            } else if (image.getAttribute("alt").isBlank()) {
                findings.add(Code.EPUB_IMAGE, "title", "the cover has no description");
            }
        }
        for (Inline.Image image : images) {
            String alt = image.alt() instanceof Alt.Described described ? described.text() : "";
            String description = image.description();
            if (!actual.remove(alt + longer(description == null ? "" : description))) {
                findings.add(
                        Code.EPUB_IMAGE,
                        image.position(),
                        alt.isEmpty()
                                ? "the decorative image " + image.source() + " is missing, or is described"
                                : "the description of " + image.source() + " is missing, or is another: " + alt);
            }
        }
        actual.forEach(alt -> findings.add(Code.EPUB_IMAGE, "an image is not the article's: " + alt));
    }

    private static String longer(String id) {
        return id.isEmpty() ? "" : " #" + id;
    }

    private void tables(List<Block.Table> tables) {
        List<String> actual = new ArrayList<>();
        for (Element table : named("table")) {
            actual.add(heard(table));
            for (Element header : Page.below(table, "th")) {
                if (!header.getAttribute("scope").matches("col|row")) {
                    findings.add(
                            Code.EPUB_TABLE,
                            position(table, tables),
                            "the header cell \"" + Page.words(header) + "\" does not say what it heads");
                }
            }
        }
        for (Block.Table table : tables) {
            if (!actual.remove(heard(table))) {
                findings.add(
                        Code.EPUB_TABLE,
                        table.position(),
                        "the table is missing, or its caption, header cells or rows are not the article's");
            }
        }
    }

    private Position position(Element table, List<Block.Table> tables) {
        String heard = heard(table);
        return tables.stream()
                .filter(one -> heard(one).equals(heard))
                .map(Block.Table::position)
                .findFirst()
                .orElse(Position.of(edition.path()));
    }

    /** Caption, then each row's cells, header cells in brackets. */
    private static String heard(Element table) {
        StringBuilder out = new StringBuilder();
        Page.below(table, "caption").forEach(caption -> out.append(Page.words(caption)));
        for (Element row : Page.below(table, "tr")) {
            out.append('\n');
            for (Element cell : Page.below(row, "*")) {
                switch (cell.getLocalName()) {
                    case "th" -> out.append("[").append(Page.words(cell)).append("]|");
                    case "td" -> out.append(Page.words(cell)).append('|');
                    default -> {}
                }
            }
        }
        return out.toString();
    }

    private static String heard(Block.Table table) {
        StringBuilder out = new StringBuilder(words(table.caption()));
        table.head().forEach(row -> row(row, true, true, out));
        table.body().forEach(row -> row(row, false, table.rowHeaders(), out));
        return out.toString();
    }

    private static void row(Block.Row row, boolean head, boolean first, StringBuilder out) {
        out.append('\n');
        for (int i = 0; i < row.cells().size(); i++) {
            List<Inline> content = row.cells().get(i).content();
            boolean header = (head || (first && i == 0)) && !content.isEmpty();
            out.append(header ? "[" + words(content) + "]|" : words(content) + "|");
        }
    }

    private static String words(List<Inline> inlines) {
        return PlainText.of(inlines).replaceAll("\\s+", " ").strip();
    }

    private List<Element> named(String name) {
        return elements.stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }
}
