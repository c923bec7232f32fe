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

    /** Where a list has more items, its section has a name. */
    private static final int MOST_UNNAMED = 500;

    private final String place;
    private final List<Decision> decisions;
    private final Disclaimers disclaimers;
    private final List<WrittenReferences.Written> entries = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private boolean numbered;

    /**
     * @param disclaimers takes what stands in the list and is a disclaimer
     * @param place what the lines of positions are in the file, such as "line"
     */
    ReferenceSection(Disclaimers disclaimers, String place, List<Decision> decisions) {
        this.place = place;
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
            return unnamed(blocks);
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

    /** A list at the end that nothing names, most of whose items can be taken apart as references. */
    private List<Block> unnamed(List<Block> blocks) {
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        List<Block.Item> items = last instanceof Block.OrderedList list
                ? list.items()
                : last instanceof Block.BulletList list ? list.items() : List.of();
        if (last == null || items.size() < 2 || items.size() > MOST_UNNAMED) {
            return blocks;
        }
        List<WrittenReferences.Written> written = items.stream()
                .map(item -> new WrittenReferences.Written(Words.of(item.content()), item.position()))
                .toList();
        long understood = WrittenReferences.read(written).stream()
                .filter(entry -> entry.confidence() != WrittenReference.Confidence.NONE)
                .count();
        if (understood * 4 < items.size() * 3L) {
            return blocks;
        }
        numbered = last instanceof Block.OrderedList;
        items(items, last instanceof Block.OrderedList list ? list.start() : 1);
        decisions.add(new Decision(
                Decision.Kind.UNCERTAIN,
                last.position(),
                "nothing names this list, but its items look like references; they are in references.json",
                "",
                "if it is none, copy the items back into the article, and delete references.json and the keys"));
        return blocks.subList(0, blocks.size() - 1);
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
            decide(reference, numbers.get(i));
            works.add(new Work(reference, numbers.get(i), place));
        }
        return works;
    }

    private void decide(WrittenReference written, int number) {
        String entry = numbered ? "entry " + number : "an entry";
        Reference reference = written.reference();
        String key = reference.key();
        switch (written.confidence()) {
            case HIGH ->
                decisions.add(new Decision(
                        Decision.Kind.RECOGNISED,
                        reference.position(),
                        entry + " of the reference list (" + reference.type()
                                + "), its parts told with high confidence; its key is @" + key,
                        written.written(),
                        "correct the entry " + key + " in references.json"));
            case MEDIUM ->
                decisions.add(new Decision(
                        Decision.Kind.RECOGNISED,
                        reference.position(),
                        entry + " of the reference list (" + reference.type()
                                + "), its parts told with medium confidence: compare them; its key is @" + key,
                        written.written(),
                        "correct the entry " + key + " in references.json"));
            case NONE ->
                decisions.add(new Decision(
                        Decision.Kind.UNCERTAIN,
                        reference.position(),
                        entry
                                + " of the reference list whose parts could not be told; it is printed in its own words; its key is @"
                                + key,
                        written.written(),
                        "divide the entry " + key
                                + " in references.json into author, title and so on, and delete \"verbatim\""));
        }
    }
}
