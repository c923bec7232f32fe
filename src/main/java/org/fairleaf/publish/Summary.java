package org.fairleaf.publish;

import org.fairleaf.check.Policy;
import org.fairleaf.check.Schedule;
import org.fairleaf.render.xhtml.Offer;
import org.fairleaf.render.xhtml.SummaryPage;

/** An article of an output folder in a line. */
final class Summary {

    private Summary() {}

    /** What its report says of an article. One whose changes were refused is as it was published before. */
    static SummaryPage.Line line(Offer offer, ReportFile report, Policy policy) {
        String next = report.object("article").text("nextReview");
        return new SummaryPage.Line(
                offer.title(),
                offer.lang(),
                Shelf.encoded(offer.slug()) + "/" + Report.page(offer.slug()),
                report.text("profile", "draft"),
                found(report, "error"),
                found(report, "warning"),
                report.objects("waivers").stream()
                        .mapToLong(waiver -> waiver.objects("diagnostics").size())
                        .sum(),
                unchecked(report),
                next,
                policy.stated() && Schedule.overdue(next, policy.today()),
                report.object("readability").text("grade"));
    }

    private static long found(ReportFile report, String severity) {
        return report.objects("diagnostics").stream()
                .filter(finding -> severity.equals(finding.text("severity")))
                .count();
    }

    private static long unchecked(ReportFile report) {
        String word = CheckRun.Result.NOT_CHECKED.word();
        return report.objects("rules").stream()
                        .filter(rule -> word.equals(rule.text("result")))
                        .count()
                + report.objects("formats").stream()
                        .flatMap(file -> file.objects("checks").stream())
                        .filter(check -> word.equals(check.text("result")))
                        .count();
    }
}
