package org.fairleaf.render.docx;

import static org.fairleaf.render.docx.DocxFile.all;
import static org.fairleaf.render.docx.DocxFile.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What schema validators do not see in a DOCX and readers need nevertheless. */
final class DocxRules {

    private static final Map<String, Set<String>> STRUCTURE = Map.of(
            "w:rPr", Set.of("w:rStyle", "w:rtl", "w:lang"),
            "w:pPr", Set.of("w:pStyle", "w:numPr", "w:bidi"),
            "w:trPr", Set.of("w:cantSplit", "w:tblHeader"),
            "w:tcPr", Set.of("w:tcW"),
            "w:tblPr",
                    Set.of(
                            "w:tblStyle",
                            "w:bidiVisual",
                            "w:tblW",
                            "w:tblInd",
                            "w:tblLook",
                            "w:tblCaption",
                            "w:tblDescription"));

    private final DocxFile file;
    private final List<String> findings = new ArrayList<>();
    private final List<String> stories = new ArrayList<>();

    private DocxRules(DocxFile file) {
        this.file = file;
        for (String name : file.names()) {
            if (name.matches("word/(document|footnotes|header\\d|footer\\d)\\.xml")) {
                stories.add(name);
            }
        }
    }

    /** The findings, each beginning with its rule. */
    static List<String> check(DocxFile file) {
        DocxRules rules = new DocxRules(file);
        rules.bookmarks();
        rules.references();
        rules.relationships();
        rules.drawings();
        rules.paragraphs();
        rules.tables();
        rules.notes();
        rules.languages();
        rules.formatting();
        rules.headings();
        rules.settings();
        return rules.findings;
    }

    private void found(String rule, String what) {
        findings.add(rule + ": " + what);
    }

    private void bookmarks() {
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (String story : stories) {
            Set<String> open = new HashSet<>();
            for (Element element : marks(file.root(story))) {
                String id = element.getAttribute("w:id");
                if (element.getTagName().equals("w:bookmarkStart")) {
                    String name = element.getAttribute("w:name");
                    if (!names.add(name)) {
                        found("bookmark-unique", name);
                    }
                    if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
                        found("bookmark-name", name);
                    }
                    if (!ids.add(id)) {
                        found("bookmark-unique", "id " + id);
                    }
                    open.add(id);
                } else if (!open.remove(id)) {
                    found("bookmark-paired", "an end without a start, " + id);
                }
            }
            open.forEach(id -> found("bookmark-paired", "a start without an end, " + id));
        }
    }

    private static List<Element> marks(Element below) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(below)) {
            if (child.getTagName().startsWith("w:bookmark")) {
                found.add(child);
            }
            found.addAll(marks(child));
        }
        return found;
    }

    private void references() {
        Set<String> styles = values("word/styles.xml", "w:style", "w:styleId");
        Set<String> numbers = values("word/numbering.xml", "w:num", "w:numId");
        Set<String> bookmarks = new HashSet<>();
        stories.forEach(story -> bookmarks.addAll(values(story, "w:bookmarkStart", "w:name")));
        List<String> users = new ArrayList<>(stories);
        users.addAll(List.of("word/styles.xml", "word/numbering.xml"));
        for (String user : users) {
            Element root = file.root(user);
            for (String element : List.of("w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next")) {
                all(root, element).stream()
                        .map(e -> e.getAttribute("w:val"))
                        .filter(style -> !styles.contains(style))
                        .forEach(style -> found("style", style + " in " + user));
            }
            all(root, "w:hyperlink").stream()
                    .filter(link -> link.hasAttribute("w:anchor"))
                    .map(link -> link.getAttribute("w:anchor"))
                    .filter(anchor -> !bookmarks.contains(anchor))
                    .forEach(anchor -> found("anchor", anchor));
            for (Element properties : all(root, "w:numPr")) {
                for (Element number : all(properties, "w:numId")) {
                    if (!numbers.contains(number.getAttribute("w:val"))) {
                        found("number", number.getAttribute("w:val"));
                    }
                }
            }
        }
        Set<String> definitions = values("word/numbering.xml", "w:abstractNum", "w:abstractNumId");
        for (Element number : all(file.root("word/numbering.xml"), "w:num")) {
            String definition = children(number).getFirst().getAttribute("w:val");
            if (!definitions.contains(definition)) {
                found("number", "no definition " + definition);
            }
        }
    }

    private Set<String> values(String part, String element, String attribute) {
        Set<String> values = new TreeSet<>();
        all(file.root(part), element).forEach(e -> values.add(e.getAttribute(attribute)));
        return values;
    }

    private void relationships() {
        for (String story : stories) {
            String rels = story.replace("word/", "word/_rels/") + ".rels";
            Map<String, String> targets = new HashMap<>();
            if (file.has(rels)) {
                for (Element relationship : children(file.root(rels))) {
                    String target = relationship.getAttribute("Target");
                    boolean external = relationship.getAttribute("TargetMode").equals("External");
                    String part = target.startsWith("/") ? target.substring(1) : "word/" + target;
                    if (!external && !file.has(part)) {
                        found("relationship", "no part " + part);
                    }
                    targets.put(relationship.getAttribute("Id"), target);
                }
            }
            used(file.root(story), targets);
        }
    }

    private void used(Element element, Map<String, String> targets) {
        for (String attribute : List.of("r:id", "r:embed")) {
            if (element.hasAttribute(attribute) && !targets.containsKey(element.getAttribute(attribute))) {
                found("relationship", element.getTagName() + " " + element.getAttribute(attribute));
            }
        }
        children(element).forEach(child -> used(child, targets));
    }

    private void drawings() {
        Set<String> ids = new HashSet<>();
        for (String story : stories) {
            for (Element properties : all(file.root(story), "wp:docPr")) {
                boolean described = !properties.getAttribute("descr").isBlank();
                boolean decorative = !all(properties, "adec:decorative").isEmpty();
                if (described == decorative) {
                    found("alt", properties.getAttribute("name"));
                }
                if (!ids.add(properties.getAttribute("id"))) {
                    found("alt", "drawing id " + properties.getAttribute("id") + " twice");
                }
            }
            all(file.root(story), "wp:anchor").forEach(anchor -> found("alt", "a floating drawing"));
        }
    }

    private void paragraphs() {
        for (String story : stories) {
            for (Element paragraph : all(file.root(story), "w:p")) {
                boolean says = !DocxFile.words(paragraph).isBlank()
                        || !all(paragraph, "w:drawing").isEmpty()
                        || !all(paragraph, "w:separator").isEmpty()
                        || !all(paragraph, "w:continuationSeparator").isEmpty();
                boolean numbered = !all(paragraph, "w:numPr").isEmpty();
                boolean demanded =
                        inCell(paragraph) || (DocxFile.style(paragraph).equals("TableGap") && between(paragraph));
                if (!says && !numbered && !demanded) {
                    found("empty-paragraph", "in " + story + ", " + DocxFile.style(paragraph));
                }
            }
        }
    }

    private static boolean inCell(Element paragraph) {
        return paragraph.getParentNode().getNodeName().equals("w:tc");
    }

    /** Whether Word would join two tables, or find one at the very end, without this paragraph. */
    private static boolean between(Element paragraph) {
        Node before = paragraph.getPreviousSibling();
        Node after = paragraph.getNextSibling();
        return before != null
                && before.getNodeName().equals("w:tbl")
                && (after == null || Set.of("w:tbl", "w:sectPr").contains(after.getNodeName()));
    }

    private void tables() {
        for (String story : stories) {
            for (Element table : all(file.root(story), "w:tbl")) {
                List<Element> rows = all(table, "w:tr");
                if (all(rows.getFirst(), "w:tblHeader").isEmpty()) {
                    found("table-header", DocxFile.words(rows.getFirst()));
                }
                for (Element row : rows) {
                    if (all(row, "w:tblHeader").isEmpty()) {
                        break;
                    }
                    all(row, "w:tc").stream()
                            .filter(cell -> DocxFile.words(cell).isBlank())
                            .forEach(cell -> found("table-header", "an empty header cell"));
                }
                for (String text : List.of("w:tblCaption", "w:tblDescription")) {
                    boolean given = all(table, text).stream()
                            .anyMatch(e -> !e.getAttribute("w:val").isBlank());
                    if (!given) {
                        found("table-text", "no " + text);
                    }
                }
                long columns = all(table, "w:gridCol").size();
                rows.stream()
                        .filter(row -> all(row, "w:tc").size() != columns)
                        .forEach(row -> found("table-regular", DocxFile.words(row)));
                all(table, "w:tc").stream()
                        .filter(cell -> all(cell, "w:p").isEmpty())
                        .forEach(cell -> found("table-regular", "a cell without a paragraph"));
            }
        }
    }

    private void notes() {
        List<String> marks = new ArrayList<>();
        all(file.root("word/document.xml"), "w:footnoteReference")
                .forEach(mark -> marks.add(mark.getAttribute("w:id")));
        List<String> notes = new ArrayList<>();
        Set<String> separators = new HashSet<>();
        for (Element note : all(file.root("word/footnotes.xml"), "w:footnote")) {
            if (note.hasAttribute("w:type")) {
                separators.add(note.getAttribute("w:id"));
            } else {
                notes.add(note.getAttribute("w:id"));
                if (all(note, "w:footnoteRef").size() != 1) {
                    found("notes", "note " + note.getAttribute("w:id") + " does not show its number once");
                }
            }
        }
        if (!marks.equals(notes)) {
            found("notes", "marks " + marks + ", notes " + notes);
        }
        Set<String> declared = values("word/settings.xml", "w:footnote", "w:id");
        if (!separators.equals(Set.of("-1", "0")) || !declared.equals(separators)) {
            found("notes", "separators " + separators + ", declared " + declared);
        }
    }

    private void languages() {
        List<String> users = new ArrayList<>(stories);
        users.add("word/styles.xml");
        for (String user : users) {
            for (Element lang : all(file.root(user), "w:lang")) {
                for (String attribute : List.of("w:val", "w:eastAsia", "w:bidi")) {
                    if (lang.hasAttribute(attribute)) {
                        wellFormed(lang.getAttribute(attribute));
                    }
                }
            }
        }
        Element defaults = all(file.root("word/styles.xml"), "w:docDefaults").getFirst();
        boolean complete = all(defaults, "w:lang").stream()
                .anyMatch(lang ->
                        lang.hasAttribute("w:val") && lang.hasAttribute("w:eastAsia") && lang.hasAttribute("w:bidi"));
        if (!complete) {
            found("language", "no default language");
        }
        Element core = file.root("docProps/core.xml");
        for (String property : List.of("dc:title", "dc:language")) {
            if (all(core, property).stream().allMatch(e -> e.getTextContent().isBlank())) {
                found("language", "no " + property);
            }
        }
    }

    private void wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            found("language", tag);
        }
        if (tag.isEmpty()) {
            found("language", "an empty tag");
        }
    }

    private void formatting() {
        for (String story : stories) {
            STRUCTURE.forEach((properties, allowed) -> {
                for (Element element : all(file.root(story), properties)) {
                    for (Element child : children(element)) {
                        if (!allowed.contains(child.getTagName())) {
                            found("direct-formatting", child.getTagName() + " in " + story);
                        }
                    }
                }
            });
        }
    }

    private void headings() {
        Map<String, String> names = new HashMap<>();
        for (Element style : all(file.root("word/styles.xml"), "w:style")) {
            names.put(
                    style.getAttribute("w:styleId"),
                    all(style, "w:name").getFirst().getAttribute("w:val"));
        }
        int last = 0;
        int first = 0;
        for (Element paragraph : all(file.root("word/document.xml"), "w:p")) {
            String name = names.getOrDefault(DocxFile.style(paragraph), "");
            if (name.matches("heading [1-9]")) {
                int level = name.charAt(name.length() - 1) - '0';
                if (level > last + 1) {
                    found("heading", "level " + level + " after level " + last);
                }
                first += level == 1 ? 1 : 0;
                last = level;
            }
        }
        if (first != 1) {
            found("heading", first + " headings of level 1");
        }
    }

    private void settings() {
        boolean current = all(file.root("word/settings.xml"), "w:compatSetting").stream()
                .anyMatch(setting -> setting.getAttribute("w:name").equals("compatibilityMode")
                        && setting.getAttribute("w:val").equals("15"));
        if (!current) {
            found("settings", "compatibility mode");
        }
        if (!all(file.root("word/settings.xml"), "w:updateFields").isEmpty()) {
            found("settings", "fields are to be updated when the document opens");
        }
    }
}
