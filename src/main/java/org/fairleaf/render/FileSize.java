package org.fairleaf.render;

import java.util.Locale;

/** How large a published file is, as those who publish are told in English. */
public record FileSize(long bytes) {

    private static final long KB = 1024;
    private static final long MB = 1024 * KB;

    /** Such as {@code 12 KB}, begun ones counted, or {@code 3.4 MB}. */
    @Override
    public String toString() {
        return bytes < MB
                ? Math.ceilDiv(bytes, KB) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MB);
    }
}
