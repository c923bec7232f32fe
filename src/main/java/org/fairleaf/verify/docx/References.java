package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Styles, lists and parts that are named are there. */
final class References implements Rule {

    private static final String[] STYLES = {
        "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link", "w:numStyleLink", "w:styleLink"
    };

    @Override
    public void check(WordFile file, Findings findings) {
        StyleSheet sheet = new StyleSheet(file);
        Map<String, Set<String>> levels = levels(file, findings);
        List<Tag> users = new ArrayList<>(file.stories().values());
        for (String part : List.of("styles", "numbering")) {
            Tag root = file.related(part);
            if (root == null) {
                findings.add(Code.DOCX_RELATIONSHIP, "the document has no part with its " + part);
            } else {
                users.add(root);
            }
        }
        for (Tag user : users) {
            for (Tag style : user.all(STYLES)) {
                if (!sheet.ids().contains(style.val())) {
                    findings.add(Code.DOCX_STYLE_UNDEFINED, style, "there is no style " + style.val());
                }
            }
            for (Tag number : user.all("w:numPr")) {
                String id = number.valAt("w:numId");
                String level = number.valAt("w:ilvl").isEmpty() ? "0" : number.valAt("w:ilvl");
                // 0 takes a paragraph out of its style's list.
                if (!id.isEmpty()
                        && !id.equals("0")
                        && !levels.getOrDefault(id, Set.of()).contains(level)) {
                    findings.add(Code.DOCX_NUMBER_UNDEFINED, number, "there is no level " + level + " of a list " + id);
                }
            }
        }
        file.stories().forEach((part, root) -> relationships(file, part, root, findings));
    }

    /** The levels of each list, by its number. */
    private static Map<String, Set<String>> levels(WordFile file, Findings findings) {
        Tag numbering = file.related("numbering");
        Map<String, Set<String>> definitions = new HashMap<>();
        Map<String, Set<String>> lists = new HashMap<>();
        if (numbering == null) {
            return lists;
        }
        for (Tag definition : numbering.all("w:abstractNum")) {
            Set<String> levels = new HashSet<>();
            definition.all("w:lvl").forEach(level -> levels.add(level.get("w:ilvl")));
            definitions.put(definition.get("w:abstractNumId"), levels);
        }
        for (Tag list : numbering.all("w:num")) {
            Set<String> levels = definitions.get(list.valAt("w:abstractNumId"));
            if (levels == null) {
                findings.add(
                        Code.DOCX_NUMBER_UNDEFINED,
                        "the list " + list.get("w:numId") + " follows a definition that is not there");
            }
            lists.put(list.get("w:numId"), levels == null ? Set.of() : levels);
        }
        return lists;
    }

    private static void relationships(WordFile file, String part, Tag root, Findings findings) {
        Set<String> ids = new HashSet<>();
        for (WordFile.Relationship relationship : file.relationships(part)) {
            ids.add(relationship.id());
            if (!relationship.external() && !file.has(relationship.target())) {
                findings.add(
                        Code.DOCX_RELATIONSHIP, part + " refers to " + relationship.target() + ", which is not there");
            }
        }
        root.walk(tag -> {
            for (String attribute : List.of("r:id", "r:embed", "r:link")) {
                if (tag.has(attribute) && !ids.contains(tag.get(attribute))) {
                    findings.add(
                            Code.DOCX_RELATIONSHIP, tag, tag.name() + " refers to nothing by " + tag.get(attribute));
                }
            }
        });
    }
}
