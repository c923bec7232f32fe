package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The table at the end of a check of several articles. */
class OverviewTest {

    private static String lines(Overview overview) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        overview.print(printer);
        printer.flush();
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void overdueStandsFirstThenWorstWhateverPartOfADateIsWritten() {
        Overview overview = new Overview(LocalDate.of(2026, 3, 1));
        overview.add(Path.of("fine.md"), 0, 0, "2026-03");
        overview.add(Path.of("broken.md"), 12, 1, null);
        overview.add(Path.of("late.md"), 0, 3, "2026-02");
        overview.add(Path.of("odd.md"), 0, 1, "soon");
        assertEquals("""

                Errors  Warnings  Next review      Article
                     0         3  overdue 2026-02  late.md
                    12         1  not stated       broken.md
                     0         1  soon             odd.md
                     0         0  2026-03          fine.md
                """, lines(overview));
    }

    @Test
    void oneArticleNeedsNoTable() {
        Overview overview = new Overview(LocalDate.of(2026, 3, 1));
        overview.add(Path.of("fine.md"), 0, 0, null);
        assertEquals("", lines(overview));
    }
}
