package org.fairleaf.verify.validators;

import java.nio.file.Path;
import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.NullMarked;

/** The validators that the build has put into {@code target}; a test that asks for one fails without it. */
@NullMarked
public final class Installed {

    public static final Path FOLDER = Path.of("target", "validators");

    private Installed() {}

    public static List<Diagnostic> verapdf(byte[] pdf, String claim) {
        return Validators.in(FOLDER).verapdf().orElseThrow().validate(pdf, "a.pdf", claim);
    }

    public static List<Diagnostic> epubcheck(byte[] epub, String name) {
        return Validators.in(FOLDER).epubcheck().orElseThrow().validate(epub, name);
    }
}
