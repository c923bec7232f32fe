package org.fairleaf.verify.epub;

/** A file that is no EPUB, or no whole one. The message says what is wrong with it, in the user's words. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(String message) {
        super(message);
    }
}
