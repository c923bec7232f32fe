package org.fairleaf.cite;

import java.util.Locale;

/**
 * A bibliography file, read whole. Treat the bytes as read-only.
 *
 * @param path the file, as messages name it; its extension says the format
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BibliographyFile(String path, byte[] bytes) {

    /** The extension in lower case, without a dot; empty where there is none. */
    String extension() {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    }
}
