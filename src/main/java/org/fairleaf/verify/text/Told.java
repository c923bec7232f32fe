package org.fairleaf.verify.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Heard;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Words;

/**
 * What plain text tells of an edition, in its order: the notes before the references, the contents where the sections
 * begin.
 */
final class Told {

    private final Edition edition;
    private final Looks looks;
    private final Wording wording;
    private final ToldBlocks blocks;
    private final Position whole;

    private Told(Edition edition, Looks looks) {
        this.edition = edition;
        this.looks = looks;
        this.wording = new Wording(edition.labels(), looks);
        this.blocks = new ToldBlocks(edition.labels(), looks, wording);
        this.whole = Position.of(edition.path());
    }

    static Account of(Edition edition, Looks looks) {
        return new Told(edition, looks).account();
    }

    private Account account() {
        List<Block> all = edition.blocks();
        int end = Parts.behindBody(all);
        int begin = edition.contents() ? Parts.firstSection(all.subList(0, end)) : 0;
        List<Heard> parts = new ArrayList<>(blocks.of(all.subList(0, begin), looks.columns()));
        List<Heard> body = blocks.of(all.subList(begin, end), looks.columns());
        List<Heard> notes = edition.notes().stream().map(this::note).toList();
        List<Heard> rest = blocks.of(all.subList(end, all.size()), looks.columns());
        if (edition.contents()) {
            contents(begin, end, parts);
        }
        parts.addAll(body);
        if (!notes.isEmpty()) {
            parts.add(blocks.heading(2, own("notes"), whole));
        }
        parts.addAll(rest);
        String title = parts.stream()
                .filter(part -> part.fact(Fact.LEVEL).equals("1"))
                .map(part -> part.words().text())
                .findFirst()
                .orElse("");
        return new Account(title, "", List.of(), article(parts, whole), notes, Map.of(), "");
    }

    static Heard article(List<Heard> parts, Position whole) {
        return new Heard(Kind.ARTICLE, Map.of(), Words.NONE, parts, whole, null);
    }

    private Heard note(Inline.Note note) {
        Map<Fact, String> number = Map.of(Fact.NUMBER, String.valueOf(note.number()));
        int mark = edition.notes().getLast().number();
        int room = looks.columns() - String.valueOf(mark).length() - "[] ".length();
        return new Heard(Kind.NOTE, number, Words.NONE, blocks.of(note.content(), room), note.position(), null);
    }

    /** The sections that follow the list, the notes and the addresses among them. */
    private void contents(int begin, int end, List<Heard> out) {
        Set<String> passed = new HashSet<>(Parts.headings(edition.blocks().subList(0, begin)));
        List<Block> rest = edition.blocks().subList(end, edition.blocks().size());
        Set<String> behind = new HashSet<>(Parts.headings(rest));
        List<String> names = new ArrayList<>();
        int notesAt = -1;
        for (Edition.Entry entry : edition.outline()) {
            if (entry.level() == 2 && !passed.contains(entry.id())) {
                notesAt = notesAt < 0 && behind.contains(entry.id()) ? names.size() : notesAt;
                names.add(entry.text());
            }
        }
        if (!edition.notes().isEmpty()) {
            names.add(notesAt < 0 ? names.size() : notesAt, edition.labels().get("notes"));
        }
        if (wording.linked()) {
            names.add(edition.labels().get("links"));
        }
        out.add(blocks.heading(2, own("contents"), whole));
        for (String name : names) {
            Words words = wording.line().say(name, whole).words();
            out.add(ToldBlocks.item(ToldBlocks.BULLET, List.of(ToldBlocks.paragraph(words, whole)), whole));
        }
    }

    private Words own(String label) {
        return wording.line().say(edition.labels().get(label), whole).words();
    }
}
