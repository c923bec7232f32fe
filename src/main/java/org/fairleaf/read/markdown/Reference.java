package org.fairleaf.read.markdown;

/**
 * A link's address, given once: {@code [label]: target "title"}.
 *
 * @param title the title as written, in its quotation marks' place; empty where there is none
 */
record Reference(String target, Stretch title) {}
