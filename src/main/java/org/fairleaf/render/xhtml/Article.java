package org.fairleaf.render.xhtml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.edition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An edition as one XHTML document, without the page around it.
 *
 * @param markup the elements inside {@code main}
 * @param outline the edition's headings and that of the notes, in the order of the page
 */
public record Article(Markup markup, List<Edition.Entry> outline) {

    /**
     * Writes the article.
     *
     * @param page the document to be, with its base indentation; {@link Markup#include} it there
     */
    public static Article write(Markup page, int furtherIn, Edition edition, Host host) {
        return new Composition(page, furtherIn, edition, host).compose();
    }

    /** The attributes that state an edition's language and direction, then more of them. */
    public static @Nullable String[] language(Edition edition, @Nullable String... more) {
        String lang = edition.metadata().lang();
        return Attrs.and(
                new @Nullable String[] {
                    "lang", lang, "xml:lang", lang, "dir", edition.metadata().dir()
                },
                more);
    }

    /** The attributes of an element that holds words of the labels, then more of them. */
    public static @Nullable String[] wording(Edition edition, @Nullable String... more) {
        return Attrs.and(Wording.of(edition).attributes(), more);
    }

    /** The parts in the order of the page; the notes stand behind the author's text, before the references. */
    private static final class Composition {
        private final Markup page;
        private final int furtherIn;
        private final Edition edition;
        private final Host host;
        private final Wording wording;
        private final Set<String> references;
        private final Abbreviations abbreviations;
        private final boolean rightToLeft;

        Composition(Markup page, int furtherIn, Edition edition, Host host) {
            this.page = page;
            this.furtherIn = furtherIn;
            this.edition = edition;
            this.host = host;
            this.wording = Wording.of(edition);
            this.references = references(edition.blocks());
            this.abbreviations = new Abbreviations(edition.blocks());
            this.rightToLeft = edition.metadata().dir().equals("rtl");
        }

        Article compose() {
            List<Block> blocks = edition.blocks();
            int body = 0;
            while (body < blocks.size() && kind(blocks.get(body)) == Block.Section.Kind.TITLE) {
                body++;
            }
            int back = body;
            while (back < blocks.size() && !isBackMatter(kind(blocks.get(back)))) {
                back++;
            }
            Markup title = part(blocks.subList(0, body));
            Markup text = part(blocks.subList(body, back));
            Markup rear = part(blocks.subList(back, blocks.size()).stream()
                    .map(block -> rightToLeft
                                    && block instanceof Block.Section section
                                    && section.kind() == Block.Section.Kind.REFERENCES
                            ? Works.listed(section)
                            : block)
                    .toList());

            List<Edition.Entry> outline = new ArrayList<>(edition.outline());
            Markup notes = page.part(furtherIn);
            if (!edition.notes().isEmpty()) {
                String id = notes.fresh("notes");
                notes(notes, id);
                outline.add(place(outline, blocks.subList(back, blocks.size())), notesEntry(id));
            }
            Markup contents = page.part(furtherIn);
            if (host.contents()) {
                contents(contents, outline);
            }
            Markup all = page.part(furtherIn);
            List.of(title, contents, text, notes, rear).forEach(all::include);
            return new Article(all, List.copyOf(outline));
        }

        private Markup part(List<Block> blocks) {
            Markup part = page.part(furtherIn);
            blocks(part).nested(blocks);
            return part;
        }

        private BlockWriter blocks(Markup part) {
            InlineWriter inlines = new InlineWriter(part, edition, host, wording, references, abbreviations, false);
            return new BlockWriter(part, inlines, host, wording, rightToLeft);
        }

        private void notes(Markup markup, String id) {
            markup.block(
                    "section", "class", "notes", "epub:type", host.epub() ? "footnotes" : null, "aria-labelledby", id);
            markup.line("h2", wording.labels().get("notes"), Attrs.and(wording.attributes(), "id", id));
            markup.block("ol");
            BlockWriter blocks = blocks(markup);
            for (Inline.Note note : edition.notes()) {
                // The id and the role on a div: as a list item the role is an error, an aside vanishes in Thorium.
                boolean citation = note.kind() == Inline.Note.Kind.CITATION;
                markup.block("li", "class", citation ? "citation" : null)
                        .block(
                                "div",
                                "id",
                                note.id(),
                                "epub:type",
                                host.epub() ? "footnote" : null,
                                "role",
                                "doc-footnote");
                // First and with words: Kindle and Thorium take a bare number or a later link for part of the note.
                markup.block("p", "class", "back")
                        .inline(
                                "a",
                                Attrs.and(wording.attributes(), "href", "#" + note.markId(), "role", "doc-backlink"))
                        .text(wording.labels().get("back-to-text", note.number()))
                        .close()
                        .close();
                blocks.write(citation && rightToLeft ? Works.cited(note.content()) : note.content());
                markup.close().close();
            }
            markup.close().close();
        }

        private void contents(Markup markup, List<Edition.Entry> outline) {
            List<Edition.Entry> shown = outline.stream()
                    .filter(entry -> entry.level() == 2 || entry.level() == 3)
                    .toList();
            if (shown.isEmpty()) {
                return;
            }
            String id = markup.fresh("contents");
            markup.block("nav", "class", "contents", "aria-labelledby", id);
            markup.line("h2", wording.labels().get("contents"), Attrs.and(wording.attributes(), "id", id));
            ContentsList.write(markup, edition, host, shown, "");
            markup.close();
        }

        private Edition.Entry notesEntry(String id) {
            Inline label = new Inline.Text(wording.labels().get("notes"), Position.of(edition.path()));
            return new Edition.Entry(2, id, List.of(label));
        }

        /** Before the first heading of the back matter. */
        private static int place(List<Edition.Entry> outline, List<Block> rear) {
            for (Block block : rear) {
                if (block instanceof Block.Section section) {
                    for (Block inside : section.content()) {
                        for (int i = 0; i < outline.size(); i++) {
                            if (inside instanceof Block.Heading
                                    && outline.get(i)
                                            .id()
                                            .equals(inside.attributes().id())) {
                                return i;
                            }
                        }
                    }
                }
            }
            return outline.size();
        }

        private static Block.Section.@Nullable Kind kind(Block block) {
            return block instanceof Block.Section section ? section.kind() : null;
        }

        private static boolean isBackMatter(Block.Section.@Nullable Kind kind) {
            return kind == Block.Section.Kind.REFERENCES
                    || kind == Block.Section.Kind.DISCLAIMER
                    || kind == Block.Section.Kind.PUBLICATION;
        }

        /** The ids of the entries of the reference list. */
        private static Set<String> references(List<Block> blocks) {
            Set<String> ids = new HashSet<>();
            for (Block block : blocks) {
                if (block instanceof Block.Section section && section.kind() == Block.Section.Kind.REFERENCES) {
                    for (Block inside : section.content()) {
                        if (inside instanceof Block.BulletList list) {
                            list.items().stream()
                                    .map(item -> item.attributes().id())
                                    .filter(id -> id != null)
                                    .forEach(ids::add);
                        }
                    }
                }
            }
            return ids;
        }
    }
}
