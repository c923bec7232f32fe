package org.fairleaf.render.pdf;

import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;

/** PDFs for tests, made by one renderer, as the product makes them. */
final class Pdfs {

    static final PdfRenderer RENDERER = new PdfRenderer(Standard.UA_1);
    static final Theme THEME = Specimen.theme();

    private Pdfs() {}

    static byte[] of(Edition edition) {
        return of(edition, THEME);
    }

    static byte[] of(Edition edition, Theme theme) {
        Outcome<Rendition> outcome = RENDERER.render(edition, theme);
        return outcome.value()
                .orElseThrow(() -> new AssertionError(
                        outcome.findings().stream().map(Object::toString).collect(Collectors.joining("\n"))))
                .bytes();
    }
}
