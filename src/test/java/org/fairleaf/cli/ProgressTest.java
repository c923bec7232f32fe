package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The line that says how far work is. */
class ProgressTest {

    private final StringWriter terminal = new StringWriter();
    private long now;

    private Progress progress(boolean wanted, int all) {
        return new Progress(new PrintWriter(terminal), wanted, all, () -> now);
    }

    @Test
    void workOfMoreThanASecondShowsRateAndTimeLeft() {
        Progress progress = progress(true, 100);
        now = 900_000_000L;
        progress.show(5);
        assertEquals("", terminal.toString());
        now = 2_000_000_000L;
        progress.show(10);
        assertEquals(
                "\r\u001b[K[###                           ] 10 of 100, 5.0 a second, 18 s left", terminal.toString());
    }

    @Test
    void lineMakesRoomForOtherWordsAndIsGoneAtTheEnd() {
        Progress progress = progress(true, 1000);
        now = 10_000_000_000L;
        progress.show(2);
        int shown = terminal.toString().length();
        progress.clear();
        progress.clear();
        progress.show(1000);
        assertEquals("\r\u001b[K", terminal.toString().substring(shown));
    }

    @Test
    void nothingIsShownWhereNobodyWatchesNorForASingleArticle() {
        Progress unwatched = progress(false, 100);
        Progress single = progress(true, 1);
        now = 10_000_000_000L;
        unwatched.show(10);
        single.show(1);
        assertEquals("", terminal.toString());
    }
}
