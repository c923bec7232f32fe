package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * The document has the edition's headings, notes, tables, lists and descriptions, and its disclaimer and publication
 * block letter for letter. Letters and digits are compared: spaces and signs may stand otherwise in Word.
 */
final class Sameness implements Rule {

    private static final String AGAIN = "publish the article again";

    private final Edition edition;
    private final Set<Inline> inNotes = Collections.newSetFromMap(new IdentityHashMap<>());

    Sameness(Edition edition) {
        this.edition = edition;
        edition.notes().forEach(note -> Tree.walk(note.content(), block -> {}, inNotes::add));
    }

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        headings(file, sheet, findings);
        notes(file, findings);
        tables(
                file.stories().values().stream()
                        .flatMap(story -> story.all("w:tbl").stream())
                        .toList(),
                findings);
        descriptions(file, findings);
        items(file, findings);
        for (Block block : edition.blocks()) {
            if (block instanceof Block.Section section && section.kind() == Block.Section.Kind.DISCLAIMER) {
                part(file, "fl_disclaimer", section, Code.DOCX_DISCLAIMER, "the disclaimer", findings);
            } else if (block instanceof Block.Section section && section.kind() == Block.Section.Kind.PUBLICATION) {
                part(file, "fl_publication", section, Code.DOCX_PUBLICATION, "the publication block", findings);
            }
        }
    }

    private void headings(WordFile file, StyleSheet sheet, Findings findings) {
        List<String> there = file.document().all("w:p").stream()
                .filter(paragraph -> sheet.level(paragraph) > 0)
                .map(paragraph -> sheet.level(paragraph) + " " + letters(paragraph.words()))
                .toList();
        List<String> expected = edition.outline().stream()
                .map(entry -> entry.level() + " " + letters(words(entry)))
                .toList();
        if (!there.equals(expected)) {
            findings.add(
                    Code.DOCX_DIFFERS,
                    "the headings are " + there + " in the document and " + expected + " in the article");
        }
    }

    /** Without the descriptions of images, which are no text of a paragraph. */
    private static String words(Edition.Entry entry) {
        List<String> leaves = new ArrayList<>();
        Tree.walkInlines(entry.content(), inline -> addLeaf(inline, leaves));
        return String.join("", leaves);
    }

    private void notes(WordFile file, Findings findings) {
        Tag part = file.related("footnotes");
        List<Tag> notes = part == null
                ? List.of()
                : part.all("w:footnote").stream()
                        .filter(note -> !note.has("w:type"))
                        .toList();
        if (notes.size() != edition.notes().size()) {
            findings.add(
                    Code.DOCX_DIFFERS,
                    "the document has " + notes.size() + " notes, the article "
                            + edition.notes().size());
            return;
        }
        for (int i = 0; i < notes.size(); i++) {
            Inline.Note note = edition.notes().get(i);
            List<String> leaves = new ArrayList<>();
            Tree.walk(note.content(), block -> {}, inline -> addLeaf(inline, leaves));
            if (!holds(notes.get(i).words(), leaves)) {
                findings.add(
                        Code.DOCX_DIFFERS,
                        note.position(),
                        "note " + note.number() + " reads otherwise in the document");
            }
        }
    }

    private void tables(List<Tag> there, Findings findings) {
        List<Tag> left = new ArrayList<>(there);
        Tree.walk(
                edition.blocks(),
                block -> {
                    if (block instanceof Block.Table table) {
                        Tag same = left.stream()
                                .filter(found -> isSame(found, table))
                                .findFirst()
                                .orElse(null);
                        if (same == null) {
                            findings.add(
                                    Code.DOCX_DIFFERS,
                                    table.position(),
                                    "the table is not in the document, or reads otherwise there");
                        }
                        left.remove(same);
                    }
                },
                inline -> {});
        left.forEach(table ->
                findings.add(Code.DOCX_DIFFERS, table, "the table " + table.quoted() + " is not the article's"));
    }

    private boolean isSame(Tag found, Block.Table table) {
        List<Block.Row> rows = new ArrayList<>(table.head());
        rows.addAll(table.body());
        List<Tag> foundRows = found.all("w:tr");
        if (foundRows.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Block.Cell> cells = rows.get(i).cells();
            List<Tag> foundCells = foundRows.get(i).all("w:tc");
            if (foundCells.size() != cells.size()) {
                return false;
            }
            for (int j = 0; j < cells.size(); j++) {
                List<String> leaves = new ArrayList<>();
                Tree.walkInlines(cells.get(j).content(), inline -> leaf(inline, leaves));
                boolean empty = leaves.isEmpty() && !foundCells.get(j).words().isBlank();
                if (empty || !holds(foundCells.get(j).words(), leaves)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void descriptions(WordFile file, Findings findings) {
        List<String> there = file.stories().values().stream()
                .flatMap(story -> story.all("wp:docPr").stream())
                // Those of headings stand in the contents list again.
                .filter(drawing -> drawing.around().noneMatch(around -> around.at("w:sdtPr", "w:docPartObj") != null))
                .map(drawing -> drawing.get("descr"))
                .filter(description -> !description.isBlank())
                .sorted()
                .toList();
        List<String> expected = new ArrayList<>();
        Tree.walk(edition.blocks(), block -> {}, inline -> {
            if (inline instanceof Inline.Image image && image.alt() instanceof Alt.Described described) {
                expected.add(described.text());
            }
        });
        if (!there.equals(expected.stream().sorted().toList())) {
            findings.add(
                    Code.DOCX_DIFFERS,
                    "the images are described as " + there + " in the document and as " + expected + " in the article");
        }
    }

    private void items(WordFile file, Findings findings) {
        long there = file.paragraphs().stream()
                .filter(paragraph -> paragraph.at("w:pPr", "w:numPr") != null)
                .count();
        long[] expected = {0};
        Tree.walk(
                edition.blocks(),
                block -> {
                    switch (block) {
                        case Block.BulletList list ->
                            expected[0] += list.items().size();
                        case Block.OrderedList list ->
                            expected[0] += list.items().size();
                        default -> {}
                    }
                },
                inline -> {});
        if (there != expected[0]) {
            findings.add(
                    Code.DOCX_DIFFERS, "the document has " + there + " items of lists, the article " + expected[0]);
        }
    }

    private void part(
            WordFile file, String bookmark, Block.Section section, Code code, String name, Findings findings) {
        String held = held(file.document(), bookmark);
        if (held == null) {
            findings.add(
                    code,
                    section.position(),
                    name + " is not in the document, or its bookmark " + bookmark + " is lost",
                    AGAIN);
            return;
        }
        List<String> leaves = leaves(section.content());
        boolean same = isPlain(section) ? letters(held).equals(letters(String.join("", leaves))) : holds(held, leaves);
        if (!same) {
            findings.add(code, section.position(), name + " reads otherwise in the document", AGAIN);
        }
    }

    /** Whether Word needs no words of its own for it: a callout's label, a caption's number, what an abbreviation means. */
    private static boolean isPlain(Block.Section section) {
        boolean[] plain = {true};
        Tree.walk(
                section.content(),
                block -> plain[0] &= !(block instanceof Block.Callout
                        || block instanceof Block.Table
                        || block instanceof Block.Figure),
                inline -> plain[0] &= !(inline instanceof Inline.Abbreviation));
        return plain[0];
    }

    /** The words between the bookmark's ends; null where it has none. */
    private static @Nullable String held(Tag document, String name) {
        Tag start = document.all("w:bookmarkStart").stream()
                .filter(mark -> mark.get("w:name").equals(name))
                .findFirst()
                .orElse(null);
        Tag end = start == null
                ? null
                : document.all("w:bookmarkEnd").stream()
                        .filter(mark -> mark.get("w:id").equals(start.get("w:id")))
                        .findFirst()
                        .orElse(null);
        if (start == null || end == null) {
            return null;
        }
        return document.all("w:t").stream()
                .filter(text -> text.order() > start.order() && text.order() < end.order())
                .map(Tag::text)
                .collect(Collectors.joining());
    }

    /** Whether all words are there, in order; what Word needs besides them, such as a caption's number, may be between. */
    private static boolean holds(String words, List<String> leaves) {
        String letters = letters(words);
        int from = 0;
        for (String leaf : leaves) {
            String wanted = letters(leaf);
            int at = letters.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    /** The words of blocks without those of the notes in them, which stand elsewhere in the file. */
    private List<String> leaves(List<Block> blocks) {
        List<String> leaves = new ArrayList<>();
        Tree.walk(
                blocks,
                block -> {
                    if (block instanceof Block.CodeBlock code) {
                        leaves.add(code.text());
                    }
                },
                inline -> leaf(inline, leaves));
        return leaves;
    }

    private void leaf(Inline inline, List<String> leaves) {
        if (!inNotes.contains(inline)) {
            addLeaf(inline, leaves);
        }
    }

    private static void addLeaf(Inline inline, List<String> leaves) {
        if (inline instanceof Inline.Text text) {
            leaves.add(text.text());
        } else if (inline instanceof Inline.Code code) {
            leaves.add(code.text());
        } else if (inline instanceof Inline.Abbreviation abbreviation) {
            leaves.add(abbreviation.text());
        }
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\p{M}]", "");
    }
}
