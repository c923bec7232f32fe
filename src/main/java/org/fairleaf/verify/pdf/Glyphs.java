package org.fairleaf.verify.pdf;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Findings;

/** That what shows is what is said: every font is in the file, and every character has its glyph. */
final class Glyphs implements Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        PdfFile file = evidence.file();
        Map<Marked, Tag> owners = new IdentityHashMap<>();
        evidence.top().each(tag -> {
            StringBuilder shown = new StringBuilder();
            for (Kid kid : tag.kids()) {
                Marked marked = kid instanceof Kid.Content content ? file.marked(content) : null;
                if (marked != null) {
                    owners.put(marked, tag);
                    shown.append(marked.shown());
                    if (marked.undefined() || signs(marked.shown()) > signs(marked.said())) {
                        missing(evidence, tag, findings);
                    }
                }
            }
            String actual = tag.text("ActualText");
            if (actual != null && signs(shown.toString()) > signs(actual)) {
                missing(evidence, tag, findings);
            }
        });
        Set<String> reported = new HashSet<>();
        for (PageContents page : file.pages()) {
            for (Map.Entry<PDFont, Marked> use : page.fonts().entrySet()) {
                PDFont font = use.getKey();
                if (!font.isEmbedded() && reported.add(String.valueOf(font.getName()))) {
                    findings.add(
                            Code.PDF_FONT,
                            evidence.position(owners.get(use.getValue())),
                            "the font " + font.getName() + " is not in the PDF, and may look different or wrong");
                }
            }
        }
    }

    private static void missing(Evidence evidence, Tag tag, Findings findings) {
        findings.add(
                Code.VERIFY_GLYPH,
                evidence.position(tag),
                "the PDF shows a sign for a character that its font does not have, in “"
                        + evidence.file().text(tag).strip() + "”");
    }

    /** How many signs there are that stand for a character that a font does not have. */
    private static long signs(String text) {
        return text.chars().filter(c -> c == '#' || c == '\ufffd').count();
    }
}
