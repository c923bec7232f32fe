package org.fairleaf.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.edition.Edition;

/**
 * What a listener is to hear of an edition, line by line: the role of each line's element and its words, the notes
 * behind the lines of their marks. Written against the document model alone, so that it can contradict the PDF.
 */
final class Spoken {

    private final Edition edition;
    private final List<String> lines = new ArrayList<>();
    private final List<Inline.Note> notes = new ArrayList<>();

    private Spoken(Edition edition) {
        this.edition = edition;
    }

    /** The lines that an edition is to have, without those of the contents list. */
    static List<String> of(Edition edition) {
        Spoken spoken = new Spoken(edition);
        edition.blocks().forEach(spoken::block);
        return spoken.lines;
    }

    /** The lines that a PDF has, without those of the contents list. */
    static List<String> of(TagText.Element document) {
        List<String> lines = new ArrayList<>();
        read(document, lines);
        return lines;
    }

    private static void read(TagText.Element element, List<String> lines) {
        for (TagText.Element kid : element.elements()) {
            String role = kid.role();
            if (role.equals("TOC")) {
                // The line before says that contents follow.
                lines.removeLast();
            } else if (role.equals("P") || role.matches("H[1-9]") || role.equals("Caption") || role.equals("Lbl")) {
                StringBuilder words = new StringBuilder();
                List<TagText.Element> inside = new ArrayList<>();
                words(kid, words, inside);
                lines.add(role + "|" + words);
                inside.forEach(note -> read(note, lines));
            } else {
                read(kid, lines);
            }
        }
    }

    private static void words(TagText.Element element, StringBuilder words, List<TagText.Element> notes) {
        if (element.get("ActualText") != null) {
            words.append(element.get("ActualText"));
            return;
        }
        for (Object kid : element.kids()) {
            if (!(kid instanceof TagText.Element child)) {
                words.append(kid);
            } else if (child.role().endsWith("Note")) {
                notes.add(child);
            } else if (child.role().equals("Figure")) {
                words.append('[').append(child.get("Alt")).append(']');
            } else {
                words(child, words, notes);
            }
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> line("H" + heading.level(), heading.content());
            case Block.Paragraph paragraph -> line("P", paragraph.content());
            case Block.BulletList list -> {
                for (Block.Item item : list.items()) {
                    Boolean checked = item.checked();
                    if (checked != null) {
                        lines.add("Lbl|" + edition.labels().get(checked ? "task-done" : "task-open"));
                    } else {
                        lines.add("Lbl|BULLET");
                    }
                    item.content().forEach(this::block);
                }
            }
            case Block.OrderedList list -> {
                int number = list.start();
                for (Block.Item item : list.items()) {
                    String label = switch (list.numbering()) {
                        case DECIMAL -> String.valueOf(number);
                        case LOWER_ALPHA -> String.valueOf((char) ('a' + number - 1));
                        case UPPER_ALPHA -> String.valueOf((char) ('A' + number - 1));
                        case LOWER_ROMAN -> List.of("i", "ii", "iii", "iv").get(number - 1);
                        case UPPER_ROMAN -> List.of("I", "II", "III", "IV").get(number - 1);
                    };
                    lines.add("Lbl|" + label + ".");
                    number++;
                    item.content().forEach(this::block);
                }
            }
            case Block.DefinitionList list ->
                list.definitions().forEach(definition -> {
                    definition.terms().forEach(term -> line("Lbl", term));
                    definition.explanations().forEach(explanation -> explanation.forEach(this::block));
                });
            case Block.Quote quote -> quote.content().forEach(this::block);
            case Block.CodeBlock code ->
                lines.add("P|" + code.text().stripTrailing().replace('\n', ' '));
            case Block.ThematicBreak rule -> {}
            case Block.Table table -> {
                if (!table.caption().isEmpty()) {
                    line("Caption", table.caption());
                }
                table.head().forEach(this::row);
                table.body().forEach(this::row);
            }
            case Block.Figure figure -> {
                if (!figure.caption().isEmpty()) {
                    line("Caption", figure.caption());
                }
            }
            case Block.Callout callout -> {
                List<Inline> title = new ArrayList<>();
                title.add(new Inline.Text(
                        edition.labels().get(callout.kind().key())
                                + (callout.title().isEmpty() ? "" : ": "),
                        callout.position()));
                title.addAll(callout.title());
                line("P", title);
                callout.content().forEach(this::block);
            }
            case Block.Division division -> division.content().forEach(this::block);
            case Block.Section section -> section.content().forEach(this::block);
        }
    }

    private void row(Block.Row row) {
        row.cells().stream().filter(cell -> !cell.content().isEmpty()).forEach(cell -> line("P", cell.content()));
    }

    private void line(String role, List<Inline> content) {
        StringBuilder words = new StringBuilder();
        content.forEach(inline -> words(inline, words));
        lines.add(role + "|" + words.toString().strip());
        List<Inline.Note> here = List.copyOf(notes);
        notes.clear();
        for (Inline.Note note : here) {
            lines.add("Lbl|" + note.number());
            note.content().forEach(this::block);
        }
    }

    private void words(List<Inline> content, StringBuilder out) {
        content.forEach(inline -> words(inline, out));
    }

    private void words(Inline inline, StringBuilder out) {
        switch (inline) {
            case Inline.Text text -> out.append(text.text());
            case Inline.Emphasis emphasis -> words(emphasis.content(), out);
            case Inline.Strong strong -> words(strong.content(), out);
            case Inline.Strikethrough struck -> words(struck.content(), out);
            case Inline.Superscript raised -> words(raised.content(), out);
            case Inline.Subscript lowered -> words(lowered.content(), out);
            case Inline.Code code -> out.append(code.text());
            case Inline.LineBreak lineBreak -> out.append(' ');
            case Inline.Link link -> words(link.content(), out);
            case Inline.Image image -> {
                if (image.alt() instanceof Alt.Described described) {
                    out.append('[').append(described.text()).append(']');
                }
            }
            case Inline.Span span -> words(span.content(), out);
            case Inline.Abbreviation abbreviation -> out.append(abbreviation.text());
            case Inline.Note note -> {
                out.append(note.number());
                notes.add(note);
            }
            case Inline.Unset unset -> throw new IllegalStateException(Objects.toString(unset));
        }
    }
}
