package org.fairleaf.verify.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.fairleaf.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/** A finding leads to the line of the block that it is about, by the document's own map. */
class LocationTest {

    private static final String MAP = "customXml/item1.xml";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final DocxParts FILE = new DocxParts(java.util.Map.of())
            .with(
                    "_rels/.rels",
                    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/word/document.xml\"/>"
                            + "</Relationships>")
            .with(
                    "word/document.xml",
                    "<w:document " + W + "><w:body>"
                            + "<w:bookmarkStart w:id=\"1\" w:name=\"fl_a\"/><w:p/>"
                            + "<w:p><w:bookmarkStart w:id=\"2\" w:name=\"fl_b\"/></w:p>"
                            + "<w:tbl><w:tr><w:tc><w:p><w:bookmarkStart w:id=\"3\" w:name=\"fl_c\"/></w:p></w:tc>"
                            + "<w:tc><w:p><w:hyperlink w:anchor=\"nowhere\"><w:r><w:t>there</w:t></w:r></w:hyperlink></w:p>"
                            + "</w:tc></w:tr></w:tbl></w:body></w:document>")
            .with(
                    MAP,
                    "<blocks xmlns=\"urn:fairleaf:blocks:1\"><block name=\"fl_a\" line=\"3\"/><block name=\"fl_b\" line=\"7\"/>"
                            + "<block name=\"fl_c\" line=\"9\" file=\"disclaimer.en.md\"/></blocks>");

    private static List<String> places(DocxParts file, String code) {
        return DocxRules.check(file.bytes(), "source/knee/knee.md").stream()
                .filter(found -> found.code().toString().equals(code))
                .map(Diagnostic::position)
                .map(Object::toString)
                .toList();
    }

    @Test
    void blankParagraphsAreAtTheirOwnBlockElseAtTheOneBefore() {
        assertEquals(List.of("source/knee/knee.md:3", "source/knee/knee.md:7"), places(FILE, "DOCX-PARAGRAPH-BLANK"));
    }

    @Test
    void blockOfAnotherFileNamesThatFile() {
        assertEquals(List.of("source/knee/disclaimer.en.md:9"), places(FILE, "DOCX-TABLE-HEADER"));
        assertEquals(List.of("source/knee/disclaimer.en.md:9"), places(FILE, "DOCX-ANCHOR-MISSING"));
    }

    @Test
    void withoutAMapTheArticleIsThePlace() {
        assertEquals(List.of("source/knee/knee.md"), places(FILE.without(MAP), "DOCX-TABLE-HEADER"));
    }
}
