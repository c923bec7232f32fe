package org.fairleaf.check;

import java.time.LocalDate;
import org.fairleaf.ast.Metadata;
import org.fairleaf.cite.Retractions;
import org.fairleaf.edition.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What rules are held against, beside the article itself.
 *
 * @param today the day that review dates are compared with
 * @param stated whether a person stated that day; if not it is the clock's, and decides nothing but what is told
 * @param retractions the works known to have been retracted, or null where no list was given
 */
public record Policy(
        Profile profile,
        LocalDate today,
        boolean stated,
        @Nullable Retractions retractions) {

    public Policy(Profile profile, LocalDate today, boolean stated) {
        this(profile, today, stated, null);
    }

    /** What readers of the article are told of it: the clock has no say in that. */
    public Standing standing(Metadata metadata) {
        boolean overdue = stated && Schedule.of(metadata).overdue(today);
        return new Standing(profile == Profile.DRAFT, overdue ? metadata.nextReview() : null);
    }
}
