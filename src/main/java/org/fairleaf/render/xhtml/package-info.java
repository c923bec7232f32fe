/** Writes an edition as XHTML, for the EPUB and for the web page. */
@NullMarked
package org.fairleaf.render.xhtml;

import org.jspecify.annotations.NullMarked;
