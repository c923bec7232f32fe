package org.fairleaf.verify.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Findings;

/** What a viewer must be told to serve the tags. */
final class Settings implements Rule {

    private static final COSName TABS = COSName.getPDFName("Tabs");

    @Override
    public void check(Evidence evidence, Findings findings) {
        PDDocumentCatalog catalog = evidence.file().document().getDocumentCatalog();
        PDViewerPreferences viewer = catalog.getViewerPreferences();
        demand(
                viewer != null && viewer.displayDocTitle(),
                "the PDF does not ask viewers to show its title (DisplayDocTitle)",
                evidence,
                findings);
        COSDictionary marks = catalog.getCOSObject().getCOSDictionary(COSName.MARK_INFO);
        demand(
                marks != null && marks.getBoolean(COSName.getPDFName("Marked"), false),
                "the PDF does not say that it is tagged (MarkInfo)",
                evidence,
                findings);
        Xmp xmp = Xmp.of(evidence.file().document());
        demand(!xmp.accessible().isEmpty(), "the PDF does not say that it follows PDF/UA", evidence, findings);
        demand(!xmp.archival().isEmpty(), "the PDF does not say that it follows PDF/A", evidence, findings);
        int number = 1;
        for (PDPage page : evidence.file().sheets()) {
            boolean active = page.getCOSObject().containsKey(COSName.ANNOTS);
            demand(
                    !active || "S".equals(page.getCOSObject().getNameAsString(TABS)),
                    "on page " + number + " of the PDF the tab key does not follow the tags (Tabs)",
                    evidence,
                    findings);
            number++;
        }
    }

    private static void demand(boolean met, String otherwise, Evidence evidence, Findings findings) {
        if (!met) {
            findings.add(Code.PDF_SETTING, evidence.article(), otherwise);
        }
    }
}
