package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void headingsAreOneLevelBelowTheTitle() {
        assertEquals(
                "h2@1:1{#top.x}('One'@1:3)\nh4@2:1{#b}('Two'@2:5)\nh3@3:1{#c}('Set '@3:1 em@3:5('ext'@3:6))",
                Shape.of("# One {#top .x}\n### Two ### {#b}\nSet *ext* {#c}\n---"));
    }

    @Test
    void headingsThatAreEmptyOrTooDeepAreTold() {
        assertEquals(
                List.of(
                        "1:1 HEADING-EMPTY the heading has no words",
                        "2:1 HEADING-TOO-DEEP a heading may have at most five # marks, because the title is the heading "
                                + "above them all"),
                Shape.findings("#\n###### six"));
    }

    @Test
    void listsKeepStartNestingAndTightness() {
        assertEquals(
                "ol@1:1[3 DECIMAL]{p@1:4('a'@1:4) ul@2:4{p@2:6('b'@2:6)}}{p@3:4('c'@3:4)}",
                Shape.of("3. a\n   - b\n4. c"));
        assertEquals("ul@1:1~{p@1:3('a'@1:3)}{p@3:3('b'@3:3)}", Shape.of("* a\n\n* b"));
        assertEquals("ol@1:1[1 DECIMAL]{p@1:4('a'@1:4)}", Shape.of("1) a"));
    }

    @Test
    void listsMayCountWithLettersAndRomanNumbers() {
        assertEquals(
                "ol@1:1[1 LOWER_ALPHA]{p@1:4('one more'@1:4)}{p@3:4(em@3:4('two'@3:5))}",
                Shape.of("a. one\nmore\nb. *two*"));
        assertEquals("ol@1:1[1 LOWER_ROMAN]{p@1:5('a'@1:5)}{p@2:6('b'@2:6)}", Shape.of("(i) a\n(ii) b"));
        assertEquals("ol@1:1[8 UPPER_ALPHA]{p@1:4('a'@1:4)}{p@2:4('b'@2:4)}", Shape.of("H) a\nI) b"));
        assertEquals("p@1:1('A. Lee and C. Wu'@1:1)", Shape.of("A. Lee and\nC. Wu"));
        assertEquals("p@1:1('B. Russell'@1:1)", Shape.of("B. Russell"));
        assertEquals("ol@1:1[1 DECIMAL]{p@1:5('a'@1:5)}{p@2:5('b'@2:5)}", Shape.of("(1) a\n(2) b"));
        assertEquals("p@1:1('(1) a (3) b'@1:1)", Shape.of("(1) a\n(3) b"));
    }

    @Test
    void listsWithLettersNeedNoBlankLineBeforeThemInAnItem() {
        assertEquals(
                "ul@1:1{p@1:3('Call if'@1:3) ol@2:3[1 LOWER_ALPHA]{p@2:6('it swells,'@2:6)}{p@3:6('it is hot.'@3:6)}}"
                        + "{p@4:3('Rest.'@4:3)}",
                Shape.of("- Call if\n  a) it swells,\n  b) it is hot.\n- Rest."));
        assertEquals(
                "ol@1:1[1 DECIMAL]{p@1:4('One'@1:4) ol@2:7[1 LOWER_ROMAN]{p@2:10('x'@2:10)}{p@3:11('y'@3:11)}}",
                Shape.of("1. One\n      i. x\n      ii. y"));
        assertEquals("ul@1:1{p@1:3('See Lee, C. Wu and D. Ray'@1:3)}", Shape.of("- See Lee,\n  C. Wu and\n  D. Ray"));
        assertEquals("ul@1:1{p@1:3('Vitamins a. one'@1:3)}", Shape.of("- Vitamins\n  a. one"));
        assertEquals("p@1:1('Text a) one b) two'@1:1)", Shape.of("Text\na) one\nb) two"));
    }

    @Test
    void tasksAreDoneOrNot() {
        assertEquals(
                "ul@1:1{o p@1:7('a'@1:7)}{x p@2:7(em@2:7('b'@2:8))}{x p@3:7('c'@3:7)}{p@4:3('[ ]d'@4:3)}",
                Shape.of("- [ ] a\n- [x] *b*\n- [X] c\n- [ ]d"));
    }

    @Test
    void aDefinitionHasTermsAndExplanations() {
        assertEquals(
                "dl@1:1{'One'@1:1 | em@2:1('Two'@2:2) => p@3:5('first'@3:5) | p@4:3('second'@4:3) p@6:3('more'@6:3)}"
                        + "{'Three'@8:1 => p@10:5('loose'@10:5)}",
                Shape.of("One\n*Two*\n:   first\n: second\n\n  more\n\nThree\n\n:   loose"));
    }

    @Test
    void aColonWithoutTermOrTableIsText() {
        assertEquals("p@1:1(': alone'@1:1)", Shape.of(": alone"));
    }

    @Test
    void codeKeepsItsCharactersAndLanguage() {
        assertEquals("code@1:1[python](x = \"1\" \\n\\n  y)", Shape.of("```python\nx = \"1\" \n\n  y\n```"));
        assertEquals("code@1:1{#c.r}[r](x)", Shape.of("~~~ {.r #c}\nx\n~~~"));
        assertEquals("code@1:5[null](x\\n  y)", Shape.of("    x\n      y"));
    }

    @Test
    void rulesQuotesAndNestedQuotes() {
        assertEquals("hr@1:1\nquote@2:1(p@2:3('a b'@2:3) quote@4:3(p@4:5('c'@4:5)))", Shape.of("***\n> a\nb\n> > c"));
    }

    @Test
    void divsThatDrawAttentionAreCallouts() {
        assertEquals(
                "NOTE@1:1<'Be '@1:19 em@1:22('careful'@1:23)>(p@2:1('a'@2:1) WARNING@4:1<>(p@5:1('b'@5:1)))",
                Shape.of("::: {.note title=\"Be *careful*\"}\na\n\n:::: warning\nb\n::::\n:::"));
        assertEquals("SUMMARY@1:1{#s.wide}<>(p@2:1('a'@2:1))", Shape.of("::: {#s .summary .wide}\na\n:::"));
    }

    @Test
    void otherDivsKeepTheirAttributes() {
        assertEquals(
                "div@1:1{ lang=ar dir=rtl}(p@2:1('x'@2:1))\ndiv@5:1{.box}(quote@6:1(p@6:3('y'@6:3)))",
                Shape.of("::: {lang=ar dir=rtl}\nx\n:::\n\n::: box\n> y\n:::"));
    }

    @Test
    void aFenceInsideCodeEndsNoDiv() {
        assertEquals("TIP@1:1<>(code@2:1[null](:::))", Shape.of("::: tip\n```\n:::\n```\n:::"));
    }

    @Test
    void fencesWithoutPartnerAreTold() {
        assertEquals(List.of("1:1 DIV-UNCLOSED the div that begins here has no end"), Shape.findings("::: note\nx"));
        assertEquals(
                List.of("3:1 DIV-INVALID this line ends a div, but none is open here"), Shape.findings("x\n\n:::"));
        assertEquals(
                List.of(
                        "1:1 DIV-INVALID this line cannot be understood: ::: note Some words",
                        "3:1 DIV-INVALID this line ends a div, but none is open here"),
                Shape.findings("::: note Some words\nx\n:::"));
    }

    @Test
    void aTitleThatNothingShowsIsTold() {
        assertEquals(
                List.of(
                        "1:1 DIV-INVALID the title of this div is not shown, because the div has no kind that has titles"),
                Shape.findings("::: {.box title=\"A\"}\nx\n:::"));
    }

    @Test
    void nestingBeyondReasonIsTold() {
        assertEquals(
                List.of("1:61 NESTING-TOO-DEEP the blocks here are nested more than 30 deep"),
                Shape.findings("> ".repeat(40) + "x"));
        assertEquals(
                List.of("1:1 NESTING-TOO-DEEP the marks in this text are nested more than 40 deep"),
                Shape.findings("*a **b ".repeat(30) + "x" + "***".repeat(30)));
    }
}
