package org.fairleaf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of findings where the front matter has waivers; they stand in line 5. */
class WaiversTest {

    private static final Policy FINAL = new Policy(Profile.FINAL, LocalDate.of(2026, 3, 1), true);

    private static Outcome<Preparation.Prepared> prepared(Policy policy, String imprint, String waivers) {
        String article =
                "---\ntitle: Hips\nlang: en\ndisclaimer: Ask.\n" + waivers + imprint + "---\n\nWalk with us.\n";
        return new Preparation(Path.of("styles"), null, List.of(), null, policy).prepare(Source.of("a.md", article));
    }

    private static String findings(Policy policy, String imprint, String waivers) {
        return prepared(policy, imprint, waivers).findings().stream()
                .filter(finding -> finding.code().toString().startsWith("WAIVER") || finding.isError())
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String without(String field) {
        return Specimen.IMPRINT
                        .lines()
                        .filter(line -> !line.startsWith(field + ":"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String waiver(String rule, String until) {
        return "waivers: [{rule: " + rule + ", who: Ana Ruiz, why: a test, until: " + until + "}]\n";
    }

    @Test
    void finalArticleIsPublishedWhereSomebodyLetsPassWhatItLacks() {
        String lacking = without("funding");
        assertTrue(findings(FINAL, lacking, "").contains("a.md:1:1: error: INTERESTS-MISSING"));
        for (String rule : List.of("CR5", "cr5", "INTERESTS-MISSING")) {
            Outcome<Preparation.Prepared> prepared = prepared(FINAL, lacking, waiver(rule, "2026-03-01"));
            assertEquals("", findings(FINAL, lacking, waiver(rule, "2026-03-01")));
            Waivers.Waived waived = prepared.value().orElseThrow().waived().getFirst();
            assertEquals("Ana Ruiz", waived.waiver().who());
            assertEquals(
                    List.of(Code.INTERESTS_MISSING),
                    waived.findings().stream().map(Diagnostic::code).toList());
        }
    }

    @Test
    void expiredWaiverIsAnErrorInADraftTooAndLetsNothingPass() {
        String found = findings(FINAL, without("funding"), waiver("CR5", "2026-02-28"));
        assertTrue(found.contains("a.md:5:11: error: WAIVER-EXPIRED: "), found);
        assertTrue(found.contains("error: INTERESTS-MISSING"), found);
        assertTrue(findings(Specimen.POLICY, without("funding"), waiver("CR5", "2026-02-28"))
                .contains("error: WAIVER-EXPIRED"));
    }

    @Test
    void waiverThatLetsNothingPassIsToldUnlessItAwaitsADay() {
        String found = findings(FINAL, Specimen.IMPRINT, waiver("CR5", "2027-01-01"));
        assertTrue(found.contains("a.md:5:11: warning: WAIVER-UNUSED: "), found);
        assertEquals("", findings(FINAL, Specimen.IMPRINT, waiver("CR3", "2027-01-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "AC1, cannot be waived",
        "CR6, cannot be waived",
        "CITE-UNRESOLVED, cannot be waived",
        "RAW-HTML, it is no rule about content",
        "CR17, did you mean CR1?",
        "INTEREST-MISSING, did you mean INTERESTS-MISSING?",
        "whatever, name a rule by its id"
    })
    void whatIsNoRuleOrFirmCannotBeWaived(String rule, String told) {
        String found = findings(FINAL, Specimen.IMPRINT, waiver(rule, "2027-01-01"));
        assertTrue(found.startsWith("a.md:5:11: error: WAIVER-") && found.contains(told), found);
    }

    @Test
    void errorsOfFirmRulesStayWhereTheirWarningsAreWaived() {
        String table = "waivers: [{rule: AC4, who: Ana, why: a test, until: 2027-01-01}]\n" + Specimen.IMPRINT
                + "---\n\n|  |  |\n|--|--|\n| a | b |\n";
        Outcome<Preparation.Prepared> prepared = new Preparation(Path.of("styles"), null, List.of(), null, FINAL)
                .prepare(Source.of("a.md", "---\ntitle: Hips\nlang: en\ndisclaimer: Ask.\n" + table));
        List<Code> left = prepared.findings().stream().map(Diagnostic::code).toList();
        assertTrue(left.contains(Code.TABLE_HEADER_MISSING), left.toString());
        assertTrue(!left.contains(Code.TABLE_CAPTION_MISSING), left.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{rule: CR5, who: Ana, until: 2027-01-01}] | does not state why",
                "[{rule: CR5}] | does not state who, why, until",
                "[{rule: CR5, who: Ana, why: so, until: 2027-02-30}] | is not a day",
                "[{rule: CR5, who: Ana, why: so, until: next year}] | is not a day",
                "[{rule: CR5, who: Ana, why: so, untl: 2027-01-01}] | did you mean \"until\"?",
                "[CR5] | a waiver names a rule",
                "CR5 | a waiver names a rule"
            })
    void waiverThatDoesNotSayWhoWhyAndUntilWhenIsAnError(String value, String told) {
        String found = findings(Specimen.POLICY, Specimen.IMPRINT, "waivers: " + value + "\n");
        assertTrue(
                found.contains("a.md:5:") && found.contains("error: WAIVER-INVALID: ") && found.contains(told), found);
    }
}
