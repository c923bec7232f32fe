/** From what the author wrote to what is published: notes numbered, citations set, ids unique, sections added. */
@NullMarked
package org.fairleaf.edition;

import org.jspecify.annotations.NullMarked;
