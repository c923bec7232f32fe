package org.fairleaf.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * When an article was reviewed, and when it is to be reviewed again.
 *
 * @param reviewed null where it is not stated or is no date
 * @param next null where it is not stated or is no date
 */
public record Schedule(@Nullable Day reviewed, @Nullable Day next) {

    /** How long before the last day people are told that a review is due. */
    private static final int NOTICE_DAYS = 90;

    /** A day, or a month or a year with all its days. @param position where it is written */
    public record Day(String written, LocalDate first, LocalDate last, Position position) {

        /** Null where it is no date of ISO 8601. */
        public static @Nullable Day of(@Nullable String written, Position position) {
            if (written == null) {
                return null;
            }
            try {
                switch (written.length()) {
                    case 4 -> {
                        Year year = Year.parse(written);
                        return new Day(written, year.atDay(1), year.atMonth(12).atEndOfMonth(), position);
                    }
                    case 7 -> {
                        YearMonth month = YearMonth.parse(written);
                        return new Day(written, month.atDay(1), month.atEndOfMonth(), position);
                    }
                    default -> {
                        LocalDate day = LocalDate.parse(written);
                        return new Day(written, day, day, position);
                    }
                }
            } catch (DateTimeException noDate) {
                return null;
            }
        }

        /** Whether all of it is over. */
        boolean past(LocalDate today) {
            return today.isAfter(last);
        }
    }

    public static Schedule of(Metadata metadata) {
        return new Schedule(
                Day.of(metadata.reviewed(), at(metadata, "reviewed")),
                Day.of(metadata.nextReview(), at(metadata, "next-review")));
    }

    private static Position at(Metadata metadata, String field) {
        return metadata.positions().getOrDefault(field, Position.of(""));
    }

    public boolean overdue(LocalDate today) {
        return next != null && next.past(today);
    }

    /** Whether an article whose next review is written so is overdue. What is no date never is. */
    public static boolean overdue(@Nullable String nextReview, LocalDate today) {
        return new Schedule(null, Day.of(nextReview, Position.of(""))).overdue(today);
    }

    /** Whether the next review is so near that it should be begun. */
    public boolean due(LocalDate today) {
        return next != null && !overdue(today) && today.plusDays(NOTICE_DAYS).isAfter(next.last());
    }
}
