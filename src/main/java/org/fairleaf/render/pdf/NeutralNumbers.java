package org.fairleaf.render.pdf;

import java.util.Locale;

/**
 * While one is open, the platform's numbers are plain: FOP names font subsets by the default locale's digits, and fails
 * where these are Arabic ({@code PDFFactory.createSubsetFontPrefix}). The last to close puts the locale back.
 */
final class NeutralNumbers implements AutoCloseable {

    private static int open;
    private static Locale before = Locale.ROOT;

    private NeutralNumbers() {}

    static synchronized NeutralNumbers open() {
        if (open++ == 0) {
            before = Locale.getDefault(Locale.Category.FORMAT);
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        }
        return new NeutralNumbers();
    }

    @Override
    public void close() {
        restore();
    }

    private static synchronized void restore() {
        if (--open == 0) {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }
}
