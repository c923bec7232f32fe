package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;
import org.fairleaf.theme.Labels;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Languages;
import org.fairleaf.verify.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of a Word document: its paragraphs by their styles and numbers, its tables, its notes, and the running
 * text run by run. Nothing holds paragraphs together: what they stand in is told of each.
 */
final class DocxHearing {

    static final Position NOWHERE = Position.of("");

    private static final int FIRST_ENTRY = 2;

    private final WordFile file;
    private final StyleSheet sheet;
    private final ListNumbers numbers;
    private final Labels labels;
    private final String article;
    private final Map<String, String> expansions = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Heard> anchors = new HashMap<>();
    private final List<Heard> headings = new ArrayList<>();
    /** The ids of the notes in the order of their marks, by which Word numbers them. */
    private final List<String> marks = new ArrayList<>();
    /** The bookmarks that begin before the part to come. */
    private final List<String> places = new ArrayList<>();

    private @Nullable Heard caption;
    private int bare;

    private DocxHearing(WordFile file, Labels labels) {
        this.file = file;
        this.sheet = new StyleSheet(file);
        this.numbers = new ListNumbers(file);
        this.labels = labels;
        this.article = Words.language(property("dc:language"));
    }

    /** The account that the document gives. @param labels what the boxes of tasks are called */
    static Account of(WordFile file, Labels labels) {
        return new DocxHearing(file, labels).account();
    }

    private String property(String name) {
        Tag core = file.root("docProps/core.xml");
        return core == null
                ? ""
                : core.all(name).stream().map(Tag::text).findFirst().orElse("");
    }

    private Account account() {
        file.stories()
                .values()
                .forEach(story -> story.all("w:sdtPr").forEach(control -> {
                    Tag around = control.parent();
                    if (control.valAt("w:tag").equals("abbreviation") && around != null) {
                        expansions.putIfAbsent(around.words(), control.valAt("w:alias"));
                    }
                }));
        file.document().all("w:footnoteReference").forEach(mark -> marks.add(mark.get("w:id")));
        List<Heard> parts = new ArrayList<>();
        Tag body = file.document().child("w:body");
        if (body != null) {
            relations(file.mainName());
            blocks(body, parts);
        }
        Heard whole = new Heard(Kind.ARTICLE, Map.of(), Words.NONE, parts, NOWHERE, null);
        List<Heard> notes = notes();
        return new Account(property("dc:title"), article, List.copyOf(headings), whole, notes, Map.copyOf(anchors), "");
    }

    private void relations(String part) {
        addresses.clear();
        file.relationships(part).forEach(one -> addresses.put(one.id(), one.target()));
    }

    private List<Heard> notes() {
        List<Heard> out = new ArrayList<>();
        Tag part = file.related("footnotes");
        if (part == null) {
            return out;
        }
        relations(file.relatedName("footnotes"));
        Map<String, Tag> byId = new HashMap<>();
        List<String> order = new ArrayList<>(marks);
        for (Tag note : part.all("w:footnote")) {
            if (!note.has("w:type")) {
                byId.put(note.get("w:id"), note);
                if (!order.contains(note.get("w:id"))) {
                    order.add(note.get("w:id"));
                }
            }
        }
        for (String id : order) {
            Tag note = byId.get(id);
            if (note != null) {
                List<Heard> parts = new ArrayList<>();
                List<String> names = new ArrayList<>();
                note.all("w:bookmarkStart").stream().limit(1).forEach(mark -> names.add(mark.get("w:name")));
                blocks(note, parts);
                Map<Fact, String> number = Map.of(Fact.NUMBER, number(id));
                Heard made = new Heard(Kind.NOTE, number, Words.NONE, parts, NOWHERE, note);
                names.forEach(name -> anchors.put(name, made));
                anchors.put("note " + id, made);
                out.add(made);
            }
        }
        return out;
    }

    private String number(String id) {
        return marks.contains(id) ? String.valueOf(marks.indexOf(id) + 1) : "";
    }

    private void blocks(Tag around, List<Heard> out) {
        for (Tag block : around.children()) {
            switch (block.name()) {
                case "w:p" -> paragraph(block, out);
                case "w:tbl" -> table(block, out);
                case "w:sdt" -> control(block, out);
                case "w:bookmarkStart" -> places.add(block.get("w:name"));
                default -> {}
            }
        }
    }

    private void control(Tag control, List<Heard> out) {
        Tag content = control.child("w:sdtContent");
        if (content == null) {
            return;
        }
        if (control.valAt("w:sdtPr", "w:docPartObj", "w:docPartGallery").equals("Table of Contents")) {
            contents(content, out);
        } else {
            blocks(content, out);
        }
    }

    private void contents(Tag content, List<Heard> out) {
        List<Heard> entries = new ArrayList<>();
        List<Integer> above = new ArrayList<>();
        for (Tag paragraph : content.children()) {
            String style = sheet.nameOf(paragraph);
            if (paragraph.is("w:p") && style.matches("toc [1-9]")) {
                int level = style.charAt(style.length() - 1) - '0';
                above.removeIf(one -> one >= level);
                above.add(Math.max(level, FIRST_ENTRY));
                String target = paragraph.all("w:hyperlink").stream()
                        .map(link -> "#" + link.get("w:anchor"))
                        .findFirst()
                        .orElse("");
                RunHearing runs = runs(false);
                runs.read(paragraph);
                Map<Fact, String> facts = Map.of(Fact.LEVEL, String.valueOf(above.size()), Fact.TARGET, target);
                line(Kind.ENTRY, facts, runs, paragraph, entries);
            } else {
                blocks(Tag.showing("w:body", List.of(paragraph)), out);
            }
        }
        out.add(new Heard(Kind.CONTENTS, Map.of(), Words.NONE, entries, NOWHERE, content));
    }

    private RunHearing runs(boolean links) {
        return new RunHearing(sheet, expansions, addresses, marks, links);
    }

    private void paragraph(Tag paragraph, List<Heard> out) {
        String style = sheet.nameOf(paragraph);
        int level = sheet.level(paragraph);
        RunHearing runs = runs(true);
        label(paragraph, out);
        if (isCaption(paragraph)) {
            runs.caption();
        }
        runs.code(style.startsWith("source code"));
        runs.read(paragraph);
        if (level > 0) {
            Map<Fact, String> facts = Map.of(Fact.LEVEL, String.valueOf(level));
            int before = out.size();
            line(Kind.HEADING, facts, runs, paragraph, out);
            if (out.size() > before) {
                RunHearing plain = runs(false);
                plain.marks(false);
                plain.read(paragraph);
                headings.add(new Heard(
                        Kind.HEADING, facts, Words.plain(plain.words("").text()), List.of(), NOWHERE, paragraph));
            }
        } else if (style.startsWith("illustration")) {
            figure(paragraph, runs, out);
        } else if (isCaption(paragraph)) {
            caption(paragraph, runs, out);
        } else if (style.startsWith("definition term")) {
            line(Kind.LABEL, placed(paragraph), runs, paragraph, out);
        } else {
            line(Kind.PARAGRAPH, placed(paragraph), runs, paragraph, out);
        }
    }

    private Map<Fact, String> placed(Tag paragraph) {
        String place = Places.of(paragraph, sheet.nameOf(paragraph));
        return place.isEmpty() ? Map.of() : Map.of(Fact.WITHIN, place);
    }

    private static boolean isCaption(Tag paragraph) {
        return paragraph.all("w:fldSimple").stream()
                .anyMatch(field -> field.get("w:instr").strip().startsWith("SEQ "));
    }

    private void label(Tag paragraph, List<Heard> out) {
        String label = numbers.label(paragraph);
        Tag box = paragraph.all("w14:checkbox").stream().findFirst().orElse(null);
        if (box != null) {
            Tag checked = box.child("w14:checked");
            label = labels.get(checked != null && checked.get("w14:val").equals("1") ? "task-done" : "task-open");
        }
        if (!label.isEmpty()) {
            Words.Writing text = new Words.Writing();
            text.say(label, NOWHERE);
            out.add(new Heard(Kind.LABEL, placed(paragraph), text.words(article), List.of(), NOWHERE, paragraph));
        }
    }

    private void figure(Tag paragraph, RunHearing runs, List<Heard> out) {
        String alt = paragraph.all("wp:docPr").stream()
                .map(drawing -> drawing.get("descr"))
                .findFirst()
                .orElse("");
        places.addAll(runs.places());
        if (!alt.isEmpty()) {
            Heard made = new Heard(Kind.FIGURE, Map.of(Fact.ALT, alt), Words.NONE, List.of(), NOWHERE, paragraph);
            anchor(made);
            out.add(made);
        }
        bare = alt.isEmpty() ? out.size() : -1;
    }

    /** A caption goes with the table that follows, or with the image before it. */
    private void caption(Tag paragraph, RunHearing runs, List<Heard> out) {
        boolean ofTable = paragraph.all("w:fldSimple").getFirst().get("w:instr").contains("Table");
        List<Heard> lines = new ArrayList<>();
        boolean ofDecoration = !ofTable && bare == out.size();
        line(
                ofDecoration ? Kind.PARAGRAPH : Kind.CAPTION,
                ofDecoration ? placed(paragraph) : Map.of(),
                runs,
                paragraph,
                lines);
        if (lines.isEmpty()) {
            return;
        }
        Heard last = out.isEmpty() ? null : out.getLast();
        if (ofTable) {
            caption = lines.getFirst();
        } else if (!ofDecoration
                && last != null
                && last.kind() == Kind.FIGURE
                && last.kids().isEmpty()) {
            Heard whole = new Heard(last.kind(), last.facts(), last.words(), lines, NOWHERE, last.handle());
            anchors.replaceAll((name, part) -> part == last ? whole : part);
            out.set(out.size() - 1, whole);
        } else {
            out.addAll(lines);
        }
    }

    private void table(Tag table, List<Heard> out) {
        List<Heard> parts = new ArrayList<>();
        Heard held = caption;
        caption = null;
        if (held != null) {
            parts.add(held);
        }
        new TableHearing(this, table).read(parts);
        Heard made = new Heard(Kind.TABLE, Map.of(), Words.NONE, parts, NOWHERE, table);
        anchor(made);
        out.add(made);
    }

    /** A cell's only paragraph; what more there is stands in it. */
    Heard cell(Kind kind, Map<Fact, String> facts, Tag cell, Consumer<List<Heard>> more) {
        RunHearing runs = runs(true);
        List<Tag> paragraphs =
                cell.children().stream().filter(tag -> tag.is("w:p")).toList();
        paragraphs.forEach(runs::read);
        List<Heard> kids = new ArrayList<>();
        more.accept(kids);
        Heard made = Languages.state(kind, facts, runs.words(article), kids, NOWHERE, cell, article, article);
        places.addAll(runs.places());
        anchor(made);
        return made;
    }

    /** Tables within a table. */
    void inside(Tag cell, List<Heard> out) {
        cell.children().stream().filter(tag -> tag.is("w:tbl")).forEach(table -> table(table, out));
    }

    private void line(Kind kind, Map<Fact, String> facts, RunHearing runs, Tag paragraph, List<Heard> out) {
        Words words = runs.words(article);
        places.addAll(runs.places());
        if (!words.text().isEmpty()) {
            Heard made = Languages.state(kind, facts, words, List.of(), NOWHERE, paragraph, article, article);
            anchor(made);
            out.add(made);
        }
    }

    private void anchor(Heard part) {
        places.forEach(name -> anchors.putIfAbsent(name, part));
        places.clear();
    }
}
