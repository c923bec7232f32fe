package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlinesTest {

    @Test
    void emphasisAndStrongNestWithTheirPlaces() {
        assertEquals("p@1:1('a '@1:1 em@1:3('b '@1:4 strong@1:6('c'@1:8)) ' d'@1:12)", Shape.of("a *b **c*** d"));
    }

    @Test
    void aSoftLineBreakIsASpaceInOneText() {
        assertEquals("p@1:1('one two three'@1:1)", Shape.of("one\ntwo\n  three"));
    }

    @Test
    void hardLineBreaksAreBackslashesAndTwoSpaces() {
        assertEquals("p@1:1('one'@1:1 br@1:4 'two'@2:1 br@2:4 'three'@3:1)", Shape.of("one\\\ntwo  \nthree"));
    }

    @Test
    void placesHoldInsideQuotesAndLists() {
        assertEquals(
                "quote@1:1(ul@1:3{p@1:5('a'@1:5)}{p@2:5('b '@2:5 em@2:7('c'@2:8))})", Shape.of("> - a\n> - b *c*"));
    }

    @Test
    void columnsCountUtf16Units() {
        assertEquals("p@1:1('𝒳é '@1:1 em@1:5('x'@1:6))", Shape.of("𝒳é *x*"));
    }

    @Test
    void subscriptAndSuperscriptAreOneWord() {
        assertEquals("p@1:1('H'@1:1 sub@1:2('2'@1:3) 'O, 10'@1:5 sup@1:10('9'@1:11))", Shape.of("H~2~O, 10^9^"));
        assertEquals("p@1:1('~5 to ~7 and a^2 b^3'@1:1)", Shape.of("~5 to ~7 and a^2 b^3"));
    }

    @Test
    void noteMarkMayStandBehindSuperscript() {
        assertEquals("p@1:1('10'@1:1 sup@1:3('9'@1:4) a@1:6[#b](' x'@1:7))", Shape.of("10^9^[ x](#b)"));
        assertEquals("p@1:1('10'@1:1 sup@1:3('9'@1:4) note@1:6(p@3:7('n'@3:7)))", Shape.of("10^9^[^n]\n\n[^n]: n"));
        assertEquals("p@1:1('10'@1:1 note@1:3(p@1:5('9'@1:5)) ' a^2'@1:7)", Shape.of("10^[9] a^2"));
    }

    @Test
    void strikethroughTakesTwoTildes() {
        assertEquals("p@1:1(del@1:1('old words'@1:3) ' new'@1:14)", Shape.of("~~old words~~ new"));
    }

    @Test
    void codeIsKeptAsTyped() {
        assertEquals("p@1:1(`a  \"b\" -- @c [^d]`@1:1)", Shape.of("`a  \"b\" -- @c [^d]`"));
        assertEquals("p@1:1(```@1:1)", Shape.of("`` ` ``"));
    }

    @Test
    void linksInlineByReferenceAndInAngleBrackets() {
        assertEquals(
                "p@1:1(a@1:1[https://a.org/ \"T\"]('a'@1:2) ' '@1:24 a@1:25[https://r.org \"R's\"]('text'@1:26) ' '@1:36 "
                        + "a@1:37[mailto:x@y.org]('x@y.org'@1:38))",
                Shape.of("[a](https://a.org/ \"T\") [text][ref] <x@y.org>\n\n[REF]: https://r.org \"R's\""));
    }

    @Test
    void attributesFollowLinksSpansAndCode() {
        assertEquals(
                "p@1:1(a@1:1{#l.x}[https://a.org]('a'@1:2) ' '@1:26 span@1:27{.q lang=fr}('mot '@1:28 em@1:32('b'@1:33)) "
                        + "' '@1:48 span@1:49{.r}(`x`@1:49))",
                Shape.of("[a](https://a.org){#l .x} [mot *b*]{lang=fr .q} `x`{.r}"));
    }

    @Test
    void aSpanMayHoldALink() {
        assertEquals(
                "p@1:1(span@1:1{ lang=de}('see '@1:2 a@1:6[https://a.org]('b'@1:7) '.'@1:24))",
                Shape.of("[see [b](https://a.org).]{lang=de}"));
    }

    @Test
    void undefinedReferencesAndStrayMarksStayText() {
        assertEquals("p@1:1('[a][b] [c] ![d] {.x} ] * _ $x^2$'@1:1)", Shape.of("[a][b] [c] ![d] {.x} ] * _ $x^2$"));
    }

    @Test
    void escapesAndEntitiesAreTheirCharacters() {
        assertEquals(
                "p@1:1('*a* © & [^x] @k \"q\" -- a\u00A0b'@1:1)",
                Shape.of("\\*a\\* &copy; &amp; \\[^x] \\@k \\\"q\\\" \\-\\- a\\ b"));
    }

    @Test
    void abbreviationsAreFoundAsWholeWordsOnly() {
        assertEquals(
                "p@1:1(abbr@1:1(OA=osteoarthritis) ', '@1:3 strong@1:5(abbr@1:7(OA=osteoarthritis)) ' and OAT, '@1:11 "
                        + "abbr@1:21(hip OA=of the hip) ' '@1:27 `OA`@1:28)",
                Shape.of("OA, **OA** and OAT, hip OA `OA`\n\n*[OA]: osteoarthritis\n*[hip OA]: of the hip"));
    }

    @Test
    void anAbbreviationThatDoesNotOccurIsTold() {
        assertEquals(
                List.of(
                        "3:1 ABBREVIATION-UNUSED the abbreviation \"OA\" does not occur, so \"osteoarthritis\" is not published"),
                Shape.findings("x\n\n*[OA]: osteoarthritis"));
    }

    @Test
    void anAbbreviationStandsForOneThing() {
        assertEquals(
                List.of("4:1 ABBREVIATION-DUPLICATE the abbreviation \"OA\" already stands for something else"),
                Shape.findings("OA\n\n*[OA]: osteoarthritis\n*[OA]: other"));
    }

    @Test
    void rawHtmlIsRefusedWhereItStands() {
        assertEquals(
                List.of(
                        "1:3 RAW-HTML raw HTML is not published: <b>",
                        "1:7 RAW-HTML raw HTML is not published: </b>",
                        "3:1 RAW-HTML raw HTML is not published: <div>",
                        "5:1 RAW-HTML raw HTML is not published: <!-- note -->",
                        "7:1 RAW-HTML raw HTML is not published: `<i>`{=html}"),
                Shape.findings("a <b>x</b>\n\n<div>\n\n<!-- note -->\n\n`<i>`{=html}"));
    }

    @Test
    void aLinkLeadsToAnAddressOrAPlaceInTheArticle() {
        assertEquals(
                List.of(
                        "1:1 LINK-SCHEME links that begin with \"javascript:\" are not published",
                        "2:2 LINK-SCHEME the link \"other.md\" leads to a file or page without its full address",
                        "3:1 LINK-SCHEME links that begin with \"file:\" are not published",
                        "4:1 LINK-SCHEME the link leads nowhere",
                        "5:1 LINK-SCHEME \"https://\" is not a complete address",
                        "6:1 LINK-SCHEME the link \"//x.org\" leads to a file or page without its full address"),
                Shape.findings("[a](javascript:x)\n*[a](other.md)*\n<file:///x>\n[a]()\n[a](https://)\n[a](//x.org)"));
        assertEquals(
                List.of(), Shape.findings("[a](#b) [c](tel:+441632960001) [d](mailto:a@b.org) [e](HTTPS://x.org)"));
    }

    @Test
    void aLinkHasWords() {
        assertEquals(
                List.of("1:1 LINK-EMPTY the link to \"https://a.org\" has no words"),
                Shape.findings("[](https://a.org)"));
    }

    @Test
    void aLinkHoldsNoNoteAndNoLink() {
        assertEquals(
                List.of(
                        "1:4 LINK-NESTED a footnote cannot stand in the words of a link",
                        "2:4 LINK-NESTED a citation cannot stand in the words of a link",
                        "3:4 LINK-NESTED a link cannot stand in the words of a link"),
                Shape.findings("[a ^[x]](#b)\n[a [@k]](#b)\n[a <https://x.org>](#b)"));
    }

    @Test
    void twoReferencesWithOneNameAreTold() {
        assertEquals(
                List.of("4:1 LINK-DUPLICATE \"a\" already leads to https://x.org, and that holds"),
                Shape.findings("[a]\n\n[a]: https://x.org\n[a]: https://y.org"));
    }

    @Test
    void languagesAndDirectionsAreChecked() {
        assertEquals(
                List.of(
                        "1:1 LANG-INVALID \"french\" is not a language tag",
                        "1:20 DIR-INVALID the direction \"up\" is neither ltr nor rtl",
                        "3:1 LANG-INVALID \"zz-\" is not a language tag"),
                Shape.findings("[a]{lang=french} x [b]{dir=up}\n\n::: {lang=\"zz-\"}\nx\n:::"));
    }
}
