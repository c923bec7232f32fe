package org.fairleaf.verify.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Findings;
import org.fairleaf.verify.Heard;

/** That each note has an ID of its own, by which it is found, and is heard right behind the line of its mark. */
final class Notes implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        Map<String, COSBase> byId =
                CosTrees.names(evidence.top().dictionary().getCOSDictionary(COSName.getPDFName("IDTree")));
        Map<String, Integer> count = new HashMap<>();
        evidence.top().each(tag -> {
            if (tag.dictionary().getDictionaryObject(COSName.ID) instanceof COSString id) {
                count.merge(CosTrees.bytes(id), 1, Integer::sum);
            }
        });
        for (Heard note : evidence.expected().notes()) {
            Tag tag = evidence.tag(note);
            if (tag == null) {
                continue;
            }
            String name = "the note " + note.fact(Fact.NUMBER);
            String id = tag.dictionary().getDictionaryObject(COSName.ID) instanceof COSString own
                    ? CosTrees.bytes(own)
                    : "";
            if (count.getOrDefault(id, 0) != 1) {
                findings.add(Code.VERIFY_NOTE, note.position(), name + " has no ID of its own in the PDF");
            } else if (byId.get(id) != tag.dictionary()) {
                findings.add(Code.VERIFY_NOTE, note.position(), name + " is not found by its ID in the PDF");
            }
        }
        order(evidence, findings);
    }

    /** Between a mark and its note nothing is heard but the rest of the line and the notes before it. */
    private static void order(Evidence evidence, Findings findings) {
        Deque<String> marked = new ArrayDeque<>();
        evidence.top().each(tag -> {
            if (tag.is("Note", "FENote")) {
                String number = evidence.file()
                        .text(tag.tags().isEmpty() ? tag : tag.tags().getFirst())
                        .strip();
                if (!marked.remove(number)) {
                    return;
                }
            } else if (tag.is("Reference") && !within(tag, "TOC")) {
                marked.add(evidence.file().text(tag).strip());
            } else if (!marked.isEmpty() && line(tag) && !within(tag, "Note") && !within(tag, "FENote")) {
                findings.add(
                        Code.VERIFY_NOTE,
                        position(evidence, marked.getFirst()),
                        "the note " + marked.getFirst() + " is not heard behind the line of its mark in the PDF");
                marked.clear();
            }
        });
    }

    private static Position position(Evidence evidence, String number) {
        return evidence.expected().notes().stream()
                .filter(note -> note.fact(Fact.NUMBER).equals(number))
                .map(Heard::position)
                .findFirst()
                .orElse(evidence.article());
    }

    private static boolean line(Tag tag) {
        return tag.is("P", "Caption", "Lbl") || tag.level() > 0;
    }

    private static boolean within(Tag tag, String role) {
        for (Tag at = tag.parent(); at != null; at = at.parent()) {
            if (at.is(role)) {
                return true;
            }
        }
        return false;
    }
}
