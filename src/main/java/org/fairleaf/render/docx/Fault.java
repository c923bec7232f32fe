package org.fairleaf.render.docx;

import java.io.Serial;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Something in the theme or the article that keeps the document from being made, found in the midst of making it. */
final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    private Fault(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    /** A fault of the theme's sheet. */
    static Fault theme(String message) {
        return new Fault(Diagnostic.of(Code.THEME_INVALID, Position.of("docx.yaml"), message));
    }

    /** A fault of an image. */
    static Fault image(Position at, String message, String hint) {
        return new Fault(Diagnostic.of(Code.IMAGE_INVALID, at, message, hint));
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
