package org.fairleaf.render.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Verifiers;

/** PDFs for tests, made by one renderer, as the product makes them. */
public final class Pdfs {

    static final PdfRenderer RENDERER = new PdfRenderer(Standard.UA_1);
    static final Theme THEME = Specimen.theme();

    private Pdfs() {}

    static byte[] of(Edition edition) {
        return of(edition, THEME);
    }

    public static byte[] of(Edition edition, Theme theme) {
        Outcome<Rendition> outcome = RENDERER.render(edition, theme);
        return outcome.value()
                .orElseThrow(() -> new AssertionError(
                        outcome.findings().stream().map(Object::toString).collect(Collectors.joining("\n"))))
                .bytes();
    }

    /** Whether the PDF, read back, says what the edition says. */
    static void assertSays(Edition edition, byte[] pdf, Theme theme) {
        assertEquals(
                "",
                Verifiers.of("pdf").verify(pdf, edition, theme).stream()
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }
}
