package org.fairleaf.ast;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A block of an article. Every node knows where its author wrote it. */
public sealed interface Block {

    Attributes attributes();

    Position position();

    /** @param level from 1, the document's title; a Markdown {@code #} is level 2 */
    record Heading(int level, List<Inline> content, Attributes attributes, Position position) implements Block {}

    record Paragraph(List<Inline> content, Attributes attributes, Position position) implements Block {}

    /** @param tight whether the items follow each other without space between */
    record BulletList(List<Item> items, boolean tight, Attributes attributes, Position position) implements Block {}

    /** @param start the first item's number */
    record OrderedList(
            int start, Numbering numbering, List<Item> items, boolean tight, Attributes attributes, Position position)
            implements Block {}

    record DefinitionList(List<Definition> definitions, Attributes attributes, Position position) implements Block {}

    record Quote(List<Block> content, Attributes attributes, Position position) implements Block {}

    /** @param language the first word of the info string, or null */
    record CodeBlock(String text, @Nullable String language, Attributes attributes, Position position)
            implements Block {}

    record ThematicBreak(Attributes attributes, Position position) implements Block {}

    /**
     * A table. Every row has as many cells as there are columns.
     *
     * @param caption empty where the author gave none
     * @param head header rows; empty where the author gave none
     * @param rowHeaders whether the first cell of each body row is its header
     */
    record Table(
            List<Inline> caption,
            List<Alignment> columns,
            List<Row> head,
            List<Row> body,
            boolean rowHeaders,
            Attributes attributes,
            Position position)
            implements Block {}

    /** An image alone in its paragraph. @param caption empty where the author gave none */
    record Figure(Inline.Image image, List<Inline> caption, Attributes attributes, Position position)
            implements Block {}

    /**
     * A fenced div that draws attention.
     *
     * @param title the author's title; empty where only the kind's label stands
     */
    record Callout(Kind kind, List<Inline> title, List<Block> content, Attributes attributes, Position position)
            implements Block {
        public enum Kind {
            NOTE,
            TIP,
            IMPORTANT,
            CAUTION,
            WARNING,
            SUMMARY;

            /** The class in the source and the key among the labels, such as {@code note}. */
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** A fenced div without a meaning of its own: a language, a direction, a class. */
    record Division(List<Block> content, Attributes attributes, Position position) implements Block {}

    /** A part that an edition adds around or behind the article; its own headings are inside. */
    record Section(Kind kind, List<Block> content, Attributes attributes, Position position) implements Block {
        public enum Kind {
            /** The theme's logo, the publisher, the title (the one level-1 heading), subtitle, the mark of a draft, authors, date. */
            TITLE,
            /** The abstract. */
            ABSTRACT,
            /** How to reach who answers questions: heading and one paragraph with telephone numbers and addresses as links. */
            CONTACT,
            /** The words that are explained: heading and one definition list. */
            GLOSSARY,
            /** Heading and one bullet list of entries, each with its id. */
            REFERENCES,
            DISCLAIMER,
            /** Authors, version, dates, contact: heading and one definition list. */
            PUBLICATION;

            /** The key among styles, such as {@code disclaimer}. */
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }

            /** The key among labels: that of the style, but {@code contact} already names a fact of the publication. */
            public String label() {
                return this == CONTACT ? "call-us" : key();
            }
        }
    }

    /** @param checked for a task: whether it is done; null for an ordinary item */
    record Item(List<Block> content, @Nullable Boolean checked, Attributes attributes, Position position) {}

    /** Terms that share their explanations. */
    record Definition(List<List<Inline>> terms, List<List<Block>> explanations, Position position) {}

    record Row(List<Cell> cells, Position position) {}

    record Cell(List<Inline> content, Position position) {}

    enum Alignment {
        /** As the text runs. */
        START,
        CENTER,
        END
    }

    enum Numbering {
        DECIMAL,
        LOWER_ALPHA,
        UPPER_ALPHA,
        LOWER_ROMAN,
        UPPER_ROMAN
    }
}
