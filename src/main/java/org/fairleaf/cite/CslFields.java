package org.fairleaf.cite;

import de.undercouch.citeproc.csl.CSLType;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields and types of CSL 1.0.2, and what each field holds. */
final class CslFields {

    static final Set<String> NAMES = Set.of(
            "author",
            "chair",
            "collection-editor",
            "compiler",
            "composer",
            "container-author",
            "contributor",
            "curator",
            "director",
            "editor",
            "editorial-director",
            "executive-producer",
            "guest",
            "host",
            "illustrator",
            "interviewer",
            "narrator",
            "organizer",
            "original-author",
            "performer",
            "producer",
            "recipient",
            "reviewed-author",
            "script-writer",
            "series-creator",
            "translator");

    static final Set<String> DATES =
            Set.of("accessed", "available-date", "container", "event-date", "issued", "original-date", "submitted");

    /** Fields of words, which may be rich text and whose quotation marks follow the language. */
    private static final Set<String> WORDS = Set.of(
            "abstract",
            "annote",
            "archive",
            "archive_collection",
            "archive_location",
            "archive-place",
            "authority",
            "collection-title",
            "container-title",
            "container-title-short",
            "dimensions",
            "division",
            "event",
            "event-place",
            "event-title",
            "genre",
            "journalAbbreviation",
            "jurisdiction",
            "keyword",
            "medium",
            "note",
            "original-publisher",
            "original-publisher-place",
            "original-title",
            "part-title",
            "printing",
            "publisher",
            "publisher-place",
            "references",
            "reviewed-genre",
            "reviewed-title",
            "scale",
            "section",
            "shortTitle",
            "source",
            "status",
            "title",
            "title-short",
            "volume-title");

    /** Fields of numbers, identifiers and addresses, which are taken literally. */
    private static final Set<String> LITERALS = Set.of(
            "DOI",
            "ISBN",
            "ISSN",
            "PMCID",
            "PMID",
            "URL",
            "call-number",
            "chapter-number",
            "citation-key",
            "citation-label",
            "citation-number",
            "collection-number",
            "edition",
            "first-reference-note-number",
            "issue",
            "language",
            "locator",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "page",
            "page-first",
            "part",
            "part-number",
            "supplement",
            "supplement-number",
            "version",
            "volume",
            "year-suffix");

    static final Set<String> TEXTS = union(WORDS, LITERALS);

    /** What reference managers add for themselves. */
    static final Set<String> OTHERS = Set.of("id", "type", "categories", "custom", "citation-items", "multi");

    static final Set<String> ALL = union(union(TEXTS, NAMES), union(DATES, OTHERS));

    /** Fields of CSL that citeproc-java keeps but never prints. */
    static final Set<String> UNPRINTED = Set.of(
            "archive_collection",
            "available-date",
            "division",
            "guest",
            "host",
            "narrator",
            "part",
            "part-number",
            "part-title",
            "printing",
            "reviewed-genre",
            "script-writer",
            "series-creator",
            "supplement",
            "supplement-number",
            "volume-title");

    static final Set<String> TYPES = types();

    private CslFields() {}

    static boolean isWords(String field) {
        return WORDS.contains(field);
    }

    private static Set<String> types() {
        Set<String> types = new TreeSet<>();
        Arrays.stream(CSLType.values()).map(CSLType::toString).forEach(types::add);
        return Collections.unmodifiableSet(types);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return Collections.unmodifiableSet(both);
    }

    /** What other formats and hands call a field of CSL, or null. */
    static @Nullable String usualName(String field) {
        return switch (field.toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "journal", "journaltitle", "booktitle", "container" -> "container-title";
            case "pages" -> "page";
            case "year", "date", "published" -> "issued";
            case "address", "location", "place", "city" -> "publisher-place";
            case "authors" -> "author";
            case "editors" -> "editor";
            case "doi" -> "DOI";
            case "url", "link" -> "URL";
            case "isbn" -> "ISBN";
            case "issn" -> "ISSN";
            case "pmid" -> "PMID";
            case "pmcid" -> "PMCID";
            case "number", "no" -> "issue";
            case "series" -> "collection-title";
            case "urldate" -> "accessed";
            default -> null;
        };
    }
}
