package org.fairleaf.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users meet of drafts, final articles and review dates. */
class ProfileTest {

    private static final String FRONT = "---\ntitle: Hips\nlang: en\ndisclaimer: Ask your doctor.\n";
    private static final String BODY = "---\n\nWalk every day.\n";
    private static final String COMPLETE = FRONT + Specimen.IMPRINT + BODY;
    /** Overdue on any day of the clock. */
    private static final String OVERDUE = COMPLETE.replace("2999-12-31", "2021-03-02");

    private static final String MARK = "Draft – not reviewed";
    private static final String BANNER = "Review overdue since 2 March 2021";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path article;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void name() {
        article = folder.resolve("hips.md");
    }

    private Ran run(String command, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(command, article.toString()));
        if (!command.equals("check")) {
            arguments.addAll(List.of("--out", folder.resolve("out").toString()));
        }
        arguments.addAll(List.of(more));
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    private Ran publish(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--to", "txt"));
        arguments.addAll(List.of(more));
        return run("publish", arguments.toArray(String[]::new));
    }

    private String published(String name) throws IOException {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    @Test
    void whatNobodyHasCalledFinalIsADraftAndSaysSo() throws IOException {
        Files.writeString(article, COMPLETE);
        assertEquals("", publish().err());
        assertTrue(published("hips/hips.txt").contains(MARK));
        assertTrue(published("hips/report.json").contains("\"profile\" : \"draft\""));
        assertTrue(published("index.html").contains(MARK));
    }

    @Test
    void finalArticleHasNoMark() throws IOException {
        Files.writeString(article, COMPLETE);
        publish();
        Ran ran = publish("--profile", "final");
        assertEquals("", ran.err());
        assertTrue(ran.out().contains("→"), "another profile is another publication: " + ran.out());
        assertFalse(published("hips/hips.txt").contains(MARK));
        assertTrue(published("hips/report.json").contains("\"profile\" : \"final\""));
        assertFalse(published("index.html").contains(MARK));
    }

    @Test
    void finalArticleIsRefusedForWhatADraftIsWarnedOf() throws IOException {
        Files.writeString(article, FRONT + BODY);
        Ran draft = publish();
        assertEquals(Exit.DONE, draft.code(), draft.err());
        assertTrue(draft.err().contains("hips.md:1:1: warning: AUTHOR-MISSING: "), draft.err());
        byte[] before = Files.readAllBytes(folder.resolve("out/hips/hips.txt"));

        Ran refused = publish("--profile", "final");
        assertEquals(Exit.ERRORS, refused.code());
        for (String code : List.of("AUTHOR-MISSING", "REVIEW-MISSING", "IMPRINT-INCOMPLETE", "INTERESTS-MISSING")) {
            assertTrue(refused.err().contains("error: " + code), refused.err());
        }
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("out/hips/hips.txt")));
        assertEquals(Exit.ERRORS, run("check", "--profile", "final").code());
        assertEquals(Exit.DONE, run("check").code());
    }

    @Test
    void clockDecidesWhatIsToldAndNoByte() throws IOException {
        Files.writeString(article, OVERDUE);
        Ran ran = publish();
        assertTrue(ran.err().contains("hips.md:8:14: warning: REVIEW-OVERDUE: "), ran.err());
        assertFalse(published("hips/hips.txt").contains("overdue"));
        assertFalse(published("hips/report.json").contains("OVERDUE"));
    }

    @Test
    void unchangedArticleWhoseReviewHasFallenOverdueIsTold() throws IOException {
        Files.writeString(article, OVERDUE);
        publish();
        Ran again = publish();
        assertTrue(again.out().contains("unchanged"), again.out());
        assertTrue(again.err().contains("hips.md:8:14: warning: REVIEW-OVERDUE: "), again.err());
    }

    @Test
    void finalArticleThatHasFallenOverdueIsRefusedThoughUnchanged() throws IOException {
        Files.writeString(article, OVERDUE);
        assertEquals(
                Exit.DONE,
                publish("--profile", "final", "--today", "2021-03-02").code());
        Ran ran = publish("--profile", "final");
        assertEquals(Exit.ERRORS, ran.code());
        assertTrue(ran.err().contains("error: REVIEW-OVERDUE"), ran.err());
    }

    @Test
    void readersAreToldOfAnOverdueReviewOnAStatedDay() throws IOException {
        Files.writeString(article, OVERDUE);
        publish("--today", "2021-03-03");
        assertTrue(published("hips/hips.txt").contains(BANNER));
        String report = published("hips/report.json");
        assertTrue(report.contains("\"today\" : \"2021-03-03\"") && report.contains("REVIEW-OVERDUE"), report);
        publish("--today", "2021-03-02");
        assertFalse(published("hips/hips.txt").contains(BANNER));
    }

    @Test
    void filesAreVerifiedAsWhatTheyWerePublishedFor() throws IOException {
        Files.writeString(article, OVERDUE);
        for (List<String> held : List.of(
                List.<String>of(),
                List.of("--profile", "final", "--today", "2021-03-01"),
                List.of("--today", "2021-03-03"))) {
            assertEquals(Exit.DONE, publish(held.toArray(String[]::new)).code());
            Ran verified = run("verify");
            assertEquals("", verified.err());
            assertTrue(verified.out().contains("passed"), verified.out());
        }
        Path text = folder.resolve("out/hips/hips.txt");
        Files.writeString(text, Files.readString(text).replace(MARK + "\n\n", ""));
        assertTrue(run("verify").err().contains(MARK));
    }

    @Test
    void waivedFindingsAreToldInTheReportAndCountedAlsoWhereNothingHasChanged() throws IOException {
        String waiver = "waivers: [{rule: CR3, who: Ana Ruiz, why: a new guideline is awaited, until: 2999-01-01}]\n";
        Files.writeString(article, OVERDUE.replace("title:", waiver + "title:"));
        assertTrue(publish("--profile", "final").out().contains(", 1 waived"));
        Ran again = publish("--profile", "final");
        assertTrue(again.out().contains("unchanged") && again.out().contains(", 1 waived"), again.out());
        assertEquals("", again.err());
        assertFalse(published("hips/report.json").contains("REVIEW-OVERDUE"), "by the clock alone");

        publish("--profile", "final", "--today", "2021-03-05");
        String report = published("hips/report.json").replaceAll("\\s+", " ");
        assertTrue(report.contains("\"why\" : \"a new guideline is awaited\""), report);
        assertTrue(report.indexOf("REVIEW-OVERDUE") > report.indexOf("\"waivers\""), report);
        assertTrue(run("check", "--profile", "final").out().contains(", 1 waived"));
    }

    @Test
    void unknownProfileAndNoDateAreFaultsOfTheCommandLine() throws IOException {
        Files.writeString(article, COMPLETE);
        Ran profile = publish("--profile", "finale");
        assertEquals(Exit.USAGE, profile.code());
        assertTrue(profile.err().contains("did you mean final?"), profile.err());
        assertEquals(Exit.USAGE, publish("--today", "2021-02-30").code());
    }
}
