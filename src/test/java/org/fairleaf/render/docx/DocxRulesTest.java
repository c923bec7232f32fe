package org.fairleaf.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fairleaf.Specimen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The specimen keeps every rule, and every rule sees the fault that it is there for. */
class DocxRulesTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final DocxFile SPECIMEN = DocxFile.read(new DocxRenderer()
            .render(Specimen.everything(), Specimen.theme())
            .value()
            .orElseThrow()
            .bytes());

    @Test
    void specimenKeepsEveryRule() {
        assertEquals(List.of(), DocxRules.check(SPECIMEN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void seededFaultIsFound(String rule, String fault, String part, UnaryOperator<String> change) {
        List<String> findings = DocxRules.check(SPECIMEN.with(part, change));
        assertTrue(findings.stream().anyMatch(found -> found.startsWith(rule + ":")), () -> fault + ": " + findings);
    }

    static List<Arguments> faults() {
        return List.of(
                fault("bookmark-paired", "an end is lost", DOCUMENT, "<w:bookmarkEnd w:id=\"3\"/>", ""),
                fault("bookmark-paired", "a start is lost", DOCUMENT, "<w:bookmarkStart w:id=\"3\" [^>]*>", ""),
                fault("bookmark-unique", "a name twice", DOCUMENT, "w:name=\"fl_first_steps\"", "w:name=\"fl_title\""),
                fault("bookmark-unique", "an id twice", DOCUMENT, "w:id=\"5\"", "w:id=\"4\""),
                fault(
                        "bookmark-name",
                        "a long name",
                        DOCUMENT,
                        "w:name=\"fl_title\"",
                        "w:name=\"" + "x".repeat(41) + "\""),
                fault("anchor", "a link to nowhere", DOCUMENT, "w:anchor=\"fl_exercises\"", "w:anchor=\"fl_nowhere\""),
                fault("style", "an unknown style", DOCUMENT, "w:val=\"ListBullet\"", "w:val=\"Bullets\""),
                fault("style", "a lost style", "word/styles.xml", "w:styleId=\"Strong\"", "w:styleId=\"Bold\""),
                fault("number", "an unknown list", DOCUMENT, "<w:numId w:val=\"3\"/>", "<w:numId w:val=\"99\"/>"),
                fault(
                        "number",
                        "a lost definition",
                        "word/numbering.xml",
                        "w:abstractNumId=\"0\"",
                        "w:abstractNumId=\"77\""),
                fault(
                        "relationship",
                        "an unknown relationship",
                        DOCUMENT,
                        "<w:hyperlink r:id=\"rId\\d+\"",
                        "<w:hyperlink r:id=\"rId99\""),
                fault(
                        "relationship",
                        "a lost part",
                        "word/_rels/document.xml.rels",
                        "media/image1.png",
                        "media/image9.png"),
                fault("alt", "a lost description", DOCUMENT, " descr=\"a black dot\"", ""),
                fault("alt", "a lost decorative mark", DOCUMENT, "<a:extLst><a:ext uri=\"\\{C183.*?</a:extLst>", ""),
                fault("alt", "a drawing's id twice", DOCUMENT, "docPr id=\"2\"", "docPr id=\"1\""),
                fault("empty-paragraph", "a blank paragraph", DOCUMENT, "<w:tbl>", "<w:p/><w:tbl>"),
                fault(
                        "empty-paragraph",
                        "a paragraph of spaces",
                        DOCUMENT,
                        "<w:tbl>",
                        "<w:p><w:r><w:t> </w:t></w:r></w:p><w:tbl>"),
                fault("table-header", "a lost header flag", DOCUMENT, "<w:tblHeader/>", ""),
                fault("table-header", "an empty header cell", DOCUMENT, "<w:t>Week</w:t>", ""),
                fault("table-text", "a lost caption", DOCUMENT, "<w:tblCaption [^>]*>", ""),
                fault("table-text", "a lost description", DOCUMENT, "<w:tblDescription [^>]*>", ""),
                fault(
                        "table-regular",
                        "a cell without a paragraph",
                        DOCUMENT,
                        "(<w:tc>.*?</w:tcPr>)<w:p>.*?</w:p>",
                        "$1"),
                fault("notes", "a lost note", "word/footnotes.xml", "<w:footnote w:id=\"4\">.*?</w:footnote>", ""),
                fault("notes", "a note without its number", "word/footnotes.xml", "<w:footnoteRef/>", ""),
                fault("notes", "a lost separator", "word/settings.xml", "<w:footnote w:id=\"0\"/>", ""),
                fault("language", "a malformed tag", DOCUMENT, "<w:lang w:val=\"fr\"/>", "<w:lang w:val=\"french_\"/>"),
                fault("language", "no default language", "word/styles.xml", "<w:lang [^>]*>", ""),
                fault("language", "no title", "docProps/core.xml", "<dc:title>[^<]*", "<dc:title>"),
                fault("direct-formatting", "a bold run", DOCUMENT, "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t"),
                fault(
                        "direct-formatting",
                        "a centred paragraph",
                        DOCUMENT,
                        "</w:pPr>",
                        "<w:jc w:val=\"center\"/></w:pPr>"),
                fault("heading", "a skipped level", DOCUMENT, "w:val=\"Heading2\"", "w:val=\"Heading4\""),
                fault("heading", "no title", DOCUMENT, "w:val=\"Heading1\"", "w:val=\"Heading2\""),
                fault("settings", "an older Word", "word/settings.xml", "w:val=\"15\"", "w:val=\"12\""));
    }

    private static Arguments fault(String rule, String name, String part, String regex, String replacement) {
        UnaryOperator<String> change = xml -> xml.replaceFirst(regex, replacement);
        return Arguments.of(rule, name, part, change);
    }
}
