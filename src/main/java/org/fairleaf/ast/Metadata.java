package org.fairleaf.ast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The front matter. A field that the author did not give is null or empty: nothing is made up for it.
 *
 * @param title the title, set as running text; empty only in a document that has errors
 * @param lang the article's language as a BCP 47 tag; "und" only in a document that has errors
 * @param dir {@code ltr} or {@code rtl}: as written, else by the language's script
 * @param date as written; ISO 8601 where it is to be understood
 * @param toc whether to show a contents list; null leaves it to the number of sections
 * @param bibliography the files named, relative to the article's folder
 * @param csl a citation style's name or file, or null
 * @param nocite keys listed without being cited; {@code *} means all
 * @param evaluation who has evaluated the article's accessibility, or null where nobody has
 * @param glossary the words that the article explains apart from its text, in its order
 * @param disclaimer the article's own disclaimer, or null where the theme's holds
 * @param unresolved citation keys that have no reference, with the author's reason
 * @param waivers which rules the article need not keep, in its order
 * @param positions where each field's value stands, by its name in the source
 */
public record Metadata(
        List<Inline> title,
        List<Inline> subtitle,
        List<Person> authors,
        @Nullable String date,
        String lang,
        String dir,
        @Nullable String description,
        List<Block> summary,
        List<String> keywords,
        List<String> bibliography,
        @Nullable String csl,
        List<String> nocite,
        @Nullable Boolean toc,
        @Nullable String rights,
        @Nullable String id,
        @Nullable String version,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String audience,
        List<Person> reviewers,
        @Nullable String reviewed,
        @Nullable String nextReview,
        @Nullable String funding,
        @Nullable String conflicts,
        @Nullable Evaluation evaluation,
        List<Term> glossary,
        @Nullable List<Block> disclaimer,
        @Nullable String theme,
        SequencedMap<String, Reason> unresolved,
        List<Waiver> waivers,
        Map<String, Position> positions) {

    /** What a file that is no article yet says: its title, which may be empty, and its language, "und" if unknown. */
    public static Metadata of(List<Inline> title, String lang) {
        return new Metadata(
                title,
                List.of(),
                List.of(),
                null,
                lang,
                Writing.direction(lang),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                new LinkedHashMap<>(),
                List.of(),
                Map.of());
    }

    /** The same with another title. */
    public Metadata withTitle(List<Inline> newTitle) {
        return with(newTitle, lang, dir, bibliography, nocite, disclaimer);
    }

    /** The same in another language, written as that one is. */
    public Metadata withLang(String newLang) {
        return with(title, newLang, Writing.direction(newLang), bibliography, nocite, disclaimer);
    }

    /** The same with other bibliography files, and keys listed without being cited. */
    public Metadata withBibliography(List<String> files, List<String> uncited) {
        return with(title, lang, dir, files, uncited, disclaimer);
    }

    /** The same with a disclaimer of its own. */
    public Metadata withDisclaimer(List<Block> blocks) {
        return with(title, lang, dir, bibliography, nocite, blocks);
    }

    private Metadata with(
            List<Inline> newTitle,
            String newLang,
            String newDir,
            List<String> newBibliography,
            List<String> newNocite,
            @Nullable List<Block> newDisclaimer) {
        return new Metadata(
                newTitle,
                subtitle,
                authors,
                date,
                newLang,
                newDir,
                description,
                summary,
                keywords,
                newBibliography,
                csl,
                newNocite,
                toc,
                rights,
                id,
                version,
                publisher,
                contact,
                audience,
                reviewers,
                reviewed,
                nextReview,
                funding,
                conflicts,
                evaluation,
                glossary,
                newDisclaimer,
                theme,
                unresolved,
                waivers,
                positions);
    }

    /**
     * An evaluation of the article's accessibility by named people. Without one no format claims to conform to a standard.
     *
     * @param by at least one
     * @param date as written, or null
     * @param report the address of its report, or null
     */
    public record Evaluation(
            List<Person> by,
            @Nullable String date,
            @Nullable String report) {}

    /** Why a citation has no reference, in the author's words. */
    public record Reason(String text, Position position) {}
}
