package org.fairleaf.render.pdf;

/** The tag tree cannot be completed as the standard asks: no PDF leaves the house. */
final class UnfinishedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfinishedException(String message) {
        super(message);
    }
}
