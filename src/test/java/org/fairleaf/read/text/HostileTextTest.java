package org.fairleaf.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.read.Imported;
import org.fairleaf.read.Source;
import org.fairleaf.read.prose.Recognition;
import org.fairleaf.render.markdown.MarkdownWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would take minutes or all memory where a step looked at everything for each thing. */
class HostileTextTest {

    private static final String REFERENCE = "Smith, A. (2010). Rain. Weather Letters, 10(1), 5-6.";

    static Stream<String> texts() {
        return Stream.of(
                "Title\n\n" + "It's a \"word\" (Smith, 2010) and more. ".repeat(20_000),
                "Title\n\n" + "(".repeat(200_000) + "\n\n" + "[(".repeat(100_000),
                "Title\n\n" + "Aa, Bb and Cc ".repeat(20_000) + "\n\nSmith (2010) Text.\n\nReferences\n\n" + REFERENCE,
                "Title\n\nText [1].\n\nReferences\n\n" + numbered(3_000),
                "Title\n\n" + "1. a line that is filled up to the width of all of them\n".repeat(10_000),
                "Ab\n\n".repeat(20_000),
                "• x\n  ".repeat(5_000),
                "Title\n\nReferences\n\n"
                        + Stream.of(
                                        "A. ",
                                        "Aa, B., ",
                                        "1 ",
                                        "In: ",
                                        "(2010) ",
                                        "Aa Bb ",
                                        "“",
                                        "a, ",
                                        "& ",
                                        "[x] ",
                                        "p. 1-2 ",
                                        "Jan ")
                                .map(piece -> piece.repeat(1_400 / piece.length()) + "\n\n")
                                .reduce("", String::concat),
                "Title\n\n" + "*_`<&;[]{}@!#^~|\\".repeat(5_000),
                "Title\n\n" + "¹,".repeat(50_000) + "\n\n" + "[1,".repeat(50_000));
    }

    private static String numbered(int entries) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= entries; i++) {
            out.append(i)
                    .append(". ")
                    .append(REFERENCE.replace("Rain", "Rain " + i))
                    .append('\n');
        }
        return out.toString();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadAndWrittenInTimeThatGrowsWithItsLength(String text) {
        Imported read = TextReader.read(Source.of("hostile.txt", text)).value().orElseThrow();
        Imported article = Recognition.of(read, "en", "line");
        assertTrue(MarkdownWriter.write(article.document()).length() > 10);
    }

    @Test
    void linesAreCountedAsEditorsCountThem() {
        Imported read = TextReader.read(
                        Source.of("pages.txt", "First words.\n\f\u2028More words here.\u000BAnd more.\n\nLast."))
                .value()
                .orElseThrow();
        assertEquals(
                List.of("pages.txt:1:1", "pages.txt:2:3", "pages.txt:2:20", "pages.txt:4:1"),
                read.document().blocks().stream()
                        .map(block -> block.position().toString())
                        .distinct()
                        .toList());
    }
}
