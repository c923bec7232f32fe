package org.fairleaf.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.render.text.TextRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specimen keeps every rule, and every rule sees the faults that it is there for. */
class TextRulesTest {

    private static final Edition EDITION = Specimen.everything();
    private static final String TEXT = new String(
            new TextRenderer()
                    .render(EDITION, Specimen.theme())
                    .value()
                    .orElseThrow()
                    .bytes(),
            StandardCharsets.UTF_8);

    private static List<Diagnostic> check(String text) {
        return new TextVerifier().verify(text.getBytes(StandardCharsets.UTF_8), EDITION, Specimen.theme());
    }

    @Test
    void specimenKeepsEveryRule() {
        assertEquals(List.of(), check(TEXT));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void seededFaultIsFound(Code code, String fault, UnaryOperator<String> change) {
        String changed = change.apply(TEXT);
        assertTrue(!changed.equals(TEXT), "the change changes nothing");
        List<Diagnostic> findings = check(changed);
        assertTrue(findings.stream().anyMatch(found -> found.code() == code), () -> fault + ": " + findings);
    }

    @Test
    void everyCodeHasASeededFault() {
        Set<Code> codes = Arrays.stream(Code.values())
                .filter(code -> code.name().startsWith("TEXT_"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        // Where there is an article, notes are compared with its notes.
        codes.remove(Code.TEXT_NOTE);
        faults().forEach(fault -> codes.remove((Code) fault.get()[0]));
        assertEquals(Set.of(), codes);
    }

    static List<Arguments> faults() {
        return List.of(
                fault(Code.TEXT_ENCODING, "a byte order mark", "^", "\uFEFF"),
                fault(Code.TEXT_LINE_END, "a carriage return", "\n", "\r\n"),
                fault(Code.TEXT_LINE_END, "no line end at the end", "\n$", ""),
                fault(Code.TEXT_LINE_END, "a blank line at the end", "$", "\n"),
                fault(Code.TEXT_CONTROL, "a tab", "Ball and", "Ball\tand"),
                fault(Code.TEXT_CONTROL, "an escape sequence", "Ball", "\u001B[1mBall"),
                fault(Code.TEXT_WIDTH, "a long line", "Gentle movement", "Gentle movement " + "and rest ".repeat(8)),
                fault(Code.TEXT_WIDTH, "wide characters", "Gentle movement", "Gentle movement " + "痛み".repeat(8)),
                fault(Code.TEXT_WIDTH, "a long address behind words", "\\[link 1] ", "[link 1] at " + "x".repeat(60)),
                fault(Code.TEXT_TRAILING_SPACE, "a space", "Summary\n", "Summary \n"),
                fault(Code.TEXT_DECORATION, "a row of stars", "- - -", "* * *"),
                fault(Code.TEXT_DECORATION, "a row of equals signs", "_{10,}", "============"),
                fault(Code.TEXT_DECORATION, "a drawn line", "- - -", "────────"),
                fault(Code.TEXT_LINK, "a lost mark", "link \\[link 1]", "link"),
                fault(Code.TEXT_LINK, "a mark to nowhere", "Ball", "Ball [link 2]"),
                fault(Code.TEXT_LINK, "a wrong number", "\\[link 1] https", "[link 2] https"),
                fault(Code.TEXT_TABLE, "a value between two columns", "1     slow", "1   slow"),
                fault(Code.TEXT_TABLE, "a wide character that was counted once", "1     slow", "痛み痛   slow"),
                fault(Code.TEXT_CODE, "a typed space", "dose = 2", "dose  = 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfMarks")
    void marksAndNotesOfATextAloneAreCounted(String fault, String regex, String replacement) {
        List<Diagnostic> found =
                TextRules.check(TEXT.replaceFirst(regex, replacement).getBytes(StandardCharsets.UTF_8), "knee.md");
        assertEquals(
                List.of(Code.TEXT_NOTE),
                found.stream().map(Diagnostic::code).distinct().toList(),
                fault);
    }

    static List<Arguments> faultsOfMarks() {
        return List.of(
                Arguments.of("a lost note", "(?s)\\[3] No reference.*?\n\n", ""),
                Arguments.of("a lost mark", "one\\.\\[3]", "one."),
                Arguments.of("a mark to nowhere", "Ball", "Ball[7]"),
                Arguments.of("a note twice", "\\[4] A note in a table\\.", "$0\n\n$0"));
    }

    @Test
    void oneLostWordIsOneFinding() {
        List<Diagnostic> found = check(TEXT.replaceFirst("brisk & long", "            "));
        assertEquals(
                List.of(Code.VERIFY_TEXT), found.stream().map(Diagnostic::code).toList());
    }

    @Test
    void findingIsAtTheLineOfTheArticleThatTheLineComesFrom() {
        Diagnostic found = check(TEXT.replace("Ball and", "Ball\tand")).getFirst();
        assertEquals(1, found.position().line());
        assertTrue(found.message().startsWith("line "), found.message());
    }

    @Test
    void textAloneIsCheckedToo() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(), TextRules.check(bytes, "knee.md"));
        List<Diagnostic> found =
                TextRules.check(TEXT.replace("Ball", "Ball[7]").getBytes(StandardCharsets.UTF_8), "knee.md");
        assertEquals(
                List.of(Code.TEXT_NOTE), found.stream().map(Diagnostic::code).toList());
        assertEquals(Position.of("knee.md"), found.getFirst().position());
    }

    @Test
    void bytesThatAreNoTextAreNamedSo() {
        byte[] latin = "caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of(Code.TEXT_ENCODING),
                TextRules.check(latin, "knee.md").stream().map(Diagnostic::code).toList());
        assertEquals(
                List.of(Code.TEXT_ENCODING),
                TextRules.check(new byte[TextFile.LARGEST + 1], "knee.md").stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    @Test
    void widthIsThatOfTheDisplay() {
        assertEquals(4, DisplayWidth.of("痛み"));
        assertEquals(4, DisplayWidth.of("cafe\u0301"));
        assertEquals(2, DisplayWidth.of("\uD83D\uDC69\u200D\u2695\uFE0F"), "one health worker");
        assertEquals(2, DisplayWidth.of("\uD83D\uDC4D\uD83C\uDFFD"), "a thumb with a skin tone");
        assertEquals(2, DisplayWidth.of("\u2764\uFE0F"), "a heart in emoji style");
        assertEquals(2, DisplayWidth.of("\uD83C\uDDE8\uD83C\uDDED"), "a flag");
        assertEquals(5, DisplayWidth.of("\u0939\u093F\u0928\u094D\u0926\u0940"), "Hindi");
        assertEquals(2, DisplayWidth.of("\u1112\u1161\u11AB"), "a syllable in its parts");
        assertEquals(5, DisplayWidth.of("\u0645\u0631\u062D\u0628\u064B\u0627"), "Arabic with a vowel sign");
        assertEquals(9, DisplayWidth.of("ab\tc"), "a tab");
    }

    private static Arguments fault(Code code, String name, String regex, String replacement) {
        UnaryOperator<String> change = text -> text.replaceFirst(regex, replacement);
        return Arguments.of(code, name, change);
    }
}
