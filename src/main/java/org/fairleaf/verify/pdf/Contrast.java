package org.fairleaf.verify.pdf;

import java.util.Locale;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.verify.Findings;

/**
 * That text stands out from its ground: by at least 4.5 to 1, or 3 to 1 from 18 points on and from 14 points on in bold
 * (WCAG 2.2, 1.4.3). The ground is what was filled last before the text; text in and on images is not judged.
 */
final class Contrast implements Rule {

    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_FOR_LARGE = 3;
    private static final float LARGE = 18;
    private static final float LARGE_IN_BOLD = 14;
    /** Sizes are rounded in a file. */
    private static final float HAIR = 0.05f;

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.top().each(tag -> {
            if (tag.is("Figure") || tag.parent() != null && tag.parent().is("Figure") && !tag.is("Caption")) {
                return;
            }
            for (Kid kid : tag.kids()) {
                Marked marked =
                        kid instanceof Kid.Content content ? evidence.file().marked(content) : null;
                if (marked != null) {
                    marked.inks().forEach(ink -> judge(ink, marked, evidence.position(tag), findings));
                }
            }
        });
    }

    private static void judge(Marked.Ink ink, Marked marked, Position position, Findings findings) {
        boolean large = ink.size() >= LARGE - HAIR || ink.bold() && ink.size() >= LARGE_IN_BOLD - HAIR;
        double due = large ? ENOUGH_FOR_LARGE : ENOUGH;
        double contrast = contrast(ink.colour(), ink.ground());
        if (contrast < due) {
            findings.add(
                    Code.VERIFY_CONTRAST,
                    position,
                    String.format(
                            Locale.ROOT,
                            "“%s” is #%06x on #%06x in the PDF, a contrast of %.2f where %.1f is the least",
                            marked.said().strip(),
                            ink.colour(),
                            ink.ground(),
                            contrast,
                            due),
                    "give the theme colours that stand further apart");
        }
    }

    static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
