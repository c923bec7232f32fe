package org.fairleaf.read;

/** An image's width and height, both positive. */
record ImageSize(int width, int height) {}
