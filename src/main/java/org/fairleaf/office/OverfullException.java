package org.fairleaf.office;

import java.io.Serial;

/** The file unpacks to more than is allowed, all of it or a part that is markup. */
public final class OverfullException extends UnreadableException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean markup;

    OverfullException(String part, boolean markup) {
        super("it unpacks to more than a document holds, in " + part);
        this.markup = markup;
    }

    /** Whether it is a single part of markup that is too large. */
    public boolean ofMarkup() {
        return markup;
    }
}
