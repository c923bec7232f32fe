package org.fairleaf.read;

import java.util.Locale;
import org.fairleaf.ast.Position;

/**
 * One thing that an import decided, so that a person can see it and undo it.
 *
 * @param position in the file that was imported
 * @param message what was decided and why, in the user's words, without a full stop
 * @param text the words it is about, as the file has them
 * @param undo what a person does who wants it otherwise
 */
public record Decision(Kind kind, Position position, String message, String text, String undo) {

    /** A decision that is undone as others of its kind. */
    public Decision(Kind kind, Position position, String message, String text) {
        this(kind, position, message, text, kind.undo);
    }

    /** What became of the words. */
    public enum Kind {
        /** Taken for something that the file does not mark, such as a short line for a heading. */
        RECOGNISED("write it otherwise in the article"),
        /** Put elsewhere, such as a disclaimer into the front matter. */
        MOVED("move the words back in the article"),
        /** Left out, such as a comment form; the log holds the words. */
        REMOVED("copy the words from here into the article"),
        /** Kept as it was because it could not be understood, such as a reference of no known shape. */
        UNCERTAIN("decide, and change it in the article"),
        /** What the source format cannot say, such as a colour; its words are kept. */
        LOST("say it in words, if a reader needs it");

        private final String undo;

        Kind(String undo) {
            this.undo = undo;
        }

        /** As people read it, such as "recognised". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
