package org.fairleaf.publish;

import java.util.ArrayList;
import java.util.List;
import org.fairleaf.render.xhtml.Dossier;
import org.jspecify.annotations.Nullable;

/** What a {@code report.json} says, as its page tells it. */
final class Dossiers {

    private Dossiers() {}

    static Dossier of(ReportFile report) {
        ReportFile article = report.object("article");
        return new Dossier(
                article.text("title", article.text("slug", "?")),
                article.text("lang", "und"),
                article.text("dir", "auto"),
                facts(article),
                report.text("profile", "draft"),
                report.text("today"),
                report.text("fairleaf", "?"),
                report.objects("formats").stream().map(Dossiers::file).toList(),
                report.objects("rules").stream().map(Dossiers::rule).toList(),
                report.objects("diagnostics").stream().map(Dossiers::finding).toList(),
                report.objects("waivers").stream().map(Dossiers::waiver).toList(),
                readability(report.object("readability")),
                owed(report));
    }

    private static List<Dossier.Fact> facts(ReportFile article) {
        List<Dossier.Fact> facts = new ArrayList<>();
        fact("Language", article.text("lang"), facts);
        fact("Version", article.text("version"), facts);
        fact("Date", article.text("date"), facts);
        fact("Reviewed", article.text("reviewed"), facts);
        fact("Next review", article.text("nextReview"), facts);
        fact("Notes", article.text("notes"), facts);
        fact("Citations declared unresolved", article.text("unresolvedCitations"), facts);
        fact("Source, SHA-256", article.text("sha256"), facts);
        return facts;
    }

    private static void fact(String name, @Nullable String value, List<Dossier.Fact> facts) {
        facts.add(new Dossier.Fact(name, value == null ? "not stated" : value));
    }

    private static Dossier.File file(ReportFile file) {
        String name = file.text("file", "?");
        List<Dossier.Check> checks = file.objects("checks").stream()
                .map(check -> new Dossier.Check(
                        check.text("name", "?"),
                        check.text("tool", "?"),
                        check.text("version"),
                        check.text("result", CheckRun.Result.NOT_CHECKED.word())))
                .toList();
        return new Dossier.File(name, Shelf.encoded(name), file.number("bytes"), checks, file.texts("lost"));
    }

    private static Dossier.Rule rule(ReportFile rule) {
        return new Dossier.Rule(
                rule.text("id", "?"),
                rule.text("title", "?"),
                rule.text("result", Verdict.Result.NOT_CHECKED.word()),
                rule.text("note"));
    }

    private static Dossier.Finding finding(ReportFile finding) {
        StringBuilder place = new StringBuilder(finding.text("path", "?"));
        for (String part : List.of("line", "column")) {
            if (finding.number(part) > 0) {
                place.append(':').append(finding.number(part));
            }
        }
        return new Dossier.Finding(
                place.toString(),
                finding.text("severity", "error"),
                finding.text("code", "?"),
                finding.text("rule"),
                finding.text("message", "?"),
                finding.texts("hints"));
    }

    private static Dossier.Waiver waiver(ReportFile waiver) {
        return new Dossier.Waiver(
                waiver.text("rule", "?"),
                waiver.text("who", "?"),
                waiver.text("why", "?"),
                waiver.text("until", "?"),
                waiver.objects("diagnostics").size());
    }

    private static Dossier.Readability readability(ReportFile readability) {
        return new Dossier.Readability(
                readability.text("note"),
                figures(readability),
                readability.objects("sections").stream()
                        .map(section -> new Dossier.Section(
                                section.text("heading", "Before the first heading"), figures(section)))
                        .toList());
    }

    private static List<Dossier.Fact> figures(ReportFile measured) {
        return measured.objects("figures").stream()
                .map(figure -> new Dossier.Fact(figure.text("name", "?"), figure.text("value", "?")))
                .toList();
    }

    private static List<Dossier.Item> owed(ReportFile report) {
        List<Dossier.Item> items = new ArrayList<>();
        report.texts("humanChecksOwed")
                .forEach(question -> items.add(new Dossier.Item("Heard, seen and read by a person", question, null)));
        report.objects("worksheet")
                .forEach(item -> items.add(
                        new Dossier.Item(item.text("group", "?"), item.text("question", "?"), item.text("evidence"))));
        return items;
    }
}
