package org.fairleaf.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/** What a structure element holds. */
sealed interface Kid permits Tag, Kid.Content, Kid.Annotation {

    /** A piece of a page. */
    record Content(COSDictionary page, int mcid) implements Kid {}

    /** A link's active area. */
    record Annotation(COSDictionary page, COSDictionary annotation) implements Kid {}
}
