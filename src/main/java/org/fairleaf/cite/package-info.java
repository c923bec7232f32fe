/** References: read from CSL-JSON, BibTeX and RIS, and set in a citation style. */
@NullMarked
package org.fairleaf.cite;

import org.jspecify.annotations.NullMarked;
