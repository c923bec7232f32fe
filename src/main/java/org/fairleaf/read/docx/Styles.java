package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** The document's styles, each together with those that it is based on. */
final class Styles {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Tag> byId = new HashMap<>();
    private final Map<String, List<Tag>> chains = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final @Nullable Tag runDefaults;
    private final @Nullable Tag paragraphDefaults;
    private String ordinary = "";

    Styles(@Nullable Tag root) {
        runDefaults = root == null ? null : root.at("w:docDefaults", "w:rPrDefault", "w:rPr");
        paragraphDefaults = root == null ? null : root.at("w:docDefaults", "w:pPrDefault", "w:pPr");
        for (Tag style : root == null ? List.<Tag>of() : root.children()) {
            if (style.is("w:style")) {
                byId.putIfAbsent(style.get("w:styleId"), style);
                if (style.get("w:type").equals("paragraph") && isOn(style.get("w:default"))) {
                    ordinary = style.get("w:styleId");
                }
            }
        }
    }

    private static boolean isOn(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }

    /** The style of a paragraph that names none. */
    String ordinary() {
        return ordinary;
    }

    private List<Tag> chain(String id) {
        return chains.computeIfAbsent(id, first -> {
            List<Tag> chain = new ArrayList<>();
            for (Tag style = byId.get(first); style != null && chain.size() < LONGEST_CHAIN; ) {
                chain.add(style);
                style = byId.get(style.valAt("w:basedOn"));
            }
            return chain;
        });
    }

    /**
     * The names of a style and of those it is based on, in lower case. Word keeps the English names of its own styles in
     * every language and translates the ids; LibreOffice and Google Docs write them with capitals.
     */
    List<String> names(String id) {
        return names.computeIfAbsent(id, first -> {
            List<String> chain = chain(first).stream()
                    .map(style -> style.valAt("w:name").toLowerCase(Locale.ROOT))
                    .toList();
            return chain.isEmpty() && !first.isEmpty() ? List.of(first.toLowerCase(Locale.ROOT)) : chain;
        });
    }

    /** What a style, or the nearest it is based on, says of a property in {@code w:pPr} or {@code w:rPr}. */
    @Nullable
    Tag said(String id, String properties, String property) {
        for (Tag style : chain(id)) {
            Tag said = style.at(properties, property);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The same, and what holds by default where no style says anything. */
    @Nullable
    Tag holds(String id, String properties, String property) {
        Tag said = said(id, properties, property);
        Tag defaults = properties.equals("w:pPr") ? paragraphDefaults : runDefaults;
        return said != null || defaults == null ? said : defaults.child(property);
    }

    /** A switch of a style; false where none says so. */
    boolean isOn(String id, String properties, String property) {
        Tag said = holds(id, properties, property);
        return said != null && isOnTag(said);
    }

    /** Whether a switch such as {@code w:b} is on: as it stands without a value, too. */
    static boolean isOnTag(Tag tag) {
        String value = tag.val();
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** The numbering that a style gives to its paragraphs. */
    @Nullable
    Tag numbering(String id) {
        return said(id, "w:pPr", "w:numPr");
    }

    /** Whether a table's style makes something of its first row. */
    boolean hasFirstRow(String id) {
        return chain(id).stream()
                .flatMap(style -> style.children().stream())
                .anyMatch(part -> part.is("w:tblStylePr")
                        && part.get("w:type").equals("firstRow")
                        && part.at("w:rPr", "w:b") != null);
    }
}
