package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The line that says how far work is. */
class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter messages = new StringWriter();
    private long now;

    private Progress progress(Progress.Viewer viewer, int all) {
        return new Progress(new PrintWriter(messages), viewer, all, () -> now);
    }

    private String shown() {
        return messages.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void workOfMoreThanASecondShowsTimeLeftAndRate() {
        Progress progress = progress(Progress.Viewer.TERMINAL, 100);
        now = 9 * SECOND / 10;
        progress.show(5);
        assertEquals("", shown());
        now = 2 * SECOND;
        progress.show(10);
        assertEquals(
                "\r\u001b[K\u001b[?7l10 of 100, 18 s left, 5.0 a second [###                           ]\u001b[?7h",
                shown());
        messages.getBuffer().setLength(0);
        now = 1000 * SECOND;
        progress.show(50);
        assertEquals(
                "\r\u001b[K\u001b[?7l50 of 100, 16 min 40 s left, 0.1 a second [###############               ]\u001b[?7h",
                shown());
    }

    @Test
    void lineMakesRoomForOtherWordsAndIsGoneAtTheEnd() {
        Progress progress = progress(Progress.Viewer.TERMINAL, 1000);
        now = 10 * SECOND;
        progress.show(2);
        messages.getBuffer().setLength(0);
        progress.clear();
        progress.clear();
        progress.show(1000);
        assertEquals("\r\u001b[K", shown());
    }

    @Test
    void readerGetsALineOfWordsNowAndThen() {
        Progress progress = progress(Progress.Viewer.READER, 100);
        for (int done = 1; done < 100; done++) {
            now += SECOND / 4;
            progress.show(done);
            progress.clear();
        }
        assertEquals("40 of 100, 15 s left, 4.0 a second\n80 of 100, 5 s left, 4.0 a second\n", shown());
    }

    @Test
    void nothingIsShownWhereNobodyWatchesNorForASingleArticle() {
        Progress unwatched = progress(Progress.Viewer.NOBODY, 100);
        Progress single = progress(Progress.Viewer.TERMINAL, 1);
        now = 10 * SECOND;
        unwatched.show(10);
        single.show(1);
        assertEquals("", shown());
    }
}
