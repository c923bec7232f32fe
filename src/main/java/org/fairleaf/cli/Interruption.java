package org.fairleaf.cli;

import java.util.concurrent.atomic.AtomicReference;
import org.fairleaf.publish.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, or the system's request to end, which comes at any moment: what is being written is put in its place, and the work
 * that was interrupted has the last word.
 */
final class Interruption {

    private static final AtomicReference<@Nullable Runnable> LAST_WORD = new AtomicReference<>();

    private Interruption() {}

    /** Prepares this process for it. */
    static void expect() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Publisher.finishWriting();
            Runnable lastWord = LAST_WORD.get();
            if (lastWord != null) {
                lastWord.run();
            }
        }));
    }

    /** Work that is done has nothing to add when the process ends. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** Work that says something when it is interrupted. @param lastWord is run after the last file is in its place */
    static Work during(Runnable lastWord) {
        LAST_WORD.set(lastWord);
        return () -> LAST_WORD.set(null);
    }
}
