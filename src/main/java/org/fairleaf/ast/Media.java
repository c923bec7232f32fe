package org.fairleaf.ast;

/**
 * An image file of the article, read whole. Treat the bytes as read-only.
 *
 * @param source how the article names it, relative to the article's folder, with {@code /}
 * @param width in CSS pixels (1/96 inch) for SVG, in pixels otherwise; positive
 * @param height in the same unit; positive
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity on purpose: one file is one Media
public record Media(String source, Type type, byte[] bytes, int width, int height) {

    public enum Type {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpg"),
        SVG("image/svg+xml", "svg");

        private final String mediaType;
        private final String extension;

        Type(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        /** The IANA media type. */
        public String mediaType() {
            return mediaType;
        }

        /** The usual file name extension, without a dot. */
        public String extension() {
            return extension;
        }
    }
}
