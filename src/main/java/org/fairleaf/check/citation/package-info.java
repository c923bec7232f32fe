/** Rules about citations and references. Nothing is ever repaired: what does not fit is shown, both sides of it. */
@NullMarked
package org.fairleaf.check.citation;

import org.jspecify.annotations.NullMarked;
