package org.fairleaf.office;

import java.io.Serial;

/** The file is no document that could be read to its end. The message says why, in a user's words. */
public class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    public final String reason() {
        return String.valueOf(getMessage());
    }
}
