/**
 * veraPDF and EPUBCheck on the bytes of published files, apart from the product's class path: on it, the XML parsers
 * that they bring would become the product's.
 */
@NullMarked
package org.fairleaf.verify.validators;

import org.jspecify.annotations.NullMarked;
