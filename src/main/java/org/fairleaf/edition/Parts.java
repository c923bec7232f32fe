package org.fairleaf.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Writing;
import org.jspecify.annotations.Nullable;

/** The parts that an edition puts around the article's body, as ordinary blocks. */
final class Parts {

    /** The class of a definition list of short facts, which formats set side by side. */
    private static final String FACTS = "facts";

    private final Metadata metadata;
    private final Wording wording;
    private final Anchors anchors;
    private final Position start;

    Parts(String path, Metadata metadata, Wording wording, Anchors anchors) {
        this.metadata = metadata;
        this.wording = wording;
        this.anchors = anchors;
        this.start = new Position(path, 1, 1);
    }

    /** The theme's logo, the publisher, title, subtitle, what is to be told of the article, authors and date. */
    Block title(Inline.@Nullable Image logo, Standing standing) {
        Position at = at("title");
        List<Block> content = new ArrayList<>();
        if (logo != null) {
            content.add(new Block.Figure(logo, List.of(), Attributes.NONE.withClass("logo"), logo.position()));
        }
        String publisher = metadata.publisher();
        if (publisher != null) {
            content.add(line("publisher", publisher));
        }
        content.add(new Block.Heading(1, metadata.title(), Attributes.id(anchors.free("title", at)), at));
        if (!metadata.subtitle().isEmpty()) {
            content.add(
                    new Block.Paragraph(metadata.subtitle(), Attributes.NONE.withClass("subtitle"), at("subtitle")));
        }
        if (standing.draft()) {
            content.add(new Block.Paragraph(wording.label("draft", at), Attributes.NONE.withClass(Edition.DRAFT), at));
        }
        String overdue = standing.overdue();
        if (overdue != null) {
            String words = wording.labels().get("overdue", wording.labels().date(overdue));
            content.add(new Block.Paragraph(
                    wording.added(words, at("next-review")), Attributes.NONE.withClass("overdue"), at("next-review")));
        }
        for (Person author : metadata.authors()) {
            content.add(new Block.Paragraph(
                    List.of(new Inline.Text(described(author), author.position())),
                    Attributes.NONE.withClass("author"),
                    author.position()));
        }
        String date = metadata.date();
        if (date != null) {
            content.add(line("date", wording.labels().date(date)));
        }
        return new Block.Section(Block.Section.Kind.TITLE, List.copyOf(content), Attributes.NONE, at);
    }

    private Block line(String field, String words) {
        return new Block.Paragraph(
                List.of(new Inline.Text(words, at(field))), Attributes.NONE.withClass(field), at(field));
    }

    /** How to reach who can help, for a reader who has got to the end with a question left. */
    Block contact(String contact) {
        Position at = at("contact");
        Block words = new Block.Paragraph(
                ContactLinks.in(contact, metadata.dir(), at), Attributes.NONE.withClass("contact"), at);
        return section(Block.Section.Kind.CONTACT, List.of(words), at);
    }

    /** The abstract under its label. */
    Block summary(List<Block> content) {
        return section(Block.Section.Kind.ABSTRACT, content, at("abstract"));
    }

    /** The words that are explained. */
    Block glossary(List<Block.Definition> entries) {
        Position at = entries.isEmpty() ? start : entries.getFirst().position();
        Block list = new Block.DefinitionList(entries, Attributes.NONE, at);
        return section(Block.Section.Kind.GLOSSARY, List.of(list), at);
    }

    /** The list of references, each entry with its anchor. */
    Block references(Map<String, List<Inline>> entries, Map<String, String> entryIds) {
        List<Block.Item> items = new ArrayList<>();
        entries.forEach((key, entry) -> {
            Position at = entry.isEmpty() ? start : entry.getFirst().position();
            items.add(new Block.Item(
                    List.of(new Block.Paragraph(entry, direction(entry), at)),
                    null,
                    Attributes.NONE.withId(entryIds.get(key)),
                    at));
        });
        Block list = new Block.BulletList(List.copyOf(items), true, Attributes.NONE, start);
        return section(Block.Section.Kind.REFERENCES, List.of(list), start);
    }

    /** A work is cited in its own language: its first letter says in which direction. */
    private Attributes direction(List<Inline> entry) {
        return Writing.direction(PlainText.of(entry).codePoints())
                .filter(dir -> !dir.equals(metadata.dir()))
                .map(dir -> Attributes.NONE.with("dir", dir))
                .orElse(Attributes.NONE);
    }

    Block disclaimer(List<Block> content) {
        Position at = content.isEmpty() ? start : content.getFirst().position();
        return section(Block.Section.Kind.DISCLAIMER, content, at);
    }

    /** Who stands behind the article, and since when; says so where the article does not state it. */
    Block publication() {
        List<Block.Definition> rows = new ArrayList<>();
        people(rows, "author", "authors", "author", metadata.authors(), true);
        people(rows, "reviewer", "reviewers", "reviewer", metadata.reviewers(), false);
        row(rows, "publisher", "publisher", metadata.publisher(), false);
        row(rows, "contact", "contact", metadata.contact(), true);
        row(rows, "version", "version", metadata.version(), true);
        row(rows, "published", "date", date(metadata.date()), true);
        row(rows, "reviewed", "reviewed", date(metadata.reviewed()), true);
        row(rows, "next-review", "next-review", date(metadata.nextReview()), false);
        row(rows, "audience", "audience", metadata.audience(), false);
        row(rows, "funding", "funding", metadata.funding(), false);
        row(rows, "conflicts", "conflicts", metadata.conflicts(), false);
        row(rows, "rights", "rights", metadata.rights(), false);
        row(rows, "id", "id", metadata.id(), false);
        Block list = new Block.DefinitionList(List.copyOf(rows), Attributes.NONE.withClass(FACTS), start);
        return section(Block.Section.Kind.PUBLICATION, List.of(list), start);
    }

    private @Nullable String date(@Nullable String written) {
        return written == null ? null : wording.labels().date(written);
    }

    private void people(
            List<Block.Definition> rows, String one, String many, String field, List<Person> people, boolean always) {
        if (people.isEmpty()) {
            row(rows, one, field, null, always);
            return;
        }
        List<List<Block>> each = new ArrayList<>();
        for (Person person : people) {
            List<Inline> words = new ArrayList<>();
            words.add(new Inline.Text(described(person), person.position()));
            String orcid = person.orcid();
            if (orcid != null) {
                words.add(new Inline.Text(", ORCID ", person.position()));
                words.add(ContactLinks.link(
                        new Inline.Text(orcid, person.position()), "https://orcid.org/" + orcid, person.position()));
            }
            each.add(List.of(new Block.Paragraph(List.copyOf(words), Attributes.NONE, person.position())));
        }
        rows.add(new Block.Definition(
                List.of(wording.label(people.size() == 1 ? one : many, at(field))), List.copyOf(each), at(field)));
    }

    private void row(List<Block.Definition> rows, String label, String field, @Nullable String value, boolean always) {
        if (value == null && !always) {
            return;
        }
        Position at = at(field);
        List<Inline> words =
                value == null ? wording.label("not-stated", at) : ContactLinks.in(value, metadata.dir(), at);
        rows.add(new Block.Definition(
                List.of(wording.label(label, at)),
                List.of(List.of(new Block.Paragraph(words, Attributes.NONE, at))),
                at));
    }

    private static String described(Person person) {
        StringBuilder out = new StringBuilder(person.name());
        if (person.role() != null) {
            out.append(", ").append(person.role());
        }
        if (person.affiliation() != null) {
            out.append(", ").append(person.affiliation());
        }
        return out.toString();
    }

    private Block section(Block.Section.Kind kind, List<Block> content, Position at) {
        List<Block> all = new ArrayList<>();
        all.add(new Block.Heading(2, wording.label(kind.label(), at), Attributes.id(anchors.free(kind.key(), at)), at));
        all.addAll(content);
        return new Block.Section(kind, List.copyOf(all), Attributes.NONE, at);
    }

    private Position at(String field) {
        return metadata.positions().getOrDefault(field, start);
    }
}
