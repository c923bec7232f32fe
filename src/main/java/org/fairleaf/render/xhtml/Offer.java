package org.fairleaf.render.xhtml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published article as the download page lists it.
 *
 * @param dir {@code ltr}, {@code rtl}, or {@code auto} where it is not known
 * @param date as written, or null
 * @param reviewed as written, or null
 * @param draft whether it is published as a draft
 * @param downloads its files, in the order in which they are offered
 */
public record Offer(
        String slug,
        String title,
        @Nullable String description,
        String lang,
        String dir,
        @Nullable String date,
        @Nullable String reviewed,
        boolean draft,
        List<Download> downloads) {

    /**
     * A file to read or download.
     *
     * @param variant such as {@code large-print}; null for the standard one
     * @param address relative to the page, percent-encoded
     * @param size in bytes
     */
    public record Download(String format, @Nullable String variant, String address, long size) {

        /** The media type, by IANA's registry. */
        String type() {
            return switch (format) {
                case "pdf" -> "application/pdf";
                case "epub" -> "application/epub+zip";
                case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                case "txt" -> "text/plain";
                case "html" -> "text/html";
                case "fo" -> "application/xml";
                default -> "application/octet-stream";
            };
        }

        /** Whether browsers cannot show it, so that following the link can only mean to save it. */
        boolean saved() {
            return switch (format) {
                case "pdf", "html", "txt" -> false;
                default -> true;
            };
        }
    }
}
