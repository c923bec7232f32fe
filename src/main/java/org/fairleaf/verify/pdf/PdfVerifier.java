package org.fairleaf.verify.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Account;
import org.fairleaf.verify.Comparison;
import org.fairleaf.verify.Ear;
import org.fairleaf.verify.Fact;
import org.fairleaf.verify.Findings;
import org.fairleaf.verify.Kind;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Spoken;
import org.fairleaf.verify.Verifier;

/** Reads a PDF's tags, pages and links back, for PDF 1.7 with PDF/UA-1 and for PDF 2.0 with PDF/UA-2. */
public final class PdfVerifier implements Verifier {

    private static final List<Rule> RULES = List.of(
            new Settings(), new Structure(), new Links(), new Notes(), new Figures(), new Glyphs(), new Contrast());

    private static final int LEVELS_OF_1_7 = 6;

    @Override
    public String format() {
        return "pdf";
    }

    /** What PDF 1.7 has no tag for, its attributes show. */
    @Override
    public List<String> lost(Losses losses) {
        return List.of();
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // PDFBox answers a damaged file with exceptions of any kind, at any time
    public List<Diagnostic> verify(byte[] file, Edition edition, Theme theme) {
        Findings findings = new Findings();
        try (PDDocument document = Loader.loadPDF(file)) {
            verify(PdfFile.read(document), edition, theme, findings);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            findings.add(
                    Code.VERIFY_UNREADABLE, Position.of(edition.path()), "the PDF cannot be read: " + e.getMessage());
        }
        return findings.sorted();
    }

    private static void verify(PdfFile file, Edition edition, Theme theme, Findings findings) {
        Tag top = file.top();
        if (top == null) {
            findings.add(Code.PDF_STRUCTURE, Position.of(edition.path()), "the PDF has no tags");
            return;
        }
        Ear ear = ear(file, theme);
        Account expected = Spoken.of(edition, ear);
        Account heard = PdfHearing.of(file, top, theme);
        Comparison comparison = Comparison.of(expected, heard, ear, findings);
        Evidence evidence = new Evidence(file, top, expected, heard, comparison, edition, theme);
        for (Rule rule : RULES) {
            rule.check(evidence, findings);
        }
    }

    /** What the version of PDF has words for. */
    private static Ear ear(PdfFile file, Theme theme) {
        boolean two = file.document().getVersion() >= 2;
        return new Ear(
                "PDF",
                two ? Set.of() : Set.of(Kind.RAISED, Kind.LOWERED),
                Map.of(Kind.CALLOUT, Kind.DIVISION),
                two ? Integer.MAX_VALUE : LEVELS_OF_1_7,
                theme.file("fo.xsl") != null,
                // Links lead to places on pages, which are compared as such.
                Set.of(Fact.TARGET),
                Set.of());
    }
}
