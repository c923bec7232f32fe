/** Reads a finished PDF: its tags, the marked content of its pages, its links; and what only a PDF must keep to. */
@NullMarked
package org.fairleaf.verify.pdf;

import org.jspecify.annotations.NullMarked;
