/** Reads a Word document back, without the code that wrote it, and says what in it keeps a reader out. */
@NullMarked
package org.fairleaf.verify.docx;

import org.jspecify.annotations.NullMarked;
