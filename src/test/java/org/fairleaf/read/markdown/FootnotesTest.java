package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FootnotesTest {

    @Test
    void codeThatBeginsAFootnoteKeepsItsIndentation() {
        assertEquals("p@1:1('a'@1:1 note@1:2(code@3:7[null](  x)))", Shape.of("a[^n]\n\n[^n]: ```\n      x\n    ```"));
    }

    @Test
    void aFootnoteMayHoldSeveralBlocksAndStandAnywhere() {
        assertEquals(
                "p@6:1('a'@6:1 note@6:2(p@1:7('One'@1:7) ul@3:5{p@3:7('x'@3:7)}))",
                Shape.of("[^n]: One\n\n    - x\n\n\na[^n]"));
    }

    @Test
    void eachMentionCarriesTheText() {
        assertEquals(
                "p@1:1('a'@1:1 note@1:2(p@3:7('x'@3:7)) ' b'@1:6 note@1:8(p@3:7('x'@3:7)))",
                Shape.of("a[^n] b[^n]\n\n[^n]: x"));
    }

    @Test
    void definitionsMayFollowEachOtherAndText() {
        assertEquals(
                "p@1:1(note@1:1(p@2:7('x'@2:7)) note@1:5(p@3:7('y z'@3:7)))",
                Shape.of("[^a][^b]\n[^a]: x\n[^b]: y\nz"));
    }

    @Test
    void anInlineNoteIsAParagraph() {
        assertEquals(
                "p@1:1('a'@1:1 note@1:2(p@1:4('b '@1:4 em@1:6('c'@1:7) ' [d]'@1:9)) '.'@1:14)",
                Shape.of("a^[b *c* [d]]."));
    }

    @Test
    void twoInlineNotesAreNoSuperscript() {
        assertEquals(
                "p@1:1('a'@1:1 note@1:2(p@1:4('b'@1:4)) 'c'@1:6 note@1:7(p@1:9('d'@1:9)))", Shape.of("a^[b]c^[d]"));
    }

    @Test
    void anUndefinedFootnoteIsToldAndStaysText() {
        assertEquals(List.of("1:2 FOOTNOTE-UNDEFINED there is no footnote \"x\""), Shape.findings("a[^x]"));
        assertEquals("p@1:1('a'@1:1 '[^x]'@1:2)", Shape.anyhow("a[^x]"));
    }

    @Test
    void aSecondDefinitionIsTold() {
        assertEquals(
                List.of("4:1 FOOTNOTE-DUPLICATE the footnote \"x\" is defined a second time"),
                Shape.findings("a[^x]\n\n[^x]: one\n[^x]: two"));
    }

    @Test
    void anUnusedFootnoteIsToldWithItsText() {
        assertEquals(
                List.of("3:1 FOOTNOTE-UNUSED the footnote \"x\" is never mentioned, so its text is not published: "
                        + "Some *words* over lines"),
                Shape.findings("a\n\n[^x]: Some *words*\n    over lines"));
    }

    @Test
    void footnotesThatLeadToThemselvesAreTold() {
        assertEquals(
                List.of(
                        "3:11 FOOTNOTE-RECURSIVE the footnote \"x\" leads back to itself through \"y\"",
                        "4:10 FOOTNOTE-RECURSIVE the footnote \"y\" leads back to itself through \"x\""),
                Shape.findings("a[^x]\n\n[^x]: one [^y]\n[^y]: two[^x]"));
        assertEquals(
                List.of("3:7 FOOTNOTE-RECURSIVE the footnote \"x\" leads back to itself through \"x\""),
                Shape.findings("a[^x]\n\n[^x]: [^x]"));
    }

    @Test
    void aFootnoteThatOnlyMentionsACircleIsNestedAlone() {
        assertEquals(
                List.of(
                        "3:7 FOOTNOTE-NESTED a footnote cannot stand inside another footnote",
                        "4:7 FOOTNOTE-RECURSIVE the footnote \"x\" leads back to itself through \"x\""),
                Shape.findings("a[^z]\n\n[^z]: [^x]\n[^x]: [^x]"));
    }

    @Test
    void aFootnoteInsideAFootnoteIsTold() {
        assertEquals(
                List.of(
                        "1:10 FOOTNOTE-NESTED a footnote cannot stand inside another footnote",
                        "3:8 FOOTNOTE-NESTED a footnote cannot stand inside another footnote",
                        "3:13 FOOTNOTE-NESTED a footnote cannot stand inside another footnote"),
                Shape.findings("a[^x] ^[i^[j]]\n\n[^x]: b[^y] ^[z]\n[^y]: c"));
    }

    @Test
    void aCitationMayStandInAFootnote() {
        assertEquals("p@1:1(note@1:1(p@1:3(cite@1:3{@k@1:4})))", Shape.of("^[[@k]]"));
    }
}
