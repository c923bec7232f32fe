/** The looks: tokens, styles for each format, fonts, and labels for each language, read from YAML. */
@NullMarked
package org.fairleaf.theme;

import org.jspecify.annotations.NullMarked;
