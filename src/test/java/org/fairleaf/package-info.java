/** What tests of several packages share. */
@NullMarked
package org.fairleaf;

import org.jspecify.annotations.NullMarked;
