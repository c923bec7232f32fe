package org.fairleaf.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.edition.Edition;
import org.fairleaf.golden.Golden;
import org.fairleaf.render.text.TextRenderer;
import org.fairleaf.render.xhtml.Editions;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault that is put into a good plain text is found at its line of the article, and nothing else is. */
class TextParityFaultsTest {

    private static final Golden GOLDEN = Golden.of("every-construct");
    private static final String GOOD = new String(GOLDEN.bytes("txt"), StandardCharsets.UTF_8);
    private static final Golden ADDRESSES = Golden.of("leaflet-right-to-left");

    private static String found(Golden golden, String text) {
        return Verifiers.of("txt")
                .verify(text.getBytes(StandardCharsets.UTF_8), golden.edition(), golden.theme())
                .stream()
                .map(finding -> finding.code().name().replace("VERIFY_", "") + " "
                        + finding.position().line())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a word lost ¦ ` simple cause` ¦ ` cause` ¦ TEXT 41",
                "a word added ¦ `Pain in it` ¦ `No pain in it` ¦ TEXT 41",
                "a word lost where a line ends ¦ `common, and in\\nmost` ¦ `common, and\\nmost` ¦ TEXT 41",
                "a word of a note altered ¦ `In a survey of ours` ¦ `In the survey of ours` ¦ TEXT 173",
                "a sentence moved ¦ `Call us if one of the warning signs appears.` ¦ `Keep moving, a little and often.` ¦ TEXT 46",
                "a heading of another level ¦ `Medicines\\n\\.{9}` ¦ `Medicines\\n---------` ¦ HEADING 113",
                "a heading that is text ¦ `Medicines\\n\\.{9}\\n` ¦ `Medicines\\n` ¦ HEADING 113",
                "text that is a heading ¦ `Then go on with the second round:\\n` ¦ `$0---------------------------------\\n` ¦ HEADING 86",
                "a paragraph lost ¦ `Then go on with the second round:\\n\\n` ¦ `` ¦ PARAGRAPH 86",
                "a paragraph said twice ¦ `Then go on with the second round:\\n\\n` ¦ `$0$0` ¦ PARAGRAPH 86",
                "two paragraphs made one ¦ `round head of the thigh bone turns in` ¦ `round head of the thigh bone\\n\\nturns in` ¦ PARAGRAPH 51, TEXT 51",
                "a list item lost ¦ `    - Take a painkiller early rather than late.\\n` ¦ `` ¦ LIST 45",
                "an item that is text ¦ `    - (Keep moving, a little and often.)\\n` ¦ `    $1\\n\\n` ¦ LIST 44",
                "a number wrong ¦ `4\\. Repeat` ¦ `1. Repeat` ¦ LIST 88",
                "an item in another item ¦ `     1. breathe in as you lift\\n     2. breathe out as you lower` ¦ `   1. breathe in as you lift\\n   2. breathe out as you lower` ¦ LIST 82",
                "a task that is not done ¦ `\\[done]  first week` ¦ `[to do] first week` ¦ LIST 90",
                "a quotation that is none ¦ `> A patient of ours` ¦ `A patient of ours` ¦ QUOTE 99",
                "the kind of a box lost ¦ `Caution:\\n    Ibu` ¦ `Ibu` ¦ PARAGRAPH 134",
                "a term lost ¦ `Inflammation, Swelling:` ¦ `Inflammation:` ¦ TEXT 60",
                "an explanation of an abbreviation lost ¦ `OA \\(osteoarthritis\\)` ¦ `OA` ¦ TEXT 51",
                "struck text that is valid ¦ `\\[deleted: old advice]` ¦ `old advice` ¦ TEXT 72",
                "a power set as a number ¦ `10\\^9` ¦ `109` ¦ TEXT 72",
                "notes swapped ¦ `(?s)Drawn for this leaflet\\.(.*)Sit down for as long as you like\\.` ¦ `Sit down for as long as you like.$1Drawn for this leaflet.` ¦ PARAGRAPH 53, NOTE 108",
                "marks swapped ¦ `(?s)\\[1](.*?)\\[2]` ¦ `[2]$1[1]` ¦ NOTE 41, NOTE 51",
                "a mark lost ¦ `fever\\[8]` ¦ `fever` ¦ NOTE 143",
                "a mark to nowhere ¦ `the hip is hot` ¦ `the hip is hot[9]` ¦ NOTE 143",
                "a note lost ¦ `\\[6] Drawn for this leaflet\\.\\n\\n` ¦ `` ¦ NOTE 53",
                "another description ¦ `A firm chair with` ¦ `A soft chair with` ¦ IMAGE 93",
                "a description lost ¦ `\\[Image: one dot of ten] ` ¦ `` ¦ IMAGE 101",
                "a decorative image named ¦ `> A patient of ours` ¦ `$0 [Image: dots]` ¦ IMAGE 99",
                "an address altered ¦ `<help@example\\.org>` ¦ `<info@example.org>` ¦ TEXT 171",
                "the title of a link lost ¦ ` ?\\n\\(Our address\\)` ¦ `` ¦ TEXT 171",
                "cells swapped ¦ `   10  3` ¦ `    3  10` ¦ TABLE 108",
                "columns swapped ¦ `Minutes  Effort` ¦ `Effort   Minutes` ¦ TABLE 105",
                "a row lost ¦ `2     slow, with one rest\\[7]       10  3\\n` ¦ `` ¦ TABLE 108",
                "a record lost ¦ `(?s)Medicine: Ibuprofen.*?failure\\n\\n` ¦ `` ¦ TABLE 118",
                "values of records swapped ¦ `(?s)Eases pain\\n(.*?)Eases pain and inflammation` ¦ `Eases pain and inflammation\\n$1Eases pain` ¦ TEXT 117, TEXT 118",
                "a caption lost ¦ `Table: How far to walk in the first three weeks\\n\\n` ¦ `` ¦ PARAGRAPH 111",
                "code joined ¦ `2026-03-02  5         2` ¦ `2026-03-02 5 2` ¦ TEXT_CODE 150",
                "an entry of the contents lost ¦ `- In other languages\\n` ¦ `` ¦ LIST 0",
                "the disclaimer altered ¦ `It does not replace` ¦ `It does replace` ¦ TEXT 36",
                "the disclaimer lost ¦ `(?s)Disclaimer\\n-+\\n.*?112\\.\\n\\n\\n` ¦ `` ¦ HEADING 36, PARAGRAPH 36, PARAGRAPH 38",
                "the publication altered ¦ `20 February 2028` ¦ `20 February 2029` ¦ TEXT 29",
                "a fact of the publication lost ¦ `Funding: none\\n` ¦ `` ¦ PARAGRAPH 30",
                "a reference altered ¦ `- Okafor B, Lind E` ¦ `- Okafor B, Lund E` ¦ TEXT 2",
                "another title ¦ `Caring for your hip at home\\n___________________________` ¦ `Curing your hip at home\\n_______________________` ¦ TITLE 0, TEXT 2",
            })
    void everyFaultIsFoundAtItsLine(String fault, String pattern, String replacement, String expected) {
        String text = GOOD.replaceFirst(pattern, replacement == null ? "" : replacement.replace("\\n", "\n"));
        assertNotEquals(GOOD, text, "the change changes nothing");
        assertEquals(expected, found(GOLDEN, text), fault);
    }

    @Test
    void addressesAreThoseOfTheirMarks() {
        String good = new String(ADDRESSES.bytes("txt"), StandardCharsets.UTF_8);
        assertEquals("", found(ADDRESSES, good));
        assertEquals("LINK 42", found(ADDRESSES, good.replaceFirst("(\\[رابط 1] http\\S*)", "$1x")));
        assertEquals("TEXT_LINK 0, LINK 42", found(ADDRESSES, good.replaceFirst(" \\[رابط 1]", "")));
    }

    @Test
    void textOfAnotherSizeIsNotReadToItsEnd() {
        assertEquals("UNREADABLE 0", found(GOLDEN, "word [Image: ".repeat(100_000) + "\n"));
    }

    /** A line may end at a heart or a scissor, whatever sign behind it says how to draw it. */
    @ParameterizedTest
    @ValueSource(strings = {"Heart \u2764\uFE0F and soul", "\u2764\uFE0F soul", "\u304B\u309A \u304B\u309A"})
    void spacesBesideEmojiAreHeardAsTheyAreWritten(String words) {
        Edition edition = Editions.of("en", "ltr", List.of(), Editions.paragraph(Editions.text(words)));
        byte[] text = new TextRenderer()
                .render(edition, Specimen.theme())
                .value()
                .orElseThrow()
                .bytes();
        assertEquals(List.of(), Verifiers.of("txt").verify(text, edition, Specimen.theme()));
    }

    @Test
    void goodTextSaysWhatTheEditionSays() {
        assertEquals("", found(GOLDEN, GOOD));
    }
}
