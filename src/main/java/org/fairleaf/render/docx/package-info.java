/** Writes an edition as a WordprocessingML package through Apache POI. */
@NullMarked
package org.fairleaf.render.docx;

import org.jspecify.annotations.NullMarked;
