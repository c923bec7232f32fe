/**
 * Reads published files back and compares what they let people hear with the edition. It shares no code with the
 * renderers, so that it can contradict them.
 */
@NullMarked
package org.fairleaf.verify;

import org.jspecify.annotations.NullMarked;
