package org.fairleaf.render.xhtml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/** The page that lists what is known of all articles of a folder: overdue first, then worst first. */
public final class SummaryPage {

    /**
     * One article.
     *
     * @param report the address of its own page
     * @param state such as {@code draft}
     * @param nextReview as written, or null
     * @param overdue whether its review is overdue on the day that a person stated
     * @param grade how hard it is to read, in words, or null where it was not measured
     */
    public record Line(
            String title,
            String lang,
            String report,
            String state,
            long errors,
            long warnings,
            long waived,
            long unchecked,
            @Nullable String nextReview,
            boolean overdue,
            @Nullable String grade) {}

    /** Overdue before all others, then by errors, warnings and what was not checked, then by title. */
    public static final Comparator<Line> WORST_FIRST = Comparator.comparing(Line::overdue)
            .reversed()
            .thenComparing(Comparator.comparingLong(Line::errors).reversed())
            .thenComparing(Comparator.comparingLong(Line::warnings).reversed())
            .thenComparing(Comparator.comparingLong(Line::unchecked).reversed())
            .thenComparing((Line line) -> line.title().toLowerCase(Locale.ROOT))
            .thenComparing(Line::title);

    private SummaryPage() {}

    /** The whole file. @param today the day that review dates were compared with, where a person stated it; else null */
    public static byte[] of(List<Line> lines, @Nullable String today, Theme theme) {
        StaffPage frame = new StaffPage(theme, "Report on all articles");
        Markup page = frame.markup();
        page.block("header").line("h1", "Report on all articles");
        page.line("p", sum(lines), "class", "sum").close();
        page.block("main");
        frame.table(
                "articles",
                "Overdue reviews first, then the most errors and warnings",
                List.of(
                        "Article",
                        "State",
                        "Errors",
                        "Warnings",
                        "Waived",
                        "Not checked",
                        "Next review",
                        "Reading grade"),
                () -> lines.stream().sorted(WORST_FIRST).forEach(line -> row(frame, line)));
        page.close();
        page.block("footer")
                .line(
                        "p",
                        today == null
                                ? "No day was stated to compare review dates with, so none is called overdue."
                                : "Review dates were compared with " + today + ".")
                .line(
                        "p",
                        "An article whose changes were refused is listed as it was last published; \"fairleaf check\" tells"
                                + " what is wrong with it.")
                .close();
        return frame.finish();
    }

    private static String sum(List<Line> lines) {
        long overdue = lines.stream().filter(Line::overdue).count();
        long wrong = lines.stream().filter(line -> line.errors() > 0).count();
        return StaffPage.counted(lines.size(), "article") + " · " + overdue + " overdue · " + wrong + " with errors";
    }

    private static void row(StaffPage frame, Line line) {
        Markup page = frame.markup();
        page.block("tr").block("th", "scope", "row");
        page.inline("a", "href", line.report());
        frame.own("span", line.title(), line.lang(), "auto");
        page.close().close().line("td", line.state());
        page.line("td", Long.toString(line.errors())).line("td", Long.toString(line.warnings()));
        page.line("td", Long.toString(line.waived())).line("td", Long.toString(line.unchecked()));
        String next = line.nextReview();
        page.block("td").text(next == null ? "not stated" : next);
        if (line.overdue()) {
            page.text(" ")
                    .inline("span", "class", "result failed")
                    .text("overdue")
                    .close();
        }
        page.close();
        String grade = line.grade();
        page.line("td", grade == null ? "not measured" : grade).close();
    }
}
