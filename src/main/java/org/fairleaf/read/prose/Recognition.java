package org.fairleaf.read.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.cite.Reference;
import org.fairleaf.read.Decision;
import org.fairleaf.read.Imported;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of what a reader found in a foreign file: residue taken out, title, disclaimer and references lifted,
 * citations turned into keys. What cannot be told stays as it is, and every decision is told.
 */
public final class Recognition {

    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:overall|in conclusion|in summary|to conclude|to sum up|to summari[sz]e|in short|finally|insgesamt|zusammenfassend"
                    + "|abschließend|en conclusion|pour conclure|en resumen|en conclusión|para concluir|in conclusione|concluderend|samenvattend)\\b.*",
            Pattern.DOTALL);

    private final Imported imported;
    private final @Nullable String wanted;
    private final String place;
    private final List<Decision> decisions;

    private Recognition(Imported imported, @Nullable String wanted, String place) {
        this.place = place;
        this.imported = imported;
        this.wanted = wanted;
        this.decisions = new ArrayList<>(imported.decisions());
    }

    /**
     * The article. What its reader already knows, such as a title, a language or references, stays.
     *
     * @param lang the language that the user names, or null
     * @param place what the lines of positions are in the file, such as "line"
     */
    public static Imported of(Imported imported, @Nullable String lang, String place) {
        return new Recognition(imported, lang, place).article();
    }

    private Imported article() {
        Document document = imported.document();
        Metadata metadata = language(document);
        List<Block> blocks = Residue.removed(document.blocks(), decisions);
        Disclaimers disclaimers = new Disclaimers(decisions);
        List<Reference> references = new ArrayList<>(imported.references());
        if (references.isEmpty()) {
            ReferenceSection section = new ReferenceSection(disclaimers, place, decisions);
            blocks = section.taken(blocks);
            Works works = new Works(section.works());
            blocks = disclaimers.taken(blocks);
            Citations citations = new Citations(works, primary(metadata.lang()), section.numbered(), decisions);
            blocks = new Rewriting(citations::in).blocks(blocks);
            works.all().forEach(work -> references.add(work.written().reference()));
            metadata = uncited(metadata, works);
        } else {
            blocks = disclaimers.taken(blocks);
        }
        if (metadata.disclaimer() == null && !disclaimers.lifted().isEmpty()) {
            metadata = metadata.withDisclaimer(merged(disclaimers.lifted()));
        }
        if (metadata.title().isEmpty()) {
            int title = title(blocks);
            if (title >= 0 && blocks.get(title) instanceof Block.Heading heading) {
                metadata = metadata.withTitle(merge(heading.content()));
                blocks = new ArrayList<>(blocks);
                blocks.remove(title);
            }
        }
        closing(blocks);
        missing(metadata, document);
        List<Decision> sorted = settled().stream()
                .sorted(Comparator.comparing(Decision::position))
                .toList();
        return new Imported(
                new Document(document.slug(), document.path(), metadata, merged(blocks), document.media()),
                references,
                sorted);
    }

    /** Without what was said of words before they were taken out or put elsewhere, such as that they are a heading. */
    private List<Decision> settled() {
        record Place(Position position, String text) {}
        Set<Place> gone = new HashSet<>();
        List<Decision> settled = new ArrayList<>();
        for (Decision decision : decisions.reversed()) {
            Place place = new Place(decision.position(), decision.text());
            boolean takes = decision.kind() == Decision.Kind.REMOVED || decision.kind() == Decision.Kind.MOVED;
            if (takes || !gone.contains(place)) {
                settled.add(decision);
            }
            if (takes) {
                gone.add(place);
            }
        }
        return settled.reversed();
    }

    private void decide(Decision.Kind kind, Position at, String message, String text, String undo) {
        decisions.add(new Decision(kind, at, message, text, undo));
    }

    private static String primary(String lang) {
        return lang.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private Metadata language(Document document) {
        Metadata metadata = document.metadata();
        Position file = Position.of(document.path());
        if (wanted != null) {
            return metadata.withLang(wanted);
        }
        if (!metadata.lang().equals("und")) {
            return metadata;
        }
        Languages.Guess guess = Languages.of(Words.of(document.blocks()));
        if (guess == null) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    file,
                    "the language could not be told",
                    "",
                    "write it into the front matter, such as lang: en, or import again with --lang en");
            return metadata;
        }
        decide(
                Decision.Kind.RECOGNISED,
                file,
                "the language is " + guess.name() + ": " + guess.words(),
                "lang: " + guess.tag(),
                "change lang in the front matter; a region is for the author to add, such as "
                        + (guess.tag().equals("en") ? "en-GB" : guess.tag() + "-CH"));
        return metadata.withLang(guess.tag());
    }

    /** The first heading, if nothing but a few short lines stands before it. */
    private int title(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                decide(
                        Decision.Kind.MOVED,
                        heading.position(),
                        "the first heading: the title, as it is written, now in the front matter",
                        PlainText.of(heading.content()),
                        "change title in the front matter");
                return i;
            }
            if (Words.of(blocks.get(i)).length() > 60 || i > 5) {
                return -1;
            }
        }
        return -1;
    }

    private static Metadata uncitedListed(Metadata metadata, List<Work> uncited) {
        List<String> keys = new ArrayList<>(metadata.nocite());
        uncited.forEach(work -> keys.add(work.key()));
        return metadata.withBibliography(metadata.bibliography(), keys);
    }

    private Metadata uncited(Metadata metadata, Works works) {
        for (Work work : works.uncited()) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    work.written().reference().position(),
                    "the text never cites this entry; it stays in the list, under nocite, because the text lists it",
                    work.written().written(),
                    "cite it by [@" + work.key() + "], or delete it from nocite and from references.json");
        }
        return uncitedListed(metadata, works.uncited());
    }

    /** A last paragraph that closes the article under a heading that is about something else. */
    private void closing(List<Block> blocks) {
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        if (!(last instanceof Block.Paragraph paragraph)
                || !CLOSING.matcher(PlainText.of(paragraph.content())).matches()) {
            return;
        }
        String under = "";
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                under = PlainText.of(heading.content());
            }
        }
        if (under.isEmpty() || SectionNames.isConclusion(under)) {
            return;
        }
        String words = PlainText.of(paragraph.content());
        decisions.removeIf(decision -> decision.kind() == Decision.Kind.UNCERTAIN
                && decision.position().equals(paragraph.position()));
        decide(
                Decision.Kind.UNCERTAIN,
                paragraph.position(),
                "this paragraph closes the article, but it has no heading; it stands under “" + under + "”",
                words.length() <= 80 ? words : words.substring(0, 80) + " …",
                "put a heading before it, such as # Conclusion");
    }

    private void missing(Metadata metadata, Document document) {
        Position file = Position.of(document.path());
        if (metadata.title().isEmpty()) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    file,
                    "no title was found",
                    "",
                    "write one into the front matter: title: …");
        }
        if (metadata.disclaimer() == null) {
            decide(
                    Decision.Kind.UNCERTAIN,
                    file,
                    "no disclaimer was found",
                    "",
                    "write one into the front matter, disclaimer: …, unless the theme has one");
        }
    }

    private static List<Block> merged(List<Block> blocks) {
        return new Rewriting(Recognition::merge)
                .blocks(blocks).stream()
                        .map(block -> block instanceof Block.Heading heading
                                ? new Block.Heading(
                                        heading.level(),
                                        merge(heading.content()),
                                        heading.attributes(),
                                        heading.position())
                                : block)
                        .toList();
    }

    /** Neighbouring texts as one. */
    private static List<Inline> merge(List<Inline> inlines) {
        List<Inline> out = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Position at = null;
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Text text) {
                at = at == null ? text.position() : at;
                words.append(text.text());
                continue;
            }
            if (at != null) {
                out.add(new Inline.Text(words.toString(), at));
                words.setLength(0);
                at = null;
            }
            out.add(inline);
        }
        if (at != null) {
            out.add(new Inline.Text(words.toString(), at));
        }
        return List.copyOf(out);
    }
}
