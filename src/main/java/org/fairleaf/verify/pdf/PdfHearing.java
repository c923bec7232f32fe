package org.fairleaf.verify.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.fairleaf.ast.Position;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Languages;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/** What is heard of a PDF by who has its tags alone. The handle of each part and stretch is its {@link Tag}. */
final class PdfHearing {

    private static final Position NOWHERE = Position.of("");
    private static final String BULLET = "•";
    private static final int MOST_BOOKMARKS = 100_000;

    private final PdfFile file;
    private final Set<String> bullets = new HashSet<>();
    private final List<Heard> notes = new ArrayList<>();
    private final String article;
    private String lang;

    private PdfHearing(PdfFile file, Theme theme) {
        this.file = file;
        String stated = file.document().getDocumentCatalog().getLanguage();
        this.article = stated == null ? "" : Words.language(stated);
        this.lang = article;
        theme.style("pdf", "signs").forEach((name, sign) -> {
            if (name.startsWith("bullet")) {
                bullets.add(sign);
            }
        });
    }

    /** The account that the file gives. @param top its tags */
    static Account of(PdfFile file, Tag top, Theme theme) {
        PdfHearing hearing = new PdfHearing(file, theme);
        List<Heard> parts = new ArrayList<>();
        hearing.parts(top, parts);
        Heard body = new Heard(Kind.ARTICLE, Map.of(), Words.NONE, parts, NOWHERE, top);
        return new Account(
                Xmp.of(file.document()).title(),
                hearing.article,
                hearing.outline(),
                body,
                List.copyOf(hearing.notes),
                Map.of(),
                hearing.silent());
    }

    /** What shows on the pages, and no tag says. */
    private String silent() {
        StringBuilder out = new StringBuilder();
        file.pages()
                .forEach(page -> out.append(page.artifacts().shown())
                        .append(' ')
                        .append(page.unmarked().shown())
                        .append(' '));
        return out.toString();
    }

    private List<Heard> outline() {
        List<Heard> out = new ArrayList<>();
        PDOutlineNode outline = file.document().getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            outline(outline, 1, out);
        }
        return out;
    }

    private static void outline(PDOutlineNode node, int level, List<Heard> out) {
        for (PDOutlineItem item : node.children()) {
            if (out.size() == MOST_BOOKMARKS) {
                return;
            }
            Words.Writing title = new Words.Writing();
            title.flow(String.valueOf(item.getTitle()), NOWHERE);
            Map<Fact, String> facts = Map.of(Fact.LEVEL, String.valueOf(level));
            out.add(new Heard(Kind.HEADING, facts, title.words(""), List.of(), NOWHERE, item));
            outline(item, level + 1, out);
        }
    }

    private void parts(Tag tag, List<Heard> out) {
        Words.Writing stray = new Words.Writing();
        for (Kid kid : tag.kids()) {
            switch (kid) {
                case Kid.Content content -> say(content, stray);
                case Kid.Area area -> {}
                case Tag inner -> {
                    stray(stray, tag, out);
                    stray = new Words.Writing();
                    part(inner, out);
                }
            }
        }
        stray(stray, tag, out);
    }

    private void stray(Words.Writing stray, Tag tag, List<Heard> out) {
        Words words = stray.words(lang);
        if (!words.text().isBlank()) {
            out.add(state(Kind.STRAY, Map.of(), words, List.of(), tag));
        }
    }

    private void part(Tag tag, List<Heard> out) {
        String around = enter(tag);
        switch (tag.role()) {
            case "Document", "Part", "NonStruct" -> parts(tag, out);
            case "Sect" -> group(Kind.SECTION, Map.of(), tag, out);
            case "Div" -> group(Kind.DIVISION, Map.of(), tag, out);
            case "BlockQuote" -> group(Kind.QUOTE, Map.of(), tag, out);
            case "L" -> group(Kind.LIST, Map.of(Fact.NUMBERING, numbering(tag)), tag, out);
            case "LI" -> group(Kind.ITEM, Map.of(), tag, out);
            case "LBody" -> group(Kind.BODY, Map.of(), tag, out);
            case "Table" -> group(Kind.TABLE, Map.of(), tag, out, table -> new TableHearing(this, tag).read(table));
            case "P", "Span", "Link", "Reference", "Code", "Em", "Strong", "Quote" ->
                line(Kind.PARAGRAPH, Map.of(), tag, out, around);
            case "Lbl" -> line(Kind.LABEL, Map.of(), tag, out, around);
            case "Caption" -> line(Kind.CAPTION, Map.of(), tag, out, around);
            case "Figure" -> {
                Map<Fact, String> alt = Map.of(Fact.ALT, described(tag));
                group(
                        Kind.FIGURE,
                        alt,
                        tag,
                        out,
                        parts -> tag.tags().stream()
                                .filter(inner -> inner.is("Caption"))
                                .forEach(inner -> part(inner, parts)));
            }
            case "TOC" -> group(Kind.CONTENTS, Map.of(), tag, out, entries -> entries(tag, 1, entries));
            case "Note", "FENote" -> note(tag);
            default -> {
                if (tag.level() > 0) {
                    line(Kind.HEADING, Map.of(Fact.LEVEL, String.valueOf(tag.level())), tag, out, around);
                } else {
                    line(Kind.UNKNOWN, Map.of(), tag, out, around);
                }
            }
        }
        lang = around;
    }

    private String enter(Tag tag) {
        String around = lang;
        String own = tag.text("Lang");
        if (own != null) {
            lang = Words.language(own);
        }
        return around;
    }

    private static String described(Tag figure) {
        String alt = figure.text("Alt");
        return alt == null ? "" : alt;
    }

    private static String numbering(Tag list) {
        String stated = list.name("ListNumbering");
        return switch (stated) {
            case "Disc", "Circle", "Square", "Unordered" -> "bullets";
            case "None", "Description" -> "terms";
            // LowerAlpha becomes lower-alpha.
            default -> stated.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private void group(Kind kind, Map<Fact, String> facts, Tag tag, List<Heard> out) {
        group(kind, facts, tag, out, parts -> parts(tag, parts));
    }

    private void group(Kind kind, Map<Fact, String> facts, Tag tag, List<Heard> out, Consumer<List<Heard>> filling) {
        List<Heard> parts = new ArrayList<>();
        filling.accept(parts);
        out.add(state(kind, facts, Words.NONE, parts, tag));
    }

    private Heard state(Kind kind, Map<Fact, String> facts, Words words, List<Heard> kids, Tag tag) {
        return Languages.state(kind, facts, words, kids, NOWHERE, tag, lang, article);
    }

    /** @param around the language around the line, which its notes speak */
    private void line(Kind kind, Map<Fact, String> facts, Tag tag, List<Heard> out, String around) {
        Line line = new Line();
        line.open(tag);
        Words words = line.words();
        if (kind == Kind.LABEL && bullets.contains(words.text())) {
            Words.Writing bullet = new Words.Writing();
            bullet.say(BULLET, NOWHERE);
            words = bullet.words(lang);
        }
        out.add(state(kind, facts, words, line.blocks, tag));
        lang = around;
        line.notes.forEach(this::note);
    }

    /** A cell. @param reach of a header, as {@link Fact#COVERS}; null for others */
    Heard cell(Tag tag, @Nullable String reach) {
        List<Heard> out = new ArrayList<>();
        String around = enter(tag);
        if (reach == null) {
            line(Kind.CELL, Map.of(), tag, out, around);
        } else {
            line(Kind.HEADER, Map.of(Fact.COVERS, reach), tag, out, around);
        }
        lang = around;
        return out.getFirst();
    }

    /** A part of a table that holds others. */
    void group(Kind kind, Tag tag, List<Heard> out, Consumer<List<Heard>> filling) {
        String around = enter(tag);
        group(kind, Map.of(), tag, out, filling);
        lang = around;
    }

    /** What stands in a table beside its rows. */
    void other(Tag tag, List<Heard> out) {
        part(tag, out);
    }

    private void entries(Tag tag, int depth, List<Heard> out) {
        for (Tag kid : tag.tags()) {
            String around = enter(kid);
            switch (kid.role()) {
                case "TOC" -> entries(kid, depth + 1, out);
                case "TOCI" -> {
                    for (Tag inner : kid.tags()) {
                        if (inner.is("Reference", "Link", "P")) {
                            Line line = new Line();
                            line.entry = true;
                            line.open(inner);
                            out.add(state(
                                    Kind.ENTRY,
                                    Map.of(Fact.LEVEL, String.valueOf(depth)),
                                    line.words(),
                                    line.blocks,
                                    inner));
                        } else if (inner.is("TOC")) {
                            entries(inner, depth + 1, out);
                        } else {
                            part(inner, out);
                        }
                    }
                }
                default -> part(kid, out);
            }
            lang = around;
        }
    }

    private void note(Tag tag) {
        String around = enter(tag);
        List<Heard> parts = new ArrayList<>();
        String number = "";
        for (Kid kid : tag.kids()) {
            if (kid instanceof Tag inner && inner.is("Lbl") && number.isEmpty()) {
                number = file.text(inner).strip();
            } else if (kid instanceof Tag inner) {
                part(inner, parts);
            }
        }
        notes.add(new Heard(Kind.NOTE, Map.of(Fact.NUMBER, number), Words.NONE, parts, NOWHERE, tag));
        lang = around;
    }

    private void say(Kid.Content content, Words.Writing out) {
        Marked marked = file.marked(content);
        if (marked != null) {
            out.say(marked.said(), NOWHERE);
        }
    }

    /** The page number at the end of an entry of the contents list; null where there is none. */
    static @Nullable Tag page(Tag entry) {
        List<Tag> tags = entry.tags();
        if (tags.isEmpty()
                || !(entry.kids().reversed().stream()
                                .filter(kid -> !(kid instanceof Kid.Area))
                                .findFirst()
                                .orElse(entry)
                        instanceof Tag last)) {
            return null;
        }
        return last.is("Link") ? page(last) : last.is("Span") ? last : null;
    }

    /** The running text of one line. */
    private final class Line {
        private final Words.Writing out = new Words.Writing();
        private final List<Tag> notes = new ArrayList<>();
        private final List<Heard> blocks = new ArrayList<>();
        private boolean entry;

        Words words() {
            return out.words(lang);
        }

        /** The line's own tag, which may itself be one of running text. */
        void open(Tag tag) {
            if (tag.is("Span", "Link", "Reference", "Code", "Em", "Strong", "Quote")) {
                tag(tag);
            } else {
                inside(tag);
            }
        }

        private void inside(Tag tag) {
            String actual = tag.text("ActualText");
            if (actual != null) {
                out.say(actual, NOWHERE);
                return;
            }
            for (Kid kid : tag.kids()) {
                switch (kid) {
                    case Kid.Content content -> say(content, out);
                    case Kid.Area area -> {}
                    case Tag inner -> tag(inner);
                }
            }
        }

        private void tag(Tag tag) {
            if (entry && tag == page(java.util.Objects.requireNonNullElse(tag.parent(), tag))) {
                return;
            }
            String own = tag.text("Lang");
            if (own != null) {
                out.open(Kind.LANGUAGE, Map.of(Fact.LANG, Words.language(own)), NOWHERE, tag);
            }
            // Struck text has an expansion that says so.
            Kind look = look(tag);
            String expansion = look == Kind.STRUCK ? null : tag.text("E");
            if (look != null) {
                out.open(look, Map.of(), NOWHERE, tag);
            }
            if (expansion != null) {
                out.open(Kind.ABBREVIATION, Map.of(Fact.EXPANSION, expansion), NOWHERE, tag);
            }
            role(tag);
            if (expansion != null) {
                out.close();
            }
            if (look != null) {
                out.close();
            }
            if (own != null) {
                out.close();
            }
        }

        /** What only its look tells from other text; null where nothing does. */
        private static @Nullable Kind look(Tag tag) {
            if (tag.name("TextDecorationType").equals("LineThrough")) {
                return Kind.STRUCK;
            }
            return switch (tag.name("TextPosition")) {
                case "Sup" -> Kind.RAISED;
                case "Sub" -> Kind.LOWERED;
                default -> null;
            };
        }

        private void role(Tag tag) {
            switch (tag.role()) {
                case "Span", "Sub", "Quote", "NonStruct", "P" -> inside(tag);
                case "Em" -> within(Kind.EMPHASIS, tag);
                case "Strong" -> within(Kind.STRONG, tag);
                case "Code" -> within(Kind.CODE, tag);
                case "Link" -> {
                    if (entry) {
                        inside(tag);
                    } else {
                        within(Kind.LINK, tag);
                    }
                }
                case "Reference" -> {
                    if (entry) {
                        inside(tag);
                    } else {
                        mark(tag);
                    }
                }
                case "Figure" -> out.sign(Kind.FIGURE, Map.of(Fact.ALT, described(tag)), NOWHERE, tag);
                case "Note", "FENote" -> notes.add(tag);
                default -> part(tag, blocks);
            }
        }

        /** Spaces at the edges of a mark are not part of its number. */
        private void mark(Tag tag) {
            String number = Words.flat(file.text(tag));
            String leading =
                    number.substring(0, number.length() - number.stripLeading().length());
            out.say(leading, NOWHERE);
            out.sign(Kind.MARK, Map.of(Fact.NUMBER, number.strip()), NOWHERE, tag);
            out.say(number.substring(number.stripTrailing().length()), NOWHERE);
        }

        private void within(Kind kind, Tag tag) {
            out.open(kind, Map.of(), NOWHERE, tag);
            inside(tag);
            out.close();
        }
    }
}
