/** Writes an edition as plain text of at most 72 columns. */
@NullMarked
package org.fairleaf.render.text;

import org.jspecify.annotations.NullMarked;
