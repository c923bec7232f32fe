package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** The document's styles: what a paragraph or a run looks like once all that it is based on is taken together. */
final class StyleSheet {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Tag> byId = new HashMap<>();
    private final @Nullable Tag defaults;
    private @Nullable Tag ordinary;

    StyleSheet(WordFile file) {
        Tag root = file.related("styles");
        defaults = root == null ? null : root.at("w:docDefaults", "w:rPrDefault", "w:rPr");
        for (Tag style : root == null ? List.<Tag>of() : root.all("w:style")) {
            byId.putIfAbsent(style.get("w:styleId"), style);
            if (style.get("w:type").equals("paragraph")
                    && style.get("w:default").equals("1")) {
                ordinary = style;
            }
        }
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** The style's name in lower case, as Word compares built-in ones; the id where there is no such style. */
    String name(String id) {
        Tag style = byId.get(id);
        return (style == null ? id : style.valAt("w:name")).toLowerCase(java.util.Locale.ROOT);
    }

    /** The name of a paragraph's style. */
    String nameOf(Tag paragraph) {
        return name(paragraph.valAt("w:pPr", "w:pStyle"));
    }

    /** The level of a heading, from 1; 0 for any other paragraph. */
    int level(Tag paragraph) {
        String name = nameOf(paragraph);
        return name.matches("heading [1-9]") ? name.charAt(name.length() - 1) - '0' : 0;
    }

    /** The style and what it is based on, in that order. */
    private List<Tag> chain(String id, boolean paragraph) {
        List<Tag> chain = new ArrayList<>();
        Tag style = byId.get(id);
        if (style == null && paragraph) {
            style = ordinary;
        }
        while (style != null && chain.size() < LONGEST_CHAIN) {
            chain.add(style);
            style = byId.get(style.valAt("w:basedOn"));
        }
        return chain;
    }

    /** What the paragraph says of a property, itself or through its style: such as {@code w:numPr}. */
    @Nullable
    Tag ofParagraph(Tag paragraph, String property) {
        Tag own = paragraph.at("w:pPr", property);
        if (own != null) {
            return own;
        }
        return first(chain(paragraph.valAt("w:pPr", "w:pStyle"), true), "w:pPr", property);
    }

    /** What the nearest of these styles says that says it. */
    private static @Nullable Tag first(List<Tag> chain, String properties, String property) {
        for (Tag style : chain) {
            Tag said = style.at(properties, property);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** What a run says of a property: itself, through its style, through its paragraph's style, or by default. */
    @Nullable
    Tag ofRun(Tag run, String property) {
        Tag own = run.at("w:rPr", property);
        if (own != null) {
            return own;
        }
        List<Tag> chain = new ArrayList<>(chain(run.valAt("w:rPr", "w:rStyle"), false));
        run.around()
                .filter(tag -> tag.is("w:p"))
                .findFirst()
                .ifPresent(paragraph -> chain.addAll(chain(paragraph.valAt("w:pPr", "w:pStyle"), true)));
        Tag said = first(chain, "w:rPr", property);
        if (said != null) {
            return said;
        }
        return defaults == null ? null : defaults.child(property);
    }

    /** The languages of text that names none. */
    @Nullable
    Tag defaultLanguage() {
        return defaults == null ? null : defaults.child("w:lang");
    }

    /** The properties that a table's style gives to its first row. */
    @Nullable
    Tag firstRow(Tag table) {
        for (Tag style : chain(table.valAt("w:tblPr", "w:tblStyle"), false)) {
            for (Tag part : style.all("w:tblStylePr")) {
                if (part.get("w:type").equals("firstRow")) {
                    return part;
                }
            }
        }
        return null;
    }

    /** Whether characters of that run are typed as they are, as in code, where spaces have a meaning. */
    boolean isCode(Tag run) {
        Tag proof = ofRun(run, "w:noProof");
        return proof != null && !proof.val().equals("0");
    }
}
