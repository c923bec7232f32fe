/** Reads a plain text back, without the code that wrote it, and says what in it keeps a reader out. */
@NullMarked
package org.fairleaf.verify.text;

import org.jspecify.annotations.NullMarked;
