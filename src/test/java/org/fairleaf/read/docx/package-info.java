@NullMarked
package org.fairleaf.read.docx;

import org.jspecify.annotations.NullMarked;
