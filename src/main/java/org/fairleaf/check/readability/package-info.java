/**
 * How hard an article is to read, and rules about it. What has to be known of a language is in its folder of word lists
 * ({@link org.fairleaf.check.WordList}); of a language that has none nothing is said.
 */
@NullMarked
package org.fairleaf.check.readability;

import org.jspecify.annotations.NullMarked;
