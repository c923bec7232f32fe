package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fairleaf.ast.Block;
import org.fairleaf.ast.PlainText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "She said \"no\".| She said “no”.",
                "\"'Inner' first\" | “‘Inner’ first”",
                "\"He said 'no'\" | “He said ‘no’”",
                "*\"a\"* \"*a*\" **'b'** | “a” “a” ‘b’",
                "don't, the dogs' bowl, '90s | don’t, the dogs’ bowl, ’90s",
                "(\"a\") [\"b\"] \"c\"; \"d\"-'e' | (“a”) [“b”] “c”; “d”-‘e’",
                "5'10\" tall | 5’10\" tall",
                "a--b --- c ... d.... | a–b — c … d….",
                "\\\"a\\\" \\'b\\' \\-- \\... | \"a\" 'b' -- ...",
                "`\"a\" -- 'b'` \"`c`\" | \"a\" -- 'b' “c”",
                "\"see\"^[n] and 'x'^[n] | “see” and ‘x’",
                "\"see [@k]\" | “see ”",
                "\"never closed | “never closed",
                "[\"a\"](#x) \"[b](#y)\" | “a” “b”",
            })
    void punctuationIsAsPandocSetsIt(String markdown, String expected) {
        Block block = MarkdownReader.readFragment("a.md", markdown.strip())
                .value()
                .orElseThrow()
                .getFirst();
        assertEquals(expected.strip(), PlainText.of(((Block.Paragraph) block).content()));
    }
}
