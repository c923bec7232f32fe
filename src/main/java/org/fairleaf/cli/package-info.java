/** The command line: the one place that prints. */
@NullMarked
package org.fairleaf.cli;

import org.jspecify.annotations.NullMarked;
