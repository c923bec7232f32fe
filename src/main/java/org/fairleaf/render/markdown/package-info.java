/**
 * Writes a document as the Markdown that {@code read.markdown} reads: what is read back is the same document, places
 * aside. What Markdown cannot say is first made into what it can, without losing a word ({@code Sayable}).
 */
@NullMarked
package org.fairleaf.render.markdown;

import org.jspecify.annotations.NullMarked;
