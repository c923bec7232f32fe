/** Rules that an edition must keep before it is published: one class a rule, listed in {@link Checks}. */
@NullMarked
package org.fairleaf.check;

import org.jspecify.annotations.NullMarked;
