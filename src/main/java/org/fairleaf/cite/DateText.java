package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as files write them: ISO 8601, EDTF, month names; whatever else there is stays words. */
final class DateText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

    private static final Pattern ISO = Pattern.compile("(-?\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{4})/(\\d{1,2})?(?:/(\\d{1,2})?)?(?:/.*)?");
    private static final String MONTH = "(\\p{L}{3,9})\\.?";
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + ",?\\s+(\\d{4})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})\\.?\\s+" + MONTH + ",?\\s+(\\d{4})");
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(MONTH + "\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4}),?\\s+" + MONTH + "(?:\\s+(\\d{1,2}))?");

    private DateText() {}

    static PartialDate parse(String text) {
        String date = text.strip();
        boolean circa = date.endsWith("~") || date.endsWith("?") || date.endsWith("%");
        String exact = circa ? date.substring(0, date.length() - 1) : date;
        String lower = exact.toLowerCase(Locale.ROOT);
        for (String word : List.of("circa ", "ca. ", "ca ", "c. ")) {
            if (lower.startsWith(word)) {
                exact = exact.substring(word.length()).strip();
                circa = true;
                break;
            }
        }
        PartialDate parsed = range(exact);
        return parsed == null
                ? PartialDate.literal(date)
                : new PartialDate(parsed.parts(), parsed.season(), circa, null);
    }

    private static @Nullable PartialDate range(String text) {
        for (String between : List.of("/", "–", "--")) {
            int at = text.indexOf(between);
            if (at > 0) {
                PartialDate from = iso(text.substring(0, at).strip());
                PartialDate to = iso(text.substring(at + between.length()).strip());
                if (from != null && to != null && sameShape(from, to)) {
                    return new PartialDate(
                            List.of(from.parts().getFirst(), to.parts().getFirst()), 0, false, null);
                }
            }
        }
        return single(text);
    }

    private static boolean sameShape(PartialDate from, PartialDate to) {
        return from.season() == 0
                && to.season() == 0
                && from.parts().getFirst().size() == to.parts().getFirst().size();
    }

    private static @Nullable PartialDate iso(String text) {
        int time = text.indexOf('T');
        Matcher iso = ISO.matcher(time > 0 ? text.substring(0, time) : text);
        return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : null;
    }

    private static @Nullable PartialDate single(String text) {
        PartialDate iso = iso(text);
        if (iso != null) {
            return iso;
        }
        if (text.matches("\\d{1,3}")) {
            return of(text, null, null);
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return of(slashed.group(1), slashed.group(2), slashed.group(3));
        }
        Matcher found = MONTH_YEAR.matcher(text);
        if (found.matches()) {
            return named(found.group(2), found.group(1), null);
        }
        found = DAY_MONTH_YEAR.matcher(text);
        if (found.matches()) {
            return named(found.group(3), found.group(2), found.group(1));
        }
        found = MONTH_DAY_YEAR.matcher(text);
        if (found.matches()) {
            return named(found.group(3), found.group(1), found.group(2));
        }
        found = YEAR_MONTH_DAY.matcher(text);
        return found.matches() ? named(found.group(1), found.group(2), found.group(3)) : null;
    }

    private static @Nullable PartialDate named(String year, String name, @Nullable String day) {
        int month = month(name);
        if (month > 0) {
            return of(year, Integer.toString(month), day);
        }
        int season = season(name);
        return season > 0 && day == null
                ? new PartialDate(List.of(List.of(Integer.parseInt(year))), season, false, null)
                : null;
    }

    private static @Nullable PartialDate of(String year, @Nullable String month, @Nullable String day) {
        List<Integer> parts = new ArrayList<>();
        parts.add(Integer.parseInt(year));
        int number = month == null ? 0 : Integer.parseInt(month);
        if (number >= 21 && number <= 24 && day == null) {
            return new PartialDate(List.of(parts), number - 20, false, null);
        }
        if (number > 0) {
            parts.add(number);
            int dayNumber = day == null ? 0 : Integer.parseInt(day);
            if (dayNumber > 0) {
                parts.add(dayNumber);
            }
        }
        return fault(parts) == null ? new PartialDate(List.of(parts), 0, false, null) : null;
    }

    /** The month of an English name or its abbreviation, from 1, or 0. */
    static int month(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT).replace(".", "");
        if (lower.length() < 3) {
            return 0;
        }
        int month = MONTHS.indexOf(lower.substring(0, 3)) + 1;
        return month > 0 && (lower.equals("sept") || FULL.get(month - 1).startsWith(lower)) ? month : 0;
    }

    private static final List<String> FULL = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** The season, from 1, spring, or 0. */
    static int season(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return (lower.equals("fall") ? 2 : SEASONS.indexOf(lower)) + 1;
    }

    /** Why the year, month and day are no date, in words, or null. */
    static @Nullable String fault(List<Integer> parts) {
        if (parts.size() > 1 && (parts.get(1) < 1 || parts.get(1) > 12)) {
            return "there is no month " + parts.get(1);
        }
        if (parts.size() > 2) {
            int month = parts.get(1);
            int days = month == 2 ? 29 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
            if (parts.get(2) < 1 || parts.get(2) > days) {
                return "there is no day " + parts.get(2) + " in that month";
            }
        }
        return Math.abs(parts.getFirst()) > 9999 ? "there is no year " + parts.getFirst() : null;
    }
}
