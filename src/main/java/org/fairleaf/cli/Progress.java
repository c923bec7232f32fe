package org.fairleaf.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line on the terminal that says how far a long piece of work is, and how long it may still take. */
final class Progress {

    /** Who sees it. */
    enum Viewer {
        /** A program, or somebody who wants to see errors only. */
        NOBODY,
        /** Somebody whose terminal is not to get any signs but words: a line now and then. */
        READER,
        /** Somebody at a terminal: one line, drawn anew. */
        TERMINAL
    }

    private static final int WIDTH = 30;
    private static final long NANOS = 1_000_000_000L;

    /** Between two lines of words. */
    private static final long WORDS_NANOS = 10 * NANOS;

    /** Back to the start of the line, and nothing more on it (ECMA-48). */
    private static final String CLEAR = "\r\u001b[K";

    /** A line too long for the terminal ends at its edge, for a second one could not be cleared (DECAWM). */
    private static final String CUT = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintWriter messages;
    private final Viewer viewer;
    private final int all;
    private final LongSupplier clock;
    private final long start;
    private long told;
    private boolean shown;
    private boolean ended;

    /**
     * @param all how many things are to be done
     * @param clock in nanoseconds
     */
    Progress(PrintWriter messages, Viewer viewer, int all, LongSupplier clock) {
        this.messages = messages;
        this.viewer = all > 1 ? viewer : Viewer.NOBODY;
        this.all = all;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.told = start;
    }

    /** For a command about articles. The launcher says whether messages go to a terminal: Java cannot tell. */
    static Progress of(Common common, int all) {
        boolean terminal = Boolean.getBoolean("fairleaf.terminal");
        boolean words = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        Viewer viewer = !terminal || common.quiet || common.diagnostics != Messages.TEXT
                ? Viewer.NOBODY
                : words ? Viewer.READER : Viewer.TERMINAL;
        return new Progress(common.spec.commandLine().getErr(), viewer, all, System::nanoTime);
    }

    /** Shows that so many are done, once the work has lasted for a second. */
    synchronized void show(int done) {
        long now = clock.getAsLong();
        if (ended || viewer == Viewer.NOBODY || done == 0 || done >= all || now - start < NANOS) {
            return;
        }
        if (viewer == Viewer.TERMINAL) {
            int full = (int) ((long) WIDTH * done / all);
            String bar = " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "]";
            messages.print(CLEAR + CUT + words(done, now - start) + bar + WRAP);
            messages.flush();
            shown = true;
        } else if (now - told >= WORDS_NANOS) {
            messages.println(words(done, now - start));
            messages.flush();
            told = now;
        }
    }

    /** What matters most stands first: a narrow terminal cuts off the end. */
    private String words(int done, long nanos) {
        long left = Math.ceilDiv(nanos / done * (all - done), NANOS);
        long tenths = Math.round(10.0 * done * NANOS / nanos);
        return done + " of " + all + ", " + time(left) + " left, " + tenths / 10 + "." + tenths % 10 + " a second";
    }

    /** Makes room for other words. */
    synchronized void clear() {
        if (shown) {
            messages.print(CLEAR);
            messages.flush();
            shown = false;
        }
    }

    /** Makes room for the last words. */
    synchronized void end() {
        clear();
        ended = true;
    }

    private static String time(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}
