package org.fairleaf.read.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.PlainText;
import org.fairleaf.ast.Position;
import org.fairleaf.ast.Tree;
import org.fairleaf.cite.Reference;
import org.fairleaf.cite.written.WrittenReference;
import org.fairleaf.cite.written.WrittenReferences;
import org.jspecify.annotations.Nullable;

/**
 * The reference list of a copy of ours and the notes that cite from it. Each entry has its place, and each note says its
 * entry in full and links to it: so the note is the citation again, with what stands before and behind the entry in it.
 */
final class OwnReferences {

    /** With what the bookmarks of entries begin. */
    static final String BOOKMARK = "fl_ref_";

    private static final String PLACE = "ref-";
    private static final Pattern ENDS = Pattern.compile("^[\\s.,;]+|[\\s.]+$");

    private final Log log;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Set<String> cited = new HashSet<>();

    /**
     * Takes the list out of the body.
     *
     * @param plain makes blocks of the list, in which nothing cites
     */
    OwnReferences(Manuscript manuscript, List<Part> body, Function<List<Part>, List<Block>> plain) {
        this.log = manuscript.log();
        int from = 0;
        while (from < body.size() && !isIn(body.get(from))) {
            from++;
        }
        if (!manuscript.own() || from == body.size()) {
            return;
        }
        int to = from;
        while (to < body.size() && isIn(body.get(to))) {
            to++;
        }
        List<Block> blocks = plain.apply(body.subList(from, to));
        // Entries in another direction than the article's are in a division.
        while (blocks.size() == 1 && blocks.getFirst() instanceof Block.Division division) {
            blocks = division.content();
        }
        if (blocks.size() != 1
                || !(blocks.getFirst() instanceof Block.BulletList list)
                || list.items().stream().anyMatch(item -> key(item) == null)) {
            log.uncertain(
                    body.get(from).position(),
                    "somebody has changed the list of references, so it stays as text, and its notes stay notes",
                    "");
            return;
        }
        list.items().forEach(this::entry);
        boolean headed = from > 0 && body.get(from - 1) instanceof Part.Para para && para.role() == Role.HEADING;
        log.moved(
                body.get(headed ? from - 1 : from).position(),
                "the list of references is in references.json, and every format prints it anew",
                headed ? Composition.words(body.subList(from - 1, from)) : "");
        body.subList(headed ? from - 1 : from, to).clear();
    }

    private static boolean isIn(Part part) {
        return !part.setting().boxes().isEmpty()
                && part.setting().boxes().getFirst().kind().equals("bibliography");
    }

    private static @Nullable String key(Block.Item item) {
        if (item.content().isEmpty()
                || !(item.content().getFirst() instanceof Block.Paragraph paragraph)
                || paragraph.content().isEmpty()
                || !(paragraph.content().getFirst() instanceof Inline.Span span)) {
            return null;
        }
        String id = span.attributes().id();
        return id != null && id.startsWith(PLACE) ? id.substring(PLACE.length()) : null;
    }

    private void entry(Block.Item item) {
        String key = key(item);
        if (key != null && item.content().getFirst() instanceof Block.Paragraph paragraph) {
            entries.put(key, plain(PlainText.of(paragraph.content())));
            places.put(key, item.position());
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The citation that a note is; the note itself where it is none. */
    Inline cited(Inline.Footnote note) {
        List<Inline.Cite> cites = new ArrayList<>();
        for (Block block : note.content()) {
            Inline.Cite cite = block instanceof Block.Paragraph paragraph ? cite(paragraph) : null;
            if (cite == null) {
                if (block instanceof Block.Paragraph paragraph) {
                    tellKept(paragraph);
                }
                return note;
            }
            cites.add(cite);
            cited.add(cite.key());
        }
        return cites.isEmpty() ? note : new Inline.Citation(List.copyOf(cites), false, note.position());
    }

    private void tellKept(Block.Paragraph paragraph) {
        String key = key(paragraph.content());
        String entry = key == null ? null : entries.get(key);
        if (entry == null) {
            return;
        }
        String words = plain(PlainText.of(paragraph.content()));
        if (words.contains(entry)) {
            log.recognised(paragraph.position(), "a note that cites keeps the reference in its words", words);
        } else {
            log.uncertain(
                    paragraph.position(), "somebody has changed the note of a citation, so it stays a note", words);
        }
    }

    private Inline.@Nullable Cite cite(Block.Paragraph paragraph) {
        String key = key(paragraph.content());
        String entry = key == null ? null : entries.get(key);
        if (key == null || entry == null) {
            return null;
        }
        String words = plain(PlainText.of(paragraph.content()));
        int at = words.indexOf(entry);
        if (at < 0) {
            return null;
        }
        String before = words.substring(0, at).strip();
        if (before.endsWith("(")) {
            // A note of the author's own that cites: there is no citation within a note.
            return null;
        }
        String behind = ENDS.matcher(words.substring(at + entry.length())).replaceAll("");
        return new Inline.Cite(
                key,
                text(before, paragraph.position()),
                text(behind, paragraph.position()),
                false,
                paragraph.position());
    }

    private static List<Inline> text(String words, Position position) {
        return words.isEmpty() ? List.of() : List.of(new Inline.Text(words, position));
    }

    /** The key of the entry that running text links to. */
    private static @Nullable String key(List<Inline> content) {
        String[] found = {null};
        Tree.walkInlines(content, inline -> {
            if (found[0] == null
                    && inline instanceof Inline.Link link
                    && link.target().startsWith("#" + PLACE)) {
                found[0] = link.target().substring(1 + PLACE.length());
            }
        });
        return found[0];
    }

    /** The keys of entries that nothing cites, to be listed all the same. */
    List<String> uncited() {
        return entries.keySet().stream().filter(key -> !cited.contains(key)).toList();
    }

    /** The entries as references, under the keys that they had. */
    List<Reference> references() {
        List<WrittenReferences.Written> written = new ArrayList<>();
        entries.forEach((key, words) ->
                written.add(new WrittenReferences.Written(words, places.getOrDefault(key, Position.of("")))));
        List<WrittenReference> read = WrittenReferences.read(written);
        List<Reference> references = new ArrayList<>();
        int i = 0;
        for (String key : entries.keySet()) {
            WrittenReference one = read.get(i++);
            Reference reference = one.reference();
            references.add(new Reference(
                    key,
                    reference.position(),
                    reference.type(),
                    reference.texts(),
                    reference.names(),
                    reference.dates()));
            if (one.confidence() == WrittenReference.Confidence.NONE) {
                log.uncertain(
                        reference.position(),
                        "a reference whose parts could not be told; it is printed in its own words; its key is @" + key,
                        one.written());
            } else {
                log.recognised(
                        reference.position(),
                        "a reference, taken apart from its printed words; its key is @" + key + ": compare it with the"
                                + " bibliography that the article was published with",
                        one.written());
            }
        }
        return references;
    }
}
