/** Plain text, such as one copied from a web page → blocks: titles, paragraphs and lists that only look like such. */
@NullMarked
package org.fairleaf.read.text;

import org.jspecify.annotations.NullMarked;
