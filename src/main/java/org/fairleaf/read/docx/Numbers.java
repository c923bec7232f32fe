package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** The document's lists: their definitions, and what each of them has counted to so far. */
final class Numbers {

    private static final int LEVELS = 9;
    private static final int UNUSED = Integer.MIN_VALUE;

    /** Definitions that refer to each other in a circle are followed no further. */
    private static final int LONGEST_CHAIN = 5;

    /** An item's number as the document shows it. @param shape the number of a level such as {@code %1.%2}, with its signs */
    record Label(ListMark mark, String format, String shape, String shown) {}

    private final Map<String, Tag> definitions = new HashMap<>();
    private final Map<String, Tag> lists = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Styles styles;

    Numbers(@Nullable Tag root, Styles styles) {
        this.styles = styles;
        for (Tag tag : root == null ? List.<Tag>of() : root.children()) {
            if (tag.is("w:abstractNum")) {
                definitions.putIfAbsent(tag.get("w:abstractNumId"), tag);
            } else if (tag.is("w:num")) {
                lists.putIfAbsent(tag.get("w:numId"), tag);
            }
        }
    }

    /** Counts a paragraph; null where it is in no list. @param properties its {@code w:pPr}, or null */
    @Nullable
    Label count(@Nullable Tag properties, String style) {
        Tag direct = properties == null ? null : properties.child("w:numPr");
        Tag styled = styles.numbering(style);
        String list = direct == null ? "" : direct.valAt("w:numId");
        boolean byStyle = list.isEmpty();
        if (byStyle && styled != null) {
            list = styled.valAt("w:numId");
        }
        if (list.isEmpty() || list.equals("0")) {
            return null;
        }
        Tag definition = definition(list, 0);
        if (definition == null) {
            return null;
        }
        String written = direct == null ? "" : direct.valAt("w:ilvl");
        if (written.isEmpty() && styled != null) {
            written = styled.valAt("w:ilvl");
        }
        int level = written.isEmpty() ? levelOf(definition, style) : Measure.number(written, 0);
        level = Math.clamp(level, 0, LEVELS - 1);
        Tag look = level(list, definition, level);
        String format = look == null ? "decimal" : look.valAt("w:numFmt");
        if (look != null && format.isEmpty()) {
            format = formatOfAlternate(look);
        }
        if (format.equals("none")) {
            return null;
        }
        int[] values = next(list, definition, level, look);
        int[] place = place(properties, byStyle ? style : "", look, style);
        ListMark mark = new ListMark(
                list,
                definition.get("w:abstractNumId"),
                level,
                numbering(format),
                values[level],
                place[0],
                place[1],
                null);
        String shape = look == null ? "%" + (level + 1) + "." : look.valAt("w:lvlText");
        return new Label(mark, format, shape, format.equals("bullet") ? "" : shown(shape, values, list, definition));
    }

    /** New formats stand in an alternate that old programs skip. */
    private static String formatOfAlternate(Tag level) {
        return level.all("w:numFmt").stream().map(Tag::val).findFirst().orElse("decimal");
    }

    private @Nullable Tag definition(String list, int steps) {
        Tag instance = lists.get(list);
        Tag definition = instance == null ? null : definitions.get(instance.valAt("w:abstractNumId"));
        if (definition == null || definition.child("w:numStyleLink") == null || steps > LONGEST_CHAIN) {
            return definition;
        }
        Tag linked = styles.numbering(definition.valAt("w:numStyleLink"));
        Tag other = linked == null ? null : definition(linked.valAt("w:numId"), steps + 1);
        return other == null ? definition : other;
    }

    /** The level that belongs to a style. */
    private static int levelOf(Tag definition, String style) {
        for (Tag level : definition.children()) {
            if (level.is("w:lvl") && level.valAt("w:pStyle").equals(style)) {
                return Measure.number(level.get("w:ilvl"), 0);
            }
        }
        return 0;
    }

    private @Nullable Tag override(String list, int level) {
        Tag instance = lists.get(list);
        for (Tag tag : instance == null ? List.<Tag>of() : instance.children()) {
            if (tag.is("w:lvlOverride") && Measure.number(tag.get("w:ilvl"), 0) == level) {
                return tag;
            }
        }
        return null;
    }

    private @Nullable Tag level(String list, Tag definition, int level) {
        Tag override = override(list, level);
        Tag whole = override == null ? null : override.child("w:lvl");
        if (whole != null) {
            return whole;
        }
        for (Tag tag : definition.children()) {
            if (tag.is("w:lvl") && Measure.number(tag.get("w:ilvl"), 0) == level) {
                return tag;
            }
        }
        return null;
    }

    private int[] next(String list, Tag definition, int level, @Nullable Tag look) {
        int[] values = counted.computeIfAbsent(definition.get("w:abstractNumId"), id -> {
            int[] none = new int[LEVELS];
            Arrays.fill(none, UNUSED);
            return none;
        });
        Tag override = override(list, level);
        Tag restart = override == null ? null : override.child("w:startOverride");
        if (restart != null && begun.add(list + "/" + level)) {
            values[level] = Measure.number(restart.val(), 1);
        } else if (values[level] == UNUSED) {
            values[level] = look == null ? 1 : Measure.number(look.valAt("w:start"), 1);
        } else {
            values[level]++;
        }
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            Tag deep = level(list, definition, deeper);
            if (deep == null || !deep.valAt("w:lvlRestart").equals("0")) {
                values[deeper] = UNUSED;
            }
        }
        return values;
    }

    /** Where mark and text stand: what the paragraph says, else its list, else its style; or its style before its list. */
    private int[] place(@Nullable Tag properties, String givingStyle, @Nullable Tag look, String style) {
        List<Tag> indents = new ArrayList<>();
        add(indents, properties == null ? null : properties.child("w:ind"));
        Tag ofList = look == null ? null : look.at("w:pPr", "w:ind");
        Tag ofStyle = styles.said(style, "w:pPr", "w:ind");
        add(indents, givingStyle.isEmpty() ? ofList : ofStyle);
        add(indents, givingStyle.isEmpty() ? ofStyle : ofList);
        int left = indent(indents);
        int edge = left;
        for (Tag indent : indents) {
            if (indent.has("w:hanging")) {
                edge = left - Measure.twips(indent.get("w:hanging"));
                break;
            }
            if (indent.has("w:firstLine")) {
                edge = left + Measure.twips(indent.get("w:firstLine"));
                break;
            }
        }
        return new int[] {edge, left};
    }

    private static void add(List<Tag> tags, @Nullable Tag tag) {
        if (tag != null) {
            tags.add(tag);
        }
    }

    /** Where text begins, by the first of these that says so. */
    static int indent(List<Tag> indents) {
        for (Tag indent : indents) {
            for (String side : List.of("w:start", "w:left")) {
                if (indent.has(side)) {
                    return Measure.twips(indent.get(side));
                }
            }
        }
        return 0;
    }

    private static Block.@Nullable Numbering numbering(String format) {
        return switch (format) {
            case "bullet" -> null;
            case "lowerLetter" -> Block.Numbering.LOWER_ALPHA;
            case "upperLetter" -> Block.Numbering.UPPER_ALPHA;
            case "lowerRoman" -> Block.Numbering.LOWER_ROMAN;
            case "upperRoman" -> Block.Numbering.UPPER_ROMAN;
            default -> Block.Numbering.DECIMAL;
        };
    }

    /** The label in figures, such as {@code 2.1}: {@code %2} stands for the number of the second level. */
    private String shown(String shape, int[] values, String list, Tag definition) {
        String shown = shape;
        for (int level = 0; level < LEVELS; level++) {
            int value = values[level];
            if (value == UNUSED) {
                Tag look = level(list, definition, level);
                value = look == null ? 1 : Measure.number(look.valAt("w:start"), 1);
            }
            shown = shown.replace("%" + (level + 1), Integer.toString(value));
        }
        return shown;
    }
}
