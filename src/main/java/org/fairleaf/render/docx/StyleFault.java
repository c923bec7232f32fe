package org.fairleaf.render.docx;

import java.io.Serial;

/** Something in {@code docx.yaml} that cannot be set. Its message goes to the theme's author. */
final class StyleFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StyleFault(String message) {
        super(message);
    }
}
