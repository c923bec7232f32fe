package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** A paragraph or table of the file, before it is known what it belongs to. */
sealed interface Part {

    Position position();

    Setting setting();

    /**
     * Where a part stands.
     *
     * @param boxes what our own styles, and some of others, put around it, outermost first
     * @param indent how far in its text begins, in twentieths of a point
     * @param depth how many lists it says that it is in without being an item; 0 where it says nothing, -1 for none
     * @param section the part of a copy of ours, such as {@code disclaimer}; empty for none
     * @param rtl whether it runs from right to left
     */
    record Setting(List<Box> boxes, int indent, int depth, String section, boolean rtl) {

        static final Setting PLAIN = new Setting(List.of(), 0, 0, "", false);

        /** Without the outermost box. */
        Setting unboxed() {
            return new Setting(boxes.subList(1, boxes.size()), indent, depth, section, rtl);
        }
    }

    /** @param kind such as {@code quote} or {@code callout note} @param alternate set apart from one straight before */
    record Box(String kind, boolean alternate) {}

    /**
     * A paragraph.
     *
     * @param level of a heading, from 1
     * @param mark its place in a list, or null where it is no item
     */
    record Para(
            Position position,
            Setting setting,
            Role role,
            int level,
            List<Atom> atoms,
            @Nullable ListMark mark,
            Shape shape)
            implements Part {

        Para as(Role newRole, int newLevel) {
            return new Para(position, setting, newRole, newLevel, atoms, mark, shape);
        }

        Para with(List<Atom> newAtoms) {
            return new Para(position, setting, role, level, List.copyOf(newAtoms), mark, shape);
        }

        Para unlisted() {
            return new Para(position, setting, role, level, atoms, null, shape);
        }

        /** Its words, without those of notes and images. */
        String words() {
            StringBuilder words = new StringBuilder();
            for (Atom atom : atoms) {
                switch (atom) {
                    case Atom.Words text -> words.append(text.text());
                    case Atom.Number number -> words.append(number.text());
                    case Atom.Break lineBreak -> words.append(' ');
                    case Atom.Picture picture -> {}
                    case Atom.Note note -> {}
                    case Atom.Place place -> {}
                }
            }
            return words.toString();
        }

        /** Whether it shows nothing. */
        boolean isBlank() {
            return words().isBlank()
                    && atoms.stream().noneMatch(atom -> atom instanceof Atom.Picture || atom instanceof Atom.Note);
        }

        /** Its only image, where there is nothing else and it is no link; else null. */
        Atom.@Nullable Picture alone() {
            List<Atom.Picture> pictures = new ArrayList<>();
            for (Atom atom : atoms) {
                switch (atom) {
                    case Atom.Picture picture -> pictures.add(picture);
                    case Atom.Words words -> {
                        if (!words.text().isBlank()) {
                            return null;
                        }
                    }
                    case Atom.Break lineBreak -> {}
                    case Atom.Place place -> {}
                    case Atom.Number number -> {
                        return null;
                    }
                    case Atom.Note note -> {
                        return null;
                    }
                }
            }
            return pictures.size() == 1 && pictures.getFirst().marks().link() == null ? pictures.getFirst() : null;
        }
    }

    /**
     * What a paragraph looks like, where that says what it is.
     *
     * @param loose whether a style says that the items of its list stand apart
     * @param size of its letters, in half points
     * @param bold whether all its letters are bold, though its style is not
     * @param centred whether it stands in the middle of the line
     * @param ruled whether a line is drawn along it
     * @param own whether it has a bookmark by which a copy of ours is compared
     */
    record Shape(boolean loose, int size, boolean bold, boolean centred, boolean ruled, boolean own) {}

    /** A table, made rectangular. @param head how many of its rows are header rows */
    record Grid(
            Position position,
            Setting setting,
            List<Block.Alignment> columns,
            List<List<List<Atom>>> rows,
            int head,
            boolean rowHeaders,
            String title,
            List<String> places)
            implements Part {}

    /** A table, or a paragraph with an image, with the paragraph that says what it shows. */
    record Captioned(Part shown, Para caption) implements Part {
        @Override
        public Position position() {
            return shown.position();
        }

        @Override
        public Setting setting() {
            return shown.setting();
        }
    }

    /** A block that is already put together. */
    record Made(Position position, Setting setting, Block block) implements Part {}
}
