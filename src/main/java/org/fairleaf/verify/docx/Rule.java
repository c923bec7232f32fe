package org.fairleaf.verify.docx;

/** Something that holds in every document that all readers can use. */
@FunctionalInterface
interface Rule {

    void check(WordFile file, Findings findings);
}
