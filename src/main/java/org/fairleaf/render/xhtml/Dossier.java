package org.fairleaf.render.xhtml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one published article, as the report's page tells it to the people who answer for it.
 *
 * @param facts what the article states of itself, by name
 * @param profile what it was published for, such as {@code draft}
 * @param today the day that its dates were compared with, where a person stated it; else null
 * @param program the version of Fairleaf that made it
 * @param owed what only a person can judge
 */
public record Dossier(
        String title,
        String lang,
        String dir,
        List<Fact> facts,
        String profile,
        @Nullable String today,
        String program,
        List<File> files,
        List<Rule> rules,
        List<Finding> findings,
        List<Waiver> waivers,
        Readability readability,
        List<Item> owed) {

    /** A name and a value. */
    public record Fact(String name, String value) {}

    /** A published file. @param address relative to the page, percent-encoded @param lost what its format cannot carry */
    public record File(String name, String address, long size, List<Check> checks, List<String> lost) {}

    /** A check of a file. @param version null where it was not run @param result such as {@code passed} */
    public record Check(String name, String tool, @Nullable String version, String result) {}

    /** A rule about content. @param result such as {@code passed} @param note why it was not checked, or null */
    public record Rule(
            String id,
            String title,
            String result,
            @Nullable String note) {}

    /** A finding. @param place such as {@code knee.md:12:5} */
    public record Finding(
            String place,
            String severity,
            String code,
            @Nullable String rule,
            String message,
            List<String> hints) {}

    /** Who lets a breach of a rule pass, why and until when. @param found how many findings it covers */
    public record Waiver(String rule, String who, String why, String until, int found) {}

    /** How easy it is to read. @param note why it was not measured, or null @param figures of the article, then of its sections */
    public record Readability(@Nullable String note, List<Fact> figures, List<Section> sections) {}

    /** The figures of one section. */
    public record Section(String heading, List<Fact> figures) {}

    /** Something for a person to judge. @param evidence what the program can say about it, or null */
    public record Item(
            String group, String question, @Nullable String evidence) {}

    /** How many findings are of that severity. */
    long count(String severity) {
        return findings.stream()
                .filter(finding -> finding.severity().equals(severity))
                .count();
    }
}
