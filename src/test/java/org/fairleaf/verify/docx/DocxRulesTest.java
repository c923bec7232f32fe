package org.fairleaf.verify.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fairleaf.Specimen;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.golden.Golden;
import org.fairleaf.render.docx.DocxRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specimen keeps every rule, and every rule sees the faults that it is there for. */
class DocxRulesTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String SETTINGS = "word/settings.xml";
    private static final String CORE = "docProps/core.xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

    private static final Edition EDITION = Specimen.everything();
    private static final DocxParts SPECIMEN = DocxParts.of(new DocxRenderer()
            .render(EDITION, Specimen.theme())
            .value()
            .orElseThrow()
            .bytes());

    @Test
    void paragraphFromRightToLeftIsOneThoughItHoldsWordsInAnotherLanguage() {
        Golden golden = Golden.of("leaflet-right-to-left");
        byte[] file = DocxParts.of(golden.bytes("docx"))
                .with(
                        "word/document.xml",
                        text -> text.replaceFirst(
                                "(<w:pStyle w:val=\"BodyText\"/>)<w:bidi/>(</w:pPr>(?:(?!</w:p>)[\\s\\S])*موقع العيادة)",
                                "$1$2"))
                .bytes();
        assertTrue(DocxRules.check(file, golden.edition()).stream()
                .anyMatch(found ->
                        found.code() == Code.DOCX_DIRECTION && found.position().line() == 42));
    }

    @Test
    void specimenKeepsEveryRule() {
        assertEquals(List.of(), DocxRules.check(SPECIMEN.bytes(), EDITION));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void seededFaultIsFound(Code code, String fault, String part, UnaryOperator<String> change) {
        List<Diagnostic> findings = DocxRules.check(SPECIMEN.with(part, change).bytes(), EDITION);
        assertTrue(findings.stream().anyMatch(found -> found.code() == code), () -> fault + ": " + findings);
    }

    @Test
    void everyCodeHasASeededFault() {
        Set<Code> codes = Arrays.stream(Code.values())
                .filter(code -> code.name().startsWith("DOCX_"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        faults().forEach(fault -> codes.remove((Code) fault.get()[0]));
        // Those of files that cannot be read at all are in a test of their own.
        assertEquals(Set.of(Code.DOCX_UNREADABLE), codes);
    }

    static List<Arguments> faults() {
        return List.of(
                fault(
                        Code.DOCX_FOREIGN,
                        "no map of the blocks",
                        "customXml/item1.xml",
                        "urn:fairleaf:blocks:1",
                        "urn:x"),
                fault(Code.DOCX_FOREIGN, "no hash of the source", "docProps/custom.xml", "FairleafSourceHash", "Other"),
                fault(
                        Code.DOCX_ACTIVE,
                        "a picture from a network",
                        RELATIONSHIPS,
                        "</Relationships>",
                        "<Relationship Id=\"x\" Type=\"http://a/image\" Target=\"http://a/b.png\""
                                + " TargetMode=\"External\"/></Relationships>"),
                fault(
                        Code.DOCX_UNSETTLED,
                        "a tracked deletion",
                        DOCUMENT,
                        "<w:r><w:t>Gentle",
                        "<w:del w:id=\"900\" w:author=\"A\"><w:r><w:delText>Hard</w:delText></w:r></w:del><w:r><w:t>Gentle"),
                fault(Code.DOCX_TITLE_MISSING, "no title", CORE, "<dc:title>[^<]*", "<dc:title>"),
                fault(Code.DOCX_LANG_MISSING, "no language of the file", CORE, "<dc:language>[^<]*", "<dc:language>"),
                fault(Code.DOCX_LANG_MISSING, "no default language", STYLES, "<w:lang [^>]*>", ""),
                fault(
                        Code.DOCX_LANG_INVALID,
                        "a malformed tag",
                        DOCUMENT,
                        "<w:lang w:val=\"fr\"/>",
                        "<w:lang w:val=\"x_\"/>"),
                fault(Code.DOCX_LANG_FOREIGN, "Greek called English", DOCUMENT, ">Gentle", ">Αργή κίνηση"),
                fault(Code.DOCX_DIRECTION, "Arabic not marked", DOCUMENT, ">Gentle", ">حركة"),
                fault(
                        Code.DOCX_DIRECTION,
                        "a paragraph of a right-to-left document runs from the left",
                        DOCUMENT,
                        "(?s)<w:r><w:t>Gentle(.*)</w:sectPr>",
                        "<w:r><w:rPr><w:rtl/></w:rPr><w:t>حركة$1<w:bidi/></w:sectPr>"),
                fault(
                        Code.DOCX_DIRECTION,
                        "columns run from the left",
                        DOCUMENT,
                        "<w:tbl>.*?</w:tbl>",
                        table -> table.replaceAll("(<w:pStyle [^>]*>)", "$1<w:bidi/>")),
                fault(Code.DOCX_COMPATIBILITY, "an older Word", SETTINGS, "w:val=\"15\"", "w:val=\"12\""),
                fault(Code.DOCX_HEADING_TITLE, "no title", DOCUMENT, "w:val=\"Heading1\"", "w:val=\"Heading2\""),
                fault(Code.DOCX_HEADING_TITLE, "two titles", DOCUMENT, "w:val=\"Heading2\"", "w:val=\"Heading1\""),
                fault(
                        Code.DOCX_HEADING_SKIPPED,
                        "a skipped level",
                        DOCUMENT,
                        "w:val=\"Heading2\"",
                        "w:val=\"Heading4\""),
                fault(Code.DOCX_HEADING_EMPTY, "no words", DOCUMENT, ">Exercises<(?=/w:t></w:r><w:book)", "><"),
                fault(
                        Code.DOCX_HEADING_FAKE,
                        "a bold line",
                        DOCUMENT,
                        "<w:p><w:pPr><w:pStyle w:val=\"Heading3\"/></w:pPr>",
                        "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>"
                                + "<w:t>Do this</w:t></w:r></w:p><w:p><w:r><w:t>Then that.</w:t></w:r></w:p>$0"),
                fault(Code.DOCX_PARAGRAPH_BLANK, "nothing", DOCUMENT, "<w:tbl>", "<w:p/><w:tbl>"),
                fault(
                        Code.DOCX_PARAGRAPH_BLANK,
                        "spaces",
                        DOCUMENT,
                        "<w:tbl>",
                        "<w:p><w:r><w:t> </w:t></w:r></w:p><w:tbl>"),
                fault(
                        Code.DOCX_PARAGRAPH_BLANK,
                        "a line break",
                        DOCUMENT,
                        "<w:tbl>",
                        "<w:p><w:r><w:br/></w:r></w:p><w:tbl>"),
                fault(Code.DOCX_SPACES, "spaces for distance", DOCUMENT, ">Gentle", ">Gentle\u00A0\u00A0\u00A0\u00A0"),
                fault(Code.DOCX_SPACES, "a tab", DOCUMENT, "<w:r><w:t>Gentle", "<w:r><w:tab/><w:t>Gentle"),
                fault(
                        Code.DOCX_LIST_FAKE,
                        "typed bullets",
                        DOCUMENT,
                        "<w:tbl>",
                        "<w:p><w:r><w:t>• one</w:t></w:r></w:p><w:p><w:r><w:t>• two</w:t></w:r></w:p><w:tbl>"),
                fault(
                        Code.DOCX_LIST_FAKE,
                        "typed numbers",
                        DOCUMENT,
                        "<w:tbl>",
                        "<w:p><w:r><w:t>1. one</w:t></w:r></w:p><w:p><w:r><w:t>2. two</w:t></w:r></w:p><w:tbl>"),
                fault(
                        Code.DOCX_FORMATTING_DIRECT,
                        "a bold run",
                        DOCUMENT,
                        "<w:r><w:t",
                        "<w:r><w:rPr><w:b/></w:rPr><w:t"),
                fault(
                        Code.DOCX_FORMATTING_DIRECT,
                        "a font",
                        DOCUMENT,
                        "<w:r><w:t",
                        "<w:r><w:rPr><w:rFonts w:ascii=\"Arial\"/></w:rPr><w:t"),
                fault(
                        Code.DOCX_FORMATTING_DIRECT,
                        "a centred paragraph",
                        DOCUMENT,
                        "</w:pPr>",
                        "<w:jc w:val=\"center\"/></w:pPr>"),
                fault(
                        Code.DOCX_FORMATTING_DIRECT,
                        "a coloured cell",
                        DOCUMENT,
                        "</w:tcPr>",
                        "<w:shd w:val=\"clear\" w:fill=\"EEEEEE\"/></w:tcPr>"),
                fault(
                        Code.DOCX_STYLE_UNDEFINED,
                        "an unknown style",
                        DOCUMENT,
                        "w:val=\"ListBullet\"",
                        "w:val=\"Bullets\""),
                fault(Code.DOCX_STYLE_UNDEFINED, "a lost style", STYLES, "w:styleId=\"Strong\"", "w:styleId=\"Bold\""),
                fault(
                        Code.DOCX_NUMBER_UNDEFINED,
                        "an unknown list",
                        DOCUMENT,
                        "<w:numId w:val=\"3\"/>",
                        "<w:numId w:val=\"99\"/>"),
                fault(
                        Code.DOCX_NUMBER_UNDEFINED,
                        "an unknown level",
                        DOCUMENT,
                        "<w:ilvl w:val=\"0\"/>",
                        "<w:ilvl w:val=\"9\"/>"),
                fault(
                        Code.DOCX_NUMBER_UNDEFINED,
                        "a lost definition",
                        NUMBERING,
                        "w:abstractNumId=\"0\"",
                        "w:abstractNumId=\"77\""),
                fault(
                        Code.DOCX_RELATIONSHIP,
                        "an unknown link",
                        DOCUMENT,
                        "<w:hyperlink r:id=\"rId\\d+\"",
                        "<w:hyperlink r:id=\"x\""),
                fault(Code.DOCX_RELATIONSHIP, "a lost image", RELATIONSHIPS, "media/image1.png", "media/image9.png"),
                fault(
                        Code.DOCX_RELATIONSHIP,
                        "no styles",
                        RELATIONSHIPS,
                        "relationships/styles\"",
                        "relationships/other\""),
                fault(Code.DOCX_BOOKMARK_UNPAIRED, "a lost end", DOCUMENT, "<w:bookmarkEnd w:id=\"3\"/>", ""),
                fault(Code.DOCX_BOOKMARK_UNPAIRED, "a lost start", DOCUMENT, "<w:bookmarkStart w:id=\"3\" [^>]*>", ""),
                fault(
                        Code.DOCX_BOOKMARK_DUPLICATE,
                        "a name twice",
                        DOCUMENT,
                        "w:name=\"fl_first_steps\"",
                        "w:name=\"fl_title\""),
                fault(
                        Code.DOCX_BOOKMARK_DUPLICATE,
                        "a number twice",
                        DOCUMENT,
                        "bookmarkStart w:id=\"5\"",
                        "bookmarkStart w:id=\"4\""),
                fault(
                        Code.DOCX_BOOKMARK_NAME,
                        "a long name",
                        DOCUMENT,
                        "w:name=\"fl_title\"",
                        "w:name=\"" + "x".repeat(41) + "\""),
                fault(
                        Code.DOCX_ANCHOR_MISSING,
                        "a link to nowhere",
                        DOCUMENT,
                        "w:anchor=\"fl_exercises\"",
                        "w:anchor=\"fl_x\""),
                fault(
                        Code.DOCX_ANCHOR_MISSING,
                        "a cross-reference to nowhere",
                        DOCUMENT,
                        "<w:r><w:t>Gentle",
                        "<w:fldSimple w:instr=\" PAGEREF fl_x \\\\\\\\h \"><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>Gentle"),
                fault(Code.DOCX_LINK_EMPTY, "no words", DOCUMENT, ">a web link<", "><"),
                fault(Code.DOCX_LINK_VAGUE, "click here", DOCUMENT, ">a web link<", ">Click here!<"),
                fault(Code.DOCX_FIELD, "a lost end", DOCUMENT, "<w:fldChar w:fldCharType=\"end\"/>", ""),
                fault(Code.DOCX_FIELD, "a lost start", DOCUMENT, "<w:fldChar w:fldCharType=\"begin\"/>", ""),
                fault(
                        Code.DOCX_FIELD,
                        "a field to renew",
                        DOCUMENT,
                        "w:fldCharType=\"begin\"",
                        "w:fldCharType=\"begin\" w:dirty=\"true\""),
                fault(
                        Code.DOCX_FIELD,
                        "a question at the start",
                        SETTINGS,
                        "<w:footnotePr>",
                        "<w:updateFields w:val=\"true\"/><w:footnotePr>"),
                fault(
                        Code.DOCX_CONTENTS,
                        "an entry that reads otherwise",
                        DOCUMENT,
                        "(<w:pStyle w:val=\"TOC2\"/>.*?)First steps",
                        "$1Last steps"),
                fault(
                        Code.DOCX_CONTENTS,
                        "a lost entry",
                        DOCUMENT,
                        "<w:p><w:pPr><w:pStyle w:val=\"TOC3\"/></w:pPr>.*?</w:p>",
                        ""),
                fault(
                        Code.DOCX_CAPTION,
                        "a number without a field",
                        DOCUMENT,
                        "<w:fldSimple w:instr=\" SEQ Table [^>]*>(.*?)</w:fldSimple>",
                        "$1"),
                fault(
                        Code.DOCX_CAPTION,
                        "a wrong number",
                        DOCUMENT,
                        "(<w:fldSimple w:instr=\" SEQ Figure [^>]*><w:r>.*?<w:t>)1",
                        "$17"),
                fault(Code.DOCX_NOTE, "a lost note", NOTES, "<w:footnote w:id=\"4\">.*?</w:footnote>", ""),
                fault(Code.DOCX_NOTE, "a lost mark", DOCUMENT, "<w:footnoteReference w:id=\"2\"/>", ""),
                fault(Code.DOCX_NOTE, "a note without its number", NOTES, "<w:footnoteRef/>", ""),
                fault(Code.DOCX_NOTE, "a note without words", NOTES, ">A note in a table.<", "><"),
                fault(
                        Code.DOCX_NOTE,
                        "another order",
                        NOTES,
                        "(<w:footnote w:id=\"3\">.*?</w:footnote>)(<w:footnote w:id=\"4\">.*?</w:footnote>)",
                        "$2$1"),
                fault(
                        Code.DOCX_NOTE,
                        "no notes at all",
                        RELATIONSHIPS,
                        "relationships/footnotes\"",
                        "relationships/x\""),
                fault(Code.DOCX_NOTE_SEPARATOR, "not declared", SETTINGS, "<w:footnote w:id=\"0\"/>", ""),
                fault(
                        Code.DOCX_NOTE_SEPARATOR,
                        "not there",
                        NOTES,
                        "<w:footnote w:type=\"separator\".*?</w:footnote>",
                        ""),
                fault(Code.DOCX_TABLE_HEADER, "not repeated", DOCUMENT, "<w:tblHeader/>", ""),
                fault(Code.DOCX_TABLE_HEADER_EMPTY, "an empty cell", DOCUMENT, "<w:t>Week</w:t>", ""),
                fault(
                        Code.DOCX_TABLE_MERGED,
                        "cells merged across",
                        DOCUMENT,
                        "</w:tcPr>",
                        "<w:gridSpan w:val=\"2\"/></w:tcPr>"),
                fault(Code.DOCX_TABLE_MERGED, "cells merged down", DOCUMENT, "</w:tcPr>", "<w:vMerge/></w:tcPr>"),
                fault(Code.DOCX_TABLE_RAGGED, "a lost cell", DOCUMENT, "<w:tc>.*?</w:tc>", ""),
                fault(
                        Code.DOCX_TABLE_RAGGED,
                        "a cell without a paragraph",
                        DOCUMENT,
                        "(<w:tc>.*?</w:tcPr>)<w:p>.*?</w:p>",
                        "$1"),
                fault(Code.DOCX_TABLE_ALT, "no title", DOCUMENT, "<w:tblCaption [^>]*>", ""),
                fault(Code.DOCX_TABLE_ALT, "no description", DOCUMENT, "<w:tblDescription [^>]*>", ""),
                fault(Code.DOCX_ALT_MISSING, "no description", DOCUMENT, " descr=\"a black dot\"", ""),
                fault(
                        Code.DOCX_ALT_MISSING,
                        "no decorative mark",
                        DOCUMENT,
                        "<a:extLst><a:ext uri=\"\\{C183.*?</a:extLst>",
                        ""),
                fault(
                        Code.DOCX_ALT_FILE_NAME,
                        "a file name",
                        DOCUMENT,
                        "descr=\"a black dot\"",
                        "descr=\"dot_01.png\""),
                fault(
                        Code.DOCX_ALT_CONFLICT,
                        "decorative and described",
                        DOCUMENT,
                        "(<wp:docPr [^>/]*)(><a:extLst><a:ext uri=\"\\{C183)",
                        "$1 descr=\"a line\"$2"),
                fault(
                        Code.DOCX_DRAWING_FLOATING,
                        "a floating image",
                        DOCUMENT,
                        "(?s)<wp:inline (.*?)</wp:inline>",
                        "<wp:anchor $1</wp:anchor>"),
                fault(Code.DOCX_DRAWING_ID, "a number twice", DOCUMENT, "docPr id=\"2\"", "docPr id=\"1\""),
                fault(
                        Code.DOCX_CONTRAST,
                        "pale text",
                        STYLES,
                        "(w:styleId=\"Subtitle\".*?<w:color w:val=\")[0-9A-F]{6}",
                        "$1AAAAAA"),
                fault(
                        Code.DOCX_CONTRAST,
                        "a dark header row",
                        STYLES,
                        "(w:type=\"firstRow\".*?w:fill=\")[0-9A-F]{6}",
                        "$1222222"),
                fault(
                        Code.DOCX_DISCLAIMER,
                        "a word changed",
                        DOCUMENT,
                        "does not replace the advice",
                        "does replace the advice"),
                fault(Code.DOCX_DISCLAIMER, "its mark lost", DOCUMENT, "w:name=\"fl_disclaimer\"", "w:name=\"fl_x\""),
                fault(Code.DOCX_PUBLICATION, "its mark lost", DOCUMENT, "w:name=\"fl_publication\"", "w:name=\"fl_x\""),
                fault(Code.DOCX_DIFFERS, "a heading", DOCUMENT, ">Exercises<(?=/w:t></w:r><w:book)", ">Practice<"),
                fault(Code.DOCX_DIFFERS, "a note", NOTES, "A note in a table", "A note in the table"),
                fault(Code.DOCX_DIFFERS, "a cell", DOCUMENT, "<w:t>Week</w:t>", "<w:t>Month</w:t>"),
                fault(Code.DOCX_DIFFERS, "a description", DOCUMENT, "descr=\"a black dot\"", "descr=\"a red dot\""),
                fault(Code.DOCX_DIFFERS, "an item", DOCUMENT, "<w:numPr>.*?</w:numPr>", ""));
    }

    private static Arguments fault(Code code, String name, String part, String regex, String replacement) {
        UnaryOperator<String> change = xml -> xml.replaceFirst(regex, replacement);
        return Arguments.of(code, name, part, change);
    }

    private static Arguments fault(
            Code code, String name, String part, String regex, UnaryOperator<String> replacement) {
        UnaryOperator<String> change = xml -> java.util.regex.Pattern.compile(regex, java.util.regex.Pattern.DOTALL)
                .matcher(xml)
                .replaceFirst(found -> java.util.regex.Matcher.quoteReplacement(replacement.apply(found.group())));
        return Arguments.of(code, name, part, change);
    }
}
