package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.check.Schedule;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Severity;

/** The review has taken place, and the next one is still to come. */
public final class ReviewDates implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Schedule schedule = Schedule.of(manuscript.metadata());
        List<Diagnostic> findings = new ArrayList<>();
        Schedule.Day reviewed = schedule.reviewed();
        Schedule.Day next = schedule.next();
        if (reviewed != null && next != null && !next.last().isAfter(reviewed.first())) {
            findings.add(manuscript.demanded(Diagnostic.of(
                    Code.NEXT_REVIEW_EARLIER,
                    next.position(),
                    "the next review, " + next.written() + ", is not after the last one, " + reviewed.written(),
                    "correct one of the two days")));
        }
        findings.addAll(findings(schedule, manuscript.policy()));
        return findings;
    }

    /** What the day decides, and nothing but these dates: it can be told of an article that nobody reads again. */
    public static List<Diagnostic> findings(Schedule schedule, Policy policy) {
        List<Diagnostic> findings = new ArrayList<>();
        Schedule.Day reviewed = schedule.reviewed();
        Schedule.Day next = schedule.next();
        Severity demanded = policy.profile() == Profile.FINAL ? Severity.ERROR : Severity.WARNING;
        if (reviewed != null && reviewed.first().isAfter(policy.today())) {
            findings.add(Diagnostic.of(
                            Code.REVIEWED_LATER,
                            reviewed.position(),
                            "the review of " + reviewed.written() + " is still to come: today is " + policy.today(),
                            "write when the article was reviewed")
                    .as(demanded));
        }
        if (next != null && schedule.overdue(policy.today())) {
            findings.add(Diagnostic.of(
                            Code.REVIEW_OVERDUE,
                            next.position(),
                            "the review is overdue since " + next.written() + ": today is " + policy.today(),
                            "review the article, and set reviewed: and next-review: anew")
                    .as(demanded));
        } else if (next != null && schedule.due(policy.today())) {
            findings.add(Diagnostic.of(
                    Code.REVIEW_DUE,
                    next.position(),
                    "a review is due by " + next.written() + ": today is " + policy.today(),
                    "let somebody review the article soon, and set reviewed: and next-review: anew"));
        }
        return findings;
    }
}
