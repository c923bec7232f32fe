/** The article as its author wrote it: one closed document model that every reader makes and every renderer reads. */
@NullMarked
package org.fairleaf.ast;

import org.jspecify.annotations.NullMarked;
