package org.fairleaf.render.xhtml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.render.FileSize;
import org.fairleaf.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The page that tells of one article what was checked and by what, what was found, what is waived, what nobody looked
 * at, and what is left for a person: a worksheet to print.
 */
public final class ReportPage {

    private final Dossier dossier;
    private final StaffPage frame;
    private final Markup page;

    private ReportPage(Dossier dossier, Theme theme) {
        this.dossier = dossier;
        this.frame = new StaffPage(theme, "Report: " + dossier.title());
        this.page = frame.markup();
    }

    /** The whole file. */
    public static byte[] of(Dossier dossier, Theme theme) {
        ReportPage page = new ReportPage(dossier, theme);
        page.write();
        return page.frame.finish();
    }

    private void write() {
        page.block("header").block("h1").text("Report: ");
        frame.own("span", dossier.title(), dossier.lang(), dossier.dir());
        page.close().line("p", sum(), "class", "sum").close();
        page.block("main");
        facts("The article", dossier.facts());
        files();
        rules();
        findings();
        waivers();
        readability();
        owed();
        page.close();
        page.block("footer").line("p", made()).close();
    }

    private String sum() {
        List<String> parts = new ArrayList<>();
        parts.add("Published as " + (dossier.profile().equals("draft") ? "a draft" : dossier.profile()));
        parts.add(StaffPage.counted(dossier.count("error"), "error"));
        parts.add(StaffPage.counted(dossier.count("warning"), "warning"));
        parts.add(StaffPage.counted(dossier.waivers().size(), "waiver"));
        long open = dossier.rules().stream()
                        .filter(rule -> rule.result().equals("not checked"))
                        .count()
                + dossier.files().stream()
                        .flatMap(file -> file.checks().stream())
                        .filter(check -> check.result().equals("not checked"))
                        .count();
        parts.add(StaffPage.counted(open, "check") + " not run");
        return String.join(" · ", parts);
    }

    private String made() {
        String today = dossier.today();
        return "Made by Fairleaf " + dossier.program() + ". "
                + (today == null
                        ? "Review dates were compared with no stated day, so nothing here depends on when it was made."
                        : "Review dates were compared with " + today + ".");
    }

    private void facts(String heading, List<Dossier.Fact> facts) {
        page.block("section").line("h2", heading).block("dl", "class", "facts");
        for (Dossier.Fact fact : facts) {
            page.block("div").line("dt", fact.name());
            page.line("dd", fact.value(), "dir", "auto").close();
        }
        page.close().close();
    }

    private void files() {
        page.block("section").line("h2", "The files and their checks");
        frame.table(
                "files",
                "What was checked of each file, and by what",
                List.of("File", "Check", "Tool", "Result"),
                () -> {
                    for (Dossier.File file : dossier.files()) {
                        for (Dossier.Check check : file.checks()) {
                            page.block("tr").block("th", "scope", "row");
                            page.inline("a", "href", file.address())
                                    .text(file.name())
                                    .close();
                            page.text(" (" + new FileSize(file.size()) + ")").close();
                            page.line("td", check.name());
                            String version = check.version();
                            page.line("td", check.tool() + (version == null ? "" : " " + version));
                            frame.result(check.result());
                            page.close();
                        }
                    }
                });
        lost();
        page.close();
    }

    private void lost() {
        List<Dossier.File> poorer =
                dossier.files().stream().filter(file -> !file.lost().isEmpty()).toList();
        if (poorer.isEmpty()) {
            return;
        }
        page.line("h3", "What a format cannot carry").block("dl");
        for (Dossier.File file : poorer) {
            page.line("dt", file.name());
            file.lost().forEach(lost -> page.line("dd", lost));
        }
        page.close();
    }

    private void rules() {
        page.block("section").line("h2", "The content, rule by rule");
        frame.table("rules", "What became of each rule", List.of("Rule", "What it asks for", "Result"), () -> {
            for (Dossier.Rule rule : dossier.rules()) {
                page.block("tr").line("th", rule.id(), "scope", "row");
                String note = rule.note();
                page.line("td", rule.title() + (note == null ? "" : " (" + note + ")"));
                frame.result(rule.result());
                page.close();
            }
        });
        page.close();
    }

    private void findings() {
        page.block("section").line("h2", "Findings");
        if (dossier.findings().isEmpty()) {
            page.line("p", "Nothing was found.");
        } else {
            page.block("ul", "class", "findings", "role", "list");
            dossier.findings().forEach(this::finding);
            page.close();
        }
        page.close();
    }

    private void finding(Dossier.Finding finding) {
        page.block("li");
        page.block("p");
        page.inline("span", "class", "result " + (finding.severity().equals("error") ? "failed" : "warned"))
                .text(finding.severity())
                .close();
        String rule = finding.rule();
        page.text(" ").inline("code").text(finding.code()).close();
        page.text((rule == null ? "" : " (" + rule + ")") + " at ")
                .inline("code")
                .text(finding.place())
                .close();
        page.close();
        page.line("p", finding.message(), "dir", "auto");
        finding.hints().forEach(hint -> page.line("p", "→ " + hint, "class", "hint", "dir", "auto"));
        page.close();
    }

    private void waivers() {
        if (dossier.waivers().isEmpty()) {
            return;
        }
        page.block("section").line("h2", "Waivers");
        frame.table("waivers", "Who lets what pass", List.of("Rule", "Who", "Why", "Until", "Findings"), () -> {
            for (Dossier.Waiver waiver : dossier.waivers()) {
                page.block("tr").line("th", waiver.rule(), "scope", "row");
                page.line("td", waiver.who()).line("td", waiver.why()).line("td", waiver.until());
                page.line("td", Integer.toString(waiver.found())).close();
            }
        });
        page.close();
    }

    private void readability() {
        Dossier.Readability readability = dossier.readability();
        page.block("section").line("h2", "Readability");
        String note = readability.note();
        if (note != null) {
            page.line("p", note);
        }
        if (!readability.figures().isEmpty()) {
            page.block("dl", "class", "facts");
            for (Dossier.Fact figure : readability.figures()) {
                page.block("div")
                        .line("dt", figure.name())
                        .line("dd", figure.value())
                        .close();
            }
            page.close();
        }
        if (!readability.sections().isEmpty()) {
            List<String> columns = new ArrayList<>(List.of("Section"));
            readability.sections().getFirst().figures().forEach(figure -> columns.add(figure.name()));
            frame.table("sections", "The same, section by section", columns, () -> {
                for (Dossier.Section section : readability.sections()) {
                    page.block("tr")
                            .line("th", section.heading(), "scope", "row", "lang", dossier.lang(), "dir", "auto");
                    section.figures().forEach(figure -> page.line("td", figure.value()));
                    page.close();
                }
            });
        }
        page.close();
    }

    private void owed() {
        page.block("section", "class", "worksheet").line("h2", "For a person to judge");
        page.line("p", "No program can answer these. Print this page, or keep it with the article, and fill it in.");
        Map<String, List<Dossier.Item>> groups = new LinkedHashMap<>();
        dossier.owed()
                .forEach(item -> groups.computeIfAbsent(item.group(), name -> new ArrayList<>())
                        .add(item));
        int number = 1;
        for (Map.Entry<String, List<Dossier.Item>> group : groups.entrySet()) {
            frame.table(
                    "owed-" + number++,
                    group.getKey(),
                    List.of("Question", "What Fairleaf can say", "Your answer"),
                    () -> group.getValue().forEach(this::item));
        }
        page.line("p", "Judged by: ____________________  On: ____________________", "class", "signature")
                .close();
    }

    private void item(Dossier.Item item) {
        @Nullable String evidence = item.evidence();
        page.block("tr").line("th", item.question(), "scope", "row");
        page.line("td", evidence == null ? "Nothing" : evidence);
        page.line("td", "☐ yes ☐ no ☐ does not apply", "class", "answer").close();
    }
}
