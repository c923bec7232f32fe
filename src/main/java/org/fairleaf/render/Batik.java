package org.fairleaf.render;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Batik, which draws SVG for several formats and keeps unguarded tables for the whole process. */
public final class Batik {

    /** Held by whoever lays out or draws with Batik or FOP. */
    public static final Lock ALONE = new ReentrantLock();

    private Batik() {}
}
