/** What prose says without marking it: its language, title, references, citations, disclaimer, and what a web page left in it. */
@NullMarked
package org.fairleaf.read.prose;

import org.jspecify.annotations.NullMarked;
