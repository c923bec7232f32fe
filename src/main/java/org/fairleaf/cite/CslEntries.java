package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Makes references of CSL entries, as JSON or YAML has them. */
final class CslEntries {

    private static final Set<String> NAME_PARTS = Set.of(
            "family",
            "given",
            "dropping-particle",
            "non-dropping-particle",
            "suffix",
            "literal",
            "comma-suffix",
            "static-ordering",
            "parse-names",
            "isInstitution",
            "comma-prefix",
            "multi");

    private final Findings findings;
    private final boolean markdown;
    private final Set<String> reported = new HashSet<>();

    /** @param markdown whether words are Markdown, as in pandoc's YAML, rather than CSL's rich text */
    CslEntries(Findings findings, boolean markdown) {
        this.findings = findings;
        this.markdown = markdown;
    }

    void noList(Position at) {
        findings.error(
                at,
                "this is no list of references",
                markdown
                        ? "write \"references:\" and under it a list, each entry with an id"
                        : "write [ … ] around the entries: the form called CSL-JSON");
    }

    void tail(Position at) {
        findings.error(at, "nothing may follow the list of references", "put all entries between one pair of brackets");
    }

    /** The reference, or null after an error. */
    @Nullable
    Reference reference(Datum datum) {
        if (!(datum instanceof Datum.Fields entry)) {
            findings.error(datum.position(), "an entry must be a group of fields with an id");
            return null;
        }
        ReferenceDraft draft = new ReferenceDraft(entry.position(), findings);
        Map<String, Position> seen = new HashMap<>();
        for (Datum.Field field : entry.fields()) {
            Position first = seen.putIfAbsent(field.name(), field.position());
            if (first != null) {
                draft.error(field.position(), "the field \"" + field.name() + "\" is already given at " + first);
            } else if (!(field.value() instanceof Datum.Nothing)) {
                field(field, draft);
            }
        }
        Datum id = entry.get("id");
        if (id instanceof Datum.Scalar scalar && !scalar.text().isBlank()) {
            draft.key(scalar.text().strip());
        } else {
            draft.error(
                    id == null ? entry.position() : id.position(),
                    "the entry has no id",
                    "give it an \"id\": the key by which the article cites it");
        }
        return draft.finish();
    }

    private void field(Datum.Field field, ReferenceDraft draft) {
        String name = field.name();
        Datum value = field.value();
        if (name.equals("id")) {
            return;
        }
        if (CslFields.UNPRINTED.contains(name) && reported.add(name)) {
            findings.add(Diagnostic.of(
                    Code.REFERENCE_FIELD_UNKNOWN,
                    field.position(),
                    "the field \"" + name + "\" is not printed",
                    "if a reader needs it, put it into the title or the note"));
        }
        if (name.equals("type")) {
            type(value, draft);
        } else if (CslFields.NAMES.contains(name)) {
            names(name, value, draft);
        } else if (CslFields.DATES.contains(name)) {
            date(name, value, draft);
        } else if (value instanceof Datum.Scalar scalar) {
            boolean words = markdown && CslFields.isWords(name);
            draft.text(name, words ? MarkdownWords.rich(scalar.text()) : scalar.text(), value.position());
            unknown(field);
        } else if (CslFields.TEXTS.contains(name) && !name.equals("keyword")) {
            draft.error(value.position(), "the field \"" + name + "\" must be one text");
        } else {
            draft.text(name, joined(value), value.position());
            unknown(field);
        }
    }

    private static String joined(Datum value) {
        if (value instanceof Datum.Items items && items.items().stream().allMatch(Datum.Scalar.class::isInstance)) {
            return String.join(
                    "; ",
                    items.items().stream()
                            .map(item -> ((Datum.Scalar) item).text())
                            .toList());
        }
        return value.json();
    }

    /** Says once a file and field that no style prints it. */
    private void unknown(Datum.Field field) {
        String name = field.name();
        if (CslFields.ALL.contains(name) || name.startsWith("_") || !reported.add(name)) {
            return;
        }
        String meant = CslFields.usualName(name);
        if (meant == null) {
            meant = CslFields.nearest(name, CslFields.ALL);
        }
        findings.add(Diagnostic.of(
                Code.REFERENCE_FIELD_UNKNOWN,
                field.position(),
                "no citation style prints the field \"" + name + "\"",
                meant == null
                        ? "remove it if nothing is missing from the reference"
                        : "did you mean \"" + meant + "\"?"));
    }

    private static void type(Datum value, ReferenceDraft draft) {
        if (value instanceof Datum.Scalar scalar && CslFields.TYPES.contains(scalar.text())) {
            draft.type(scalar.text());
        } else if (value instanceof Datum.Scalar scalar && !scalar.text().isBlank()) {
            String near = CslFields.nearest(scalar.text(), CslFields.TYPES);
            draft.error(
                    value.position(),
                    "there is no type of reference \"" + scalar.text() + "\"",
                    near == null
                            ? "write, for example, article-journal, book, chapter, report or webpage"
                            : "did you mean " + near + "?");
        } else if (!(value instanceof Datum.Scalar)) {
            draft.error(value.position(), "the type must be one word, such as article-journal");
        }
    }

    private void names(String role, Datum value, ReferenceDraft draft) {
        List<Datum> people = value instanceof Datum.Items items ? items.items() : List.of(value);
        for (Datum person : people) {
            if (!(person instanceof Datum.Fields parts)) {
                if (!(person instanceof Datum.Nothing)) {
                    draft.error(
                            person.position(),
                            "\"" + role + "\" must be a list of names",
                            markdown
                                    ? "write a list with \"family:\" and \"given:\", or \"literal:\" for an institution"
                                    : "write [{\"family\": \"…\", \"given\": \"…\"}], or {\"literal\": \"…\"} for an institution");
                }
                continue;
            }
            for (Datum.Field part : parts.fields()) {
                if (!NAME_PARTS.contains(part.name())) {
                    draft.error(
                            part.position(),
                            "a name has no part \"" + part.name() + "\"",
                            "the parts are family, given, dropping-particle, non-dropping-particle, suffix and literal");
                } else if (!(part.value() instanceof Datum.Scalar || part.value() instanceof Datum.Nothing)
                        && !part.name().equals("multi")) {
                    draft.error(part.position(), "the part \"" + part.name() + "\" of a name must be one text");
                }
            }
            draft.name(role, name(parts), person.position());
        }
    }

    private PersonName name(Datum.Fields parts) {
        return new PersonName(
                part(parts, "family"),
                part(parts, "given"),
                part(parts, "dropping-particle"),
                part(parts, "non-dropping-particle"),
                part(parts, "suffix"),
                isTrue(parts.get("comma-suffix")),
                isTrue(parts.get("static-ordering")),
                part(parts, "literal"));
    }

    private @Nullable String part(Datum.Fields parts, String name) {
        if (!(parts.get(name) instanceof Datum.Scalar scalar)) {
            return null;
        }
        return markdown ? MarkdownWords.rich(scalar.text()) : scalar.text();
    }

    private static boolean isTrue(@Nullable Datum datum) {
        return datum instanceof Datum.Scalar scalar
                && (scalar.text().equals("true") || scalar.text().equals("1"));
    }

    private static void date(String field, Datum value, ReferenceDraft draft) {
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
