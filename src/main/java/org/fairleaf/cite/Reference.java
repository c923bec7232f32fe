package org.fairleaf.cite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.jspecify.annotations.Nullable;

/**
 * One work of a bibliography. Fields have the names of CSL-JSON 1.0.2, and every field of the file is kept.
 *
 * @param key what a citation names it by
 * @param position where its entry begins
 * @param type the CSL type, such as {@code article-journal}
 * @param texts texts and numbers, by field; rich text has the tags of CSL-JSON ({@code <i> <b> <sup> <sub>})
 * @param names makers, by role, such as {@code author}
 * @param dates by field, such as {@code issued}
 */
public record Reference(
        String key,
        Position position,
        String type,
        SequencedMap<String, String> texts,
        SequencedMap<String, List<PersonName>> names,
        SequencedMap<String, PartialDate> dates) {

    /** Who is named when nobody wrote it, in the order in which they are looked for. */
    private static final List<String> MAKERS = List.of(
            "author", "editor", "translator", "compiler", "director", "performer", "composer", "illustrator", "chair");

    public Reference {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
        SequencedMap<String, List<PersonName>> copied = new LinkedHashMap<>();
        names.forEach((role, people) -> copied.put(role, List.copyOf(people)));
        names = Collections.unmodifiableSequencedMap(copied);
        dates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(dates));
    }

    /**
     * Whether the title holds the whole entry in its author's own words, to be printed as they stand in every style:
     * {@code "custom": {"verbatim": true}}, which an import writes where it could not tell the parts of an entry.
     */
    public boolean verbatim() {
        String custom = texts.get("custom");
        return custom != null && custom.contains("\"verbatim\":true") && texts.containsKey("title");
    }

    /** A text field as its file gives it, tags included, or null. */
    public @Nullable String text(String field) {
        return texts.get(field);
    }

    /** The words of the title without its tags, or null. */
    public @Nullable String title() {
        String title = texts.get("title");
        return title == null ? null : RichText.plain(title);
    }

    /** The title as running text, for a heading or a list; empty where there is none. */
    public List<Inline> titleInlines() {
        String title = texts.get("title");
        return title == null ? List.of() : RichText.inlines(title, position);
    }

    public List<PersonName> authors() {
        return names.getOrDefault("author", List.of());
    }

    /** The year of publication, or null where the file gives none or only words such as "in press". */
    public @Nullable Integer issuedYear() {
        PartialDate issued = dates.get("issued");
        return issued == null ? null : issued.year();
    }

    /** The entry's own language as a BCP 47 tag, or null. */
    public @Nullable String language() {
        return texts.get("language");
    }

    /** The bare DOI, such as {@code 10.1000/182}, or null. */
    public @Nullable String doi() {
        String doi = texts.get("DOI");
        return doi == null ? null : Addresses.bareDoi(doi);
    }

    public @Nullable String pmid() {
        return texts.get("PMID");
    }

    public @Nullable String url() {
        return texts.get("URL");
    }

    /** Where the work is found: its DOI's address, else its own; null where neither is given. */
    public @Nullable String address() {
        String doi = texts.get("DOI");
        String url = texts.get("URL");
        return doi != null ? Addresses.ofDoi(doi) : url == null ? null : Addresses.ofUrl(url);
    }

    /** How a sentence names the work's makers; its short title where nobody is named; else its key. */
    public InTextName inText() {
        for (String role : MAKERS) {
            List<String> makers = names.getOrDefault(role, List.of()).stream()
                    .map(PersonName::shortName)
                    .toList();
            if (makers.size() > 1 && makers.getLast().equals("others")) {
                return new InTextName(List.of(makers.getFirst()), true);
            }
            if (makers.size() == 1 || makers.size() == 2) {
                return new InTextName(makers, false);
            }
            if (!makers.isEmpty()) {
                return new InTextName(List.of(makers.getFirst()), true);
            }
        }
        for (String field : List.of("title-short", "shortTitle", "title", "container-title")) {
            String title = texts.get(field);
            if (title != null) {
                return new InTextName(List.of(RichText.plain(title)), false);
            }
        }
        return new InTextName(List.of(key), false);
    }
}
