/**
 * Brings a Word document home as an article: what its styles, numbers and marks say, whoever wrote it, with every decision
 * told. Nothing is fetched, no program in it runs, and no tracked change is taken or left in silence.
 */
@NullMarked
package org.fairleaf.read.docx;

import org.jspecify.annotations.NullMarked;
