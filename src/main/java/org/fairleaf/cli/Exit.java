package org.fairleaf.cli;

/** Exit codes, as the help lists them. */
final class Exit {

    static final int DONE = 0;
    static final int ERRORS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;

    private Exit() {}
}
