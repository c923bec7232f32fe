package org.fairleaf.cite.written;

import org.fairleaf.cite.Reference;

/**
 * An entry of a reference list, and how far it was understood.
 *
 * @param reference its parts; where they could not be told, its own words as they stand ({@link Reference#verbatim()})
 * @param written the entry as its author wrote it, white space made single spaces
 * @param yearLetter the letter behind the year that tells works of one year apart, such as "a"; else empty
 */
public record WrittenReference(Reference reference, Confidence confidence, String written, String yearLetter) {

    /** How sure it is that each word is in the field where it belongs. That none is lost is sure always. */
    public enum Confidence {
        /** The entry has a shape that leaves no choice. */
        HIGH,
        /** Some border between two parts, such as title and publisher, was chosen among several. */
        MEDIUM,
        /** The entry has no known shape; it is kept in its own words. */
        NONE
    }

    WrittenReference withReference(Reference changed) {
        return new WrittenReference(changed, confidence, written, yearLetter);
    }
}
