package org.fairleaf.cite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;
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
            CslDates.put(name, value, draft);
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
            meant = Spelling.closest(name, CslFields.ALL).orElse(null);
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
            String near = Spelling.closest(scalar.text(), CslFields.TYPES).orElse(null);
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
                CslDates.isTrue(parts.get("comma-suffix")),
                CslDates.isTrue(parts.get("static-ordering")),
                part(parts, "literal"));
    }

    private @Nullable String part(Datum.Fields parts, String name) {
        if (!(parts.get(name) instanceof Datum.Scalar scalar)) {
            return null;
        }
        return markdown ? MarkdownWords.rich(scalar.text()) : scalar.text();
    }
}
