package org.fairleaf.read;

import org.fairleaf.ast.Position;

/**
 * One thing that an import decided, so that a person can see it and undo it.
 *
 * @param position in the file that was imported
 * @param message what was decided and why, in the user's words, without a full stop
 * @param text the words it is about, as the file has them
 */
public record Decision(Kind kind, Position position, String message, String text) {

    /** What became of the words. */
    public enum Kind {
        /** Taken for something that the file does not mark, such as a short line for a heading. */
        RECOGNISED,
        /** Put elsewhere, such as a disclaimer into the front matter. */
        MOVED,
        /** Left out, such as a comment form; the log holds the words. */
        REMOVED,
        /** Kept as it was because it could not be understood, such as a reference of no known shape. */
        UNCERTAIN,
        /** What the source format cannot say, such as a colour; its words are kept. */
        LOST
    }
}
