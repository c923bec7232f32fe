package org.fairleaf.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;

/** The running text of one line of an edition. */
final class RunningText {

    private final Words.Writing out = new Words.Writing();
    private final Edition edition;
    private final Ear ear;
    private final boolean citing;
    private final List<String> ids = new ArrayList<>();
    private final List<Inline.Note> notes = new ArrayList<>();
    private final List<Inline.Note> postponed = new ArrayList<>();
    private boolean plain;
    private boolean inLink;

    /** @param citing whether the line is a reference: emphasis marks titles there, and stresses nothing */
    RunningText(Edition edition, Ear ear, boolean citing) {
        this.edition = edition;
        this.ear = ear;
        this.citing = citing;
        if (ear.has(Ear.Habit.BY_RUNS)) {
            out.byRuns();
        }
    }

    /** Says that all of the line is in that language. */
    void all(String lang, Position position, Runnable content) {
        foreign(lang, position, content);
    }

    void write(List<Inline> inlines) {
        inlines.forEach(this::write);
    }

    /** Without links, anchors and notes, as a contents list has it. */
    void plain(List<Inline> inlines) {
        plain = true;
        write(inlines);
    }

    /** Code, with its lines. */
    void code(String text, Position position) {
        out.open(Kind.CODE, Map.of(), position, null);
        out.say(text, position);
        out.close();
    }

    void words(String words, Position position) {
        out.flow(words, position);
    }

    /** A word of the program's own, in its language where that is not the article's. */
    void label(String word, Position position) {
        String labels = edition.labels().lang();
        String article = edition.metadata().lang();
        if (primary(labels).equals(primary(article))) {
            out.flow(word, position);
        } else {
            foreign(labels, position, () -> out.flow(word, position));
        }
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    /** @param lang the language of the line */
    Words words(String lang) {
        return out.words(lang);
    }

    /** The notes marked in the line. */
    List<Inline.Note> notes() {
        return notes;
    }

    /** Gives the anchors of the line. */
    void anchors(Consumer<String> taker) {
        ids.forEach(taker);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Text text -> out.flow(text.text(), text.position());
            case Inline.Emphasis emphasis -> within(Kind.EMPHASIS, Map.of(), emphasis.position(), emphasis.content());
            case Inline.Strong strong -> within(Kind.STRONG, Map.of(), strong.position(), strong.content());
            case Inline.Strikethrough struck -> within(Kind.STRUCK, Map.of(), struck.position(), struck.content());
            case Inline.Superscript raised -> within(Kind.RAISED, Map.of(), raised.position(), raised.content());
            case Inline.Subscript lowered -> within(Kind.LOWERED, Map.of(), lowered.position(), lowered.content());
            case Inline.Code code -> code(code.text(), code.position());
            case Inline.LineBreak lineBreak -> out.lineBreak();
            case Inline.Link link -> link(link);
            case Inline.Image image -> image(image);
            case Inline.Span span -> {
                id(span.attributes());
                inLanguage(span.attributes(), span.position(), () -> write(span.content()));
            }
            case Inline.Abbreviation abbreviation -> {
                Map<Fact, String> said = Map.of(Fact.EXPANSION, abbreviation.expansion());
                out.open(Kind.ABBREVIATION, said, abbreviation.position(), null);
                out.flow(abbreviation.text(), abbreviation.position());
                out.close();
            }
            case Inline.Note note -> {
                if (!plain && inLink) {
                    postponed.add(note);
                } else if (!plain) {
                    note(note);
                }
            }
            case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
        }
    }

    private void within(Kind kind, Map<Fact, String> facts, Position position, List<Inline> content) {
        out.open(ear.as(kind), facts, position, null);
        write(content);
        if (ear.hears(kind) && !(citing && kind == Kind.EMPHASIS && !ear.has(Ear.Habit.STRESSED_TITLES))) {
            out.close();
        } else {
            out.drop();
        }
    }

    private void inLanguage(Attributes attributes, Position position, Runnable content) {
        String lang = attributes.lang();
        if (lang == null) {
            out.settle(position);
            content.run();
        } else {
            foreign(lang, position, content);
        }
    }

    private void foreign(String lang, Position position, Runnable content) {
        out.open(Kind.LANGUAGE, Map.of(Fact.LANG, Words.language(lang)), position, null);
        content.run();
        out.close();
    }

    private void id(Attributes attributes) {
        String id = attributes.id();
        if (id != null && !plain) {
            ids.add(id);
        }
    }

    /** No link stands in a link, and no note's mark. */
    private void link(Inline.Link link) {
        if (plain || inLink) {
            write(link.content());
            return;
        }
        id(link.attributes());
        inLink = true;
        inLanguage(
                link.attributes(),
                link.position(),
                () -> within(Kind.LINK, Map.of(Fact.TARGET, link.target()), link.position(), link.content()));
        inLink = false;
        postponed.forEach(this::note);
        postponed.clear();
    }

    private void image(Inline.Image image) {
        if (image.alt() instanceof Alt.Described alt) {
            id(image.attributes());
            out.sign(Kind.FIGURE, Map.of(Fact.ALT, alt.text()), image.position(), null);
        } else {
            out.silence(image.position());
        }
    }

    private void note(Inline.Note note) {
        out.sign(Kind.MARK, Map.of(Fact.NUMBER, String.valueOf(note.number())), note.position(), null);
        ids.add(note.markId());
        notes.add(note);
    }
}
