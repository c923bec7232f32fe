package org.fairleaf.verify.text;

/** Something that holds in every text that a terminal, an e-mail, a braille display and a voice can all give out. */
@FunctionalInterface
interface Rule {

    void check(TextFile file, Findings findings);
}
