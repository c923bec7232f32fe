package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.jspecify.annotations.Nullable;

/** Reads the running text of one paragraph. */
final class RunReader {

    private static final Set<String> CODE = Set.of(
            "html code",
            "html keyboard",
            "html sample",
            "html typewriter",
            "source text",
            "verbatim char",
            "code",
            "inline code");
    private static final Pattern NOTE_MARK = Pattern.compile("(?:foot|end)note (?:reference|anchor|symbol)");
    private static final Set<String> STRONG = Set.of("strong", "intense emphasis", "strong emphasis");
    private static final Set<String> EMPHASIS = Set.of("emphasis", "subtle emphasis", "html cite");

    private final Manuscript manuscript;
    private final String part;
    private final Fields fields;
    private final Position position;
    private final String style;
    private final boolean baseBold;
    private final boolean baseItalic;

    private final List<Atom> atoms = new ArrayList<>();
    private final List<Part> boxes = new ArrayList<>();
    private final List<String> bookmarks = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    private final Map<String, StringBuilder> losses = new LinkedHashMap<>();
    private @Nullable Boolean task;
    private boolean rule;
    private boolean unbold;
    private boolean bold;
    private int size;

    /** @param part the part that the paragraph is in @param style the id of the paragraph's style */
    RunReader(Manuscript manuscript, String part, Fields fields, Position position, String style) {
        this.manuscript = manuscript;
        this.part = part;
        this.fields = fields;
        this.position = position;
        this.style = style;
        this.baseBold = manuscript.styles().isOn(style, "w:rPr", "w:b");
        this.baseItalic = manuscript.styles().isOn(style, "w:rPr", "w:i");
    }

    RunReader read(Tag paragraph) {
        inside(paragraph.children(), Marks.NONE);
        if (!hidden.toString().isBlank()) {
            manuscript.log().removed(position, "hidden text is not taken over", hidden.toString());
        }
        losses.forEach((loss, words) -> manuscript.log().lostOften(position, loss, words.toString()));
        return this;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** What stands in boxes beside the paragraph. */
    List<Part> boxes() {
        return boxes;
    }

    /** The names of the bookmarks that begin in it. */
    List<String> bookmarks() {
        return bookmarks;
    }

    /** For a paragraph with a box to tick, whether it is ticked; else null. */
    @Nullable
    Boolean task() {
        return task;
    }

    boolean rule() {
        return rule;
    }

    /** Whether all its letters are bold, though their style is not. */
    boolean bold() {
        return bold && !unbold;
    }

    /** The size of its largest letters in half points; 0 where none says so. */
    int size() {
        return size;
    }

    private void inside(List<Tag> tags, Marks marks) {
        for (Tag tag : tags) {
            one(tag, marks);
        }
    }

    private void one(Tag tag, Marks marks) {
        switch (tag.name()) {
            case "w:r" -> run(tag, marks);
            case "w:hyperlink" -> inside(tag.children(), hyperlink(tag, marks));
            case "w:fldSimple" -> {
                fields.simple(tag.get("w:instr"), position);
                inside(tag.children(), marks);
                atoms.addAll(fields.end(marks, position));
            }
            case "w:sdt" -> control(tag, marks);
            case "w:ins", "w:moveTo", "w:smartTag", "w:customXml" -> inside(tag.children(), marks);
            case "w:dir", "w:bdo" -> inside(tag.children(), marks.speaking(marks.lang(), tag.val()));
            case "mc:AlternateContent" -> inside(Manuscript.chosen(tag), marks);
            case "w:bookmarkStart" -> {
                bookmarks.add(tag.get("w:name"));
                String id = manuscript.place(tag.get("w:name"));
                if (id != null) {
                    atoms.add(new Atom.Place(id));
                }
            }
            case "w:commentRangeStart" -> manuscript.comments().begin(tag.get("w:id"), position);
            case "w:commentRangeEnd" -> manuscript.comments().end(tag.get("w:id"));
            case "m:oMathPara", "m:oMath" -> {
                String line = Equations.line(tag).strip();
                if (!line.isEmpty()) {
                    manuscript.log().lost(position, "a formula becomes a line of text; check it", line);
                    say(line, marks);
                }
            }
            case "w:subDoc" ->
                manuscript
                        .log()
                        .lost(position, "a part that is a file elsewhere is not read; import that file, too", "");
            case "w:t" -> character(tag, marks, null);
            default -> misplaced(tag, marks);
        }
    }

    /** What no office program writes here keeps its words all the same, apart from those around it. */
    private void misplaced(Tag tag, Marks marks) {
        if (!tag.words().isBlank()) {
            say(" ", marks);
            inside(tag.children(), marks);
            say(" ", marks);
        }
    }

    private Marks hyperlink(Tag tag, Marks marks) {
        WordFile.Relationship relationship =
                tag.get("r:id").isEmpty() ? null : manuscript.related(part, tag.get("r:id"));
        String address = relationship == null ? "" : relationship.target();
        Marks.Target target = Fields.target(manuscript, address, tag.get("w:anchor"), tag.get("w:tooltip"), position);
        return target == null ? marks : marks.leading(target);
    }

    private void control(Tag control, Marks marks) {
        Tag content = control.child("w:sdtContent");
        if (content == null) {
            misplaced(control, marks);
            return;
        }
        Tag properties = control.child("w:sdtPr");
        Tag box = properties == null ? null : properties.child("w14:checkbox");
        if (box != null && atoms.stream().allMatch(atom -> atom instanceof Atom.Place)) {
            Tag ticked = box.child("w14:checked");
            task = ticked != null
                    && !ticked.get("w14:val").equals("0")
                    && !ticked.get("w14:val").equals("false");
            // In the place of the box's sign there may be words.
            if (content.words().codePoints().anyMatch(Character::isLetterOrDigit)) {
                inside(content.children(), marks);
            }
            return;
        }
        if (properties != null && properties.child("w:showingPlcHdr") != null) {
            manuscript.log().removed(position, "the prompt of an empty form field", content.words());
            return;
        }
        String expansion = "";
        if (manuscript.own() && properties != null && properties.valAt("w:tag").equals("abbreviation")) {
            expansion = properties.valAt("w:alias");
        }
        inside(content.children(), expansion.isEmpty() ? marks : standingFor(marks, expansion));
    }

    private static Marks standingFor(Marks marks, String expansion) {
        return new Marks(
                marks.link(),
                marks.lang(),
                marks.dir(),
                marks.strong(),
                marks.emphasis(),
                marks.struck(),
                marks.raised(),
                marks.code(),
                expansion);
    }

    private void run(Tag run, Marks around) {
        Tag properties = run.child("w:rPr");
        if (on(properties, "w:vanish")) {
            hidden(run);
            return;
        }
        Marks marks = marks(run, properties, around);
        String symbols = symbols(properties);
        boolean marked = false;
        for (Tag tag : run.children()) {
            if (marked && (tag.is("w:t") || tag.is("w:sym"))) {
                manuscript.log().lost(position, "a note's own mark becomes a number", tag.text());
            } else {
                character(tag, marks, symbols);
            }
            marked |= tag.get("w:customMarkFollows").matches("1|true|on");
        }
    }

    /** Hidden fields still begin and end. */
    private void hidden(Tag run) {
        for (Tag tag : run.children()) {
            switch (tag.name()) {
                case "w:fldChar" -> fields.mark(tag, Marks.NONE, position);
                case "w:instrText" -> fields.code(tag.text());
                case "w:t" -> {
                    if (!fields.isCode()) {
                        hidden.append(tag.text());
                    }
                }
                case "w:tab", "w:br" -> hidden.append(' ');
                case "w:footnoteReference", "w:endnoteReference" -> {
                    List<Part> note = manuscript.notes().at(tag, position);
                    manuscript
                            .log()
                            .removed(
                                    position,
                                    "a note whose mark is hidden is not taken over",
                                    note == null ? "" : Composition.words(note));
                }
                case "w:drawing", "w:pict", "w:object" ->
                    manuscript.log().removed(position, "a hidden image is not taken over", "");
                default -> {}
            }
        }
    }

    private void character(Tag tag, Marks marks, @Nullable String symbols) {
        switch (tag.name()) {
            case "w:t" -> text(tag, marks, symbols);
            case "w:tab", "w:ptab" -> {
                if (!fields.isCode()) {
                    say("\t", marks);
                }
            }
            case "w:br" -> {
                if (tag.get("w:type").isEmpty() || tag.get("w:type").equals("textWrapping")) {
                    lineBreak();
                }
            }
            case "w:cr" -> lineBreak();
            case "w:noBreakHyphen" -> say("\u2011", marks);
            case "w:softHyphen" -> say("\u00AD", marks);
            case "w:sym" -> {
                int code = tag.get("w:char").matches("[0-9A-Fa-f]{1,5}") ? Integer.parseInt(tag.get("w:char"), 16) : 0;
                if (!fields.isCode()) {
                    say(Symbols.said(tag.get("w:font"), code, manuscript.log(), position), marks);
                }
            }
            case "w:fldChar" -> atoms.addAll(fields.mark(tag, marks, position));
            case "w:instrText" -> fields.code(tag.text());
            case "w:footnoteReference", "w:endnoteReference" -> note(tag);
            case "w:commentReference" -> manuscript.comments().mark(tag.get("w:id"), position);
            case "w:drawing" ->
                draw(new Drawings(manuscript, part, position)
                        .drawing(tag, marks)
                        .drawn());
            case "w:pict", "w:object" ->
                draw(new Drawings(manuscript, part, position).old(tag, marks).drawn());
            case "mc:AlternateContent" -> Manuscript.chosen(tag).forEach(chosen -> character(chosen, marks, symbols));
            case "w:ruby" -> {
                Tag base = tag.child("w:rubyBase");
                Tag reading = tag.child("w:rt");
                if (base != null) {
                    inside(base.children(), marks);
                }
                if (reading != null && !reading.words().isBlank()) {
                    manuscript
                            .log()
                            .lost(position, "a reading aid above the line stands in brackets now", reading.words());
                    say("(" + reading.words() + ")", marks);
                }
            }
            case "w:contentPart" -> manuscript.log().lost(position, "ink that was drawn by hand is not taken over", "");
            default -> one(tag, marks);
        }
    }

    private void note(Tag mark) {
        List<Part> note = manuscript.notes().at(mark, position);
        if (note == null || fields.leavesOut("")) {
            return;
        }
        if (note.isEmpty()) {
            manuscript.log().removed(position, "a note without words", "");
            return;
        }
        atoms.add(new Atom.Note(note));
    }

    private void draw(Drawings.Drawn drawn) {
        if (!fields.leavesOut("")) {
            atoms.addAll(drawn.atoms());
            boxes.addAll(drawn.boxes());
            rule |= drawn.rule();
        }
    }

    private void lineBreak() {
        if (!fields.isCode() && !fields.leavesOut(" ")) {
            atoms.add(new Atom.Break());
            manuscript.comments().read(" ");
        }
    }

    private void text(Tag tag, Marks marks, @Nullable String symbols) {
        if (fields.isCode()) {
            return;
        }
        String text = tag.get("xml:space").equals("preserve")
                ? tag.text()
                : tag.text().strip();
        if (symbols == null && text.codePoints().noneMatch(c -> c >= 0xF000 && c <= 0xF0FF)) {
            say(text, marks);
            return;
        }
        StringBuilder said = new StringBuilder();
        text.codePoints()
                .forEach(c -> said.append(
                        symbols != null || (c >= 0xF000 && c <= 0xF0FF)
                                ? Symbols.said(symbols == null ? "" : symbols, c, manuscript.log(), position)
                                : Character.toString(c)));
        say(said.toString(), marks);
    }

    private void say(String text, Marks marks) {
        if (text.isEmpty() || fields.isCode() || fields.leavesOut(text)) {
            return;
        }
        manuscript.comments().read(text);
        if (!text.isBlank()) {
            boolean isBold = marks.strong() || baseBold;
            bold |= isBold;
            unbold |= !isBold;
        }
        String sequence = fields.sequence();
        Marks.Target link = marks.link() == null ? fields.link() : marks.link();
        Marks leading = link == null ? marks : marks.leading(link);
        atoms.add(sequence == null ? new Atom.Words(text, leading) : new Atom.Number(text, sequence, leading));
    }

    private Marks marks(Tag run, @Nullable Tag properties, Marks around) {
        Styles styles = manuscript.styles();
        String character = properties == null ? "" : properties.valAt("w:rStyle");
        List<String> names = styles.names(character);
        String letters = run.words();
        Tag said = properties == null ? null : properties.child("w:sz");
        Tag sized = said == null ? styles.said(character, "w:rPr", "w:sz") : said;
        if (sized != null && !letters.isBlank()) {
            size = Math.max(size, Measure.number(sized.val(), 0));
        }
        boolean strong = on(properties, "w:b") && !baseBold || named(names, STRONG);
        boolean emphasis = on(properties, "w:i") && !baseItalic || named(names, EMPHASIS);
        boolean struck = on(properties, "w:strike") || on(properties, "w:dstrike");
        String vertical = value(properties, character, "w:vertAlign");
        int raised = vertical.equals("superscript") ? 1 : vertical.equals("subscript") ? -1 : 0;
        boolean code = named(names, CODE);
        String expansion = around.expansion();
        if (manuscript.own()) {
            String name = names.isEmpty() ? "" : names.getFirst();
            strong = name.contains("strong");
            emphasis = name.contains("emphasis") || name.contains("html cite");
            struck = name.contains("strikethrough");
            raised = name.contains("superscript") ? 1 : name.contains("subscript") ? -1 : raised;
            code = name.contains("html code");
            if (expansion == null && name.contains("html acronym")) {
                expansion = "";
            }
            // Direct formatting is an editor's.
            strong |= set(properties, "w:b");
            emphasis |= set(properties, "w:i");
            struck |= set(properties, "w:strike");
        }
        if (!names.isEmpty() && NOTE_MARK.matcher(names.getFirst()).matches()) {
            raised = 0;
        }
        losses(properties, character, letters, around);
        return new Marks(
                around.link(),
                language(properties, character, letters),
                around.dir(),
                strong,
                emphasis,
                struck,
                raised,
                code,
                expansion);
    }

    private static boolean named(List<String> names, Set<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    private static boolean set(@Nullable Tag properties, String name) {
        Tag own = properties == null ? null : properties.child(name);
        return own != null && Styles.isOnTag(own);
    }

    /** A switch of the run: its own, else its style's, else its paragraph's. */
    private boolean on(@Nullable Tag properties, String name) {
        Tag own = properties == null ? null : properties.child(name);
        if (own != null) {
            return Styles.isOnTag(own);
        }
        String character = properties == null ? "" : properties.valAt("w:rStyle");
        Tag said = manuscript.styles().said(character, "w:rPr", name);
        return said == null ? manuscript.styles().isOn(style, "w:rPr", name) : Styles.isOnTag(said);
    }

    /** What the run or its style says, not its paragraph's. */
    private String value(@Nullable Tag properties, String character, String name) {
        Tag own = properties == null ? null : properties.child(name);
        Tag said = own == null ? manuscript.styles().said(character, "w:rPr", name) : own;
        return said == null ? "" : said.val();
    }

    private @Nullable String symbols(@Nullable Tag properties) {
        Tag fonts = properties == null ? null : properties.child("w:rFonts");
        if (fonts == null) {
            fonts = manuscript
                    .styles()
                    .said(properties == null ? "" : properties.valAt("w:rStyle"), "w:rPr", "w:rFonts");
        }
        String font = fonts == null ? "" : fonts.get("w:ascii");
        return Symbols.isSymbolic(font) ? font : null;
    }

    private @Nullable String language(@Nullable Tag properties, String character, String words) {
        List<Tag> marks = new ArrayList<>();
        Styles styles = manuscript.styles();
        for (Tag mark : new Tag[] {
            properties == null ? null : properties.child("w:lang"),
            styles.said(character, "w:rPr", "w:lang"),
            styles.holds(style, "w:rPr", "w:lang")
        }) {
            if (mark != null) {
                marks.add(mark);
            }
        }
        return manuscript.languages().of(words, marks);
    }

    /** What the words look like and an article cannot say. */
    private void losses(@Nullable Tag properties, String character, String words, Marks around) {
        if (properties == null || words.isBlank() || manuscript.own()) {
            return;
        }
        boolean link = around.link() != null || fields.link() != null;
        String underline = value(properties, character, "w:u");
        if (!underline.isEmpty() && !underline.equals("none") && !link) {
            lose("words are no longer underlined", words);
        }
        String highlight = value(properties, character, "w:highlight");
        if (!highlight.isEmpty() && !highlight.equals("none")) {
            lose("words are no longer highlighted", words);
        }
        String color = value(properties, character, "w:color");
        if (!color.isEmpty() && !color.equals("auto") && !color.matches("0{6}") && !link) {
            lose("words have lost their colour", words);
        }
        if (set(properties, "w:caps") || set(properties, "w:smallCaps")) {
            lose("words were shown in capitals and are as they were typed", words);
        }
    }

    private void lose(String what, String words) {
        losses.computeIfAbsent(what, one -> new StringBuilder()).append(words);
    }
}
