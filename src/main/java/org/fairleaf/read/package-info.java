/** What all readers share: the article's folder, read safely, and the images in it. */
@NullMarked
package org.fairleaf.read;

import org.jspecify.annotations.NullMarked;
