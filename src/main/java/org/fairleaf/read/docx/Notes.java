package org.fairleaf.read.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.office.Tag;
import org.jspecify.annotations.Nullable;

/** The document's footnotes and endnotes, each read where its mark stands. */
final class Notes {

    private final Manuscript manuscript;
    private final Map<String, Tag> footnotes = new HashMap<>();
    private final Map<String, Tag> endnotes = new HashMap<>();
    private final Set<Tag> read = new HashSet<>();
    private boolean reading;
    private boolean endnotesTold;

    Notes(Manuscript manuscript, @Nullable Tag footnotes, @Nullable Tag endnotes) {
        this.manuscript = manuscript;
        collect(footnotes, this.footnotes);
        collect(endnotes, this.endnotes);
    }

    private static void collect(@Nullable Tag root, Map<String, Tag> notes) {
        for (Tag note : root == null ? List.<Tag>of() : root.children()) {
            // The separators are notes by form alone.
            boolean normal = note.get("w:type").isEmpty() || note.get("w:type").equals("normal");
            if (normal && !note.get("w:id").isEmpty()) {
                notes.putIfAbsent(note.get("w:id"), note);
            }
        }
    }

    /** The content of the note that a mark stands for; null, told, where there is none. */
    @Nullable
    List<Part> at(Tag mark, Position position) {
        boolean end = mark.is("w:endnoteReference");
        Tag note = (end ? endnotes : footnotes).get(mark.get("w:id"));
        if (note == null) {
            manuscript.log().uncertain(position, "a note's mark stands here, but the document holds no such note", "");
            return null;
        }
        if (reading || !read.add(note)) {
            manuscript
                    .log()
                    .uncertain(
                            position,
                            reading ? "a note within a note is left out" : "a second mark of one note is left out",
                            note.words());
            return null;
        }
        if (end && !endnotesTold) {
            endnotesTold = true;
            manuscript
                    .log()
                    .recognised(position, "endnotes become footnotes, the one kind of notes that an article has", "");
        }
        reading = true;
        try {
            String part = manuscript.file().relatedName(end ? "endnotes" : "footnotes");
            return new StoryReader(manuscript, part, position).read(note);
        } finally {
            reading = false;
        }
    }

    /** Tells of notes without a mark. */
    void tell(Position whole) {
        for (Map<String, Tag> notes : List.of(footnotes, endnotes)) {
            notes.entrySet().stream()
                    .filter(entry -> !read.contains(entry.getValue()))
                    .filter(entry -> !entry.getValue().words().isBlank())
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> manuscript
                            .log()
                            .removed(
                                    whole,
                                    "a note that no mark in the text leads to",
                                    entry.getValue().words()));
        }
    }
}
