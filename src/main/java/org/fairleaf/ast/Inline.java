package org.fairleaf.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of running text. Every node knows where its author wrote it. */
public sealed interface Inline {

    Position position();

    /** Characters, after smart punctuation. A soft line break of the source is a space in it. */
    record Text(String text, Position position) implements Inline {}

    record Emphasis(List<Inline> content, Position position) implements Inline {}

    record Strong(List<Inline> content, Position position) implements Inline {}

    record Strikethrough(List<Inline> content, Position position) implements Inline {}

    record Superscript(List<Inline> content, Position position) implements Inline {}

    record Subscript(List<Inline> content, Position position) implements Inline {}

    /** Characters to be set as typed. */
    record Code(String text, Position position) implements Inline {}

    /** A hard line break. */
    record LineBreak(Position position) implements Inline {}

    /**
     * A link.
     *
     * @param target an absolute http, https, mailto or tel address, or {@code #id} of a place in the article
     * @param title the author's title, or null
     */
    record Link(
            List<Inline> content, String target, @Nullable String title, Attributes attributes, Position position)
            implements Inline {
        /** Whether the target is a place in the article. */
        public boolean internal() {
            return target.startsWith("#");
        }

        /** The id of the place in the article. Only for internal links. */
        public String anchor() {
            return target.substring(1);
        }
    }

    /**
     * An image in running text.
     *
     * @param source key into {@link Document#media()}
     */
    record Image(String source, Alt alt, @Nullable String title, Attributes attributes, Position position)
            implements Inline {
        /** The id of the place in the article that describes the image at length; null where there is none. */
        public @Nullable String description() {
            String place = attributes.pairs().get("longdesc");
            return place == null ? null : place.substring(place.startsWith("#") ? 1 : 0);
        }
    }

    /** A stretch with attributes: a language, a direction, a class, an anchor. */
    record Span(List<Inline> content, Attributes attributes, Position position) implements Inline {}

    /** An abbreviation with what it stands for. */
    record Abbreviation(String text, String expansion, Position position) implements Inline {}

    /** What an author writes and an edition replaces: no renderer ever meets it. */
    sealed interface Unset extends Inline {}

    /** The author's own note, at the place of its mark. */
    record Footnote(List<Block> content, Position position) implements Unset {}

    /**
     * One or several references cited at one place.
     *
     * @param inText true for {@code @key says}, where the first cite's author is part of the sentence
     */
    record Citation(List<Cite> cites, boolean inText, Position position) implements Unset {}

    /**
     * A note as an edition sets it: the author's footnote or a citation's.
     *
     * @param number from 1, in order of first mention, through the whole edition
     */
    record Note(int number, Kind kind, List<Block> content, Position position) implements Inline {
        public enum Kind {
            /** Written by the author. */
            FOOTNOTE,
            /** Holds the full references of a citation, or says openly that there is none. */
            CITATION
        }

        /** The anchor of the note's text. */
        public String id() {
            return "fn" + number;
        }

        /** The anchor of the note's mark. */
        public String markId() {
            return "fnref" + number;
        }
    }

    /**
     * One reference within a citation.
     *
     * @param key the reference's key in the bibliography
     * @param prefix words before it, such as "see"
     * @param locator the part meant, such as "p. 3", and any words after it
     * @param suppressAuthor written {@code -@key}
     */
    record Cite(String key, List<Inline> prefix, List<Inline> locator, boolean suppressAuthor, Position position) {}
}
