package org.fairleaf.verify.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.fairleaf.golden.Golden;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault that is put into a good Word document is found at its line of the article, and nothing else is. */
class DocxParityFaultsTest {

    private static final Golden GOLDEN = Golden.of("every-construct");
    private static final DocxParts GOOD = DocxParts.of(GOLDEN.bytes("docx"));

    private static String found(byte[] file) {
        return Verifiers.of("docx").verify(file, GOLDEN.edition(), GOLDEN.theme()).stream()
                .filter(finding -> finding.code().name().startsWith("VERIFY"))
                .map(finding -> finding.code().name().substring("VERIFY_".length()) + " "
                        + finding.position().line())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            value = {
                "a word lost ¦ document ¦ ` simple cause` ¦ ` cause` ¦ TEXT 41",
                "a word of a note altered ¦ footnotes ¦ `In a survey of ours` ¦ `In the survey of ours` ¦ TEXT 173",
                "notes swapped ¦ footnotes ¦ `Drawn for this leaflet\\.([\\s\\S]*)Sit down for as long as you like\\.` ¦ `Sit down for as long as you like.$1Drawn for this leaflet.` ¦ PARAGRAPH 53, NOTE 108",
                "marks swapped ¦ document ¦ `footnoteReference w:id=.1.([\\s\\S]*?)footnoteReference w:id=.2.` ¦ `footnoteReference w:id=\"2\"$1footnoteReference w:id=\"1\"` ¦ NOTE 41, NOTE 51",
                "a mark lost ¦ document ¦ `<w:footnoteReference w:id=.8./>` ¦ `` ¦ NOTE 143",
                "a heading of another level ¦ document ¦ `Heading3(./></w:pPr>\\s*<w:bookmarkStart [^>]*fl_medicines)` ¦ `Heading4$1` ¦ OUTLINE 113, HEADING 113",
                "a heading that is text ¦ document ¦ `Heading3(./></w:pPr>\\s*<w:bookmarkStart [^>]*fl_medicines)` ¦ `BodyText$1` ¦ OUTLINE 113, HEADING 113",
                "an entry of the contents list lost ¦ document ¦ `<w:t>Medicines</w:t>` ¦ `<w:t/>` ¦ CONTENTS 113",
                "an entry that leads elsewhere ¦ document ¦ `w:anchor=.fl_medicines.` ¦ `w:anchor=\"fl_know\"` ¦ CONTENTS 113",
                "a list item lost ¦ document ¦ `<w:p><w:pPr><w:pStyle w:val=.ListBulletInCalloutSummary./>(?:(?!</w:p>)[\\s\\S])*</w:p>\\s*(?=<w:p><w:pPr><w:pStyle w:val=.ListBulletInCalloutSummary./>(?:(?!</w:p>)[\\s\\S])*Call us)` ¦ `` ¦ PARAGRAPH 45, LIST 46",
                "an item that is text ¦ document ¦ `(ListBulletInCalloutSummary./>)<w:numPr>.*?</w:numPr>` ¦ `$1` ¦ LIST 44",
                "a list that starts again ¦ numbering ¦ `w:startOverride w:val=.4.` ¦ `w:startOverride w:val=\"1\"` ¦ LIST 88, LIST 89",
                "two lists made one ¦ document ¦ `<w:numId w:val=.7./>([\\s\\S]*)<w:numId w:val=.7./>` ¦ `<w:numId w:val=\"6\"/>$1<w:numId w:val=\"6\"/>` ¦ LIST 88, LIST 89",
                "a task that is not done ¦ document ¦ `w14:checked w14:val=.1.` ¦ `w14:checked w14:val=\"0\"` ¦ LIST 90",
                "a link to another place ¦ document ¦ `w:anchor=.fl_fig_hip.` ¦ `w:anchor=\"fl_know\"` ¦ LINK 51",
                "a link to another site ¦ _rels ¦ `Target=.mailto:help@example.org.` ¦ `Target=\"mailto:info@example.org\"` ¦ LINK 22, LINK 171",
                "another description ¦ document ¦ `descr=.A firm chair with armrests.` ¦ `descr=\"A soft chair\"` ¦ IMAGE 93",
                "cells swapped ¦ document ¦ `<w:t>10</w:t>([\\s\\S]*?)<w:t>3</w:t>` ¦ `<w:t>3</w:t>$1<w:t>10</w:t>` ¦ TABLE 108",
                "a header row that is none ¦ document ¦ `<w:tblHeader/>` ¦ `` ¦ TABLE 105",
                "a caption lost ¦ document ¦ `<w:t>How far to walk in the first three weeks</w:t>` ¦ `<w:t/>` ¦ TABLE 111",
                "a paragraph that left its box ¦ document ¦ `CalloutTipAlternate.(/></w:pPr>\\s*<w:bookmarkStart [^>]*>\\s*<w:r><w:t>Put)` ¦ `BodyText\"$1` ¦ SECTION 127",
                "a paragraph drawn into a box ¦ document ¦ `BodyText.(/></w:pPr>\\s*<w:bookmarkStart [^>]*>\\s*<w:r><w:t>Then go)` ¦ `CalloutTip\"$1` ¦ SECTION 86",
                "a quotation that is none ¦ document ¦ `Quote.(/></w:pPr>\\s*<w:bookmarkStart [^>]*>\\s*<w:r><w:t>“The first)` ¦ `BodyText\"$1` ¦ SECTION 97",
                "an explanation that is none ¦ document ¦ `Definition.(/></w:pPr>\\s*<w:bookmarkStart [^>]*>\\s*<w:r><w:t>The smooth)` ¦ `BodyText\"$1` ¦ SECTION 58",
                "words of an item that left it ¦ document ¦ `ListContinue.(/></w:pPr>\\s*<w:bookmarkStart [^>]*>\\s*<w:r><w:t>A warm)` ¦ `BodyText\"$1` ¦ SECTION 78",
                "a language lost ¦ document ¦ `<w:rPr><w:lang w:val=.fr./></w:rPr>` ¦ `` ¦ LANGUAGE 161",
                "another language ¦ document ¦ `<w:lang w:val=.es./>` ¦ `<w:lang w:val=\"it\"/>` ¦ LANGUAGE 164",
                "emphasis lost ¦ document ¦ `<w:rPr><w:rStyle w:val=.Emphasis./></w:rPr><w:t>ball` ¦ `<w:t>ball` ¦ EMPHASIS 51",
                "struck text that is valid ¦ document ¦ `<w:rPr><w:rStyle w:val=.Strikethrough./></w:rPr>` ¦ `` ¦ EMPHASIS 72",
                "an index set as text ¦ document ¦ `<w:rPr><w:rStyle w:val=.Subscript./></w:rPr>` ¦ `` ¦ EMPHASIS 72",
                "code set as text ¦ document ¦ `<w:rPr><w:rStyle w:val=.HTMLCode./></w:rPr>` ¦ `` ¦ CODE 156",
                "another expansion ¦ document ¦ `<w:alias w:val=.osteoarthritis./>` ¦ `<w:alias w:val=\"arthritis\"/>` ¦ ABBREVIATION 51",
                "the disclaimer altered ¦ document ¦ `It does not replace` ¦ `It does replace` ¦ TEXT 36",
                "the publication altered ¦ document ¦ `20 February 2028` ¦ `20 February 2029` ¦ TEXT 29",
                "another title ¦ core ¦ `<dc:title>Caring` ¦ `<dc:title>Curing` ¦ TITLE 0",
            })
    void everyFaultIsFoundAtItsLine(String fault, String part, String pattern, String replacement, String expected) {
        String name = GOOD.parts().keySet().stream()
                .filter(one -> one.matches(
                        switch (part) {
                            case "_rels" -> "word/_rels/document.xml.rels";
                            case "core" -> "docProps/core.xml";
                            default -> "word/" + part + ".xml";
                        }))
                .findFirst()
                .orElseThrow();
        byte[] file = GOOD.with(name, text -> text.replaceFirst(pattern, replacement == null ? "" : replacement))
                .bytes();
        assertEquals(expected, found(file), fault);
    }

    @Test
    void goodDocumentSaysWhatTheEditionSays() {
        assertEquals("", found(GOOD.bytes()));
    }
}
