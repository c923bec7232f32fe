/**
 * Office Open XML files as they lie there, for whoever reads one: parts, relationships and markup, within bounds, and
 * nothing of what they mean.
 */
@NullMarked
package org.fairleaf.office;

import org.jspecify.annotations.NullMarked;
