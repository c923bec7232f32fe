package org.fairleaf.cite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that may lack its day or month, a range of two, or words.
 *
 * @param parts one date or two, each year, month, day, as many as are known; empty where only words are given
 * @param season from 1, spring, to 4; 0 where there is none
 * @param circa whether the date is approximate
 * @param literal words that are no date, such as "in press"; null where parts are given
 */
public record PartialDate(
        List<List<Integer>> parts,
        int season,
        boolean circa,
        @Nullable String literal) {

    public PartialDate {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** One date: a year, or a year and a month, or all three. */
    public static PartialDate of(List<Integer> date) {
        return new PartialDate(List.of(date), 0, false, null);
    }

    public static PartialDate literal(String words) {
        return new PartialDate(List.of(), 0, false, words);
    }

    /** The (first) year, or null where only words are given. */
    public @Nullable Integer year() {
        return parts.isEmpty() ? null : parts.getFirst().getFirst();
    }
}
