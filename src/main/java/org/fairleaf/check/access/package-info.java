/** Rules about what readers with assistive technology meet. */
@NullMarked
package org.fairleaf.check.access;

import org.jspecify.annotations.NullMarked;
