package org.fairleaf.read.html;

import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Boxes that draw attention, as Fairleaf, Sphinx, Docusaurus, GitHub and Bootstrap name them. */
final class Callouts {

    private static final Map<String, Block.Callout.Kind> KINDS = Map.ofEntries(
            Map.entry("note", Block.Callout.Kind.NOTE),
            Map.entry("info", Block.Callout.Kind.NOTE),
            Map.entry("tip", Block.Callout.Kind.TIP),
            Map.entry("hint", Block.Callout.Kind.TIP),
            Map.entry("success", Block.Callout.Kind.TIP),
            Map.entry("important", Block.Callout.Kind.IMPORTANT),
            Map.entry("caution", Block.Callout.Kind.CAUTION),
            Map.entry("attention", Block.Callout.Kind.CAUTION),
            Map.entry("warning", Block.Callout.Kind.WARNING),
            Map.entry("danger", Block.Callout.Kind.WARNING),
            Map.entry("error", Block.Callout.Kind.WARNING),
            Map.entry("summary", Block.Callout.Kind.SUMMARY));

    private Callouts() {}

    /** The kind of box that an element is; null where it is none. */
    static Block.Callout.@Nullable Kind kind(Element element) {
        boolean box = false;
        Block.Callout.Kind kind = null;
        for (String name : element.classNames()) {
            String small = name.toLowerCase(Locale.ROOT);
            box |= small.matches("callout|admonition|alert|markdown-alert|notice|box|infobox|panel");
            String word = small.replaceFirst("^(?:callout|admonition|alert|markdown-alert|notice|box|panel)-{1,2}", "");
            box |= !word.equals(small);
            kind = kind == null ? KINDS.get(word) : kind;
        }
        return box ? kind : null;
    }

    /** The words that a box has above its content: its kind's own label, or a title. */
    static boolean label(Element element) {
        return element.classNames().stream().anyMatch(name -> name.matches("callout-kind"));
    }

    static boolean title(Element element) {
        return element.classNames().stream()
                .anyMatch(name ->
                        name.matches("(?:callout|admonition|alert|markdown-alert|notice|box|panel)-(?:title|heading)"));
    }
}
