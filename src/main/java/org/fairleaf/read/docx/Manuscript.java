package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.fairleaf.read.Source;
import org.jspecify.annotations.Nullable;

/** The document as a whole: what all who read a piece of it ask for. */
final class Manuscript {

    private static final Pattern FIELD_TARGET = Pattern.compile(
            "(?:\\bHYPERLINK\\b.*\\\\l\\s+\"?|^\\s*(?:REF|NOTEREF)\\s+)([^\\s\"\\\\]+)", Pattern.CASE_INSENSITIVE);

    private final String path;
    private final WordFile file;
    private final Tag document;
    private final boolean own;
    private final Log log = new Log();
    private final Styles styles;
    private final LanguageTags languages = new LanguageTags();
    private final Numbers numbers;
    private final Paragraphs paragraphs;
    private final Map<String, Map<String, WordFile.Relationship>> relationships = new HashMap<>();
    private final Map<String, int[]> sections;
    private final Set<String> bookmarks = new HashSet<>();
    private final Map<String, String> linked = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Notes notes;
    private final Comments comments;
    private final Pictures pictures;

    /** @param document the body and what is around it, settled @param footnotes and endnotes likewise, or null */
    Manuscript(
            Source source,
            WordFile file,
            Tag document,
            Paragraphs paragraphs,
            @Nullable Tag footnotes,
            @Nullable Tag endnotes) {
        this.path = source.path();
        this.file = file;
        this.document = document;
        this.own = OwnCopy.isOwn(file);
        this.styles = new Styles(file.related("styles"));
        this.numbers = new Numbers(file.related("numbering"), styles);
        this.sections = own ? OwnCopy.sections(document) : Map.of();
        this.paragraphs = paragraphs;
        links(document);
        for (Tag root : new Tag[] {footnotes, endnotes}) {
            if (root != null) {
                links(root);
            }
        }
        this.comments = new Comments(file, log);
        this.notes = new Notes(this, footnotes, endnotes);
        this.pictures = new Pictures(this, source.limits());
    }

    /** Notes which places are linked to, and which there are. */
    private void links(Tag story) {
        for (Tag tag : story.all("w:bookmarkStart", "w:hyperlink", "w:instrText", "w:fldSimple")) {
            switch (tag.name()) {
                case "w:bookmarkStart" -> {
                    bookmarks.add(tag.get("w:name"));
                    if (own && tag.get("w:name").startsWith(OwnReferences.BOOKMARK)) {
                        link(tag.get("w:name"));
                    }
                }
                case "w:hyperlink" -> {
                    if (!isOfContents(tag)) {
                        link(tag.get("w:anchor"));
                    }
                }
                default -> {
                    Matcher target = FIELD_TARGET.matcher(tag.is("w:fldSimple") ? tag.get("w:instr") : tag.text());
                    if (target.find()) {
                        link(target.group(1));
                    }
                }
            }
        }
    }

    /** Contents lists are not taken over, so their links need no places. */
    private boolean isOfContents(Tag link) {
        return link.around()
                .filter(tag -> tag.is("w:p"))
                .anyMatch(paragraph -> Role.of(styles.names(paragraph.valAt("w:pPr", "w:pStyle"))) == Role.CONTENTS);
    }

    private void link(String bookmark) {
        if (!bookmark.isEmpty() && !linked.containsKey(bookmark)) {
            linked.put(bookmark, unusedId(bookmark));
        }
    }

    private String unusedId(String bookmark) {
        String plain = own ? bookmark.replaceFirst("^fl_", "").replace('_', '-') : bookmark;
        plain = plain.replaceAll("[^\\p{L}\\p{M}\\p{N}.:-]+", "-").replaceAll("^-+|-+$", "");
        if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0)) || plain.matches("fn(ref)?\\d+")) {
            plain = "place-" + plain;
        }
        String id = plain;
        for (int i = 2; !ids.add(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }

    /** The id for a bookmark that links lead to; null for others. */
    @Nullable
    String place(String bookmark) {
        return linked.get(bookmark);
    }

    boolean has(String bookmark) {
        return bookmarks.contains(bookmark);
    }

    /**
     * The part of a copy of ours that a paragraph or table is in; empty for none. Office programs move the ends of a
     * bookmark around, so its runs decide.
     */
    String section(Tag block) {
        if (sections.isEmpty()) {
            return "";
        }
        int run = block.all("w:r").stream().mapToInt(Tag::order).findFirst().orElse(0);
        return sections.entrySet().stream()
                .filter(section -> run > section.getValue()[0] && run < section.getValue()[1])
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    String path() {
        return path;
    }

    WordFile file() {
        return file;
    }

    Tag document() {
        return document;
    }

    /** Whether it is a copy that Fairleaf has published, or an edited one of such. */
    boolean own() {
        return own;
    }

    Log log() {
        return log;
    }

    LanguageTags languages() {
        return languages;
    }

    Styles styles() {
        return styles;
    }

    Numbers numbers() {
        return numbers;
    }

    Notes notes() {
        return notes;
    }

    Comments comments() {
        return comments;
    }

    Pictures pictures() {
        return pictures;
    }

    /** Where a paragraph of the body stands. */
    Position position(Tag paragraph) {
        return paragraphs.position(paragraph);
    }

    /** A relationship of a part, such as a hyperlink's; null where the part has none of that id. */
    WordFile.@Nullable Relationship related(String part, String id) {
        return relationships
                .computeIfAbsent(part, name -> {
                    Map<String, WordFile.Relationship> byId = new HashMap<>();
                    file.relationships(name).forEach(one -> byId.putIfAbsent(one.id(), one));
                    return byId;
                })
                .get(id);
    }

    /** What holds in a place that programs may fill in several ways: what we understand, else what is for all. */
    static List<Tag> chosen(Tag alternatives) {
        for (Tag choice : alternatives.children()) {
            if (choice.is("mc:Choice")
                    && java.util.Arrays.stream(choice.get("Requires").strip().split("\\s+", -1))
                            .allMatch(Manuscript::understood)) {
                return choice.children();
            }
        }
        Tag fallback = alternatives.child("mc:Fallback");
        return fallback == null ? List.of() : fallback.children();
    }

    /** By the prefixes that all programs use. */
    private static boolean understood(String prefix) {
        return prefix.matches("wps|wpg|wpc|wp14|w14|w15|w16\\w*|a14|v|o|r|w|m|asvg|adec|c");
    }
}
