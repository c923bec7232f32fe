package org.fairleaf.publish;

import java.util.List;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Schedule;
import org.fairleaf.render.xhtml.SummaryPage;

/** All articles of an output folder in a line each. */
final class Summary {

    private Summary() {}

    /** What their reports say. An article whose changes were refused is as it was published before. */
    static List<SummaryPage.Line> lines(List<Shelf.Item> items, Policy policy) {
        return items.stream().map(item -> line(item, policy)).toList();
    }

    private static SummaryPage.Line line(Shelf.Item item, Policy policy) {
        ReportFile report = item.report();
        String next = report.object("article").text("nextReview");
        return new SummaryPage.Line(
                item.offer().title(),
                item.offer().lang(),
                Shelf.encoded(item.offer().slug()) + "/"
                        + Report.page(item.offer().slug()),
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
