/** What all renderers share: an edition and a theme go in, bytes come out. */
@NullMarked
package org.fairleaf.render;

import org.jspecify.annotations.NullMarked;
