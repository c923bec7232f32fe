package org.fairleaf.verify.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/** What a structure element holds. */
sealed interface Kid permits Tag, Kid.Content, Kid.Area {

    /** A marked-content sequence. @param page from 0; -1 where the file names no page of its own */
    record Content(int page, int id) implements Kid {}

    /** An active area: a link's annotation. */
    record Area(int page, COSDictionary annotation) implements Kid {}
}
