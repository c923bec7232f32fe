/** Lays out XSL-FO with Apache FOP and completes the tag tree with PDFBox, to PDF/UA-1 and PDF/A-2a. */
@NullMarked
package org.fairleaf.render.pdf;

import org.jspecify.annotations.NullMarked;
