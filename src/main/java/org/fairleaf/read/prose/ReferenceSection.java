package org.fairleaf.read.prose;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.fairleaf.cite.Reference;
import org.fairleaf.cite.written.WrittenReference;
import org.fairleaf.cite.written.WrittenReferences;
import org.fairleaf.read.Decision;

/** Takes the reference list out of an article: the section of that name, each of its paragraphs and items an entry. */
final class ReferenceSection {

    private final List<Decision> decisions;
    private final Disclaimers disclaimers;
    private final List<WrittenReferences.Written> entries = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private boolean numbered;

    /** @param disclaimers takes what stands in the list and is a disclaimer */
    ReferenceSection(Disclaimers disclaimers, List<Decision> decisions) {
        this.disclaimers = disclaimers;
        this.decisions = decisions;
    }

    /** Whether the entries have numbers of their own. */
    boolean numbered() {
        return numbered;
    }

    /** The blocks without the list. */
    List<Block> taken(List<Block> blocks) {
        int from = 0;
        while (from < blocks.size() && !isName(blocks.get(from))) {
            from++;
        }
        if (from == blocks.size()) {
            return blocks;
        }
        int to = from + 1;
        while (to < blocks.size() && !(blocks.get(to) instanceof Block.Heading)) {
            to++;
        }
        List<Block> rest = new ArrayList<>(blocks.subList(0, from));
        for (Block block : blocks.subList(from + 1, to)) {
            switch (block) {
                case Block.OrderedList list -> {
                    numbered = true;
                    items(list.items(), list.start());
                }
                case Block.BulletList list -> items(list.items(), entries.size() + 1);
                case Block.Paragraph paragraph -> entry(paragraph, entries.size() + 1);
                case Block.ThematicBreak rule -> {}
                case Block.Heading other -> rest.add(other);
                case Block.DefinitionList other -> rest.add(other);
                case Block.Quote other -> rest.add(other);
                case Block.CodeBlock other -> rest.add(other);
                case Block.Table other -> rest.add(other);
                case Block.Figure other -> rest.add(other);
                case Block.Callout other -> rest.add(other);
                case Block.Division other -> rest.add(other);
                case Block.Section other -> rest.add(other);
            }
        }
        if (entries.isEmpty()) {
            return blocks;
        }
        Block name = blocks.get(from);
        decisions.add(new Decision(
                Decision.Kind.MOVED,
                name.position(),
                "the reference list: its " + entries.size() + (entries.size() == 1 ? " entry is" : " entries are")
                        + " in references.json, and every format prints the list under its own heading",
                Words.of(name)));
        rest.addAll(blocks.subList(to, blocks.size()));
        return rest;
    }

    private static boolean isName(Block block) {
        return switch (block) {
            case Block.Heading heading -> SectionNames.isReferences(PlainText.of(heading.content()));
            case Block.Paragraph paragraph -> {
                String words = PlainText.of(paragraph.content());
                yield words.endsWith(":") && SectionNames.isReferences(words);
            }
            default -> false;
        };
    }

    private void items(List<Block.Item> items, int start) {
        int number = start;
        for (Block.Item item : items) {
            for (Block block : item.content()) {
                if (block instanceof Block.Paragraph paragraph
                        && block == item.content().getFirst()) {
                    entry(paragraph, number);
                } else {
                    add(Words.of(block), block, number);
                }
            }
            number++;
        }
    }

    private void entry(Block.Paragraph paragraph, int number) {
        String words = PlainText.of(paragraph.content()).strip();
        if (Residue.isResidue(words)) {
            decisions.add(Residue.removal(paragraph.position(), words));
        } else if (!Disclaimers.reads(words) || !disclaimers.lift(paragraph)) {
            add(words, paragraph, number);
        }
    }

    private void add(String words, Block block, int number) {
        if (!words.isBlank()) {
            entries.add(new WrittenReferences.Written(words, block.position()));
            numbers.add(number);
        }
    }

    /** The entries under their keys. */
    List<Work> works() {
        List<WrittenReference> written = WrittenReferences.read(entries);
        List<Work> works = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            WrittenReference reference = written.get(i);
            decide(reference);
            works.add(new Work(reference, numbers.get(i)));
        }
        return works;
    }

    private void decide(WrittenReference written) {
        Reference reference = written.reference();
        String key = reference.key();
        switch (written.confidence()) {
            case HIGH ->
                decisions.add(new Decision(
                        Decision.Kind.RECOGNISED,
                        reference.position(),
                        "an entry of the reference list (" + reference.type()
                                + "), its parts told with high confidence; its key is @" + key,
                        written.written(),
                        "correct the entry " + key + " in references.json"));
            case MEDIUM ->
                decisions.add(new Decision(
                        Decision.Kind.RECOGNISED,
                        reference.position(),
                        "an entry of the reference list (" + reference.type()
                                + "), its parts told with medium confidence: compare them; its key is @" + key,
                        written.written(),
                        "correct the entry " + key + " in references.json"));
            case NONE ->
                decisions.add(new Decision(
                        Decision.Kind.UNCERTAIN,
                        reference.position(),
                        "an entry of the reference list whose parts could not be told; it is printed in its own words; its key is @"
                                + key,
                        written.written(),
                        "divide the entry " + key
                                + " in references.json into author, title and so on, and delete \"verbatim\""));
        }
    }
}
