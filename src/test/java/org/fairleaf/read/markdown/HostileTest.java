package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairleaf.ast.Block;
import org.fairleaf.ast.Document;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles made to exhaust a parser end with a document or with a finding that says where. */
class HostileTest {

    /** Findings that stand for the text they are about, which may be longer than they show. */
    private static final Set<Code> TOLD = Set.of(Code.RAW_HTML, Code.IMAGE_ALT_NOTE, Code.LINK_NESTED);

    private static Outcome<Document> read(String body) {
        return MarkdownReader.read(Source.of("h.md", "---\ntitle: T\nlang: en\n---\n\n" + body));
    }

    private static String each(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    static Stream<String> bodies() {
        return Stream.of(
                "[".repeat(100_000),
                "[".repeat(50_000) + "@a;x" + "]".repeat(50_000),
                "> ".repeat(50_000) + "x",
                ">".repeat(50_000),
                "- ".repeat(50_000) + "x",
                "1. ".repeat(50_000) + "x",
                each(2000, i -> "  ".repeat(i) + "- x\n"),
                "[a](".repeat(50_000),
                "a**b".repeat(50_000),
                "*a **b ".repeat(50_000),
                each(1000, i -> "e" + "`".repeat(i)),
                "a <?".repeat(50_000),
                "a <!-- ".repeat(50_000),
                "<a x='".repeat(50_000),
                "![".repeat(50_000),
                "^[".repeat(50_000),
                "@{".repeat(50_000),
                "[x]{a=\"".repeat(50_000),
                "~a^b".repeat(50_000),
                "'".repeat(500_000),
                each(20_000, i -> "[r" + i + "]: /u\n"),
                each(20_000, i -> "[r" + i + "]: /u\n\n"),
                "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(20_000),
                "::: note\n".repeat(20_000),
                "[^a]: ".repeat(20_000),
                ": ".repeat(20_000) + "x",
                each(10_000, i -> "w[^" + i + "] ") + "\n\n" + each(10_000, i -> "[^" + i + "]: note\n\n"),
                each(5_000, i -> "*[A" + i + "]: abbreviation\n") + "\n" + each(50_000, i -> "A" + i + " "),
                "lorem ipsum ".repeat(400_000),
                "*".repeat(1_000_000),
                "> " + "_ ".repeat(1_000_000),
                "::: a\n\n".repeat(300_000),
                "\0".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void readingComesToAnEnd(String body) {
        Outcome<Document> outcome = read(body);
        assertTrue(outcome.value().isPresent() || outcome.hasErrors());
    }

    @Test
    void tenThousandFootnotesAreRead() {
        Outcome<Document> outcome =
                read(each(10_000, i -> "w[^" + i + "] ") + "\n\n" + each(10_000, i -> "[^" + i + "]: note\n\n"));
        assertEquals(0, outcome.findings().size());
    }

    @Test
    void aHundredThousandNotesAreRefusedAtTheFirstTooMany() {
        assertEquals(
                List.of("6:60002 SOURCE-TOO-COMPLEX the article has more than 10000 notes and citations"),
                read("a^[b] ".repeat(100_000)).findings().stream()
                        .map(Shape::line)
                        .toList());
    }

    @Test
    void whatIsRefusedIsRefusedWhereItStands() {
        assertEquals(
                "6:203 NESTING-TOO-DEEP more than 100 quotes or lists are nested in this line",
                Shape.line(read("> ".repeat(101) + "x").findings().getFirst()));
    }

    @Test
    void divsThatNobodyEndsAreRefusedOnceAndWhereTheyGrowTooDeep() {
        Outcome<Document> outcome = read("::: a\n\n".repeat(300_000) + "x\n\n" + ":::\n\n".repeat(300_000));
        assertEquals(
                List.of("206:1 NESTING-TOO-DEEP more than 100 divs, lists and quotes are open here"),
                outcome.findings().stream().map(Shape::line).toList());
    }

    @Test
    void aMarkThatIsRepeatedThroughoutALineIsRefusedWhereItBegins() {
        assertEquals(List.of(), read("* ".repeat(5_000)).findings());
        assertEquals(
                List.of("8:3 NESTING-TOO-DEEP this line repeats the mark _ more than 10000 times"),
                read("Words.\n\n> " + "_".repeat(1_000_000)).findings().stream()
                        .map(Shape::line)
                        .toList());
    }

    /** What a paragraph's lines cost flexmark once was the square of their number. */
    @Test
    void tablesOfTensOfThousandsOfRowsAreRead() {
        Outcome<Document> outcome = read("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(50_000));
        assertEquals(List.of(), outcome.findings());
        Block.Table table = (Block.Table) outcome.value().orElseThrow().blocks().getFirst();
        assertEquals(50_000, table.body().size());
    }

    @Test
    void longLinesOfHyphensAndStarsAreThematicBreaks() {
        assertEquals("hr@1:1\nhr@2:1", Shape.of("- ".repeat(300) + "\n" + "* ".repeat(300)));
    }

    /** Words among random marks: each is in the document, or something was said about it. */
    @Test
    void noWordIsLostAmongRandomMarks() {
        String[] marks = {
            "*",
            "**",
            "_",
            "`",
            "[",
            "]",
            "(",
            ")",
            "![",
            "^[",
            "[^n]",
            "]:",
            "{.x}",
            "{",
            "}",
            "~",
            "^",
            "@k",
            "-@",
            "<",
            "<b>",
            "<https://a.b>",
            "&amp;",
            "\\",
            "\n",
            "\n\n",
            "\n    ",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n: ",
            "\n::: note\n",
            "\n:::\n",
            "\n# ",
            "|",
            "\n|-|-|\n",
            "\"",
            "'",
            "--",
            ";",
            ",",
            "\n[^n]: ",
            "](#a)",
            " ",
            "\n---\n",
            "\n===\n",
            "\t"
        };
        Random random = new Random(20260401);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder text = new StringBuilder();
            int words = 0;
            for (int i = 3 + random.nextInt(25); i > 0; i--) {
                text.append(random.nextInt(3) == 0 ? "zq" + words++ + "q " : marks[random.nextInt(marks.length)]);
            }
            String markdown = text.toString();
            if (markdown.contains("]:")) {
                // A link's reference that nobody mentions may go.
                continue;
            }
            Outcome<?> outcome = MarkdownReader.readFragment("r.md", markdown);
            if (outcome.findings().stream().anyMatch(finding -> TOLD.contains(finding.code()))) {
                continue;
            }
            String all = outcome.value().orElseThrow() + " " + outcome.findings();
            for (int i = 0; i < words; i++) {
                String word = "zq" + i + "q";
                assertTrue(all.contains(word), () -> word + " is lost in\n" + markdown);
            }
        }
    }
}
