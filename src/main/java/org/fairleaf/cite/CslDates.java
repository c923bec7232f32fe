package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/** Dates as CSL-JSON and pandoc's YAML have them: parts, words, or text to be understood. */
final class CslDates {

    private CslDates() {}

    static boolean isTrue(@Nullable Datum datum) {
        return datum instanceof Datum.Scalar scalar
                && (scalar.text().equals("true") || scalar.text().equals("1"));
    }

    /** Puts in what the value says; what is empty says nothing. */
    static void put(String field, Datum value, ReferenceDraft draft) {
        switch (value) {
            case Datum.Scalar scalar when scalar.text().isBlank() -> {}
            case Datum.Scalar scalar -> draft.date(field, DateText.parse(scalar.text()));
            case Datum.Fields fields -> date(field, fields, draft);
            case Datum.Items items -> years(field, items.items(), draft);
            case Datum.Nothing nothing -> {}
        }
    }

    private static void date(String field, Datum.Fields date, ReferenceDraft draft) {
        if (date.get("year") != null) {
            years(field, List.of(date), draft);
            return;
        }
        boolean circa = isTrue(date.get("circa"));
        if (date.get("date-parts") instanceof Datum given) {
            List<List<Integer>> parts = dateParts(field, given, draft);
            if (!parts.isEmpty()) {
                draft.date(field, new PartialDate(parts, season(date.get("season"), draft), circa, null));
            }
            return;
        }
        for (String form : List.of("literal", "raw", "edtf", "string")) {
            if (date.get(form) instanceof Datum.Scalar words && !words.text().isBlank()) {
                PartialDate parsed =
                        form.equals("literal") ? PartialDate.literal(words.text()) : DateText.parse(words.text());
                draft.date(
                        field,
                        new PartialDate(parsed.parts(), parsed.season(), circa || parsed.circa(), parsed.literal()));
                return;
            }
        }
        if (!date.fields().isEmpty()) {
            dateError(field, date.position(), draft);
        }
    }

    private static void dateError(String field, Position at, ReferenceDraft draft) {
        draft.error(
                at,
                "the date \"" + field + "\" cannot be read",
                "write {\"date-parts\": [[2005, 3, 14]]}, \"2005-03-14\", or {\"literal\": \"in press\"}");
    }

    private static List<List<Integer>> dateParts(String field, Datum value, ReferenceDraft draft) {
        List<List<Integer>> parts = new ArrayList<>();
        if (!(value instanceof Datum.Items dates) || dates.items().size() > 2) {
            dateError(field, value.position(), draft);
            return parts;
        }
        for (Datum date : dates.items()) {
            if (!(date instanceof Datum.Items numbers) || numbers.items().size() > 3) {
                dateError(field, date.position(), draft);
                return List.of();
            }
            List<Integer> part = new ArrayList<>();
            for (Datum number : numbers.items()) {
                if (number instanceof Datum.Nothing
                        || number instanceof Datum.Scalar s && s.text().isBlank()) {
                    break;
                }
                Integer known = number instanceof Datum.Scalar scalar ? integer(scalar.text()) : null;
                if (known == null) {
                    dateError(field, number.position(), draft);
                    return List.of();
                }
                part.add(known);
            }
            if (!part.isEmpty() && !(parts.size() == 1 && part.getFirst() == 0)) {
                parts.add(part);
            }
        }
        return checked(field, parts, value.position(), draft);
    }

    private static List<List<Integer>> checked(
            String field, List<List<Integer>> parts, Position at, ReferenceDraft draft) {
        for (List<Integer> part : parts) {
            String fault = DateText.fault(part);
            if (fault != null) {
                draft.error(at, "the date \"" + field + "\" cannot be right: " + fault);
                return List.of();
            }
        }
        if (parts.size() == 2 && parts.get(0).size() != parts.get(1).size()) {
            draft.error(
                    at,
                    "the two dates of the range \"" + field + "\" have different parts",
                    "give both a day, both a month, or both only a year");
            return List.of();
        }
        return parts;
    }

    private static @Nullable Integer integer(String text) {
        return text.strip().matches("-?[0-9]{1,6}") ? Integer.valueOf(text.strip()) : null;
    }

    private static int season(@Nullable Datum value, ReferenceDraft draft) {
        if (!(value instanceof Datum.Scalar scalar) || scalar.text().isBlank()) {
            return 0;
        }
        Integer number = integer(scalar.text());
        int season = number == null ? DateText.season(scalar.text()) : number > 20 ? number - 20 : number;
        if (season < 1 || season > 4) {
            draft.error(
                    value.position(), "there is no season \"" + scalar.text() + "\"", "write 1 (spring) to 4 (winter)");
            return 0;
        }
        return season;
    }

    /** The older form of pandoc's YAML: {@code year}, {@code month} and {@code day}, once or twice. */
    private static void years(String field, List<Datum> dates, ReferenceDraft draft) {
        List<List<Integer>> parts = new ArrayList<>();
        int season = 0;
        for (Datum date : dates) {
            if (!(date instanceof Datum.Fields fields) || parts.size() == 2) {
                dateError(field, date.position(), draft);
                return;
            }
            List<Integer> part = new ArrayList<>();
            for (String name : List.of("year", "month", "day")) {
                if (fields.get(name) instanceof Datum.Scalar scalar) {
                    Integer number = integer(scalar.text());
                    if (number == null) {
                        dateError(field, scalar.position(), draft);
                        return;
                    }
                    part.add(number);
                } else {
                    break;
                }
            }
            if (part.isEmpty()) {
                dateError(field, date.position(), draft);
                return;
            }
            season = season(fields.get("season"), draft);
            parts.add(part);
        }
        List<List<Integer>> checked = checked(field, parts, dates.getFirst().position(), draft);
        if (!checked.isEmpty()) {
            draft.date(field, new PartialDate(checked, season, false, null));
        }
    }
}
