package org.fairleaf.read;

/** The size of an image in pixels; for a drawing, CSS pixels. */
record ImageSize(int width, int height) {

    long pixels() {
        return (long) width * height;
    }

    /** How many times one side is as long as the other. */
    double slenderness() {
        return Math.max((double) width / height, (double) height / width);
    }
}
