/** References as people write them: the free text of a reference list, understood as far as its words allow. */
@NullMarked
package org.fairleaf.cite.written;

import org.jspecify.annotations.NullMarked;
