package org.fairleaf.read.docx;

/** What to do with the changes that a document tracks: somebody has to say so, for they are not the author's yet. */
public enum Tracked {
    /** A document that tracks changes is refused, with a list of them. */
    REFUSE,
    /** As if every change had been accepted. */
    ACCEPT,
    /** As if every change had been rejected. */
    REJECT
}
