package org.fairleaf.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;

/** What BibTeX's and BibLaTeX's entry types and fields are in CSL. */
final class BibtexReferences {

    private final Findings findings;
    private final Set<String> reported = new HashSet<>();

    private BibtexReferences(Findings findings) {
        this.findings = findings;
    }

    static List<Reference> of(List<BibtexEntry> entries, Findings findings) {
        BibtexInheritance inheritance = new BibtexInheritance(entries, findings);
        BibtexReferences made = new BibtexReferences(findings);
        List<Reference> references = new ArrayList<>();
        for (BibtexEntry entry : entries) {
            if (entry.type().equals("xdata") || entry.type().equals("set")) {
                continue;
            }
            Reference reference = made.reference(inheritance.complete(entry));
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private @Nullable Reference reference(BibtexEntry entry) {
        ReferenceDraft draft = new ReferenceDraft(entry.position(), findings);
        draft.key(entry.key());
        String type = BibtexFields.TYPES.get(entry.type());
        if (type == null) {
            String near = Spelling.closest(
                            entry.type(),
                            BibtexFields.TYPES.keySet().stream().sorted().toList())
                    .orElse(null);
            draft.error(
                    entry.position(),
                    "there is no entry type @" + entry.type(),
                    near == null ? "write @misc if none of BibTeX's types fits" : "did you mean @" + near + "?");
            return null;
        }
        draft.type(type(entry, type));
        titles(entry, draft);
        BibtexFields.WORDS.forEach((field, sources) -> {
            BibtexEntry.Value value = entry.first(sources.toArray(String[]::new));
            if (value != null) {
                draft.text(field, words(value, false, draft), value.position());
            }
        });
        numbers(entry, draft);
        publisher(entry, draft);
        genre(entry, draft);
        BibtexFields.NAMES.keySet().stream().sorted().forEach(name -> names(entry, name, draft));
        dates(entry, draft);
        addresses(entry, draft);
        BibtexEntry.Value language = entry.first("language", "langid");
        if (language != null) {
            draft.text("language", Languages.tag(words(language, false, draft)), language.position());
        }
        unknown(entry);
        return draft.finish();
    }

    private static String type(BibtexEntry entry, String type) {
        BibtexEntry.Value subtype = entry.first("entrysubtype");
        String sub = subtype == null ? "" : subtype.tex().strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "article-journal" ->
                switch (sub) {
                    case "magazine" -> "article-magazine";
                    case "newspaper" -> "article-newspaper";
                    default -> type;
                };
            case "document" -> entry.has("eprint") ? "article" : entry.has("url") ? "webpage" : type;
            default -> type;
        };
    }

    private void titles(BibtexEntry entry, ReferenceDraft draft) {
        title(entry, "title", "title", "subtitle", draft);
        boolean article = entry.first("journal", "journaltitle") != null;
        BibtexEntry.Value whole = entry.first("booktitle");
        // Where a volume of proceedings is itself cited, classic BibTeX has its title twice, for crossref's sake.
        boolean twice = whole != null
                && draft.type().equals("book")
                && words(whole, true, draft).equals(draft.get("title"));
        title(
                entry,
                "container-title",
                twice ? "" : article ? (entry.has("journaltitle") ? "journaltitle" : "journal") : "booktitle",
                article ? "journalsubtitle" : "booksubtitle",
                draft);
        if (entry.has("maintitle")) {
            String field = draft.get("container-title") == null ? "container-title" : "collection-title";
            title(entry, field, "maintitle", "mainsubtitle", draft);
        }
        BibtexEntry.Value addition = entry.first("titleaddon");
        if (addition != null && draft.get("title") instanceof String title) {
            draft.text("title", title + ". " + words(addition, true, draft), addition.position());
        }
    }

    private void title(BibtexEntry entry, String field, String main, String sub, ReferenceDraft draft) {
        BibtexEntry.Value title = entry.first(main);
        if (title == null) {
            return;
        }
        String words = words(title, true, draft);
        BibtexEntry.Value subtitle = entry.first(sub);
        if (subtitle != null) {
            boolean stopped = !words.isEmpty() && "?!:.".indexOf(words.charAt(words.length() - 1)) >= 0;
            words = words + (stopped ? " " : ": ") + words(subtitle, true, draft);
        }
        draft.text(field, words, title.position());
    }

    private void numbers(BibtexEntry entry, ReferenceDraft draft) {
        BibtexEntry.Value number = entry.first("number");
        BibtexEntry.Value issue = entry.first("issue");
        if (number != null) {
            String field = switch (draft.type()) {
                case "article-journal", "article-magazine", "article-newspaper", "review", "periodical" -> "issue";
                case "book", "chapter", "paper-conference", "entry-encyclopedia" ->
                    entry.has("series") ? "collection-number" : "number";
                default -> "number";
            };
            draft.text(field, words(number, false, draft), number.position());
        }
        if (issue != null) {
            String before = draft.get("issue");
            draft.text("issue", (before == null ? "" : before + ", ") + words(issue, false, draft), issue.position());
        }
        BibtexEntry.Value pages = entry.first("pages", "eid", "articleno");
        if (pages != null) {
            draft.text("page", words(pages, false, draft).replaceAll("\\s*(?:[–—]|--+)\\s*", "-"), pages.position());
        }
    }

    private void publisher(BibtexEntry entry, ReferenceDraft draft) {
        SequencedSet<String> publishers = new LinkedHashSet<>();
        BibtexEntry.Value publisher = null;
        for (String field : List.of("institution", "school", "organization", "publisher")) {
            BibtexEntry.Value value = entry.first(field);
            if (value != null) {
                publisher = publisher == null ? value : publisher;
                publishers.add(words(value, false, draft).strip());
            }
        }
        if (publisher != null) {
            draft.text("publisher", String.join("; ", publishers), publisher.position());
        }
        BibtexEntry.Value how = entry.first("howpublished");
        if (how == null) {
            return;
        }
        String words = words(how, false, draft).strip();
        if (words.matches("(?i)https?://\\S+")) {
            if (!entry.has("url")) {
                draft.text("URL", words, how.position());
            }
        } else if (publisher == null) {
            draft.text("publisher", words, how.position());
        } else {
            draft.text("medium", words, how.position());
        }
    }

    private void genre(BibtexEntry entry, ReferenceDraft draft) {
        BibtexEntry.Value type = entry.first("type");
        if (type != null) {
            String words = words(type, false, draft);
            draft.text(
                    "genre", BibtexFields.GENRES.getOrDefault(words.toLowerCase(Locale.ROOT), words), type.position());
        } else if (draft.type().equals("thesis") && BibtexFields.GENRES.get(entry.type()) instanceof String genre) {
            draft.text("genre", genre, entry.position());
        }
    }

    private void names(BibtexEntry entry, String field, ReferenceDraft draft) {
        BibtexEntry.Value value = entry.first(field);
        if (value == null || field.equals("holder") && entry.has("author")) {
            return;
        }
        BibtexEntry.Value editorType = entry.first("editortype");
        String role = BibtexFields.NAMES.getOrDefault(field, field);
        if (field.equals("editor") && editorType != null) {
            role = switch (editorType.tex().strip()) {
                case "compiler" -> "compiler";
                case "director" -> "director";
                default -> role;
            };
        }
        BibtexNames names = new BibtexNames(tex -> words(new BibtexEntry.Value(tex, value.position()), false, draft));
        for (PersonName name : names.names(value.tex())) {
            draft.name(role, name, value.position());
        }
    }

    private void dates(BibtexEntry entry, ReferenceDraft draft) {
        BibtexEntry.Value year = entry.first("year");
        BibtexEntry.Value date = entry.first("date");
        if (date != null) {
            date("issued", date, draft);
        } else if (year != null) {
            date("issued", year, draft);
            BibtexEntry.Value month = entry.first("month");
            PartialDate parsed = draft.date("issued");
            if (month != null && parsed != null) {
                draft.date("issued", withMonth(parsed, month, entry.first("day"), draft));
            }
        }
        for (Map.Entry<String, String> field : Map.of(
                        "urldate", "accessed", "origdate", "original-date", "eventdate", "event-date")
                .entrySet()) {
            BibtexEntry.Value value = entry.first(field.getKey());
            if (value != null) {
                date(field.getValue(), value, draft);
            }
        }
    }

    private void date(String field, BibtexEntry.Value value, ReferenceDraft draft) {
        // In a date a tilde is no space, but says that the date is not certain.
        String words = value.tex().matches("[-0-9/.~?%X]+") ? value.tex() : words(value, false, draft);
        if (!words.isBlank()) {
            draft.date(field, DateText.parse(words));
        }
    }

    private PartialDate withMonth(
            PartialDate year, BibtexEntry.Value month, BibtexEntry.@Nullable Value day, ReferenceDraft draft) {
        if (year.parts().size() != 1 || year.parts().getFirst().size() != 1) {
            return year;
        }
        String words = words(month, false, draft).strip();
        Integer only = year.year();
        PartialDate whole = DateText.parse(
                words.matches("[0-9]{1,2}")
                        ? only + "-" + words
                                + (day == null ? "" : "-" + day.tex().strip())
                        : words.replaceAll("[.~\u00A0]", " ").strip()
                                + (day == null ? "" : " " + day.tex().strip()) + " " + only);
        if (whole.literal() == null) {
            return new PartialDate(whole.parts(), whole.season(), year.circa(), null);
        }
        // Such as "Jan/Feb": kept as it is written rather than cut to the year.
        return PartialDate.literal(words + " " + only);
    }

    private void addresses(BibtexEntry entry, ReferenceDraft draft) {
        BibtexEntry.Value doi = entry.first("doi");
        if (doi != null) {
            draft.text("DOI", Addresses.bareDoi(verbatim(doi.tex())), doi.position());
        }
        BibtexEntry.Value url = entry.first("url");
        if (url != null) {
            draft.text("URL", verbatim(url.tex()), url.position());
        }
        BibtexEntry.Value eprint = entry.first("eprint");
        if (eprint == null) {
            return;
        }
        BibtexEntry.Value archive = entry.first("eprinttype", "archiveprefix");
        String name = archive == null ? "" : archive.tex().strip();
        String id = verbatim(eprint.tex());
        switch (name.toLowerCase(Locale.ROOT)) {
            case "pubmed", "pmid" -> draft.text("PMID", id, eprint.position());
            case "pmc", "pmcid" -> draft.text("PMCID", id, eprint.position());
            case "arxiv" -> {
                if (draft.get("publisher") == null && draft.get("container-title") == null) {
                    draft.text("publisher", "arXiv", eprint.position());
                }
                draft.text("number", "arXiv:" + id.replaceFirst("(?i)^arxiv:", ""), eprint.position());
                if (doi == null && url == null) {
                    draft.text("URL", "https://arxiv.org/abs/" + id.replaceFirst("(?i)^arxiv:", ""), eprint.position());
                }
            }
            default -> {
                draft.text("archive", name, eprint.position());
                draft.text("archive_location", id, eprint.position());
            }
        }
    }

    /** An address as typed, without the escapes that reference managers put into it. */
    private static String verbatim(String tex) {
        String inner = tex.strip().replaceFirst("^\\\\url\\{(.*)}$", "$1");
        return inner.replaceAll("\\\\([_%&#~{}$])", "$1")
                .replaceAll("\\{([^{}]*)}", "$1")
                .strip();
    }

    private String words(BibtexEntry.Value value, boolean title, ReferenceDraft draft) {
        Latex.Words words = Latex.words(value.tex(), title);
        if (words.unknown() != null) {
            draft.error(
                    value.position(),
                    "the LaTeX command " + words.unknown() + " is not known here",
                    "write the character or word itself");
        }
        return words.text();
    }

    /** Says once a file and field that nothing prints it. */
    private void unknown(BibtexEntry entry) {
        entry.fields().forEach((name, value) -> {
            boolean known = BibtexFields.isKnown(name);
            if (!known && reported.add(name)) {
                Position at = value.position();
                findings.add(Diagnostic.of(
                        Code.REFERENCE_FIELD_UNKNOWN,
                        at,
                        "no citation style prints the field \"" + name + "\"",
                        "remove it if nothing is missing from the reference"));
            }
        });
    }
}
