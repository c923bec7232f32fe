package org.fairleaf.read.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CitationsTest {

    @Test
    void aGroupHasPrefixesLocatorsAndSuppressedAuthors() {
        assertEquals(
                "p@1:1('x '@1:1 cite@1:3{'see '@1:4 em@1:8('also'@1:9) @a1@1:15 'p. 3'@1:20}{-@b:2@1:26})",
                Shape.of("x [see *also* @a1, p. 3; -@b:2]"));
    }

    @Test
    void wordsOnBothSidesOfASemicolonStay() {
        assertEquals(
                "p@1:1('a '@1:1 cite@1:3{@b@1:4 'one'@1:8}{'but see'@1:13 @c@1:21 'two'@1:24} ' d'@1:28)",
                Shape.of("a [@b, one; but see @c two] d"));
    }

    @Test
    void aGroupMayRunOverLines() {
        assertEquals("p@1:1(cite@1:1{@a@1:2 'p. 3'@2:1}{@b@3:1})", Shape.of("[@a,\np. 3;\n@b]"));
    }

    @Test
    void aKeyInTheSentenceTakesTheBracketsBehindIt() {
        assertEquals(
                "p@1:1(textcite@1:1{@a@1:1 'p. 3'@1:5} ' says; '@1:10 textcite@1:17{-@b@1:17} '.'@1:20)",
                Shape.of("@a [p. 3] says; -@b."));
        assertEquals(
                "p@1:1(textcite@1:1{@a@1:1 'p. 3'@1:5}{@b@1:11 '4'@1:15} ' x'@1:17)", Shape.of("@a [p. 3; @b, 4] x"));
        assertEquals("p@1:1(textcite@1:1{@a@1:1} ' '@1:3 cite@1:4{@b@1:5})", Shape.of("@a [@b]"));
        assertEquals("p@1:1(textcite@1:1{@a@1:1} ' '@1:3 a@1:4[#b]('c'@1:5))", Shape.of("@a [c](#b)"));
    }

    @Test
    void keysEndBeforePunctuationThatEndsThem() {
        assertEquals(
                "p@1:1(textcite@1:1{@doi:10.1000/x_y-1@1:1} '. '@1:19 textcite@1:21{@any key!@1:21})",
                Shape.of("@doi:10.1000/x_y-1. @{any key!}"));
        assertEquals("p@1:1(cite@1:1{@a(b)@1:2 'c'@1:11})", Shape.of("[@{a(b)}, c]"));
    }

    @Test
    void mailAddressesCodeEscapesAndLinksAreNoCitations() {
        assertEquals(
                "p@1:1('a@b.org '@1:1 `@c`@1:9 ' @d '@1:13 a@1:18[#f]('@e'@1:19) ' @'@1:26)",
                Shape.of("a@b.org `@c` \\@d [@e](#f) @"));
    }

    @Test
    void bracketsOfWhichAPartHasNoKeyAreText() {
        assertEquals("p@1:1('[x; '@1:1 textcite@1:5{@a@1:5} ']'@1:7)", Shape.of("[x; @a]"));
    }

    @Test
    void twoGroupsSideBySideAreTwoCitations() {
        assertEquals("p@1:1(cite@1:1{@a@1:2} cite@1:5{@b@1:6})", Shape.of("[@a][@b]"));
    }
}
