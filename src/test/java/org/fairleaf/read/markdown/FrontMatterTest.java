package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

    private static Outcome<Document> read(String text) {
        return MarkdownReader.read(Source.of("dir/knee.md", text));
    }

    private static Metadata metadata(String fields) {
        Outcome<Document> outcome = read("---\ntitle: T\nlang: en\n" + fields + "\n---\n");
        assertEquals(List.of(), outcome.findings());
        return outcome.value().orElseThrow().metadata();
    }

    private static String disclaimer(@Nullable List<Block> blocks) {
        return Shape.blocks(Objects.requireNonNull(blocks), " ");
    }

    private static List<String> findings(String text) {
        return read(text).findings().stream().map(Shape::line).toList();
    }

    private static List<String> faults(String fields) {
        return findings("---\ntitle: T\nlang: en\n" + fields + "\n---\n");
    }

    private static Position at(int line, int column) {
        return new Position("dir/knee.md", line, column);
    }

    @Test
    void bracketsWithoutEndAreToldWhereTheyAreTooDeep() {
        assertEquals(
                List.of("4:53 FRONT-MATTER-INVALID the front matter is not YAML here: it nests deeper than 50 levels"),
                faults("x: " + "[".repeat(50_000)));
    }

    /** To count each field's column from the start of its line would take longer than anything may. */
    @Test
    void hundredsOfThousandsOfFieldsStandInOneLine() {
        assertEquals(
                List.of("4:900016 FRONT-MATTER-INVALID \"keywords\" must be a text"),
                faults("keywords: [🦵, " + "a, ".repeat(300_000) + "{b: c}]"));
    }

    @Test
    void everyFieldIsRead() {
        Metadata metadata = metadata("""
                subtitle: What *helps*
                date: 2026-03-01
                description: Short
                abstract: |
                  One.

                  Two *b*.
                keywords: [knee, pain]
                bibliography: refs.json
                csl: vancouver
                nocite: "@a, @b"
                toc: true
                rights: CC BY 4.0
                id: knee-1
                version: 1.10
                publisher: Clinic
                contact: info@example.org
                audience: patients
                reviewer: {name: Bo, role: Nurse}
                reviewed: 2026-04
                next-review: 2027
                funding: none
                conflicts: none
                theme: blue
                citations-unresolved:
                  smith2000: the source names no reference""");
        assertEquals("'T'@2:8", Shape.inlines(metadata.title()));
        assertEquals("'What '@4:11 em@4:16('helps'@4:17)", Shape.inlines(metadata.subtitle()));
        assertEquals(
                "p@8:3('One.'@8:3) p@10:3('Two '@10:3 em@10:7('b'@10:8) '.'@10:10)",
                Shape.blocks(metadata.summary(), " "));
        assertEquals(List.of("knee", "pain"), metadata.keywords());
        assertEquals(List.of("refs.json"), metadata.bibliography());
        assertEquals(List.of("a", "b"), metadata.nocite());
        assertEquals(true, metadata.toc());
        assertEquals("1.10", metadata.version());
        assertEquals("2027", metadata.nextReview());
        assertEquals(
                new Person("Bo", "Nurse", null, null, at(22, 11)),
                metadata.reviewers().getFirst());
        assertEquals(
                new Metadata.Reason("the source names no reference", at(29, 3)),
                metadata.unresolved().get("smith2000"));
        assertEquals(at(12, 15), metadata.positions().get("bibliography"));
        assertEquals("ltr", metadata.dir());
        assertNull(metadata.disclaimer());
    }

    @Test
    void authorsComeInThreeForms() {
        assertEquals(
                List.of(new Person("Ann Lee", null, null, null, at(4, 9))),
                metadata("author: Ann Lee").authors());
        assertEquals(2, metadata("author:\n  - Ann\n  - Bo").authors().size());
        assertEquals(
                List.of(new Person("Ann", "Physician", "Clinic; School", "0000-0002-1825-0097", at(5, 3))),
                metadata("author:\n- name: Ann\n  role: Physician\n  affiliation: [Clinic, School]\n"
                                + "  orcid: https://orcid.org/0000-0002-1825-0097")
                        .authors());
    }

    @Test
    void aDisclaimerIsMarkdownWithItsPlaces() {
        assertEquals(
                "p@5:3('Not '@5:3 strong@5:7('advice'@5:9) '.'@5:17) p@7:3('Ask.'@7:3)",
                disclaimer(
                        metadata("disclaimer: |\n  Not **advice**.\n\n  Ask.").disclaimer()));
        assertEquals(
                "p@5:3('Not '@5:3 em@5:7('one'@5:8) ' text.'@5:12)",
                disclaimer(metadata("disclaimer: >-\n  Not *one*\n  text.").disclaimer()));
        assertEquals(
                "p@4:14('It’s '@4:14 em@4:19('so'@4:20))",
                disclaimer(metadata("disclaimer: \"It's *so*\"").disclaimer()));
    }

    @Test
    void aDisclaimerMayBeAFileOfTheFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("d.md"), "\nAsk *us*.");
        Path article = folder.resolve("a.md");
        for (String field : List.of("file:d.md", "{file: d.md}")) {
            Files.writeString(article, "---\ntitle: T\nlang: en\ndisclaimer: " + field + "\n---\n");
            Outcome<Document> outcome = MarkdownReader.read(Source.of(article, "in/a.md"));
            assertEquals(List.of(), outcome.findings());
            List<Block> disclaimer = Objects.requireNonNull(
                    outcome.value().orElseThrow().metadata().disclaimer());
            assertEquals("p@2:1('Ask '@2:1 em@2:5('us'@2:6) '.'@2:9)", Shape.blocks(disclaimer, " "));
            assertEquals(new Position("in/d.md", 2, 1), disclaimer.getFirst().position());
        }
        assertEquals(
                List.of("4:13 DISCLAIMER-FILE the disclaimer's file \"../d.md\" is outside the article's folder"),
                faults("disclaimer: file:../d.md"));
    }

    @Test
    void whatIsMissingIsTold() {
        assertEquals(
                List.of(
                        "1:1 TITLE-MISSING the article has no title",
                        "1:1 LANG-MISSING the article does not say its " + "language"),
                findings("Just text."));
        assertEquals(
                List.of("2:1 TITLE-MISSING the article has no title"), findings("---\ntitle: ''\nlang: en\n---\n"));
        assertEquals("und", read("x").value().orElseThrow().metadata().lang());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lang: english     | 3:7 LANG-INVALID \"english\" is not a language tag",
                "lang: en_GB       | 3:7 LANG-INVALID \"en_GB\" is not a language tag",
                "lang: [en, fr]    | 3:7 FRONT-MATTER-INVALID \"lang\" must be a text",
                "lang: jp          | 3:7 LANG-INVALID \"jp\" is not a language tag",
            })
    void aLanguageIsATag(String field, String finding) {
        assertEquals(List.of(finding), findings("---\ntitle: T\n" + field + "\n---\n"));
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "he,rtl", "fa-IR,rtl", "ur,rtl", "en,ltr", "az-Arab,rtl", "ar-Latn,ltr", "zh-Hant,ltr"})
    void theDirectionIsThatOfTheScript(String lang, String dir) {
        Outcome<Document> outcome = read("---\ntitle: T\nlang: " + lang + "\n---\n");
        assertEquals(List.of(), outcome.findings());
        assertEquals(dir, outcome.value().orElseThrow().metadata().dir());
    }

    @Test
    void norwegianIsNotFalse() {
        Outcome<Document> outcome = read("---\ntitle: T\nlang: no\n---\n");
        assertEquals("no", outcome.value().orElseThrow().metadata().lang());
    }

    @Test
    void brokenYamlIsToldWhereItBreaks() {
        assertEquals(
                List.of(
                        "2:12 FRONT-MATTER-INVALID the front matter is not YAML here: mapping values are not allowed here"),
                findings("---\ntitle: Knee: pain\nlang: en\n---\nText."));
        assertEquals(
                List.of("1:1 FRONT-MATTER-INVALID the front matter that begins here has no end"),
                findings("---\ntitle: T\n\nText."));
        assertEquals(
                List.of("4:1 FRONT-MATTER-INVALID the field \"title\" stands here a second time"),
                findings("---\ntitle: T\nlang: en\ntitle: U\n---\n"));
        assertEquals(
                List.of("2:1 FRONT-MATTER-INVALID the front matter holds no fields"),
                findings("---\n- a\n---\n").stream()
                        .filter(line -> line.contains("FRONT"))
                        .toList());
    }

    @Test
    void fieldsOfTheWrongKindAreTold() {
        assertEquals(
                List.of(
                        "4:6 FRONT-MATTER-INVALID \"toc\" must be true or false",
                        "5:6 FRONT-MATTER-INVALID \"dir\" must be ltr or rtl",
                        "6:12 FRONT-MATTER-INVALID \"publisher\" must be a text",
                        "7:23 FRONT-MATTER-INVALID \"citations-unresolved\" must give a reason for each citation key",
                        "8:11 DATE-FORMAT \"1 March 2026\" is not written as year-month-day",
                        "9:17 FRONT-MATTER-INVALID \"0000-0002-1825-0098\" is not an ORCID iD",
                        "10:11 FRONT-MATTER-INVALID somebody under \"reviewer\" has no name"),
                faults("toc: maybe\ndir: left\npublisher: [a]\ncitations-unresolved: x\nreviewed: 1 March 2026\n"
                        + "author: {orcid: 0000-0002-1825-0098, name: Ann}\nreviewer: {role: Nurse}"));
    }

    @Test
    void unknownFieldsAreToldWithANearOne() {
        Outcome<Document> outcome = read("---\ntitle: T\nlang: en\nreviwer: Bo\nmainfont: Arial\nzzz: 1\n---\n");
        assertEquals(
                List.of(
                        "4:1 FRONT-MATTER-UNKNOWN the field \"reviwer\" is not known, and is not published",
                        "6:1 FRONT-MATTER-UNKNOWN the field \"zzz\" is not known, and is not published"),
                outcome.findings().stream().map(Shape::line).toList());
        assertEquals(
                List.of("did you mean \"reviewer\"?"),
                outcome.findings().getFirst().hints());
    }

    @Test
    void aThematicBreakIsNoFrontMatter() {
        assertEquals(2, findings("---\n\nText.\n").size());
        assertEquals(2, findings("---\n\n---\n").size());
    }

    @Test
    void manyAliasesDoNotMultiply() {
        StringBuilder bomb = new StringBuilder("---\ntitle: T\nlang: en\na: &a [x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c).append(": &").append(c).append(" [");
            bomb.append(("*" + (char) (c - 1) + ",").repeat(9)).append("]\n");
        }
        bomb.append("keywords: *j\nauthor: &z [*z]\n---\n");
        assertEquals(
                List.of(
                        "1:1 FRONT-MATTER-INVALID the front matter cannot be read: Number of aliases for non-scalar nodes "
                                + "exceeds the specified max=50"),
                findings(bomb.toString()));
    }
}
