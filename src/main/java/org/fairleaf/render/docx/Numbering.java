package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.jspecify.annotations.Nullable;

/**
 * The numbering part. Every list of the document is an instance of its own, so that ordered lists start where their
 * author says and an edit in one list leaves the others alone.
 */
final class Numbering {

    /** How a list marks its items. */
    enum Kind {
        BULLET("bullet"),
        /** A check box in the text stands for the mark. */
        TASK("bullet"),
        DECIMAL("decimal"),
        LOWER_ALPHA("lowerLetter"),
        UPPER_ALPHA("upperLetter"),
        LOWER_ROMAN("lowerRoman"),
        UPPER_ROMAN("upperRoman");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        static Kind of(Block.Numbering numbering) {
            return switch (numbering) {
                case DECIMAL -> DECIMAL;
                case LOWER_ALPHA -> LOWER_ALPHA;
                case UPPER_ALPHA -> UPPER_ALPHA;
                case LOWER_ROMAN -> LOWER_ROMAN;
                case UPPER_ROMAN -> UPPER_ROMAN;
            };
        }

        boolean counts() {
            return this != BULLET && this != TASK;
        }
    }

    /** @param origin the indent at which the outermost level would begin, in twips */
    private record Definition(
            Kind kind, long origin, @Nullable String style) {}

    private record Instance(
            int definition, int level, @Nullable Integer start) {}

    static final int LEVELS = 9;

    /** A space without width: a list level whose mark is empty is no list to some readers. */
    private static final String NO_MARK = "\u200B";

    private static final int STANDARD_BULLETS = 1;
    private static final int STANDARD_NUMBERS = 2;

    private final Map<Definition, Integer> definitions = new LinkedHashMap<>();
    private final List<Instance> instances = new ArrayList<>();
    private final Length step;
    private final List<String> markers;

    /** @param markers the bullets of the levels, used again from the first when they run out */
    Numbering(Length step, List<String> markers) {
        this.step = step;
        this.markers = markers;
        instances.add(new Instance(definition(new Definition(Kind.BULLET, 0, "list-bullet")), 0, null));
        instances.add(new Instance(definition(new Definition(Kind.DECIMAL, 0, "list-number")), 0, null));
    }

    /** The instance that the style itself belongs to, for items that an editor adds by that style. */
    static int standard(WordStyle style) {
        return style.key().startsWith("list-bullet") ? STANDARD_BULLETS : STANDARD_NUMBERS;
    }

    /**
     * A new list.
     *
     * @param level the level at which its items stand, from 0
     * @param indent how far in the text around the list stands
     * @param start the first number; of no meaning for bullets
     * @return its {@code numId}
     */
    int list(Kind kind, int level, Length indent, int start) {
        long origin = indent.minus(step.times(level)).twips();
        int definition = definition(new Definition(kind, origin, null));
        instances.add(new Instance(definition, level, kind.counts() ? Integer.valueOf(start) : null));
        return instances.size();
    }

    private int definition(Definition definition) {
        Integer known = definitions.putIfAbsent(definition, definitions.size());
        return known == null ? definitions.size() - 1 : known;
    }

    byte[] part() {
        Xml xml = Xml.file().open("w:numbering", "xmlns:w", Names.W);
        definitions.forEach((definition, id) -> {
            xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(id));
            xml.val("w:nsid", String.format(Locale.ROOT, "%08X", 0x1EAF_0001 + id));
            xml.val("w:multiLevelType", "hybridMultilevel");
            xml.val("w:tmpl", String.format(Locale.ROOT, "%08X", 0x2EAF_0001 + id));
            for (int level = 0; level < LEVELS; level++) {
                level(xml, definition, level);
            }
            xml.close();
        });
        for (int i = 0; i < instances.size(); i++) {
            Instance instance = instances.get(i);
            xml.open("w:num", "w:numId", Integer.toString(i + 1)).val("w:abstractNumId", instance.definition());
            if (instance.start() != null) {
                xml.open("w:lvlOverride", "w:ilvl", Integer.toString(instance.level()));
                xml.val("w:startOverride", instance.start()).close();
            }
            xml.close();
        }
        return xml.close().bytes();
    }

    private void level(Xml xml, Definition definition, int level) {
        Kind kind = definition.kind();
        xml.open("w:lvl", "w:ilvl", Integer.toString(level)).val("w:start", 1).val("w:numFmt", kind.format);
        if (definition.style() != null && level < WordStyle.LIST_LEVELS) {
            xml.val(
                    "w:pStyle",
                    WordStyle.of(definition.style() + "-" + (level + 1)).id());
        }
        if (kind == Kind.TASK) {
            xml.val("w:suff", "nothing");
        }
        xml.val(
                "w:lvlText",
                switch (kind) {
                    case BULLET -> markers.get(level % markers.size());
                    case TASK -> NO_MARK;
                    default -> "%" + (level + 1) + ".";
                });
        xml.val("w:lvlJc", "left");
        long left = Math.max(definition.origin() + step.times(level + 1).twips(), 0);
        xml.open("w:pPr")
                .empty("w:ind", "w:left", Long.toString(left), "w:hanging", Long.toString(step.twips()))
                .close();
        xml.close();
    }
}
