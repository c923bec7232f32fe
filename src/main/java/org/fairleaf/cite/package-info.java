/**
 * References: read from CSL-JSON, BibTeX, RIS and YAML, and set in a citation style.
 *
 * <p>Every format becomes one form, {@link Reference}, whose fields are those of CSL-JSON. citeproc-java evaluates
 * styles; what it evaluates is taken as tokens and made into running text here, because its own output formats lose
 * spaces or make layout.
 */
@NullMarked
package org.fairleaf.cite;

import org.jspecify.annotations.NullMarked;
