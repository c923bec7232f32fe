package org.fairleaf.diagnostic;

import static org.fairleaf.diagnostic.Severity.ERROR;
import static org.fairleaf.diagnostic.Severity.WARNING;

/** The catalogue of findings. A code's spelling is a promise to users: it is never reused or renamed. */
public enum Code {
    // The file
    FILE_UNREADABLE(ERROR),
    FILE_TOO_LARGE(ERROR),
    ENCODING_INVALID(ERROR),
    CONTROL_CHARACTER(ERROR),
    NESTING_TOO_DEEP(ERROR),
    SOURCE_TOO_COMPLEX(ERROR),

    // Front matter
    FRONT_MATTER_INVALID(ERROR),
    FRONT_MATTER_UNKNOWN(WARNING),
    TITLE_MISSING(ERROR),
    LANG_MISSING(ERROR),
    LANG_INVALID(ERROR),
    DISCLAIMER_MISSING(ERROR),
    DISCLAIMER_FILE(ERROR),
    DATE_FORMAT(WARNING),
    LABELS_MISSING(WARNING),

    // Body
    RAW_HTML(ERROR),
    HEADING_SKIPPED(ERROR),
    HEADING_TOO_DEEP(ERROR),
    HEADING_EMPTY(ERROR),
    LINK_SCHEME(ERROR),
    LINK_EMPTY(ERROR),
    LINK_NESTED(ERROR),
    ANCHOR_MISSING(ERROR),
    ID_DUPLICATE(ERROR),
    FOOTNOTE_UNDEFINED(ERROR),
    FOOTNOTE_DUPLICATE(ERROR),
    FOOTNOTE_RECURSIVE(ERROR),
    FOOTNOTE_NESTED(ERROR),
    FOOTNOTE_UNUSED(WARNING),
    DIV_UNCLOSED(ERROR),
    DIV_INVALID(ERROR),
    DIR_INVALID(ERROR),
    ABBREVIATION_DUPLICATE(ERROR),
    TABLE_HEADER_MISSING(ERROR),
    TABLE_CAPTION_MISSING(WARNING),
    TABLE_RAGGED(WARNING),

    // Images
    IMAGE_ALT_MISSING(ERROR),
    IMAGE_ALT_FILE_NAME(ERROR),
    IMAGE_ALT_NOTE(ERROR),
    IMAGE_ALT_CONFLICT(ERROR),
    IMAGE_MISSING(ERROR),
    IMAGE_REMOTE(ERROR),
    IMAGE_OUTSIDE(ERROR),
    IMAGE_INVALID(ERROR),
    IMAGE_TOO_LARGE(ERROR),

    // Citations
    BIBLIOGRAPHY_MISSING(ERROR),
    BIBLIOGRAPHY_OUTSIDE(ERROR),
    BIBLIOGRAPHY_INVALID(ERROR),
    CITE_UNRESOLVED(ERROR),
    CITE_DECLARED_RESOLVED(WARNING),
    REFERENCE_DUPLICATE(ERROR),
    REFERENCE_UNCITED(WARNING),
    CSL_UNKNOWN(ERROR),

    // Theme
    THEME_MISSING(ERROR),
    THEME_INVALID(ERROR),
    THEME_TOKEN_UNKNOWN(ERROR),

    // Rendering
    GLYPH_MISSING(ERROR),
    FONT_MISSING(ERROR),
    PDF_LAYOUT(WARNING),
    PDF_FAILED(ERROR),

    // Publishing
    OUTPUT_UNWRITABLE(ERROR),
    SLUG_TAKEN(ERROR),
    INTERNAL(ERROR);

    private final Severity severity;

    Code(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** As users read it, such as {@code CITE-UNRESOLVED}. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
