package org.fairleaf.render.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.edition.Edition;

/** The contents list: where it and the notes stand among an edition's blocks, and what it names. */
final class Contents {

    private Contents() {}

    /** The names of the sections that follow the list, the notes among them. */
    static List<String> names(Edition edition) {
        List<Block> blocks = edition.blocks();
        int notesAt = notesAt(blocks);
        Set<String> passed = new HashSet<>(headings(blocks.subList(0, at(blocks.subList(0, notesAt)))));
        Set<String> behindNotes = new HashSet<>(headings(blocks.subList(notesAt, blocks.size())));
        List<String> names = new ArrayList<>();
        boolean notesNamed = edition.notes().isEmpty();
        for (Edition.Entry entry : edition.outline()) {
            if (entry.level() != 2 || passed.contains(entry.id())) {
                continue;
            }
            if (!notesNamed && behindNotes.contains(entry.id())) {
                names.add(edition.labels().get("notes"));
                notesNamed = true;
            }
            names.add(entry.text());
        }
        if (!notesNamed) {
            names.add(edition.labels().get("notes"));
        }
        return names;
    }

    /** Where the list stands: before the first section, behind the title, the abstract and an introduction. */
    static int at(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (!isSection(blocks.get(i), Block.Section.Kind.TITLE)
                    && !isSection(blocks.get(i), Block.Section.Kind.ABSTRACT)
                    && !headings(blocks.get(i)).isEmpty()) {
                return i;
            }
        }
        return blocks.size();
    }

    /** The ids of the headings that structure the text: those in boxes and quotations are not among them. */
    private static List<String> headings(Block block) {
        return switch (block) {
            case Block.Heading heading -> {
                String id = heading.attributes().id();
                yield id == null ? List.of() : List.of(id);
            }
            case Block.Section section -> headings(section.content());
            case Block.Division division -> headings(division.content());
            case Block.Paragraph p -> List.of();
            case Block.BulletList l -> List.of();
            case Block.OrderedList l -> List.of();
            case Block.DefinitionList l -> List.of();
            case Block.Quote q -> List.of();
            case Block.CodeBlock c -> List.of();
            case Block.ThematicBreak b -> List.of();
            case Block.Table t -> List.of();
            case Block.Figure f -> List.of();
            case Block.Callout c -> List.of();
        };
    }

    private static List<String> headings(List<Block> blocks) {
        return blocks.stream().flatMap(block -> headings(block).stream()).toList();
    }

    /** Where the notes stand: before what the edition adds at the end. */
    static int notesAt(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isSection(blocks.get(i), Block.Section.Kind.REFERENCES)
                    || isSection(blocks.get(i), Block.Section.Kind.DISCLAIMER)
                    || isSection(blocks.get(i), Block.Section.Kind.PUBLICATION)) {
                return i;
            }
        }
        return blocks.size();
    }

    private static boolean isSection(Block block, Block.Section.Kind kind) {
        return block instanceof Block.Section section && section.kind() == kind;
    }
}
