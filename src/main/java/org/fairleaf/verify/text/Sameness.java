package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.edition.Edition;

/** The text says what the edition says: its words in their order, its notes, descriptions, and the parts at its end. */
final class Sameness implements Rule {

    private static final String AGAIN = "publish the article again";

    private static final int NEAR = 200;
    private static final int WORD = 4;

    /** @param description whether it is that of an image */
    private record Leaf(String words, Position position, boolean description) {}

    private final Edition edition;
    private final Set<Object> inNotes = Collections.newSetFromMap(new IdentityHashMap<>());

    Sameness(Edition edition) {
        this.edition = edition;
        edition.notes().forEach(note -> Tree.walk(note.content(), inNotes::add, inNotes::add));
    }

    /** All that the author wrote. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        leaves(edition.blocks(), true).forEach(leaf -> words.add(leaf.words()));
        return words;
    }

    @Override
    public void check(TextFile file, Findings findings) {
        words(file, findings);
        notes(file, findings);
        images(file, findings);
        for (Block block : edition.blocks()) {
            if (block instanceof Block.Section section) {
                switch (section.kind()) {
                    case REFERENCES -> part(file, section, Code.TEXT_REFERENCES, "the reference list", findings);
                    case DISCLAIMER -> part(file, section, Code.TEXT_DISCLAIMER, "the disclaimer", findings);
                    case PUBLICATION -> part(file, section, Code.TEXT_PUBLICATION, "the publication block", findings);
                    default -> {}
                }
            }
        }
    }

    /** Also tells the findings which line comes from where: those of later rules are located by it. */
    private void words(TextFile file, Findings findings) {
        StringBuilder letters = new StringBuilder();
        List<Integer> lineStarts = new ArrayList<>();
        for (String line : file.lines()) {
            lineStarts.add(letters.length());
            letters.append(Letters.of(line));
        }
        int from = 0;
        for (Leaf leaf : leaves(edition.blocks(), false)) {
            String wanted = Letters.of(leaf.words());
            if (wanted.isEmpty()) {
                continue;
            }
            int at = letters.indexOf(wanted, from);
            // A single digit is found somewhere in any text: far away it is another one.
            if (at < 0 || at - from > NEAR && DisplayWidth.of(wanted) < WORD) {
                findings.add(
                        Code.TEXT_DIFFERS, leaf.position(), quoted(leaf.words()) + " is not in the plain text", AGAIN);
            } else {
                findings.comesFrom(line(lineStarts, at), leaf.position());
                from = at + wanted.length();
            }
        }
    }

    private static int line(List<Integer> starts, int at) {
        int found = Collections.binarySearch(starts, at);
        int line = found < 0 ? -found - 2 : found;
        while (line + 1 < starts.size() && starts.get(line + 1) == at) {
            line++;
        }
        return line;
    }

    private void notes(TextFile file, Findings findings) {
        for (Inline.Note note : edition.notes()) {
            String start = "[" + note.number() + "]";
            String next = "[" + (note.number() + 1) + "]";
            StringBuilder words = new StringBuilder();
            boolean inside = false;
            for (String line : file.lines()) {
                if (line.startsWith(next)) {
                    inside = false;
                } else if (line.startsWith(start)) {
                    inside = true;
                    words.setLength(0);
                }
                words.append(inside ? line : "");
            }
            if (!holds(Letters.of(words.toString()), leaves(note.content(), true))) {
                findings.add(
                        Code.TEXT_NOTE,
                        note.position(),
                        "note " + note.number() + " is not in the plain text, or reads otherwise there",
                        AGAIN);
            }
        }
    }

    private void images(TextFile file, Findings findings) {
        String text = file.flowing();
        int described = 0;
        for (Leaf leaf : leaves(edition.blocks(), true)) {
            if (!leaf.description()) {
                continue;
            }
            described++;
            String image =
                    "[" + edition.labels().get("image", leaf.words().strip().replaceAll("\\s+", " ")) + "]";
            if (!Letters.of(text).contains(Letters.of(image))) {
                findings.add(
                        Code.TEXT_IMAGE,
                        leaf.position(),
                        "the plain text does not say " + quoted(image) + " for an image",
                        AGAIN);
            }
        }
        String label = edition.labels().get("image");
        String opening =
                "[" + label.substring(0, Math.max(0, label.indexOf("{0}"))).strip();
        int there = text.split(java.util.regex.Pattern.quote(opening), -1).length - 1;
        if (there > described) {
            findings.add(
                    Code.TEXT_IMAGE,
                    "the plain text names " + there + " images, but only " + described + " are described");
        }
    }

    private void part(TextFile file, Block.Section section, Code code, String name, Findings findings) {
        String heading = section.content().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> Letters.of(PlainText.of(((Block.Heading) block).content())))
                .findFirst()
                .orElse("");
        int from = file.heading(heading);
        if (from < 0) {
            findings.add(code, section.position(), name + " is not in the plain text", AGAIN);
            return;
        }
        List<Leaf> leaves = leaves(section.content(), false);
        StringBuilder words = new StringBuilder();
        int end = end(file, from);
        file.lines().subList(from, end).forEach(line -> words.append(line).append(' '));
        String letters = Letters.of(words.toString());
        StringBuilder exact = new StringBuilder();
        leaves.forEach(leaf -> exact.append(Letters.of(leaf.words())));
        boolean same = isPlain(section) ? letters.contentEquals(exact) : holds(letters, leaves);
        if (!same) {
            findings.add(code, section.position(), name + " reads otherwise in the plain text", AGAIN);
        }
    }

    /** Where a part ends: two blank lines behind it, or with the text. */
    private static int end(TextFile file, int from) {
        List<String> lines = file.lines();
        for (int i = from; i + 1 < lines.size(); i++) {
            if (lines.get(i).isEmpty() && lines.get(i + 1).isEmpty()) {
                return i;
            }
        }
        return lines.size();
    }

    /** Whether the text needs no words of its own for it: a number, a label, an address. */
    private static boolean isPlain(Block.Section section) {
        boolean[] plain = {true};
        Tree.walk(
                section.content(),
                block -> plain[0] &= block instanceof Block.Heading
                        || block instanceof Block.Paragraph
                        || block instanceof Block.BulletList
                        || block instanceof Block.Division,
                inline -> plain[0] &= !(inline instanceof Inline.Link
                        || inline instanceof Inline.Image
                        || inline instanceof Inline.Strikethrough
                        || inline instanceof Inline.Note
                        || inline instanceof Inline.Abbreviation));
        return plain[0];
    }

    private static boolean holds(String letters, List<Leaf> leaves) {
        int from = 0;
        for (Leaf leaf : leaves) {
            String wanted = Letters.of(leaf.words());
            int at = letters.indexOf(wanted, from);
            if (at < 0) {
                return false;
            }
            from = at + wanted.length();
        }
        return true;
    }

    /** @param notes whether those within notes count: they stand elsewhere in the text */
    private List<Leaf> leaves(List<Block> blocks, boolean notes) {
        List<Leaf> leaves = new ArrayList<>();
        Tree.walk(
                blocks,
                block -> {
                    if (block instanceof Block.CodeBlock code && (notes || !inNotes.contains(block))) {
                        leaves.add(new Leaf(code.text(), code.position(), false));
                    }
                },
                inline -> {
                    if (notes || !inNotes.contains(inline)) {
                        leaf(inline, leaves);
                    }
                });
        return leaves;
    }

    private static void leaf(Inline inline, List<Leaf> leaves) {
        if (inline instanceof Inline.Text text) {
            leaves.add(new Leaf(text.text(), text.position(), false));
        } else if (inline instanceof Inline.Code code) {
            leaves.add(new Leaf(code.text(), code.position(), false));
        } else if (inline instanceof Inline.Abbreviation abbreviation) {
            leaves.add(new Leaf(abbreviation.text(), abbreviation.position(), false));
        } else if (inline instanceof Inline.Image image && image.alt() instanceof Alt.Described described) {
            leaves.add(new Leaf(described.text(), image.position(), true));
        }
    }

    private static String quoted(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        int end = plain.offsetByCodePoints(0, Math.min(40, plain.codePointCount(0, plain.length())));
        return "\"" + plain.substring(0, end) + (end < plain.length() ? "…" : "") + "\"";
    }
}
