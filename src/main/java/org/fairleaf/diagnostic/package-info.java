/** What Fairleaf has to say to a person about an article: findings with a place, a code and advice. */
@NullMarked
package org.fairleaf.diagnostic;

import org.jspecify.annotations.NullMarked;
