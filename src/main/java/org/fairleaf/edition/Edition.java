package org.fairleaf.edition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Media;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.PlainText;
import org.fairleaf.theme.Labels;

/**
 * An article ready to be published: what every renderer sets, all of it and in this order, and what every verifier
 * compares with.
 *
 * <p>No {@link Inline.Unset} is left in it. Every heading, every note and every reference has an id; ids are unique,
 * and every internal link leads to one.
 *
 * @param blocks everything in reading order: the title section (holding the one level-1 heading), the abstract, the
 *     body, how to reach who can help, the words explained, the references, the disclaimer, the publication block
 * @param notes all notes in order of their numbers; each stands in {@code blocks} at the place of its mark
 * @param outline all headings in order, the title first
 * @param contents whether a contents list is shown
 * @param timestamp the date that formats record as their own: the article's, else a fixed one; never the clock
 * @param sourceHash SHA-256 of the source text, in lower-case hexadecimal
 */
public record Edition(
        String slug,
        String path,
        Metadata metadata,
        Labels labels,
        List<Block> blocks,
        List<Inline.Note> notes,
        List<Entry> outline,
        boolean contents,
        Map<String, Media> media,
        Instant timestamp,
        String sourceHash) {

    /** A heading in the outline. @param content its text without notes */
    public record Entry(int level, String id, List<Inline> content) {
        public String text() {
            return PlainText.of(content).strip();
        }
    }

    /** The class of the paragraph in the title section that says that the edition is a draft. */
    static final String DRAFT = "draft";

    /** What says on each page that this is a draft, for pages go their own ways; empty where it is none. */
    public Optional<String> draftMark() {
        return blocks.stream()
                .filter(block -> block instanceof Block.Section section && section.kind() == Block.Section.Kind.TITLE)
                .flatMap(section -> ((Block.Section) section).content().stream())
                .filter(block ->
                        block instanceof Block.Paragraph && block.attributes().has(DRAFT))
                .map(block -> PlainText.of(((Block.Paragraph) block).content()))
                .findFirst();
    }

    /** The title's words. */
    public String title() {
        return PlainText.of(metadata.title()).strip();
    }
}
