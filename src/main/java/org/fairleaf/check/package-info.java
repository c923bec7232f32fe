/** Rules that an edition must keep before it is published. */
@NullMarked
package org.fairleaf.check;

import org.jspecify.annotations.NullMarked;
