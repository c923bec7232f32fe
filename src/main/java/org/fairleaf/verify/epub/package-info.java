/** Reads a finished EPUB back and compares it with its edition: the rules that EPUBCheck and axe do not see. */
@NullMarked
package org.fairleaf.verify.epub;

import org.jspecify.annotations.NullMarked;
