package org.fairleaf.verify.pdf;

import org.fairleaf.verify.Findings;

/** What a PDF must keep to, beside saying what the edition says. */
interface Rule {

    void check(Evidence evidence, Findings findings);
}
