/** Reads finished XHTML back, as it stands in web pages and in EPUBs. */
@NullMarked
package org.fairleaf.verify.xhtml;

import org.jspecify.annotations.NullMarked;
