package org.fairleaf.render;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Batik, which draws SVG for several formats and keeps unguarded tables for the whole process. */
public final class Batik {

    /** Held by whoever lays out or draws with Batik or FOP. */
    public static final Lock ALONE = new ReentrantLock();

    /** The namespace of links as SVG 1.1 has them. Batik knows no others, SVG 2 has them without one; there those count. */
    public static final String XLINK = "http://www.w3.org/1999/xlink";

    private Batik() {}
}
