package org.fairleaf.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fairleaf.ast.Alt;
import org.fairleaf.ast.Attributes;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Term;
import org.fairleaf.ast.Tree;
import org.fairleaf.cite.Bibliography;
import org.fairleaf.cite.CitationStyle;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.theme.Labels;
import org.jspecify.annotations.Nullable;

/** Makes the edition of a document. */
public final class Editor {

    /** The date of an article that states none: the first that every format can record. */
    private static final Instant UNDATED = Instant.parse("1980-01-01T00:00:00Z");

    /** The language of an article that does not say its own, which is an error of its own. */
    private static final String UNDETERMINED = "und";

    /** From so many sections on, an article gets a contents list by itself. */
    private static final int SECTIONS_FOR_CONTENTS = 3;

    /**
     * What an edition is made with, beside the document.
     *
     * @param disclaimer the theme's disclaimer, used where the article has none; null where the theme has none
     * @param logo the theme's logo, or null where it has none
     * @param glossary the theme's words; of those only what occurs is explained, and the article's own prevail
     * @param sourceHash SHA-256 of the source text, in lower-case hexadecimal
     * @param sourceDate the date to record instead of the article's, or null
     * @param standing what readers are told of it below its title
     */
    public record Material(
            Bibliography bibliography,
            CitationStyle style,
            Labels labels,
            @Nullable List<Block> disclaimer,
            @Nullable Logo logo,
            List<Term> glossary,
            String sourceHash,
            @Nullable Instant sourceDate,
            Standing standing) {

        /** Without a logo and a glossary, and with nothing to be told of it. */
        public Material(
                Bibliography bibliography,
                CitationStyle style,
                Labels labels,
                @Nullable List<Block> disclaimer,
                String sourceHash,
                @Nullable Instant sourceDate) {
            this(bibliography, style, labels, disclaimer, null, List.of(), sourceHash, sourceDate, Standing.SOUND);
        }
    }

    /** The sign of who publishes. @param alt what it shows, for who does not see it @param width as authors write it */
    public record Logo(Media media, String alt, String width) {

        /** The logo's place among an article's images: no name of the author's is taken. */
        String source(Map<String, Media> others) {
            String source = media.source();
            while (others.containsKey(source)) {
                source = "_" + source;
            }
            return source;
        }
    }

    private final Document document;
    private final Metadata metadata;
    private final Material material;
    private final Wording wording;
    private final List<Diagnostic> findings = new ArrayList<>();

    private Editor(Document document, Material material) {
        this.document = document;
        this.metadata = document.metadata();
        this.material = material;
        this.wording = new Wording(material.labels(), metadata.lang());
    }

    /** The edition, with all that is wrong with the article's citations, ids, links and required parts. */
    public static Outcome<Edition> edit(Document document, Material material) {
        Editor editor = new Editor(document, material);
        Edition edition = editor.edit();
        return Outcome.of(edition, editor.findings);
    }

    private Edition edit() {
        if (wording.foreign() && !metadata.lang().equals(UNDETERMINED)) {
            findings.add(Diagnostic.of(
                    Code.LABELS_MISSING,
                    at("lang"),
                    "there are no labels in \"" + metadata.lang() + "\"; words such as \""
                            + wording.labels().get("references") + "\" are published in English",
                    "add labels/" + metadata.lang() + ".yaml to the theme"));
        }
        List<Block> disclaimer = disclaimer();
        List<Block> written = new ArrayList<>(metadata.summary());
        written.addAll(document.blocks());
        Glossary glossary = Glossary.of(metadata.glossary(), material.glossary(), written, metadata.lang(), findings);
        written.addAll(glossary.explanations());
        written.addAll(disclaimer);
        Map<String, Reference> listed = references(written);

        Anchors anchors = new Anchors(findings);
        anchors.takeWritten(written);
        List<Block> headed = anchors.giveHeadings(document.blocks());
        anchors.checkDescriptions(headed);
        List<Block> body = new LongDescriptions(wording, anchors).blocks(headed);
        Map<String, List<Inline>> entries = new LinkedHashMap<>();
        for (CitationStyle.Entry entry : material.style().list(listed.values())) {
            entries.put(entry.reference().key(), addressed(entry));
        }
        Map<String, String> entryIds = new LinkedHashMap<>();
        entries.keySet()
                .forEach(key -> entryIds.put(
                        key,
                        anchors.free("ref-" + key.replaceAll("[^A-Za-z0-9_.-]", "-"), Position.of(document.path()))));

        Parts parts = new Parts(document.path(), metadata, wording, anchors);
        List<Block> assembled = new ArrayList<>();
        assembled.add(parts.title(logo(), material.standing()));
        Glossary.Linking linking = glossary.linking(anchors);
        if (!metadata.summary().isEmpty()) {
            assembled.add(parts.summary(linking.blocks(metadata.summary())));
        }
        assembled.addAll(linking.blocks(body));
        String contact = metadata.contact();
        if (contact != null) {
            assembled.add(parts.contact(contact));
        }
        if (!glossary.isEmpty()) {
            assembled.add(parts.glossary(linking.entries()));
        }
        if (!entries.isEmpty()) {
            assembled.add(parts.references(entries, entryIds));
        }
        if (!disclaimer.isEmpty()) {
            assembled.add(parts.disclaimer(anchors.giveHeadings(disclaimer)));
        }
        assembled.add(parts.publication());
        anchors.checkLinks(assembled);

        Attributes own = Attributes.NONE.with("lang", metadata.lang()).with("dir", metadata.dir());
        Notes notes =
                new Notes(material.bibliography(), entries, entryIds, metadata.unresolved(), own, wording, findings);
        List<Block> blocks = notes.blocks(assembled);
        return new Edition(
                document.slug(),
                document.path(),
                metadata,
                material.labels(),
                blocks,
                notes.notes(),
                outline(blocks),
                contents(),
                media(),
                timestamp(),
                material.sourceHash());
    }

    private List<Block> disclaimer() {
        List<Block> own = metadata.disclaimer();
        List<Block> held = own != null ? own : material.disclaimer();
        if (held == null || held.isEmpty()) {
            findings.add(Diagnostic.of(
                    Code.DISCLAIMER_MISSING,
                    new Position(document.path(), 1, 1),
                    "the article has no disclaimer, and its theme has none for \"" + metadata.lang() + "\"",
                    "add \"disclaimer:\" with its text to the front matter, or disclaimer." + metadata.lang()
                            + ".md to the theme"));
            return List.of();
        }
        return held;
    }

    /** The references that are listed, in order of first mention, and findings for keys that lead nowhere. */
    private Map<String, Reference> references(List<Block> written) {
        Map<String, Reference> listed = new LinkedHashMap<>();
        Set<String> declaredAndFound = new LinkedHashSet<>();
        Tree.walk(written, block -> {}, inline -> {
            if (inline instanceof Inline.Citation citation) {
                for (Inline.Cite cite : citation.cites()) {
                    Reference reference = material.bibliography().get(cite.key());
                    Metadata.Reason declared = metadata.unresolved().get(cite.key());
                    if (reference != null) {
                        listed.put(cite.key(), reference);
                        if (declared != null && declaredAndFound.add(cite.key())) {
                            findings.add(Diagnostic.of(
                                    Code.CITE_DECLARED_RESOLVED,
                                    declared.position(),
                                    "\"" + cite.key() + "\" is listed under citations-unresolved, but has a reference",
                                    "remove it from citations-unresolved"));
                        }
                    } else if (declared == null) {
                        findings.add(unresolved(cite));
                    }
                }
            }
        });
        for (String key : metadata.nocite()) {
            if (key.equals("*")) {
                material.bibliography().all().forEach(reference -> listed.putIfAbsent(reference.key(), reference));
            } else {
                Reference reference = material.bibliography().get(key);
                if (reference != null) {
                    listed.putIfAbsent(key, reference);
                } else {
                    findings.add(Diagnostic.of(
                            Code.CITE_UNRESOLVED,
                            at("nocite"),
                            "no reference has the key \"" + key + "\"",
                            "correct the key under nocite, or remove it"));
                }
            }
        }
        for (Reference reference : material.bibliography().all()) {
            if (!listed.containsKey(reference.key())) {
                findings.add(Diagnostic.of(
                        Code.REFERENCE_UNCITED,
                        reference.position(),
                        "the reference \"" + reference.key() + "\" is never cited, and is not listed",
                        "cite it, or list it under nocite to publish it all the same"));
            }
        }
        return listed;
    }

    /** The entry, with the address of the work behind it where the style leaves it out: it is how readers find it. */
    private static List<Inline> addressed(CitationStyle.Entry entry) {
        String address = entry.reference().address();
        boolean linked = entry.content().stream().anyMatch(Inline.Link.class::isInstance);
        if (address == null || linked || entry.content().isEmpty()) {
            return entry.content();
        }
        Position at = entry.content().getLast().position();
        List<Inline> out = new ArrayList<>(entry.content());
        out.add(new Inline.Text(" ", at));
        out.add(new Inline.Link(List.of(new Inline.Text(address, at)), address, null, Attributes.NONE, at));
        return List.copyOf(out);
    }

    private Diagnostic unresolved(Inline.Cite cite) {
        String message = "no reference has the key \"" + cite.key() + "\"";
        String file = metadata.bibliography().isEmpty()
                ? "a bibliography"
                : metadata.bibliography().getLast();
        String advice = "add it to " + file + ", or list it under citations-unresolved with the reason";
        for (Reference reference : material.bibliography().all()) {
            if (reference.key().equalsIgnoreCase(cite.key())) {
                return Diagnostic.of(
                        Code.CITE_UNRESOLVED,
                        cite.position(),
                        message,
                        "did you mean \"" + reference.key() + "\"? Keys keep capitals apart",
                        advice);
            }
        }
        return Diagnostic.of(Code.CITE_UNRESOLVED, cite.position(), message, advice);
    }

    private static List<Edition.Entry> outline(List<Block> blocks) {
        List<Edition.Entry> outline = new ArrayList<>();
        Tree.walk(
                blocks,
                block -> {
                    String id = block.attributes().id();
                    if (block instanceof Block.Heading heading && id != null) {
                        outline.add(new Edition.Entry(heading.level(), id, withoutNotes(heading.content())));
                    }
                },
                inline -> {});
        return List.copyOf(outline);
    }

    private static List<Inline> withoutNotes(List<Inline> content) {
        return new Rewrite() {
            @Override
            List<Inline> inlines(List<Inline> inlines) {
                return super.inlines(inlines.stream()
                        .filter(inline -> !(inline instanceof Inline.Note))
                        .toList());
            }
        }.inlines(content);
    }

    private Inline.@Nullable Image logo() {
        Logo logo = material.logo();
        return logo == null
                ? null
                : new Inline.Image(
                        logo.source(document.media()),
                        new Alt.Described(logo.alt()),
                        null,
                        Attributes.of(Map.of("width", logo.width())),
                        Position.of(document.path()));
    }

    private Map<String, Media> media() {
        Logo logo = material.logo();
        if (logo == null) {
            return document.media();
        }
        Map<String, Media> media = new TreeMap<>(document.media());
        String source = logo.source(document.media());
        Media file = logo.media();
        media.put(source, new Media(source, file.type(), file.bytes(), file.width(), file.height()));
        return Collections.unmodifiableMap(media);
    }

    private boolean contents() {
        Boolean wanted = metadata.toc();
        if (wanted != null) {
            return wanted;
        }
        long sections = document.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 2)
                .count();
        return sections >= SECTIONS_FOR_CONTENTS;
    }

    private Instant timestamp() {
        Instant given = material.sourceDate();
        if (given != null) {
            return given;
        }
        String date = metadata.date();
        try {
            Instant dated = date == null
                    ? UNDATED
                    : LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
            return dated.isBefore(UNDATED) ? UNDATED : dated;
        } catch (DateTimeParseException notIso) {
            return UNDATED;
        }
    }

    private Position at(String field) {
        return metadata.positions().getOrDefault(field, new Position(document.path(), 1, 1));
    }
}
