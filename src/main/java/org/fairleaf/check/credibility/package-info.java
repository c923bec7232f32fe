/** Rules about whether readers can trust an article, and know whom they trust. */
@NullMarked
package org.fairleaf.check.credibility;

import org.jspecify.annotations.NullMarked;
