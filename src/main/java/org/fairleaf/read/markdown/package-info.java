/** Reads a Markdown article with its front matter, by flexmark's syntax tree. */
@NullMarked
package org.fairleaf.read.markdown;

import org.jspecify.annotations.NullMarked;
