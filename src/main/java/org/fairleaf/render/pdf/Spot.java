package org.fairleaf.render.pdf;

/**
 * A place on a page that a link may lead to.
 *
 * @param page counted from 0
 * @param x from the page's left edge, in thousandths of a point
 * @param y from its upper edge
 */
record Spot(int page, int x, int y) {}
