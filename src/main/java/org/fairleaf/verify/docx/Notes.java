package org.fairleaf.verify.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.office.Tag;
import org.fairleaf.office.WordFile;

/** Each mark has its note and each note its mark, in one order; and a line parts the notes from the text. */
final class Notes implements Rule {

    @Override
    public void check(WordFile file, Findings findings) {
        List<String> marks = new ArrayList<>();
        List<Tag> references = file.document().all("w:footnoteReference");
        references.forEach(mark -> marks.add(mark.get("w:id")));
        Tag part = file.related("footnotes");
        if (part == null) {
            if (!marks.isEmpty()) {
                findings.add(Code.DOCX_NOTE, references.getFirst(), "the notes of the document are not there");
            }
            return;
        }
        List<String> ids = new ArrayList<>();
        Set<String> separators = new HashSet<>();
        for (Tag note : part.all("w:footnote")) {
            String id = note.get("w:id");
            if (note.has("w:type")) {
                separators.add(note.get("w:type"));
                continue;
            }
            ids.add(id);
            if (note.all("w:footnoteRef").size() != 1) {
                findings.add(Code.DOCX_NOTE, note, "the note " + note.quoted() + " does not show its number once");
            }
            if (note.words().isBlank()) {
                findings.add(Code.DOCX_NOTE, note, "note " + id + " says nothing");
            }
            if (!marks.contains(id)) {
                findings.add(Code.DOCX_NOTE, note, "the note " + note.quoted() + " has no mark in the text");
            }
        }
        for (Tag mark : references) {
            if (!ids.contains(mark.get("w:id"))) {
                findings.add(Code.DOCX_NOTE, mark, "a mark leads to note " + mark.get("w:id") + ", which is not there");
            }
        }
        if (marks.size() != new HashSet<>(marks).size()) {
            findings.add(Code.DOCX_NOTE, "two marks lead to one note");
        }
        if (new HashSet<>(marks).equals(new HashSet<>(ids)) && !marks.equals(ids)) {
            findings.add(Code.DOCX_NOTE, "the notes stand in another order than their marks");
        }
        separators(file, separators, findings);
    }

    /** Word draws no line unless both separators are there and the settings name them. */
    private static void separators(WordFile file, Set<String> separators, Findings findings) {
        Tag settings = file.related("settings");
        long declared = settings == null
                ? 0
                : settings.all("w:footnotePr").stream()
                        .mapToLong(tag -> tag.all("w:footnote").size())
                        .sum();
        if (!separators.containsAll(Set.of("separator", "continuationSeparator")) || declared < 2) {
            findings.add(Code.DOCX_NOTE_SEPARATOR, "nothing parts the notes from the text");
        }
    }
}
