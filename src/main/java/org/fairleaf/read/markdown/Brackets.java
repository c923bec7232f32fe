package org.fairleaf.read.markdown;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Square brackets in running text: whether they make a link, an image, an inline note, a span, a citation or nothing.
 * CommonMark 0.31.2, appendix "look for link or image", with pandoc's kinds behind CommonMark's.
 */
final class Brackets {

    /** An open square bracket. */
    private static final class Bracket {
        final Piece piece;
        final char kind;
        final @Nullable Bracket previous;
        final Delimiters.@Nullable Run bottom;
        final int keysBefore;
        final int raisedFrom;
        boolean link = true;
        boolean followed;

        Bracket(
                Piece piece,
                char kind,
                @Nullable Bracket previous,
                Delimiters.@Nullable Run bottom,
                int keysBefore,
                int raisedFrom) {
            this.piece = piece;
            this.kind = kind;
            this.previous = previous;
            this.bottom = bottom;
            this.keysBefore = keysBefore;
            this.raisedFrom = raisedFrom;
        }
    }

    private final String text;
    private final Function<String, @Nullable Reference> references;
    private final Delimiters delimiters;
    private @Nullable Bracket innermost;

    /** How many citation keys were met that no brackets have looked at. */
    private int keys;

    /** The index of the closing bracket; behind the whole, once it is known what it is. */
    private int at;

    Brackets(String text, Function<String, @Nullable Reference> references, Delimiters delimiters) {
        this.text = text;
        this.references = references;
        this.delimiters = delimiters;
    }

    /** A citation key was met. */
    void key() {
        keys++;
    }

    /** @param kind {@code [}, {@code !} for an image or {@code ^} for a note */
    void open(Piece piece, char kind) {
        if (innermost != null) {
            innermost.followed = true;
        }
        innermost = new Bracket(piece, kind, innermost, delimiters.last(), keys, delimiters.enter());
    }

    /**
     * Closes the innermost bracket with the one at an index.
     *
     * @return the index behind what the brackets turned out to be; -1 where they are only characters
     */
    int close(int index) {
        Bracket opener = innermost;
        if (opener == null) {
            return -1;
        }
        innermost = opener.previous;
        delimiters.leave(opener.raisedFrom);
        at = index;
        int behind = index + 1;
        boolean made = true;
        if (opener.kind == '^') {
            wrap(opener, new Piece(Piece.Kind.INLINE_NOTE, opener.piece.start, behind, ""));
        } else if (!(opener.link || opener.kind == '!') || !link(opener, behind)) {
            made = span(opener, behind) || citation(opener, behind);
        }
        // Whatever became of the keys in these brackets, outer brackets do not look at them again.
        keys = opener.keysBefore;
        return made ? at : -1;
    }

    private boolean link(Bracket opener, int behind) {
        Piece.Kind kind = opener.kind == '!' ? Piece.Kind.IMAGE : Piece.Kind.LINK;
        Piece link = new Piece(kind, opener.piece.start, behind, "");
        if (!target(link, behind) && !reference(link, opener, behind)) {
            return false;
        }
        AttributeSyntax attributes = AttributeSyntax.at(text, link.end);
        if (attributes != null) {
            link.attributes = attributes.attributes();
            link.end = attributes.end();
        }
        // What the brackets hold, as written: an image's description may need it.
        link.text = text.substring(opener.piece.end, at);
        wrap(opener, link);
        if (kind == Piece.Kind.LINK) {
            for (Bracket outer = innermost; outer != null && outer.link; outer = outer.previous) {
                if (outer.kind == '[') {
                    outer.link = false;
                }
            }
        }
        return true;
    }

    /** {@code (target "title")}. */
    private boolean target(Piece link, int behind) {
        if (behind >= text.length() || text.charAt(behind) != '(') {
            return false;
        }
        int from = LinkSyntax.spaces(text, behind + 1);
        int to = LinkSyntax.destination(text, from);
        if (to < 0) {
            return false;
        }
        int end = LinkSyntax.spaces(text, to);
        int title = end > to ? LinkSyntax.title(text, end) : -1;
        if (title >= 0) {
            link.titleStart = end + 1;
            link.titleEnd = title - 1;
            end = LinkSyntax.spaces(text, title);
        }
        if (end >= text.length() || text.charAt(end) != ')') {
            link.titleStart = 0;
            link.titleEnd = 0;
            return false;
        }
        link.target = LinkSyntax.address(text, from, to);
        link.end = end + 1;
        return true;
    }

    /** {@code [label]}, {@code []}, or the bracket's own words as a label. */
    private boolean reference(Piece link, Bracket opener, int behind) {
        int end = LinkSyntax.label(text, behind);
        String label;
        if (end > behind + 2) {
            label = text.substring(behind + 1, end - 1);
        } else if (!opener.followed && at - opener.piece.end <= 999) {
            label = text.substring(opener.piece.end, at);
        } else {
            return false;
        }
        Reference found = label.isBlank() ? null : references.apply(LinkSyntax.normalised(label));
        if (found == null) {
            return false;
        }
        link.reference = found;
        link.target = found.target();
        link.end = Math.max(end, behind);
        return true;
    }

    /** {@code [words]{lang=fr}}. */
    private boolean span(Bracket opener, int behind) {
        AttributeSyntax attributes = AttributeSyntax.at(text, behind);
        if (attributes == null) {
            return false;
        }
        int start = opener.piece.end - 1;
        Piece span = new Piece(Piece.Kind.SPAN, start, attributes.end(), "");
        span.attributes = attributes.attributes();
        bang(opener);
        wrap(opener, span);
        return true;
    }

    /** {@code [see @key, p. 3; @other]}, or {@code [p. 3]} behind a key. */
    private boolean citation(Bracket opener, int behind) {
        boolean followedByLink = behind < text.length() && "[(".indexOf(text.charAt(behind)) >= 0;
        if (keys > opener.keysBefore) {
            delimiters.pair(opener.bottom);
            Piece citation = CitationSyntax.group(opener.piece, opener.piece.end - 1, behind);
            if (citation != null) {
                bang(opener);
                opener.piece.insertAfter(citation);
                release(opener.piece, citation);
                return true;
            }
        }
        Piece key = opener.kind == '[' && !inBrackets() && !followedByLink ? keyBefore(opener.piece) : null;
        if (key == null) {
            return false;
        }
        delimiters.pair(opener.bottom);
        Piece citation = CitationSyntax.located(key, opener.piece, behind);
        if (citation == null) {
            return false;
        }
        Piece between = opener.piece.previous;
        if (between != null && between != key) {
            between.unlink();
        }
        key.unlink();
        opener.piece.insertAfter(citation);
        release(opener.piece, citation);
        return true;
    }

    private boolean inBrackets() {
        for (Bracket bracket = innermost; bracket != null; bracket = bracket.previous) {
            if (bracket.kind == '[') {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Piece keyBefore(Piece opener) {
        Piece before = opener.previous;
        if (before != null && (before.kind == Piece.Kind.SOFT_BREAK || before.text.equals(" "))) {
            before = before.previous;
        }
        return before != null && before.kind == Piece.Kind.KEY ? before : null;
    }

    /** Goes on behind a container; its opening mark is no text any more. */
    private void release(Piece opener, Piece container) {
        if (!opener.text.equals("!")) {
            opener.unlink();
        }
        at = container.end;
    }

    /** The exclamation mark in front of brackets that turned out not to be an image's stays. */
    private static void bang(Bracket opener) {
        if (opener.kind == '!') {
            opener.piece.text = "!";
            opener.piece.end--;
        }
    }

    private void wrap(Bracket opener, Piece container) {
        delimiters.pair(opener.bottom);
        opener.piece.gather(container, null);
        release(opener.piece, container);
    }
}
