/**
 * Reads a Markdown article with its front matter. flexmark finds the blocks, with own parsers for pandoc's; running text
 * is parsed here, in time linear in its length.
 */
@NullMarked
package org.fairleaf.read.markdown;

import org.jspecify.annotations.NullMarked;
