package org.fairleaf.render.docx;

/** What can be said of characters; each is a character style, and together they make one. */
enum Mark {
    LINK,
    STRONG,
    EMPHASIS,
    /** The title of a work within a reference. */
    WORK,
    CODE,
    STRIKETHROUGH,
    SUPERSCRIPT,
    SUBSCRIPT,
    ABBREVIATION;

    WordStyle style() {
        return WordStyle.of(name().toLowerCase(java.util.Locale.ROOT));
    }
}
