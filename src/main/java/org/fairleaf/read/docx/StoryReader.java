package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs and tables of a story: of the body, a note, a cell or a box. */
final class StoryReader {

    private static final Pattern LETTERS_AROUND = Pattern.compile("\\p{L}");

    private final Manuscript manuscript;
    private final String part;
    private final @Nullable Position fixed;
    private final boolean body;
    private final List<Part> parts = new ArrayList<>();
    private final List<Atom> pending = new ArrayList<>();
    private @Nullable Fields fields;
    private @Nullable List<Atom> initial;

    /**
     * @param part the part of the file that the story is in
     * @param fixed the place of all of it, such as a note's mark; null where paragraphs have their own
     */
    StoryReader(Manuscript manuscript, String part, @Nullable Position fixed) {
        this(manuscript, part, fixed, fixed == null);
    }

    private StoryReader(Manuscript manuscript, String part, @Nullable Position fixed, boolean body) {
        this.manuscript = manuscript;
        this.part = part;
        this.fixed = fixed;
        this.body = body;
    }

    /** For a cell, whose paragraphs have their own places, but are no headings. */
    static StoryReader cell(Manuscript manuscript, String part, @Nullable Position fixed) {
        return new StoryReader(manuscript, part, fixed, false);
    }

    List<Part> read(Tag story) {
        fields = new Fields(manuscript, story);
        inside(story.children(), fields);
        return parts;
    }

    /** Reads what is within another story, whose fields may hold it. */
    List<Part> readWithin(List<Tag> tags, Fields outer) {
        fields = outer;
        inside(tags, outer);
        return parts;
    }

    private void inside(List<Tag> tags, Fields open) {
        for (Tag tag : tags) {
            one(tag, open);
        }
    }

    private void one(Tag tag, Fields open) {
        switch (tag.name()) {
            case "w:p" -> paragraph(tag, open);
            case "w:tbl" -> table(tag, open);
            case "w:sdt" -> control(tag, open);
            case "w:customXml", "w:smartTag", "w:ins", "w:moveTo" -> inside(tag.children(), open);
            case "mc:AlternateContent" -> inside(Manuscript.chosen(tag), open);
            case "w:bookmarkStart" -> begins(tag.get("w:name"));
            case "w:commentRangeStart" -> manuscript.comments().begin(tag.get("w:id"), place(tag));
            case "w:commentRangeEnd" -> manuscript.comments().end(tag.get("w:id"));
            case "m:oMathPara", "m:oMath" -> paragraph(Tag.showing("w:p", List.of(tag)), open);
            default -> misplaced(tag, open);
        }
    }

    /** What no office program writes here keeps its words all the same. */
    private void misplaced(Tag tag, Fields open) {
        if (tag.is("w:tr") || tag.is("w:tc")) {
            table(Tag.showing("w:tbl", List.of(tag)), open);
        } else if (!tag.all("w:p", "w:tbl").isEmpty()) {
            inside(tag.children(), open);
        } else {
            Tag paragraph = Tag.showing("w:p", List.of(tag));
            if (!paragraph.words().isBlank()) {
                paragraph(paragraph, open);
            }
        }
    }

    private Position place(Tag tag) {
        return fixed == null ? manuscript.position(tag) : fixed;
    }

    private void begins(String name) {
        String place = manuscript.place(name);
        if (place != null && OwnCopy.section(name).isEmpty()) {
            pending.add(new Atom.Place(place));
        }
    }

    private void control(Tag control, Fields open) {
        Tag content = control.child("w:sdtContent");
        if (content == null) {
            inside(control.children(), open);
            return;
        }
        Tag properties = control.child("w:sdtPr");
        String gallery = properties == null ? "" : properties.valAt("w:docPartObj", "w:docPartGallery");
        if (gallery.equals("Table of Contents")) {
            manuscript.log().removed(place(first(content)), "the contents list, which is made anew", content.words());
            return;
        }
        inside(content.children(), open);
    }

    private static Tag first(Tag content) {
        return content.all("w:p").stream().findFirst().orElse(content);
    }

    private void table(Tag table, Fields open) {
        int indent = Measure.twips(attribute(table.at("w:tblPr", "w:tblInd")));
        Part.Setting setting = new Part.Setting(List.of(), indent, 0, section(table), false);
        parts.addAll(new TableReader(manuscript, part, fixed, place(first(table)), setting, open).read(table));
    }

    private String section(Tag block) {
        return body ? manuscript.section(block) : "";
    }

    private static String attribute(@Nullable Tag indent) {
        return indent == null || !indent.get("w:type").equals("dxa") ? "" : indent.get("w:w");
    }

    private void paragraph(Tag paragraph, Fields open) {
        Position at = place(paragraph);
        Styles styles = manuscript.styles();
        Tag properties = paragraph.child("w:pPr");
        String style = properties == null ? "" : properties.valAt("w:pStyle");
        if (style.isEmpty() || styles.names(style).isEmpty()) {
            style = style.isEmpty() ? styles.ordinary() : style;
        }
        List<String> names = styles.names(style);
        Role role = Role.of(names);
        int level = level(properties, style, names, role);
        role = level > 0 ? Role.HEADING : role == Role.HEADING ? Role.TEXT : role;

        Numbers.Label label = manuscript.numbers().count(properties, style);
        RunReader runs = new RunReader(manuscript, part, open, at, style).read(paragraph);

        List<Atom> atoms = new ArrayList<>(pending);
        pending.clear();
        List<Atom> letter = initial;
        if (letter != null) {
            atoms.addAll(letter);
            initial = null;
        }
        atoms.addAll(runs.atoms());
        if (isInitial(properties)) {
            initial = atoms;
            return;
        }
        // Pandoc sets the further paragraphs of an item as items with a blank for a bullet.
        boolean further = label != null
                && label.format().equals("bullet")
                && label.shape().isBlank()
                && runs.task() == null;
        ListMark mark = label == null || further ? null : mark(label, role, runs, at, atoms);
        int indent = mark == null ? indent(properties, style) : mark.indent();
        Part.Setting setting = new Part.Setting(
                Role.boxes(names, manuscript.own()),
                indent,
                further && label != null ? label.mark().level() + 1 : Role.depth(names, manuscript.own()),
                section(paragraph),
                isOn(properties, style, "w:bidi"));
        Part.Shape shape = new Part.Shape(
                names.stream().limit(1).anyMatch(name -> name.contains(" loose")),
                runs.size() > 0 ? runs.size() : size(style),
                runs.bold(),
                value(properties, style, "w:jc").equals("center"),
                runs.rule() || ruled(properties),
                runs.bookmarks().stream().anyMatch(name -> name.startsWith("fl_")));
        Boolean task = runs.task();
        if (task != null && mark == null) {
            atoms.addFirst(new Atom.Words(task ? "☒ " : "☐ ", Marks.NONE));
        }
        parts.add(new Part.Para(at, setting, role, level, List.copyOf(atoms), mark, shape));
        parts.addAll(runs.boxes());
    }

    private @Nullable ListMark mark(Numbers.Label label, Role role, RunReader runs, Position at, List<Atom> atoms) {
        ListMark mark = label.mark();
        if (atoms.stream().allMatch(atom -> atom instanceof Atom.Place)) {
            return mark;
        }
        if (role == Role.HEADING || role == Role.CAPTION || role == Role.TITLE) {
            if (!label.shown().isBlank()) {
                manuscript.log().lost(at, "the number of a heading is not kept", label.shown());
            }
            return null;
        }
        Boolean task = runs.task();
        if (task != null) {
            return mark.task(task);
        }
        String signs = label.shape().replaceAll("%\\d", "");
        if (mark.numbering() != null && LETTERS_AROUND.matcher(signs).find()) {
            manuscript.log().lost(at, "words in the number of a list are not kept", label.shown());
        } else if (mark.numbering() != null && label.shape().matches(".*%\\d.*%\\d.*")) {
            manuscript
                    .log()
                    .lostOften(at, "items are counted level by level: numbers such as 2.1 are not kept", label.shown());
        } else if (mark.numbering() != null
                && !label.format()
                        .matches("decimal|decimalZero|lowerLetter|upperLetter|lowerRoman|upperRoman|ordinal|")) {
            manuscript
                    .log()
                    .lostOften(
                            at,
                            "a list is counted in figures, since an article has no " + label.format(),
                            label.shown());
        }
        return mark;
    }

    private int level(@Nullable Tag properties, String style, List<String> names, Role role) {
        if (!body || role == Role.TITLE || role == Role.CONTENTS || role == Role.CONTENTS_HEADING) {
            return 0;
        }
        int named = Role.level(names);
        Tag own = properties == null ? null : properties.child("w:outlineLvl");
        Tag said = own == null ? manuscript.styles().said(style, "w:pPr", "w:outlineLvl") : own;
        if (said == null || (manuscript.own() && own == null)) {
            return named;
        }
        int outline = Measure.number(said.val(), 9);
        return outline >= 0 && outline < 9 ? outline + 1 : own == null ? named : 0;
    }

    private static boolean isInitial(@Nullable Tag properties) {
        Tag frame = properties == null ? null : properties.child("w:framePr");
        return frame != null && frame.get("w:dropCap").matches("drop|margin");
    }

    private int indent(@Nullable Tag properties, String style) {
        List<Tag> indents = new ArrayList<>();
        Tag own = properties == null ? null : properties.child("w:ind");
        if (own != null) {
            indents.add(own);
        }
        Tag styled = manuscript.styles().holds(style, "w:pPr", "w:ind");
        if (styled != null) {
            indents.add(styled);
        }
        return Numbers.indent(indents);
    }

    private boolean isOn(@Nullable Tag properties, String style, String name) {
        Tag own = properties == null ? null : properties.child(name);
        return own == null ? manuscript.styles().isOn(style, "w:pPr", name) : Styles.isOnTag(own);
    }

    private String value(@Nullable Tag properties, String style, String name) {
        Tag own = properties == null ? null : properties.child(name);
        Tag said = own == null ? manuscript.styles().holds(style, "w:pPr", name) : own;
        return said == null ? "" : said.val();
    }

    private int size(String style) {
        Tag size = manuscript.styles().holds(style, "w:rPr", "w:sz");
        return size == null ? 0 : Measure.number(size.val(), 0);
    }

    /** A line above or below, which people draw between parts of a text. */
    private static boolean ruled(@Nullable Tag properties) {
        Tag borders = properties == null ? null : properties.child("w:pBdr");
        return borders != null
                && borders.children().stream()
                        .anyMatch(side -> (side.is("w:bottom") || side.is("w:top"))
                                && !side.val().isEmpty()
                                && !side.val().matches("none|nil"));
    }
}
