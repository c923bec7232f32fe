package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Sets the author's footnotes and the citations as notes, in one numbering by first mention.
 *
 * <p>A citation becomes a note with each full reference in a paragraph of its own; inside a note, where no other note
 * can stand, it becomes the full reference in brackets. As pandoc does, the mark loses the space before it and moves
 * behind the punctuation after it where the language writes it so.
 */
final class Notes extends Rewrite {

    private static final String PUNCTUATION = ".,;:!?";

    private final Bibliography bibliography;
    private final Map<String, List<Inline>> entries;
    private final Map<String, Metadata.Reason> unresolved;
    private final Map<String, String> entryIds;
    private final Attributes own;
    private final Wording wording;
    private final List<Diagnostic> findings;
    private final List<Inline.Note> notes = new ArrayList<>();
    private int numbered;
    private boolean inNote;
    /** What an author says of the language and direction around a mark; formats set notes elsewhere. */
    private Attributes around = Attributes.NONE;

    /**
     * @param entries the reference list's text of each cited key
     * @param own the article's language and direction
     * @param entryIds the anchor of each entry in the reference list
     */
    Notes(
            Bibliography bibliography,
            Map<String, List<Inline>> entries,
            Map<String, String> entryIds,
            Map<String, Metadata.Reason> unresolved,
            Attributes own,
            Wording wording,
            List<Diagnostic> findings) {
        this.bibliography = bibliography;
        this.entries = entries;
        this.entryIds = entryIds;
        this.unresolved = unresolved;
        this.own = own;
        this.wording = wording;
        this.findings = findings;
    }

    /** All notes set so far, by number. */
    List<Inline.Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    Block block(Block block) {
        Attributes outside = around;
        around = within(block.attributes());
        Block written = super.block(block);
        around = outside;
        return written;
    }

    private Attributes within(Attributes attributes) {
        Attributes inside = around;
        for (String key : List.of("lang", "dir")) {
            String value = attributes.pairs().get(key);
            inside = value == null ? inside : inside.with(key, value);
        }
        return inside;
    }

    @Override
    List<Inline> inlines(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Citation citation -> cite(citation, out);
                case Inline.Footnote footnote -> addNote(note(footnote), out);
                case Inline.Text text -> addText(text, out);
                case Inline.Emphasis i -> out.add(inline(i));
                case Inline.Strong i -> out.add(inline(i));
                case Inline.Strikethrough i -> out.add(inline(i));
                case Inline.Superscript i -> out.add(inline(i));
                case Inline.Subscript i -> out.add(inline(i));
                case Inline.Code i -> out.add(inline(i));
                case Inline.LineBreak i -> out.add(inline(i));
                case Inline.Link i -> out.add(inline(i));
                case Inline.Image i -> out.add(inline(i));
                case Inline.Span i -> {
                    Attributes outside = around;
                    around = within(i.attributes());
                    out.add(inline(i));
                    around = outside;
                }
                case Inline.Abbreviation i -> out.add(inline(i));
                case Inline.Note i -> out.add(inline(i));
            }
        }
        return List.copyOf(out);
    }

    /** Text after a citation's mark: its leading punctuation goes before the mark. */
    private void addText(Inline.Text text, List<Inline> out) {
        int last = out.size() - 1;
        String words = text.text();
        if (last >= 0
                && out.get(last) instanceof Inline.Note note
                && note.kind() == Inline.Note.Kind.CITATION
                && wording.notesAfterPunctuation()
                && !words.isEmpty()
                && PUNCTUATION.indexOf(words.charAt(0)) >= 0) {
            Position position = text.position();
            int mark = last;
            while (mark >= 2 && isSpace(out.get(mark - 1)) && isCitation(out.get(mark - 2))) {
                mark -= 2;
            }
            if (mark >= 2 && isSpace(out.get(mark - 1)) && out.get(mark - 2) instanceof Inline.Note) {
                // The author put a footnote of the row before the punctuation.
                out.add(text);
                return;
            }
            out.add(mark, new Inline.Text(words.substring(0, 1), position));
            words = words.substring(1);
            if (words.isEmpty()) {
                return;
            }
            text = new Inline.Text(words, new Position(position.path(), position.line(), position.column() + 1));
        }
        out.add(text);
    }

    private static boolean isCitation(Inline inline) {
        return inline instanceof Inline.Note note && note.kind() == Inline.Note.Kind.CITATION;
    }

    /** What keeps two marks apart. */
    private static boolean isSpace(Inline inline) {
        return inline instanceof Inline.Text text && text.text().equals("\u00a0");
    }

    /** A mark stands at the word before it; two marks in a row are kept apart. */
    private static void addNote(Inline.Note note, List<Inline> out) {
        if (!out.isEmpty()) {
            int last = out.size() - 1;
            if (out.get(last) instanceof Inline.Note) {
                out.add(new Inline.Text("\u00a0", note.position()));
            } else if (note.kind() == Inline.Note.Kind.CITATION && out.get(last) instanceof Inline.Text text) {
                String trimmed = text.text().stripTrailing();
                if (trimmed.isEmpty()) {
                    out.remove(last);
                    if (!out.isEmpty() && out.getLast() instanceof Inline.Note) {
                        out.add(new Inline.Text("\u00a0", note.position()));
                    }
                } else {
                    out.set(last, new Inline.Text(trimmed, text.position()));
                }
            }
        }
        out.add(note);
    }

    private Inline.Note note(Inline.Footnote footnote) {
        int number = ++numbered;
        inNote = true;
        List<Block> content = blocks(footnote.content());
        inNote = false;
        if (!around.equals(Attributes.NONE)) {
            content = List.of(new Block.Division(content, around, footnote.position()));
        }
        Inline.Note note = new Inline.Note(number, Inline.Note.Kind.FOOTNOTE, content, footnote.position());
        notes.add(note);
        return note;
    }

    private void cite(Inline.Citation citation, List<Inline> out) {
        if (citation.inText()) {
            out.addAll(inText(citation.cites().getFirst()));
        }
        List<List<Inline>> references =
                citation.cites().stream().map(this::fullReference).toList();
        if (inNote) {
            inBrackets(references, citation.inText(), citation.position(), out);
            return;
        }
        // A reference is worded in the article's language, whatever is spoken around its mark.
        Attributes worded = around.equals(Attributes.NONE) ? Attributes.NONE : own;
        List<Block> content = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            content.add(new Block.Paragraph(
                    references.get(i), worded, citation.cites().get(i).position()));
        }
        Inline.Note note =
                new Inline.Note(++numbered, Inline.Note.Kind.CITATION, List.copyOf(content), citation.position());
        notes.add(note);
        addNote(note, out);
    }

    private static void inBrackets(
            List<List<Inline>> references, boolean afterWords, Position position, List<Inline> out) {
        out.add(new Inline.Text(afterWords ? " (" : "(", position));
        for (int i = 0; i < references.size(); i++) {
            if (i > 0) {
                out.add(new Inline.Text(" ", position));
            }
            out.addAll(references.get(i));
        }
        out.add(new Inline.Text(")", position));
    }

    /** The author's name as part of the sentence. */
    private List<Inline> inText(Inline.Cite cite) {
        Reference reference = bibliography.get(cite.key());
        if (reference == null) {
            if (unresolved.containsKey(cite.key())) {
                findings.add(Diagnostic.of(
                        Code.CITE_NAME_UNKNOWN,
                        cite.position(),
                        "\"@" + cite.key() + "\" stands for an author's name, but no reference gives one; "
                                + "the key is published as it stands",
                        "write the name and put the key in brackets: Name [@" + cite.key() + "]"));
            }
            return List.of(new Inline.Text(cite.key(), cite.position()));
        }
        return cite.suppressAuthor()
                ? wording.year(reference, cite.position())
                : wording.inText(reference, cite.position());
    }

    /** Words before, the reference's entry with a link to it in the list, the locator and words after. */
    private List<Inline> fullReference(Inline.Cite cite) {
        List<Inline> out = new ArrayList<>();
        if (!cite.prefix().isEmpty()) {
            out.addAll(inlines(cite.prefix()));
            out.add(new Inline.Text(" ", cite.position()));
        }
        List<Inline> entry = entries.get(cite.key());
        Metadata.Reason reason = unresolved.get(cite.key());
        if (entry != null) {
            String id = entryIds.get(cite.key());
            Reference reference = bibliography.get(cite.key());
            String title = reference == null ? null : reference.title();
            out.addAll(id == null ? entry : linked(entry, title, "#" + id));
        } else if (reason != null) {
            out.addAll(wording.unresolved(reason, cite.position()));
        }
        if (!cite.locator().isEmpty()) {
            out.add(new Inline.Text(ends(out) ? " " : ", ", cite.position()));
            List<Inline> locator = inlines(cite.locator());
            out.addAll(locator);
            if (!ends(locator)) {
                out.add(new Inline.Text(".", cite.position()));
            }
        }
        return List.copyOf(out);
    }

    /** Whether the words end with punctuation. */
    private static boolean ends(List<Inline> content) {
        String words = PlainText.of(content).stripTrailing();
        return words.isEmpty() || PUNCTUATION.indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** The entry with its title, or where that is not found its first words, as the link. */
    private static List<Inline> linked(List<Inline> entry, @Nullable String title, String target) {
        if (title != null) {
            for (int i = 0; i < entry.size(); i++) {
                Inline inline = entry.get(i);
                int at = inline instanceof Inline.Link
                        ? -1
                        : PlainText.of(List.of(inline))
                                .toLowerCase(Locale.ROOT)
                                .indexOf(title.toLowerCase(Locale.ROOT));
                if (at >= 0 && inline instanceof Inline.Text text) {
                    return spliced(entry, i, text, at, at + title.length(), target);
                }
                if (at >= 0) {
                    List<Inline> out = new ArrayList<>(entry);
                    out.set(i, link(List.of(inline), target, inline.position()));
                    return out;
                }
            }
        }
        int length = 0;
        while (length < entry.size() && !(entry.get(length) instanceof Inline.Link)) {
            length++;
        }
        if (length == 0) {
            return entry;
        }
        List<Inline> out = new ArrayList<>();
        out.add(link(entry.subList(0, length), target, entry.getFirst().position()));
        out.addAll(entry.subList(length, entry.size()));
        return out;
    }

    private static List<Inline> spliced(
            List<Inline> entry, int index, Inline.Text text, int from, int to, String target) {
        List<Inline> out = new ArrayList<>(entry.subList(0, index));
        if (from > 0) {
            out.add(new Inline.Text(text.text().substring(0, from), text.position()));
        }
        out.add(link(
                List.of(new Inline.Text(text.text().substring(from, to), text.position())), target, text.position()));
        if (to < text.text().length()) {
            out.add(new Inline.Text(text.text().substring(to), text.position()));
        }
        out.addAll(entry.subList(index + 1, entry.size()));
        return out;
    }

    private static Inline.Link link(List<Inline> content, String target, Position position) {
        return new Inline.Link(List.copyOf(content), target, null, Attributes.NONE, position);
    }
}
