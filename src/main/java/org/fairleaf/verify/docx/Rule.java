package org.fairleaf.verify.docx;

import org.fairleaf.office.WordFile;

/** Something that holds in every document that all readers can use. */
@FunctionalInterface
interface Rule {

    void check(WordFile file, Findings findings);
}
