package org.fairleaf.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line on the terminal that says how far a long piece of work is, and how long it may still take. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long NANOS = 1_000_000_000L;

    /** Back to the start of the line, and nothing more on it (ECMA-48). */
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final boolean wanted;
    private final int all;
    private final LongSupplier clock;
    private final long start;
    private boolean shown;

    /**
     * @param wanted whether there is somebody to see it
     * @param all how many things are to be done
     * @param clock in nanoseconds
     */
    Progress(PrintWriter terminal, boolean wanted, int all, LongSupplier clock) {
        this.terminal = terminal;
        this.wanted = wanted && all > 1;
        this.all = all;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** For a command about articles. The launcher says whether messages go to a terminal: Java cannot tell. */
    static Progress of(Common common, int all) {
        boolean terminal = Boolean.getBoolean("fairleaf.terminal") && System.getenv("NO_COLOR") == null;
        boolean wanted = terminal && !common.quiet && common.diagnostics == Messages.TEXT;
        return new Progress(common.spec.commandLine().getErr(), wanted, all, System::nanoTime);
    }

    /** Shows that so many are done, once the work has lasted for a second. */
    void show(int done) {
        long nanos = clock.getAsLong() - start;
        if (!wanted || done == 0 || done >= all || nanos < NANOS) {
            return;
        }
        int full = (int) ((long) WIDTH * done / all);
        long left = Math.ceilDiv(nanos / done * (all - done), NANOS);
        long tenths = Math.round(10.0 * done * NANOS / nanos);
        terminal.print(CLEAR + "[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + " of " + all + ", "
                + tenths / 10 + "." + tenths % 10 + " a second, " + time(left) + " left");
        terminal.flush();
        shown = true;
    }

    /** Makes room for other words. */
    void clear() {
        if (shown) {
            terminal.print(CLEAR);
            terminal.flush();
            shown = false;
        }
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
