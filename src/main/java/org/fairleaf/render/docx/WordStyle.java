package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A style as Word knows it. Its looks are in {@code docx.yaml} under its key; its name is Word's own where Word has one,
 * since the navigation pane, the style gallery and other programs go by that name in every language. No name may be
 * that of a PDF structure type ("Figure", "Note"): LibreOffice drops the tag of such a paragraph.
 *
 * @param builtIn whether Word itself knows a style of this name
 * @param level the level of a heading, list or contents style, from 1; 0 for others
 */
record WordStyle(
        String key,
        String id,
        String name,
        Type type,
        boolean builtIn,
        @Nullable String basedOn,
        @Nullable String next,
        int level) {

    enum Type {
        PARAGRAPH,
        CHARACTER,
        TABLE
    }

    static final int LIST_LEVELS = 5;
    private static final int HEADING_LEVELS = 6;
    private static final int CONTENTS_LEVELS = 3;

    /** All styles that every document has, by key; those with levels as {@code heading-2}, {@code list-bullet-2}. */
    static final SequencedMap<String, WordStyle> ALL = all();

    private static SequencedMap<String, WordStyle> all() {
        List<WordStyle> styles = new ArrayList<>();
        styles.add(paragraph("body-text", "Body Text", null));
        for (int level = 1; level <= HEADING_LEVELS; level++) {
            styles.add(new WordStyle(
                    "heading-" + level,
                    "Heading" + level,
                    "heading " + level,
                    Type.PARAGRAPH,
                    true,
                    "Normal",
                    "BodyText",
                    level));
        }
        styles.add(own("publisher", "Publisher", "Heading1"));
        styles.add(paragraph("subtitle", "Subtitle", "BodyText"));
        styles.add(own("draft", "Draft Mark", "BodyText"));
        styles.add(own("overdue", "Overdue Mark", "BodyText"));
        styles.add(own("author", "Author", "BodyText"));
        styles.add(paragraph("date", "Date", "BodyText"));
        styles.add(paragraph("toc-heading", "TOC Heading", "BodyText"));
        for (int level = 1; level <= CONTENTS_LEVELS; level++) {
            styles.add(new WordStyle(
                    "toc-" + level, "TOC" + level, "toc " + level, Type.PARAGRAPH, true, "Normal", "BodyText", level));
        }
        for (String list : List.of("List Bullet", "List Number", "List Continue")) {
            for (int level = 1; level <= LIST_LEVELS; level++) {
                String suffix = level == 1 ? "" : " " + level;
                styles.add(new WordStyle(
                        key(list) + "-" + level,
                        id(list + suffix),
                        list + suffix,
                        Type.PARAGRAPH,
                        true,
                        "Normal",
                        null,
                        level));
            }
        }
        styles.add(own("definition-term", "Definition Term", "Definition"));
        styles.add(own("definition", "Definition", null));
        styles.add(paragraph("quote", "Quote", null));
        styles.add(own("code-block", "Source Code", null));
        styles.add(paragraph("caption", "caption", "BodyText"));
        styles.add(own("illustration", "Illustration", "Caption"));
        styles.add(own("separator", "Separator", "BodyText"));
        styles.add(own("callout-title", "Callout Title", null));
        for (String kind : List.of("Note", "Tip", "Important", "Caution", "Warning", "Summary")) {
            styles.add(own("callout-" + key(kind), "Callout " + kind, null));
        }
        styles.add(own("abstract", "Abstract", null));
        styles.add(own("glossary", "Glossary", null));
        styles.add(own("contact", "Contact", null));
        styles.add(own("disclaimer", "Disclaimer", null));
        styles.add(paragraph("bibliography", "Bibliography", null));
        styles.add(own("publication", "Publication", null));
        styles.add(own("table-text", "Table Text", null));
        styles.add(own("table-heading", "Table Heading", null));
        styles.add(own("table-gap", "Table Gap", "BodyText"));
        styles.add(paragraph("footnote-text", "footnote text", null));
        styles.add(paragraph("header", "header", null));
        styles.add(paragraph("footer", "footer", null));
        styles.add(character("emphasis", "Emphasis", true));
        styles.add(character("work", "HTML Cite", true));
        styles.add(character("strong", "Strong", true));
        styles.add(character("strikethrough", "Strikethrough", false));
        styles.add(character("superscript", "Superscript", false));
        styles.add(character("subscript", "Subscript", false));
        styles.add(character("code", "HTML Code", true));
        styles.add(character("abbreviation", "HTML Acronym", true));
        styles.add(character("link", "Hyperlink", true));
        styles.add(character("footnote-reference", "footnote reference", true));
        styles.add(new WordStyle("table", "ArticleTable", "Article Table", Type.TABLE, false, "TableNormal", null, 0));
        SequencedMap<String, WordStyle> byKey = new LinkedHashMap<>();
        styles.forEach(style -> byKey.put(style.key, style));
        return Collections.unmodifiableSequencedMap(byKey);
    }

    static WordStyle of(String key) {
        WordStyle style = ALL.get(key);
        if (style == null) {
            throw new IllegalArgumentException("there is no style " + key);
        }
        return style;
    }

    /** The key of its looks: all levels of a list share theirs. */
    String sheetKey() {
        return isList() ? key.substring(0, key.lastIndexOf('-')) : key;
    }

    boolean isList() {
        return key.startsWith("list-");
    }

    boolean isHeading() {
        return key.startsWith("heading-");
    }

    boolean hasNumbers() {
        return key.startsWith("list-bullet") || key.startsWith("list-number");
    }

    private static WordStyle paragraph(String key, String name, @Nullable String next) {
        return new WordStyle(key, id(name), name, Type.PARAGRAPH, true, "Normal", next, 0);
    }

    private static WordStyle own(String key, String name, @Nullable String next) {
        return new WordStyle(key, id(name), name, Type.PARAGRAPH, false, "Normal", next, 0);
    }

    private static WordStyle character(String key, String name, boolean builtIn) {
        return new WordStyle(key, id(name), name, Type.CHARACTER, builtIn, "DefaultParagraphFont", null, 0);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** {@code footnote text} becomes {@code FootnoteText}. */
    static String id(String name) {
        StringBuilder id = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            }
        }
        return id.toString();
    }
}
