package org.fairleaf.verify;

import java.util.Map;
import java.util.Set;

/**
 * What a format can tell, so that no more is asked of it.
 *
 * @param format its name in messages, such as {@code PDF}
 * @param unheard kinds that it has no word for; their words are heard all the same
 * @param alike kinds that it tells as another
 * @param levels how many levels of headings it tells apart
 * @param open whether whoever makes the look of the file may add parts to it that the article does not have
 * @param elsewhere facts that its verifier compares by other means
 * @param habits how it tells what other formats tell in another way
 */
public record Ear(
        String format,
        Set<Kind> unheard,
        Map<Kind, Kind> alike,
        int levels,
        boolean open,
        Set<Fact> elsewhere,
        Set<Habit> habits) {

    /** A way of telling that nobody misses anything by. */
    public enum Habit {
        /** The titles of works are told by emphasis, as any other. */
        STRESSED_TITLES,
        /** A header cell without words is a cell like others: it heads nothing. */
        PLAIN_EMPTY_HEADERS,
        /** The contents list stands beside the article, as its outline. */
        CONTENTS_APART,
        /**
         * Running text is told run by run, each with all its looks and its language: stretches alike that touch are one,
         * and what is no text speaks no language.
         */
        BY_RUNS,
        /** Nothing holds paragraphs together; each tells what it stands in, as far as {@link Fact#WITHIN} goes. */
        BY_PARAGRAPHS,
        /** The words of a link within the article are told, and not that they are one. */
        NO_INNER_LINKS,
        /** The first cell of a row is a cell like others, though it heads the row. */
        PLAIN_ROW_HEADERS
    }

    boolean has(Habit habit) {
        return habits.contains(habit);
    }

    boolean hears(Kind kind) {
        return !unheard.contains(kind);
    }

    Kind as(Kind kind) {
        return alike.getOrDefault(kind, kind);
    }
}
