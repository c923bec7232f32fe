package org.fairleaf.verify.docx;

import java.util.HashMap;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.fairleaf.verify.Numerals;
import org.jspecify.annotations.Nullable;

/** The labels of list items, as Word counts them: each numbering instance and level for itself. */
final class ListNumbers {

    private static final String BULLET = "•";

    private final Map<String, Tag> instances = new HashMap<>();
    private final Map<String, Tag> definitions = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();

    ListNumbers(WordFile file) {
        Tag root = file.related("numbering");
        if (root != null) {
            root.all("w:num").forEach(one -> instances.put(one.get("w:numId"), one));
            root.all("w:abstractNum").forEach(one -> definitions.put(one.get("w:abstractNumId"), one));
        }
    }

    /** The label of a paragraph that is an item; empty where it is none. Asked in the order of the document. */
    String label(Tag paragraph) {
        Tag numbered = paragraph.at("w:pPr", "w:numPr");
        if (numbered == null || numbered.valAt("w:numId").equals("0")) {
            return "";
        }
        String id = numbered.valAt("w:numId");
        String depth = numbered.valAt("w:ilvl");
        Tag instance = instances.get(id);
        Tag level = level(instance, depth);
        if (instance == null || level == null) {
            return "?";
        }
        Block.Numbering numbering = numbering(level.valAt("w:numFmt"));
        if (numbering == null) {
            return BULLET;
        }
        int start = start(instance, depth, level);
        int number = last.merge(id + "|" + depth, start, (before, any) -> before + 1);
        String text = level.valAt("w:lvlText");
        return text.replaceAll("%\\d", Numerals.of(number, numbering));
    }

    private @Nullable Tag level(@Nullable Tag instance, String depth) {
        Tag definition = instance == null ? null : definitions.get(instance.valAt("w:abstractNumId"));
        return definition == null
                ? null
                : definition.all("w:lvl").stream()
                        .filter(level -> level.get("w:ilvl").equals(depth))
                        .findFirst()
                        .orElse(null);
    }

    private static int start(Tag instance, String depth, Tag level) {
        String own = instance.all("w:lvlOverride").stream()
                .filter(one -> one.get("w:ilvl").equals(depth))
                .map(one -> one.valAt("w:startOverride"))
                .findFirst()
                .orElse("");
        String start = own.isEmpty() ? level.valAt("w:start") : own;
        return start.matches("-?\\d{1,9}") ? Integer.parseInt(start) : 1;
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
}
