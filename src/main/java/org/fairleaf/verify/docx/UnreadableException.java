package org.fairleaf.verify.docx;

import java.io.Serial;

/** The file is no document that could be read to its end. The message says why, in a user's words. */
final class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
