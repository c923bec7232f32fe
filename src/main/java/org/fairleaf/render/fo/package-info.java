/** Writes an edition as XSL-FO with the roles that become PDF tags. */
@NullMarked
package org.fairleaf.render.fo;

import org.jspecify.annotations.NullMarked;
