package org.fairleaf.render.xhtml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.PlainText;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/** Running text. */
final class InlineWriter {

    private final Markup markup;
    private final Edition edition;
    private final Host host;
    private final Wording wording;
    private final Set<String> references;
    private final Abbreviations abbreviations;

    /** Whether this is a second copy of a heading, as in a contents list: without ids, links and notes. */
    private final boolean copy;

    /** The notes met inside the link being written: a link cannot hold their marks, so these follow it. */
    private @Nullable List<Inline.Note> waiting;

    InlineWriter(
            Markup markup,
            Edition edition,
            Host host,
            Wording wording,
            Set<String> references,
            Abbreviations abbreviations,
            boolean copy) {
        this.markup = markup;
        this.edition = edition;
        this.host = host;
        this.wording = wording;
        this.references = references;
        this.abbreviations = abbreviations;
        this.copy = copy;
    }

    void write(List<Inline> inlines) {
        inlines.forEach(this::write);
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Text text -> markup.text(text.text());
            case Inline.Emphasis emphasis -> element("em", emphasis.content());
            case Inline.Strong strong -> element("strong", strong.content());
            case Inline.Strikethrough strikethrough -> element("s", strikethrough.content());
            case Inline.Superscript superscript -> element("sup", superscript.content());
            case Inline.Subscript subscript -> element("sub", subscript.content());
            case Inline.Code code -> markup.inline("code").text(code.text()).close();
            case Inline.LineBreak lineBreak -> markup.empty("br");
            case Inline.Link link -> link(link);
            case Inline.Image image -> image(image);
            case Inline.Span span ->
                element(
                        span.attributes().has("glossary-term") ? "dfn" : "span",
                        span.content(),
                        attributes(span.attributes()));
            case Inline.Abbreviation abbreviation ->
                markup.inline(
                                "abbr",
                                "title",
                                abbreviation.expansion(),
                                "class",
                                !copy && abbreviations.introduced(abbreviation) ? "first" : null)
                        .text(abbreviation.text())
                        .close();
            case Inline.Note note -> note(note);
            case Inline.Unset unset -> throw new IllegalStateException("an edition holds " + unset);
        }
    }

    private void element(String name, List<Inline> content, @Nullable String... attributes) {
        markup.inline(name, attributes);
        write(content);
        markup.close();
    }

    private void link(Inline.Link link) {
        if (copy || waiting != null) {
            write(link.content());
            return;
        }
        boolean reference = link.internal() && references.contains(link.anchor());
        boolean explained = link.attributes().has("glossary-use");
        List<Inline.Note> notes = new ArrayList<>();
        waiting = notes;
        boolean address = PlainText.of(link.content()).equals(link.target());
        element(
                "a",
                link.content(),
                attributes(
                        address ? link.attributes().withClass("address") : link.attributes(),
                        "href",
                        Address.of(link.target()),
                        "title",
                        link.title(),
                        "epub:type",
                        !host.epub() ? null : reference ? "biblioref" : explained ? "glossref" : null,
                        "role",
                        reference ? "doc-biblioref" : explained ? "doc-glossref" : null));
        waiting = null;
        notes.forEach(this::note);
    }

    private void note(Inline.Note note) {
        if (copy) {
            return;
        }
        if (waiting != null) {
            waiting.add(note);
            return;
        }
        // Nothing but the number inside: Apple Books opens no note from a link that holds an element.
        markup.inline(
                        "a",
                        Attrs.and(
                                wording.attributes(),
                                "id",
                                note.markId(),
                                "class",
                                "noteref",
                                "href",
                                "#" + note.id(),
                                "epub:type",
                                host.epub() ? "noteref" : null,
                                "role",
                                "doc-noteref",
                                "aria-label",
                                wording.labels().get("note-number", note.number())))
                .text(String.valueOf(note.number()))
                .close();
    }

    void image(Inline.Image image) {
        Media media = edition.media().get(image.source());
        if (media == null) {
            throw new IllegalStateException("an edition lacks the image " + image.source());
        }
        String alt = switch (image.alt()) {
            case Alt.Described described -> described.text();
            case Alt.Decorative decorative -> "";
            case Alt.Missing missing -> throw new IllegalStateException("an edition holds an image without alt");
        };
        markup.empty(
                "img",
                attributes(
                        image.attributes(),
                        "src",
                        host.images().apply(image),
                        "alt",
                        alt,
                        "role",
                        alt.isEmpty() ? "presentation" : null,
                        "aria-details",
                        copy ? null : image.description(),
                        "title",
                        image.title(),
                        "width",
                        String.valueOf(media.width()),
                        "height",
                        String.valueOf(media.height())));
    }

    private @Nullable String[] attributes(Attributes attributes, @Nullable String... more) {
        return Attrs.of(copy ? attributes.withId(null) : attributes, List.of(), more);
    }
}
