package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.read.Limits;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about articles, in all its forms, against the schemas of those forms. */
class ReportTest {

    private static final String ARTICLE = """
            ---
            title: Knee & hip
            lang: en
            disclaimer: Words.
            next-review: 2026-02-01
            bibliography: refs.json
            ---

            Words in Привет another script.
            """;
    private static final String UNCITED = "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A book\"}]";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Schema schema(String json, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(
                        version,
                        registry -> registry.schemas(Map.of(
                                "urn:fairleaf:findings:1", resource("/org/fairleaf/publish/findings.schema.json"))))
                .getSchema(json);
    }

    private static String resource(String name) {
        try (InputStream in = ReportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertValid(String schema, SpecificationVersion version, String json) {
        assertEquals(List.of(), schema(schema, version).validate(json, InputFormat.JSON), json);
    }

    private static void assertReport(String json) {
        assertValid(resource("/org/fairleaf/publish/report.schema.json"), SpecificationVersion.DRAFT_2020_12, json);
    }

    private Path article(String name, String text) throws IOException {
        Path file = folder.resolve("source").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling("refs.json"), UNCITED);
        return Files.writeString(file, text);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<Publication> publish(Policy policy, Path... articles) throws IOException {
        Options options = new Options(
                List.of("txt", "html"),
                List.of(Variant.STANDARD),
                out(),
                null,
                Path.of("styles"),
                1,
                true,
                null,
                Standard.UA_1,
                policy,
                Limits.USUAL,
                null);
        List<Publication> publications = new java.util.ArrayList<>();
        try (Publisher publisher = new Publisher(options, Build.running())) {
            publisher.publish(List.of(articles), publications::add);
            publisher.list();
        }
        return publications;
    }

    private static Policy on(String today) {
        return new Policy(Profile.DRAFT, java.time.LocalDate.parse(today), true);
    }

    private static void assertBefore(String page, String first, String second) {
        assertTrue(page.contains(first) && page.indexOf(first) < page.indexOf(second), page);
    }

    @Test
    void reportIsWhatItsSchemaSays() throws IOException {
        publish(on("2026-03-01"), article("knee.md", ARTICLE));
        String json = Files.readString(out().resolve("knee/report.json"));
        assertReport(json);
        assertTrue(json.contains("\"today\" : \"2026-03-01\"") && json.contains("\"rule\" : \"CR9\""), json);
    }

    @Test
    void schemaSeesWhatDoesNotBelong() throws IOException {
        publish(Specimen.POLICY, article("knee.md", ARTICLE));
        String json = Files.readString(out().resolve("knee/report.json"));
        Schema schema =
                schema(resource("/org/fairleaf/publish/report.schema.json"), SpecificationVersion.DRAFT_2020_12);
        for (String fault : List.of("\"schemaVersion\" : 2", "\"schemaVersion\" : 1, \"more\" : 1")) {
            String broken = json.replace("\"schemaVersion\" : 1", fault);
            assertFalse(schema.validate(broken, InputFormat.JSON).isEmpty(), fault);
        }
        String severity = json.replace("\"severity\" : \"warning\"", "\"severity\" : \"mild\"");
        assertFalse(schema.validate(severity, InputFormat.JSON).isEmpty(), severity);
    }

    @Test
    void bytesOfTheReportDoNotDependOnTheClock() throws IOException {
        Path article = article("knee.md", ARTICLE);
        publish(new Policy(Profile.DRAFT, java.time.LocalDate.parse("2020-01-01"), false), article);
        byte[] before = Files.readAllBytes(out().resolve("knee/report.json"));
        byte[] pageBefore = Files.readAllBytes(out().resolve("report.html"));
        publish(new Policy(Profile.DRAFT, java.time.LocalDate.parse("2040-01-01"), false), article);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                before, Files.readAllBytes(out().resolve("knee/report.json")));
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                pageBefore, Files.readAllBytes(out().resolve("report.html")));
    }

    @Test
    void pageTellsEveryRuleEveryCheckAndEveryFinding() throws IOException {
        publish(on("2026-03-01"), article("knee.md", ARTICLE));
        String page = Files.readString(out().resolve("knee/report.html"));
        for (Rule rule : Rule.values()) {
            assertTrue(page.contains("<th scope=\"row\">" + rule.name() + "</th>"), rule.name());
        }
        assertTrue(
                page.contains("<h1>Report: <span lang=\"en\" xml:lang=\"en\" dir=\"ltr\">Knee &amp; hip</span>")
                        || page.contains("Knee &amp; hip"),
                page);
        assertTrue(page.contains("REFERENCE-UNCITED") && page.contains("LANG-UNMARKED"), page);
        assertTrue(page.contains("href=\"knee.html\"") && page.contains("not checked"), page);
        assertTrue(page.contains("Judged by"), page);
        assertFalse(page.contains("<script") || page.contains("http-equiv=\"refresh\""), page);
    }

    @Test
    void articleNamedReportKeepsItsPage() throws IOException {
        publish(Specimen.POLICY, article("report.md", ARTICLE));
        assertTrue(Files.readString(out().resolve("report/report.html")).contains("disclaimer"));
        assertTrue(Files.readString(out().resolve("report/report-page.html")).contains("Judged by"));
    }

    @Test
    void summaryPutsOverdueFirstThenWorst() throws IOException {
        String fine = ARTICLE.replace("next-review: 2026-02-01\n", "")
                .replace("Knee & hip", "A fine one")
                .replace("Привет", "no")
                .replace("bibliography: refs.json\n", "");
        publish(
                on("2026-03-01"),
                article("fine.md", fine),
                article("warned.md", ARTICLE.replace("2026-02-01", "2026-04-01").replace("Knee & hip", "A warned one")),
                article("overdue.md", ARTICLE.replace("Knee & hip", "An overdue one")));
        String page = Files.readString(out().resolve("report.html"));
        assertBefore(page, "An overdue one", "A warned one");
        assertBefore(page, "A warned one", "A fine one");
        assertTrue(page.contains("3 articles · 1 overdue · 0 with errors"), page);
        assertTrue(page.contains("href=\"overdue/report.html\""), page);
    }

    @Test
    void reviewDueInAMonthIsOverdueWhenTheMonthIsOver() throws IOException {
        Path knee = article("knee.md", ARTICLE.replace("next-review: 2026-02-01", "next-review: 2026-02"));
        publish(on("2026-02-28"), knee);
        assertTrue(Files.readString(out().resolve("report.html")).contains("1 article · 0 overdue"));
        publish(on("2026-03-01"), knee);
        assertTrue(Files.readString(out().resolve("report.html")).contains("1 article · 1 overdue"));
    }

    @Test
    void withoutAStatedDayNothingIsOverdue() throws IOException {
        publish(Specimen.POLICY, article("overdue.md", ARTICLE));
        assertTrue(Files.readString(out().resolve("report.html")).contains("1 article · 0 overdue"));
    }

    @Test
    void findingsAreWhatTheirSchemasSay() throws IOException {
        List<Diagnostic> findings = List.of(
                Diagnostic.of(Code.CITE_UNRESOLVED, new Position("a b/ü.md", 3, 5), "no \"x\"", "add it", "or not"),
                Diagnostic.of(Code.REFERENCE_UNCITED, new Position("/abs/refs.json", 2, 0), "never cited"),
                Diagnostic.of(Code.OUTPUT_UNWRITABLE, Position.of("out"), "cannot be written"));
        String json = Findings.json(findings);
        assertValid(resource("/org/fairleaf/publish/findings.schema.json"), SpecificationVersion.DRAFT_2020_12, json);
        String sarif = Findings.sarif(findings, "1.0");
        assertValid(resource("/schema/sarif-schema-2.1.0.json"), SpecificationVersion.DRAFT_7, sarif);
        assertTrue(sarif.contains("\"uri\" : \"a%20b/%C3%BC.md\""), sarif);
        assertTrue(sarif.contains("\"uri\" : \"file:///abs/refs.json\""), sarif);
        assertTrue(sarif.contains("\"text\" : \"" + Rule.CR7.title()), sarif);
        String broken = sarif.replace("\"level\" : \"error\"", "\"level\" : \"fatal\"");
        assertFalse(schema(resource("/schema/sarif-schema-2.1.0.json"), SpecificationVersion.DRAFT_7)
                .validate(broken, InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void sarifOfNothingIsValid() throws IOException {
        assertValid(
                resource("/schema/sarif-schema-2.1.0.json"),
                SpecificationVersion.DRAFT_7,
                Findings.sarif(List.of(), "1.0"));
    }

    @Test
    void damagedReportIsReadForWhatItHolds() throws IOException {
        ReportFile report = ReportFile.of(
                "{\"article\": [1], \"formats\": {\"a\": 1}, \"rules\": [1, {\"id\": \"AC1\"}], \"fairleaf\": \"\\u0001\\ud800\"}"
                        .getBytes(StandardCharsets.UTF_8));
        String page = new String(
                org.fairleaf.render.xhtml.ReportPage.of(Dossiers.of(report), Specimen.theme()), StandardCharsets.UTF_8);
        assertTrue(page.contains("AC1") && page.contains("Made by Fairleaf \uFFFD\uFFFD"), page);
    }
}
