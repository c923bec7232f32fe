/** Packs an edition's XHTML as EPUB 3.3 on epub4j's book model. */
@NullMarked
package org.fairleaf.render.epub;

import org.jspecify.annotations.NullMarked;
