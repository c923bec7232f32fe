package org.fairleaf.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairleaf.check.Schedule;
import org.jspecify.annotations.Nullable;

/** What was found in each of several articles, as a table: overdue first, then worst first. */
final class Overview {

    private record Line(String article, long errors, long warnings, String review, boolean overdue) {}

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::overdue)
            .reversed()
            .thenComparing(Comparator.comparingLong(Line::errors).reversed())
            .thenComparing(Comparator.comparingLong(Line::warnings).reversed())
            .thenComparing(Line::article);

    private final LocalDate today;
    private final List<Line> lines = new ArrayList<>();

    Overview(LocalDate today) {
        this.today = today;
    }

    /** @param nextReview as its article writes it, or null */
    void add(Path article, long errors, long warnings, @Nullable String nextReview) {
        boolean overdue = Schedule.overdue(nextReview, today);
        String review = nextReview == null ? "not stated" : (overdue ? "overdue " : "") + nextReview;
        lines.add(new Line(article.toString(), errors, warnings, review, overdue));
    }

    /** Nothing where there is nothing to compare. */
    void print(PrintWriter out) {
        if (lines.size() < 2) {
            return;
        }
        lines.sort(ORDER);
        int width = Math.max(
                "Next review".length(),
                lines.stream().mapToInt(line -> line.review().length()).max().orElse(0));
        out.println();
        out.println("Errors  Warnings  " + padded("Next review", width) + "  Article");
        for (Line line : lines) {
            out.println(number(line.errors(), 6) + "  " + number(line.warnings(), 8) + "  "
                    + padded(line.review(), width) + "  " + line.article());
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String number(long number, int width) {
        String text = Long.toString(number);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
