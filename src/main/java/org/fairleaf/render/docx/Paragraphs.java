package org.fairleaf.render.docx;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Writes the paragraphs of a part, one after another: their style, their list number, their bookmarks. */
final class Paragraphs {

    /** @param list the numbering instance @param level the level in it, from 0 @param style the key of the items' style */
    record Item(int list, int level, String style, boolean tight) {}

    /** What the next paragraph begins with: it is the first one of an item or of a note. */
    private record Opening(@Nullable Item item, Runnable text) {}

    /** @param at where the paragraph's properties end @param joined whether it stays with the next one */
    private record Written(int at, boolean joined) {}

    private final Assembly assembly;
    private final Xml xml;
    private final List<String> places = new ArrayList<>();
    private @Nullable Opening opening;
    private final List<Written> recent = new ArrayList<>();
    private boolean afterTable;

    Paragraphs(Assembly assembly, Part part) {
        this.assembly = assembly;
        this.xml = part.xml();
    }

    /** Names the place of the next paragraph. */
    void place(String name) {
        places.add(name);
    }

    /** Names the place of the next paragraph, where the attributes have an id. */
    void place(Attributes attributes) {
        String id = attributes.id();
        if (id != null) {
            String name = assembly.bookmarks().name(id);
            if (!Bookmarks.isOfPart(name)) {
                place(name);
            }
        }
    }

    /** Names the place of the next paragraph, by its id or by its words, and notes where the block comes from. */
    void place(BlockMap.Kind kind, Attributes attributes, String words, Position position) {
        String id = attributes.id();
        String name = id == null
                ? assembly.bookmarks().nameByContent(kind.letters(), words)
                : assembly.bookmarks().name(id);
        assembly.map().add(name, kind, position);
        if (id == null) {
            place(name);
        } else {
            place(attributes);
        }
    }

    /** The names given since the last paragraph, for something else that takes them. */
    List<String> takePlaces() {
        List<String> taken = List.copyOf(places);
        places.clear();
        return taken;
    }

    /** Makes the next paragraph the first one of an item. @param text what its text begins with */
    void open(Item item, Runnable text) {
        opening = new Opening(item, text);
    }

    /** Makes the next paragraph the first one of a note. @param text what its text begins with */
    void open(Runnable text) {
        opening = new Opening(null, text);
    }

    /** An item or a note that does not begin with a paragraph has its number on a line of its own. */
    void flush(Frame frame) {
        if (opening != null) {
            write(frame.text(), frame, () -> {});
        }
    }

    /** Call it before a table: Word joins tables that follow each other, so something must stand between them. */
    void separate(Frame frame) {
        if (!afterTable) {
            return;
        }
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.of("table-gap").id());
        if (frame.voice().rtl()) {
            xml.empty("w:bidi");
        }
        recent.add(new Written(xml.length(), false));
        xml.close().close();
        afterTable = false;
    }

    /** Call it after a table. */
    void tableEnds() {
        afterTable = true;
        recent.clear();
    }

    /** Call it where a control begins or ends: a section holds whole ones. */
    void controlEnds() {
        recent.clear();
    }

    /** Whether a new section could begin here, or before the headings just written. */
    boolean mayBreak() {
        return recent.stream().anyMatch(written -> !written.joined());
    }

    /** Ends the section with the last paragraph that does not belong to what follows. */
    void breakSection(Xml section) {
        Written last = recent.reversed().stream()
                .filter(written -> !written.joined())
                .findFirst()
                .orElseThrow();
        xml.insert(last.at(), section);
        recent.clear();
    }

    /** Ends the section behind a table: a paragraph has to say so. */
    void breakSectionAfterTable(Xml section, Frame frame) {
        xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.of("table-gap").id());
        if (frame.voice().rtl()) {
            xml.empty("w:bidi");
        }
        xml.add(section).close().close();
        afterTable = false;
    }

    /** Call it at the end of a story, which Word lets end with no table. */
    void finish(Frame frame) {
        flush(frame);
        separate(frame);
        // Names of what turned out to be empty still are where links lead.
        takePlaces().forEach(name -> Bookmarks.end(xml, assembly.bookmarks().start(xml, name)));
    }

    void write(String style, Frame frame, Runnable content) {
        write(style, frame, Look.NONE, "", content);
    }

    /**
     * Writes a paragraph.
     *
     * @param style the key of its style
     * @param own what differs from that style, and {@code ownName} what to call that; see {@link Styles#paragraph}
     */
    void write(String style, Frame frame, Look own, String ownName, Runnable content) {
        Opening begins = opening;
        opening = null;
        afterTable = false;
        Item item = begins == null ? null : begins.item();
        xml.open("w:p").open("w:pPr");
        if (item != null && style.equals("list-continue")) {
            Look spaced = item.tight() ? Look.NONE : assembly.styles().loose();
            xml.val("w:pStyle", assembly.styles().paragraph(item.style(), frame, spaced, item.tight() ? "" : "Loose"));
        } else {
            xml.val("w:pStyle", assembly.styles().paragraph(style, frame, own, ownName));
        }
        if (item != null) {
            xml.open("w:numPr")
                    .val("w:ilvl", item.level())
                    .val("w:numId", item.list())
                    .close();
        }
        if (frame.voice().rtl()) {
            xml.empty("w:bidi");
        }
        WordStyle known = WordStyle.ALL.get(style);
        boolean joined = own.is("keep-next")
                || (known != null && assembly.styles().look(known.sheetKey()).is("keep-next"));
        recent.add(new Written(xml.length(), joined));
        xml.close();
        List<Integer> open = takePlaces().stream()
                .map(name -> assembly.bookmarks().start(xml, name))
                .toList();
        if (begins != null) {
            begins.text().run();
        }
        content.run();
        open.reversed().forEach(bookmark -> Bookmarks.end(xml, bookmark));
        xml.close();
    }
}
