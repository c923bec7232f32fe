package org.fairleaf.verify.pdf;

/** A place on a page, in points from its lower left corner. */
record Box(float left, float bottom, float right, float top) {

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }

    boolean holds(float x, float y) {
        return x >= left && x <= right && y >= bottom && y <= top;
    }
}
