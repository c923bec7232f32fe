package org.fairleaf.render.docx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.jspecify.annotations.Nullable;

/** Writes blocks into a part. */
final class Blocks {

    private final Assembly assembly;
    private final Part part;
    private final Xml xml;
    private final Runs runs;
    private final Tables tables;
    private final Paragraphs paragraphs;
    private @Nullable Sections sections;

    Blocks(Assembly assembly, Part part) {
        this.assembly = assembly;
        this.part = part;
        this.xml = part.xml();
        this.runs = new Runs(assembly, part);
        this.tables = new Tables(assembly, part, runs);
        this.paragraphs = new Paragraphs(assembly, part);
    }

    /** The document's blocks, with the contents list behind the title. */
    void article(List<Block> blocks, Sections newSections) {
        sections = newSections;
        Frame body = Frame.body(assembly.voice());
        int front = 0;
        while (front < blocks.size()
                && blocks.get(front) instanceof Block.Section section
                && section.kind() == Block.Section.Kind.TITLE) {
            front++;
        }
        write(blocks.subList(0, front), body);
        if (assembly.edition().contents()) {
            new Contents(assembly, part, runs).write();
            paragraphs.controlEnds();
        }
        write(blocks.subList(front, blocks.size()), body);
        paragraphs.finish(body);
    }

    /** The text of a note; its number stands at the start of the first paragraph. */
    void note(Inline.Note note) {
        Frame frame = box(Frame.body(assembly.voice()), "footnote-text");
        paragraphs.place(assembly.bookmarks().name(note.id()));
        paragraphs.open(() -> {
            xml.open("w:r")
                    .open("w:rPr")
                    .val("w:rStyle", WordStyle.of("footnote-reference").id())
                    .close();
            xml.empty("w:footnoteRef").close();
            xml.open("w:r")
                    .open("w:t", "xml:space", "preserve")
                    .text(" ")
                    .close()
                    .close();
        });
        runs.citing(note.kind() == Inline.Note.Kind.CITATION);
        write(note.content(), frame);
        paragraphs.finish(frame);
    }

    private void write(List<Block> blocks, Frame frame) {
        Block previous = null;
        boolean alternate = false;
        for (Block block : blocks) {
            alternate = !alternate && isBox(previous) && isBox(block);
            write(block, frame, alternate);
            previous = block;
        }
    }

    private static boolean isBox(@Nullable Block block) {
        return block instanceof Block.Callout || block instanceof Block.Quote;
    }

    private void write(Block block, Frame around, boolean alternate) {
        Frame frame = around.speaking(around.voice().with(block.attributes()));
        switch (block) {
            case Block.Heading heading -> heading(heading, frame);
            case Block.Paragraph paragraph -> paragraph(paragraph, frame);
            case Block.BulletList list -> bullets(list, frame);
            case Block.OrderedList list -> ordered(list, frame);
            case Block.DefinitionList list -> definitions(list, frame);
            case Block.Quote quote -> {
                paragraphs.flush(frame);
                paragraphs.place(quote.attributes());
                write(quote.content(), box(frame, "quote", alternate));
            }
            case Block.CodeBlock code -> code(code, frame);
            case Block.ThematicBreak thematicBreak -> separator(thematicBreak, frame);
            case Block.Table table -> table(table, frame);
            case Block.Figure figure -> figure(figure, frame);
            case Block.Callout callout -> callout(callout, frame, alternate);
            case Block.Division division -> {
                paragraphs.place(division.attributes());
                write(division.content(), frame);
            }
            case Block.Section section -> section(section, frame);
        }
    }

    private void heading(Block.Heading heading, Frame frame) {
        paragraphs.place(
                BlockMap.Kind.HEADING, heading.attributes(), PlainText.of(heading.content()), heading.position());
        int level = Math.clamp(heading.level(), 1, 6);
        paragraphs.write("heading-" + level, frame, () -> runs.write(heading.content(), frame.voice()));
    }

    private void paragraph(Block.Paragraph paragraph, Frame frame) {
        paragraphs.place(
                BlockMap.Kind.PARAGRAPH,
                paragraph.attributes(),
                PlainText.of(paragraph.content()),
                paragraph.position());
        String key = List.of("publisher", "subtitle", "draft", "overdue", "author", "date").stream()
                .filter(paragraph.attributes()::has)
                .findFirst()
                .orElse(frame.text());
        paragraphs.write(key, frame, () -> runs.write(paragraph.content(), frame.voice()));
    }

    private void bullets(Block.BulletList list, Frame frame) {
        boolean tasks = list.items().stream().anyMatch(item -> item.checked() != null);
        Numbering.Kind kind = tasks ? Numbering.Kind.TASK : Numbering.Kind.BULLET;
        items(list.items(), kind, 1, "list-bullet", list.tight(), list.attributes(), frame);
    }

    private void ordered(Block.OrderedList list, Frame frame) {
        Numbering.Kind kind = Numbering.Kind.of(list.numbering());
        items(list.items(), kind, list.start(), "list-number", list.tight(), list.attributes(), frame);
    }

    private void items(
            List<Block.Item> items,
            Numbering.Kind kind,
            int start,
            String style,
            boolean tight,
            Attributes attributes,
            Frame frame) {
        paragraphs.flush(frame);
        paragraphs.place(attributes);
        int level = Math.min(frame.depth(), Numbering.LEVELS - 1);
        int list = assembly.numbering().list(kind, level, frame.indent(), start);
        Frame inside = frame.item(assembly.styles().step());
        for (Block.Item item : items) {
            Frame spoken = inside.speaking(inside.voice().with(item.attributes()));
            paragraphs.place(item.attributes());
            paragraphs.open(new Paragraphs.Item(list, level, style, tight), () -> box(item));
            write(item.content(), spoken);
            paragraphs.flush(spoken);
        }
    }

    /** A task's box, which an editor can tick. */
    private void box(Block.Item item) {
        Boolean checked = item.checked();
        if (checked == null) {
            return;
        }
        xml.open("w:sdt").open("w:sdtPr").val("w:id", assembly.nextControl()).open("w14:checkbox");
        xml.empty("w14:checked", "w14:val", checked ? "1" : "0");
        xml.empty("w14:checkedState", "w14:val", "2612", "w14:font", "MS Gothic");
        xml.empty("w14:uncheckedState", "w14:val", "2610", "w14:font", "MS Gothic");
        xml.close().close().open("w:sdtContent").open("w:r").element("w:t", checked ? "☒" : "☐");
        xml.close().close().close();
        // To where the lines below begin.
        xml.open("w:r").empty("w:tab").close();
    }

    private void definitions(Block.DefinitionList list, Frame frame) {
        paragraphs.place(list.attributes());
        for (Block.Definition definition : list.definitions()) {
            for (List<Inline> term : definition.terms()) {
                paragraphs.place(BlockMap.Kind.TERM, Attributes.NONE, PlainText.of(term), definition.position());
                Look own =
                        frame.text().equals("publication") ? assembly.styles().look("publication-term") : Look.NONE;
                paragraphs.write("definition-term", frame, own, "", () -> runs.write(term, frame.voice()));
            }
            Frame inside = box(frame, "definition");
            definition.explanations().forEach(explanation -> write(explanation, inside));
        }
    }

    private void code(Block.CodeBlock code, Frame frame) {
        paragraphs.flush(frame);
        String text = code.text().endsWith("\n")
                ? code.text().substring(0, code.text().length() - 1)
                : code.text();
        paragraphs.place(BlockMap.Kind.CODE, code.attributes(), text, code.position());
        // Code runs from left to right in every language.
        Frame leftToRight = frame.speaking(new Voice(frame.voice().lang(), false));
        paragraphs.write("code-block", leftToRight, () -> runs.text(text, Set.of(), leftToRight.voice()));
    }

    private void separator(Block.ThematicBreak thematicBreak, Frame frame) {
        paragraphs.place(BlockMap.Kind.BREAK, thematicBreak.attributes(), "", thematicBreak.position());
        paragraphs.write(
                "separator",
                frame,
                () -> xml.add(assembly.pictures()
                        .line(assembly.styles().rule("width"), assembly.styles().rule("weight"))));
    }

    private void table(Block.Table table, Frame frame) {
        paragraphs.flush(frame);
        Sections turning = frame.isBody() && paragraphs.mayBreak() ? sections : null;
        Tables.Plan plan = tables.plan(table, frame, turning != null);
        if (turning != null && plan.turned()) {
            paragraphs.breakSection(turning.end(false));
        }
        paragraphs.place(
                BlockMap.Kind.TABLE,
                table.attributes(),
                PlainText.of(table.caption()) + "\n" + words(table),
                table.position());
        if (!table.caption().isEmpty()) {
            paragraphs.write(
                    "caption",
                    frame,
                    assembly.styles().look("caption-above"),
                    "Above",
                    () -> caption("table", "Table", table.caption(), frame));
        }
        paragraphs.separate(frame);
        tables.write(table, plan, frame, paragraphs.takePlaces());
        paragraphs.tableEnds();
        if (turning != null && plan.turned()) {
            paragraphs.breakSectionAfterTable(turning.end(true), frame);
        }
    }

    /**
     * "Figure 1: " and the author's words. Word counts its captions by such a field, makes lists of them and offers them
     * for cross-references.
     *
     * @param label the key of the word before the number
     * @param sequence Word's name for what is counted
     */
    private void caption(String label, String sequence, List<Inline> words, Frame frame) {
        Voice voice = assembly.labelVoice();
        runs.text(assembly.edition().labels().get(label) + " ", Set.of(), voice);
        xml.open("w:fldSimple", "w:instr", " SEQ " + sequence + " \\* ARABIC ");
        runs.text(Integer.toString(assembly.nextCaption(sequence)), Set.of(), voice);
        xml.close();
        runs.text(": ", Set.of(), voice);
        runs.write(words, frame.voice());
    }

    private static String words(Block.Table table) {
        StringBuilder words = new StringBuilder();
        for (List<Block.Row> rows : List.of(table.head(), table.body())) {
            rows.forEach(row -> row.cells()
                    .forEach(cell -> words.append(PlainText.of(cell.content())).append('\t')));
        }
        return words.toString();
    }

    private void figure(Block.Figure figure, Frame frame) {
        paragraphs.place(
                BlockMap.Kind.FIGURE, figure.attributes(), figure.image().source(), figure.position());
        Length widest = assembly.page().textWidth().minus(frame.indent());
        Look own = new Look(figure.caption().isEmpty() ? Map.of() : Map.of("keep-next", "true"));
        paragraphs.write(
                "illustration",
                frame,
                own,
                figure.caption().isEmpty() ? "" : "with Caption",
                () -> xml.add(assembly.pictures().drawing(figure.image(), part, widest)));
        if (!figure.caption().isEmpty()) {
            paragraphs.place(BlockMap.Kind.CAPTION, Attributes.NONE, PlainText.of(figure.caption()), figure.position());
            paragraphs.write("caption", frame, () -> caption("figure", "Figure", figure.caption(), frame));
        }
    }

    private void callout(Block.Callout callout, Frame frame, boolean alternate) {
        paragraphs.flush(frame);
        String key = "callout-" + callout.kind().key();
        Frame inside = box(frame, key, alternate);
        paragraphs.place(
                BlockMap.Kind.CALLOUT,
                callout.attributes(),
                callout.kind() + PlainText.of(callout.title()),
                callout.position());
        String color = assembly.styles().look(key).get("label-color");
        Look own = new Look(color == null ? Map.of() : Map.of("color", color));
        paragraphs.write("callout-title", inside, own, "", () -> {
            String label = assembly.edition().labels().get(callout.kind().key());
            boolean foreign = !assembly.labelVoice().equals(inside.voice());
            String colon = callout.title().isEmpty() ? "" : ": ";
            runs.text(foreign ? label : label + colon, Set.of(), assembly.labelVoice());
            if (foreign && !colon.isEmpty()) {
                runs.text(colon, Set.of(), inside.voice());
            }
            runs.write(callout.title(), inside.voice());
        });
        write(callout.content(), inside);
    }

    private void section(Block.Section section, Frame frame) {
        paragraphs.place(section.attributes());
        switch (section.kind()) {
            case TITLE -> write(section.content(), frame);
            case ABSTRACT -> write(section.content(), box(frame, "abstract"));
            case CONTACT -> write(section.content(), box(frame, "contact"));
            case GLOSSARY -> write(section.content(), box(frame, "glossary"));
            case REFERENCES -> {
                runs.citing(true);
                write(section.content(), box(frame, "bibliography"));
                runs.citing(false);
            }
            case PUBLICATION -> held(section, Bookmarks.PUBLICATION, frame);
            case DISCLAIMER -> held(section, Bookmarks.DISCLAIMER, frame);
        }
    }

    /** A part that an edit must not lose: in a bookmark, and in a control that Word keeps from being deleted. */
    private void held(Block.Section section, String name, Frame frame) {
        String key = section.kind().key();
        assembly.map().add(name, BlockMap.Kind.SECTION, section.position());
        int bookmark = assembly.bookmarks().start(xml, name);
        xml.open("w:sdt")
                .open("w:sdtPr")
                .val("w:alias", assembly.edition().labels().get(key));
        xml.val("w:tag", key).val("w:id", assembly.nextControl()).val("w:lock", "sdtLocked");
        xml.close().open("w:sdtContent");
        paragraphs.controlEnds();
        // A section of turned pages would have to end within the control.
        Sections outside = sections;
        sections = null;
        write(section.content(), box(frame, key));
        sections = outside;
        paragraphs.controlEnds();
        xml.close().close();
        Bookmarks.end(xml, bookmark);
    }

    private Frame box(Frame frame, String key) {
        return box(frame, key, false);
    }

    private Frame box(Frame frame, String key, boolean alternate) {
        return frame.in(new Frame.Box(key, alternate), assembly.styles().look(key));
    }
}
