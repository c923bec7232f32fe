package org.fairleaf.render.docx;

import java.util.ArrayList;
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

    /** What the next paragraph begins with: it is the first one of an item or of a note. */
    private record Opening(@Nullable Item item, Runnable text) {}

    /** @param list the numbering instance @param level the level in it, from 0 @param style the key of the items' style */
    private record Item(int list, int level, String style, boolean tight) {}

    private final Assembly assembly;
    private final Part part;
    private final Xml xml;
    private final Runs runs;
    private final Tables tables;
    private final List<String> places = new ArrayList<>();
    private @Nullable Opening opening;

    Blocks(Assembly assembly, Part part) {
        this.assembly = assembly;
        this.part = part;
        this.xml = part.xml();
        this.runs = new Runs(assembly, part);
        this.tables = new Tables(assembly, part, runs);
    }

    /** The document's blocks, with the contents list behind the title. */
    void article(List<Block> blocks) {
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
        }
        write(blocks.subList(front, blocks.size()), body);
        if (!blocks.isEmpty() && blocks.getLast() instanceof Block.Table) {
            gap(body);
        }
    }

    /** The text of a note; its number stands at the start of the first paragraph. */
    void note(Inline.Note note) {
        Frame frame = box(Frame.body(assembly.voice()), "footnote-text");
        places.add(assembly.bookmarks().name(note.id()));
        opening = new Opening(null, () -> {
            xml.open("w:r").open("w:rPr").val("w:rStyle", WordStyle.of("footnote-reference").id()).close();
            xml.empty("w:footnoteRef").close();
            xml.open("w:r").open("w:t", "xml:space", "preserve").text(" ").close().close();
        });
        runs.citing(note.kind() == Inline.Note.Kind.CITATION);
        write(note.content(), frame);
        flush(frame);
    }

    private void write(List<Block> blocks, Frame frame) {
        Block previous = null;
        boolean alternate = false;
        for (Block block : blocks) {
            if (previous instanceof Block.Table && block instanceof Block.Table table && table.caption().isEmpty()) {
                gap(frame);
            }
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
                flush(frame);
                place(quote.attributes());
                write(quote.content(), box(frame, "quote", alternate));
            }
            case Block.CodeBlock code -> code(code, frame);
            case Block.ThematicBreak thematicBreak -> separator(thematicBreak, frame);
            case Block.Table table -> table(table, frame);
            case Block.Figure figure -> figure(figure, frame);
            case Block.Callout callout -> callout(callout, frame, alternate);
            case Block.Division division -> {
                place(division.attributes());
                write(division.content(), frame);
            }
            case Block.Section section -> section(section, frame);
        }
    }

    private void heading(Block.Heading heading, Frame frame) {
        place("h", heading.attributes(), PlainText.of(heading.content()));
        int level = Math.clamp(heading.level(), 1, 6);
        emit("heading-" + level, frame, () -> runs.write(heading.content(), frame.voice()));
    }

    private void paragraph(Block.Paragraph paragraph, Frame frame) {
        place("p", paragraph.attributes(), PlainText.of(paragraph.content()));
        String key = List.of("subtitle", "author", "date").stream()
                .filter(paragraph.attributes()::has)
                .findFirst()
                .orElse(frame.text());
        emit(key, frame, () -> runs.write(paragraph.content(), frame.voice()));
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
        flush(frame);
        place(attributes);
        int level = Math.min(frame.depth(), Numbering.LEVELS - 1);
        int list = assembly.numbering().list(kind, level, frame.indent(), start);
        Frame inside = frame.item(assembly.styles().step());
        for (Block.Item item : items) {
            Frame spoken = inside.speaking(inside.voice().with(item.attributes()));
            place(item.attributes());
            opening = new Opening(new Item(list, level, style, tight), () -> box(item));
            write(item.content(), spoken);
            flush(spoken);
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
        xml.open("w:r").open("w:t", "xml:space", "preserve").text(" ").close().close();
    }

    private void definitions(Block.DefinitionList list, Frame frame) {
        place(list.attributes());
        for (Block.Definition definition : list.definitions()) {
            for (List<Inline> term : definition.terms()) {
                place("t", Attributes.NONE, PlainText.of(term));
                emit("definition-term", frame, () -> runs.write(term, frame.voice()));
            }
            Frame inside = box(frame, "definition");
            definition.explanations().forEach(explanation -> write(explanation, inside));
        }
    }

    private void code(Block.CodeBlock code, Frame frame) {
        flush(frame);
        String text = code.text().endsWith("\n") ? code.text().substring(0, code.text().length() - 1) : code.text();
        place("c", code.attributes(), text);
        // Code runs from left to right in every language.
        Frame leftToRight = frame.speaking(new Voice(frame.voice().lang(), false));
        emit("code-block", leftToRight, () -> runs.text(text, Set.of(), leftToRight.voice()));
    }

    private void separator(Block.ThematicBreak thematicBreak, Frame frame) {
        place("b", thematicBreak.attributes(), "");
        emit("separator", frame, () -> xml.add(assembly.pictures().line(assembly.styles().rule("width"), assembly.styles().rule("weight"))));
    }

    private void table(Block.Table table, Frame frame) {
        flush(frame);
        place("tbl", table.attributes(), PlainText.of(table.caption()) + "\n" + words(table));
        if (!table.caption().isEmpty()) {
            emit("caption", frame, assembly.styles().look("caption-above"), "Above", () -> runs.write(table.caption(), frame.voice()));
        }
        tables.write(table, frame, List.copyOf(places));
        places.clear();
    }

    private static String words(Block.Table table) {
        StringBuilder words = new StringBuilder();
        for (List<Block.Row> rows : List.of(table.head(), table.body())) {
            rows.forEach(row -> row.cells().forEach(cell -> words.append(PlainText.of(cell.content())).append('\t')));
        }
        return words.toString();
    }

    private void figure(Block.Figure figure, Frame frame) {
        place("fig", figure.attributes(), figure.image().source());
        Length widest = assembly.page().textWidth().minus(frame.indent());
        Look own = new Look(figure.caption().isEmpty() ? Map.of() : Map.of("keep-next", "true"));
        emit("illustration", frame, own, figure.caption().isEmpty() ? "" : "with Caption", () -> xml.add(
                assembly.pictures().drawing(figure.image(), part, widest)));
        if (!figure.caption().isEmpty()) {
            place("cap", Attributes.NONE, PlainText.of(figure.caption()));
            emit("caption", frame, () -> runs.write(figure.caption(), frame.voice()));
        }
    }

    private void callout(Block.Callout callout, Frame frame, boolean alternate) {
        flush(frame);
        String key = "callout-" + callout.kind().key();
        Frame inside = box(frame, key, alternate);
        place("n", callout.attributes(), callout.kind() + PlainText.of(callout.title()));
        String color = assembly.styles().look(key).get("label-color");
        Look own = new Look(color == null ? Map.of() : Map.of("color", color));
        emit("callout-title", inside, own, "", () -> {
            String label = assembly.edition().labels().get(callout.kind().key());
            runs.text(callout.title().isEmpty() ? label : label + ": ", Set.of(), assembly.labelVoice());
            runs.write(callout.title(), inside.voice());
        });
        write(callout.content(), inside);
    }

    private void section(Block.Section section, Frame frame) {
        place(section.attributes());
        switch (section.kind()) {
            case TITLE -> write(section.content(), frame);
            case ABSTRACT -> write(section.content(), box(frame, "abstract"));
            case REFERENCES -> {
                runs.citing(true);
                write(section.content(), box(frame, "bibliography"));
                runs.citing(false);
            }
            case PUBLICATION -> write(section.content(), box(frame, "publication"));
            case DISCLAIMER -> {
                int bookmark = assembly.bookmarks().start(xml, Bookmarks.DISCLAIMER);
                write(section.content(), box(frame, "disclaimer"));
                Bookmarks.end(xml, bookmark);
            }
        }
    }

    private Frame box(Frame frame, String key) {
        return box(frame, key, false);
    }

    private Frame box(Frame frame, String key, boolean alternate) {
        return frame.in(new Frame.Box(key, alternate), assembly.styles().look(key));
    }

    /** Names the place of the next paragraph, where the attributes have an id. */
    private void place(Attributes attributes) {
        String id = attributes.id();
        if (id != null) {
            String name = assembly.bookmarks().name(id);
            if (!name.equals(Bookmarks.DISCLAIMER)) {
                places.add(name);
            }
        }
    }

    /** Names the place of the next paragraph, by its id or by its words. */
    private void place(String kind, Attributes attributes, String words) {
        if (attributes.id() == null) {
            places.add(assembly.bookmarks().nameByContent(kind, words));
        } else {
            place(attributes);
        }
    }

    /** An item or a note that does not begin with a paragraph has its number on a line of its own. */
    private void flush(Frame frame) {
        if (opening != null) {
            emit(frame.text(), frame, () -> {});
        }
    }

    /** Word joins tables that follow each other, so something must stand between them. */
    private void gap(Frame frame) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.of("table-gap").id());
        if (frame.voice().rtl()) {
            xml.empty("w:bidi");
        }
        xml.close().close();
    }

    private void emit(String key, Frame frame, Runnable content) {
        emit(key, frame, Look.NONE, "", content);
    }

    private void emit(String key, Frame frame, Look own, String ownName, Runnable content) {
        Opening begins = opening;
        opening = null;
        Item item = begins == null ? null : begins.item();
        xml.open("w:p").open("w:pPr");
        if (item != null && key.equals("list-continue")) {
            Look spaced = item.tight() ? Look.NONE : assembly.styles().loose();
            xml.val("w:pStyle", assembly.styles().paragraph(item.style(), frame, spaced, item.tight() ? "" : "Loose"));
        } else {
            xml.val("w:pStyle", assembly.styles().paragraph(key, frame, own, ownName));
        }
        if (item != null) {
            xml.open("w:numPr").val("w:ilvl", item.level()).val("w:numId", item.list()).close();
        }
        if (frame.voice().rtl()) {
            xml.empty("w:bidi");
        }
        xml.close();
        List<Integer> open = new ArrayList<>();
        places.forEach(name -> open.add(assembly.bookmarks().start(xml, name)));
        places.clear();
        if (begins != null) {
            begins.text().run();
        }
        content.run();
        open.reversed().forEach(bookmark -> Bookmarks.end(xml, bookmark));
        xml.close();
    }
}
