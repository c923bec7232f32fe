/** Reads the article out of a web page: what surrounds it is taken out and told, what it says is kept. Nothing is fetched. */
@NullMarked
package org.fairleaf.read.html;

import org.jspecify.annotations.NullMarked;
