package org.fairleaf.read.markdown;

import org.fairleaf.ast.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A part of running text while its marks are still being matched: a node of a doubly linked list, which becomes a tree
 * as marks find their partners.
 */
final class Piece {

    enum Kind {
        /** The whole. */
        ROOT,
        /** Characters as written, open to smart punctuation. */
        TEXT,
        /** Characters that stand for themselves: escaped, or written as an entity. */
        LITERAL,
        SOFT_BREAK,
        HARD_BREAK,
        CODE,
        EMPHASIS,
        STRONG,
        STRIKETHROUGH,
        SUPERSCRIPT,
        SUBSCRIPT,
        LINK,
        IMAGE,
        SPAN,
        /** {@code ^[a note]}. */
        INLINE_NOTE,
        /** {@code [^label]}; the text is the label. */
        FOOTNOTE,
        /** {@code @key}, not yet known to be alone or in brackets; the text is the key. */
        KEY,
        /** One or several {@link #CITE}. */
        CITATION,
        /** One cite; its children are {@link #PREFIX} and {@link #LOCATOR}. The text is the key. */
        CITE,
        PREFIX,
        LOCATOR
    }

    final Kind kind;
    /** Where it starts and ends in the stretch's text. */
    int start;

    int end;
    String text;

    @Nullable
    Piece parent;

    @Nullable
    Piece previous;

    @Nullable
    Piece next;

    @Nullable
    Piece first;

    @Nullable
    Piece last;

    /** How many levels of pieces are in it. */
    int depth;

    /** A link's or image's target. */
    String target = "";

    /** Where the title of a link or image stands, without its quotation marks; the same where there is none. */
    int titleStart;

    int titleEnd;

    /** Where it names its reference, if it does: titles of a reference stand elsewhere. */
    @Nullable
    Reference reference;

    Attributes attributes = Attributes.NONE;

    /** Where its characters start among those that smart punctuation looks at together. */
    int flat;

    @Nullable
    Smart smart;

    /** On a key or cite: written {@code -@key}. On a citation: the first cite stands in the sentence. */
    boolean flag;

    Piece(Kind kind, int start, int end, String text) {
        this.kind = kind;
        this.start = start;
        this.end = end;
        this.text = text;
    }

    void append(Piece child) {
        child.parent = this;
        child.previous = last;
        child.next = null;
        if (last == null) {
            first = child;
        } else {
            last.next = child;
        }
        last = child;
        depth = Math.max(depth, child.depth + 1);
    }

    void unlink() {
        if (previous != null) {
            previous.next = next;
        } else if (parent != null) {
            parent.first = next;
        }
        if (next != null) {
            next.previous = previous;
        } else if (parent != null) {
            parent.last = previous;
        }
        previous = null;
        next = null;
        parent = null;
    }

    void insertAfter(Piece sibling) {
        sibling.parent = parent;
        sibling.previous = this;
        sibling.next = next;
        if (next != null) {
            next.previous = sibling;
        } else if (parent != null) {
            parent.last = sibling;
        }
        next = sibling;
        if (parent != null) {
            parent.depth = Math.max(parent.depth, sibling.depth + 1);
        }
    }

    /** Moves the siblings behind this one, up to but without {@code stop}, into a container put in their place. */
    void gather(Piece container, @Nullable Piece stop) {
        Piece piece = next;
        while (piece != null && piece != stop) {
            Piece following = piece.next;
            piece.unlink();
            container.append(piece);
            piece = following;
        }
        insertAfter(container);
    }
}
