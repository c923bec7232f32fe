package org.fairleaf.read.docx;

import static org.fairleaf.read.docx.WordDocument.field;
import static org.fairleaf.read.docx.WordDocument.image;
import static org.fairleaf.read.docx.WordDocument.item;
import static org.fairleaf.read.docx.WordDocument.p;
import static org.fairleaf.read.docx.WordDocument.r;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fairleaf.Specimen;
import org.fairleaf.ast.Block;
import org.fairleaf.read.Imported;
import org.junit.jupiter.api.Test;

/** What a Word document says by its styles, numbers and marks, as an article. */
class DocxReaderTest {

    private static final String NUMBERING = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2."/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:pPr><w:ind w:left="1440" w:hanging="360"/></w:pPr></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;

    private static void reads(String markdown, WordDocument document) {
        assertEquals(markdown.strip(), document.markdown());
    }

    @Test
    void titleAndHeadingsComeByNameWhateverTheLanguageOfWord() {
        WordDocument document = WordDocument.of(p("Title", r("Knee pain"))
                + p("Subtitle", r("At home"))
                + p("Heading1", r("<w:b/>", "First"))
                + p("berschrift2", r("Second"))
                + p(r("Text.")));
        reads("# First\n\n## Second\n\nText.", document);
        assertEquals("title: Knee pain\nsubtitle: At home\nlang: en-GB", document.front());
    }

    @Test
    void theOnlyTopHeadingIsTheTitleAndTheOthersStandUnderIt() {
        WordDocument document =
                WordDocument.of(p("Heading1", r("Knee pain")) + p("berschrift2", r("Rest")) + p(r("Text.")));
        reads("# Rest\n\nText.", document);
        assertEquals(
                List.of("RECOGNISED leaflet.docx:1 the one heading of the first level is the title: Knee pain"),
                document.log());
    }

    @Test
    void outlineLevelsMakeHeadingsToo() {
        reads(
                "# Chapter\n\nText.",
                WordDocument.of(p("Title", r("T")) + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" + r("Chapter")
                        + "</w:p>" + p(r("Text."))));
    }

    @Test
    void aDocumentWithoutHeadingStylesHasItsBoldLinesForHeadings() {
        WordDocument document = WordDocument.of(p("Title", r("T"))
                + p(r("<w:b/>", "What helps"))
                + p(r("Walking."))
                + p(r("<w:b/>", "Never stop."))
                + p(r("Go on.")));
        reads("# What helps\n\nWalking.\n\n**Never stop.**\n\nGo on.", document);
        assertEquals(List.of("RECOGNISED leaflet.docx:2 a short bold line is a heading: What helps"), document.log());
    }

    @Test
    void whereThereAreHeadingsABoldLineIsOnlySuspected() {
        WordDocument document =
                WordDocument.of(p("Title", r("T")) + p("Heading1", r("A")) + p(r("<w:b/>", "Bold")) + p(r("Text.")));
        reads("# A\n\n**Bold**\n\nText.", document);
        assertEquals(
                List.of("UNCERTAIN leaflet.docx:3 a short bold line may be a heading; it stays bold text: Bold"),
                document.log());
    }

    @Test
    void marksAreReadWithTheSpacesOutside() {
        reads(
                "Take **two tablets** *now*, ~~three~~ H~2~O and 10^9^ `x  y`.",
                WordDocument.of(p(r("Take ")
                        + r("<w:b/>", "two ")
                        + r("<w:b/>", "tablets ")
                        + r("<w:i/>", "now")
                        + r(", ")
                        + r("<w:strike/>", "three")
                        + r(" H")
                        + r("<w:vertAlign w:val=\"subscript\"/>", "2")
                        + r("O and 10")
                        + r("<w:vertAlign w:val=\"superscript\"/>", "9")
                        + r(" ")
                        + r("<w:rStyle w:val=\"HTMLCode\"/>", "x  y")
                        + r("."))));
    }

    @Test
    void boldTurnedOffInABoldStyleIsNotStrong() {
        reads("# A b", WordDocument.of(p("Title", r("T")) + p("Heading1", r("A ") + r("<w:b w:val=\"0\"/>", "b"))));
    }

    @Test
    void aListGoesOnAfterAParagraphWithTheNextNumber() {
        reads(
                "1. one\n2. two\n\nBetween.\n\n3. three\n\n   a. deep\n   b. deeper\n\n4. four",
                WordDocument.of(item(1, 0, "one")
                                + item(1, 0, "two")
                                + p(r("Between."))
                                + item(1, 0, "three")
                                + item(1, 1, "deep")
                                + item(1, 1, "deeper")
                                + item(1, 0, "four"))
                        .numbering(NUMBERING));
    }

    @Test
    void aListStartsWhereItSays() {
        reads(
                "5. five\n6. six",
                WordDocument.of(item(3, 0, "five") + item(3, 0, "six")).numbering(NUMBERING));
    }

    @Test
    void bulletsOfAnotherListIndentedFurtherAreNested() {
        String deeper =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr><w:ind w:left=\"1440\" w:hanging=\"360\"/></w:pPr>"
                        + r("inside") + "</w:p>";
        reads(
                "1. one\n   - inside\n2. two",
                WordDocument.of(item(1, 0, "one") + deeper + item(1, 0, "two")).numbering(NUMBERING));
    }

    @Test
    void aParagraphIndentedLikeAnItemBelongsToIt() {
        reads(
                "1. one\n\n   more of one\n\n2. two\n\nOutside.",
                WordDocument.of(item(1, 0, "one")
                                + p("ListContinue", r("more of one"))
                                + item(1, 0, "two")
                                + p(r("Outside.")))
                        .numbering(NUMBERING));
        reads(
                "1. one\n\n   more of one\n\n2. two",
                WordDocument.of(item(1, 0, "one") + "<w:p><w:pPr><w:ind w:left=\"720\"/></w:pPr>" + r("more of one")
                                + "</w:p>" + item(1, 0, "two"))
                        .numbering(NUMBERING));
    }

    @Test
    void numbersOfHeadingsAreTold() {
        WordDocument document = WordDocument.of(p("Title", r("T"))
                        + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                        + r("First") + "</w:p>" + p(r("Text.")))
                .numbering(NUMBERING);
        reads("# First\n\nText.", document);
        assertEquals(List.of("LOST leaflet.docx:2 the number of a heading is not kept: 1."), document.log());
    }

    @Test
    void aTableKeepsItsHeaderRowsAlignmentAndCaption() {
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(r("<w:b/>", "Week"))
                + cell(r("<w:b/>", "Minutes")) + "</w:tr><w:tr>" + cell(r("1"))
                + "<w:tc><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>" + r("5") + "</w:p></w:tc></w:tr></w:tbl>";
        String caption = p("Caption", r("Table ") + field("SEQ Table \\* ARABIC", r("1")) + r(": How far to walk"));
        reads(
                "| Week | Minutes |\n|------|--------:|\n| 1    | 5       |\n\n: How far to walk",
                WordDocument.of(caption + table));
        reads(
                "| Week | Minutes |\n|------|--------:|\n| 1    | 5       |\n\n: How far to walk\n\nEnd.",
                WordDocument.of(table + caption + p(r("End."))));
    }

    @Test
    void aCaptionKeepsANumberThatTheTextNames() {
        WordDocument document = WordDocument.of(p(r("See Figure 1."))
                        + p(image("i1", "descr=\"A hip\""))
                        + p("Caption", r("Figure ") + field("SEQ Figure", r("1")) + r(". The hip")))
                .image("i1", "media/a.png", Specimen.png("a.png", 4, 4).bytes());
        reads("See Figure 1.\n\n![A hip](images/image1.png \"Figure 1. The hip\")", document);
    }

    @Test
    void mergedCellsKeepTheirWordsAndAreTold() {
        WordDocument document = WordDocument.of("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
                + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p(r("Both")) + "</w:tc></w:tr><w:tr>"
                + cell(r("a"))
                + cell(r("b")) + "</w:tr></w:tbl>");
        reads("| Both |   |\n|------|---|\n| a    | b |", document);
        assertEquals(
                List.of(
                        "LOST leaflet.docx:1 merged cells are divided: the words stand in the first, the others are empty"),
                document.log());
    }

    @Test
    void paragraphsListsAndTablesInACellAreItsLines() {
        WordDocument document = WordDocument.of(
                        "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell(r("A")) + cell(r("B"))
                                + "</w:tr><w:tr><w:tc>" + p(r("one")) + p(r("two")) + item(2, 0, "three")
                                + "</w:tc><w:tc><w:tbl><w:tr>"
                                + cell(r("x")) + cell(r("y")) + "</w:tr></w:tbl>" + p("") + "</w:tc></w:tr></w:tbl>")
                .numbering(NUMBERING);
        Imported imported = document.imported();
        assertEquals(1, imported.document().blocks().size());
        assertTrue(imported.document().blocks().getFirst() instanceof Block.Table);
        String all = Hearing.of(imported.document().blocks()).toString();
        assertTrue(all.contains("td one / two / • three") && all.contains("td x | y"), all);
        assertEquals(3, document.log().size(), document.log().toString());
    }

    private static String cell(String runs) {
        return "<w:tc>" + p(runs) + "</w:tc>";
    }

    @Test
    void notesOfBothKindsStandAtTheirMarksWithAllTheirBlocks() {
        WordDocument document = WordDocument.of(p(r("Rest")
                        + "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"2\"/></w:r>"
                        + r(" and move") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + r(".")))
                .footnotes("<w:footnote w:type=\"separator\" w:id=\"0\">" + p("<w:r><w:separator/></w:r>")
                        + "</w:footnote>" + "<w:footnote w:id=\"2\">"
                        + p("FootnoteText", "<w:r><w:footnoteRef/></w:r>" + r(" Not for long.")) + p(r("Two days."))
                        + "</w:footnote>")
                .endnotes("<w:endnote w:id=\"2\">" + p(r("Slowly.")) + "</w:endnote>");
        reads("Rest[^1] and move[^2].\n\n[^1]: Not for long.\n\n    Two days.\n\n[^2]: Slowly.", document);
        assertEquals(
                List.of(
                        "RECOGNISED leaflet.docx:1 endnotes become footnotes, the one kind of notes that an article has"),
                document.log());
    }

    @Test
    void linksLeadWhereTheyLedAndToPlacesOfTheArticle() {
        WordDocument document = WordDocument.of(p("Title", r("T"))
                        + p(
                                "Heading1",
                                "<w:bookmarkStart w:id=\"1\" w:name=\"_Ref12\"/>" + r("Dose")
                                        + "<w:bookmarkEnd w:id=\"1\"/>")
                        + p("<w:hyperlink r:id=\"l1\">" + r("our page") + "</w:hyperlink>" + r(", ")
                                + field("HYPERLINK \"mailto:help@example.org\"", r("mail")) + r(", ")
                                + "<w:hyperlink w:anchor=\"_Ref12\">" + r("above") + "</w:hyperlink>" + r(", ")
                                + field("REF _Ref12 \\h", r("Dose"))))
                .relate("l1", "hyperlink", "https://example.org/?a=1&amp;b=2", true);
        reads(
                "# Dose {#Ref12}\n\n[our page](https://example.org/?a=1&b=2), [mail](mailto:help@example.org), [above](#Ref12), [Dose](#Ref12)",
                document);
    }

    @Test
    void linksThatNoArticleMayHaveAreTakenOutAndTold() {
        WordDocument document = WordDocument.of(p("<w:hyperlink r:id=\"l1\">" + r("click") + "</w:hyperlink>" + r(" ")
                        + field("HYPERLINK \"file:///C:/secret.doc\"", r("file"))))
                .relate("l1", "hyperlink", "javascript:alert(1)", true);
        reads("click file", document);
        assertEquals(
                List.of(
                        "REMOVED leaflet.docx:1 a link that no article may have is taken out; its words are kept: javascript:alert(1)",
                        "REMOVED leaflet.docx:1 a link that no article may have is taken out; its words are kept: file:///C:/secret.doc"),
                document.log());
    }

    @Test
    void theLanguageOfMostLettersIsTheArticlesAndOthersAreMarked() {
        WordDocument document = WordDocument.of(p(r("<w:lang w:val=\"de-DE\"/>", "Die Hüfte trägt den Körper. ")
                        + r("<w:lang w:val=\"fr-FR\"/>", "mal ")
                        + r("<w:lang w:val=\"fr-FR\"/>", "à la hanche")
                        + r("<w:lang w:val=\"de-DE\"/>", " sagt man."))
                + p(r("<w:lang w:val=\"es-ES\"/>", "Llámenos.")));
        reads(
                "Die Hüfte trägt den Körper. [mal à la hanche]{lang=fr-FR} sagt man.\n\n::: {lang=es-ES}\nLlámenos.\n:::",
                document);
        assertTrue(document.front().contains("lang: de-DE"), document.front());
    }

    @Test
    void wordsFromRightToLeftKeepLanguageAndDirection() {
        WordDocument document = WordDocument.of(p(r("Call us. It is free of charge for all."))
                + "<w:p><w:pPr><w:bidi/></w:pPr>" + r("<w:rtl/><w:lang w:bidi=\"ar-EG\"/>", "اتصل بنا") + "</w:p>");
        reads("Call us. It is free of charge for all.\n\n::: {lang=ar-EG dir=rtl}\nاتصل بنا\n:::", document);
    }

    @Test
    void aDocumentFromRightToLeftIsAnArticleFromRightToLeft() {
        WordDocument document = WordDocument.of(
                "<w:p><w:pPr><w:bidi/></w:pPr>" + r("<w:rtl/><w:lang w:bidi=\"he-IL\"/>", "כאבי ברך") + "</w:p>");
        assertEquals("lang: he-IL", document.front());
        assertEquals("rtl", document.imported().document().metadata().dir());
        reads("כאבי ברך", document);
    }

    @Test
    void contentsListsAndPageFurnitureAreTakenOutAndTold() {
        WordDocument document = WordDocument.of(p("Title", r("T"))
                        + p(
                                "TOC1",
                                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                        + r("Dose 3"))
                        + p(r("Rest 4") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
                        + p("Heading1", r("Dose"))
                        + p(r("Text.")))
                .header(p(r("Draft of the clinic")));
        reads("# Dose\n\nText.", document);
        assertEquals(
                List.of(
                        "REMOVED leaflet.docx the words at the head of pages: Draft of the clinic",
                        "REMOVED leaflet.docx:3 a list that every format makes anew: Dose 3 Rest 4"),
                document.log());
    }

    @Test
    void aFieldThatDoesNotEndTakesNoWordsAway() {
        WordDocument document = WordDocument.of(p(
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                + r("One."))
                + p(r("Two.")));
        reads("One.\n\nTwo.", document);
        assertEquals(1, document.log().size());
    }

    @Test
    void hiddenTextIsNotPublishedAndTold() {
        WordDocument document = WordDocument.of(p(r("Seen. ") + r("<w:vanish/>", "For staff: code 42")));
        reads("Seen.", document);
        assertEquals(
                List.of("REMOVED leaflet.docx:1 hidden text is not taken over: For staff: code 42"), document.log());
    }

    @Test
    void commentsAreToldWithTheirAuthorsAndNeverApplied() {
        WordDocument document = WordDocument.of(p(r("Take ") + "<w:commentRangeStart w:id=\"7\"/>" + r("two")
                        + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"
                        + r(" tablets.")))
                .comments("<w:comment w:id=\"7\" w:author=\"Dr Eze\" w:date=\"2026-01-05T10:00:00Z\">" + p(r("One!"))
                        + "</w:comment>");
        reads("Take two tablets.", document);
        assertEquals(
                List.of("REMOVED leaflet.docx:1 a comment by Dr Eze of 2026-01-05, not applied: “One!”: two"),
                document.log());
    }

    @Test
    void lettersOfTheSymbolFontAreTheSignsThatTheyShow() {
        reads(
                "5 μg, ≤ 3, α",
                WordDocument.of(p(r("5 ") + r("<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>", "m") + r("g, ")
                        + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F0A3\"/></w:r>" + r(" 3, ")
                        + field("SYMBOL 97 \\f \"Symbol\" \\s 11", ""))));
    }

    @Test
    void aSignThatIsNotKnownStaysVisible() {
        WordDocument document =
                WordDocument.of(p(r("Dose ") + "<w:r><w:sym w:font=\"Webdings\" w:char=\"F021\"/></w:r>"));
        reads("Dose [Webdings 21]", document);
        assertEquals(
                List.of(
                        "UNCERTAIN leaflet.docx:1 a sign that only its font can show; put the right character in its place: [Webdings 21]"),
                document.log());
    }

    @Test
    void hyphensBreaksAndTabsAreKeptAsFarAsAnArticleHasThem() {
        WordDocument document = WordDocument.of(
                p(
                        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:br/><w:t>next</w:t><w:tab/><w:t>column</w:t></w:r>"));
        reads("non\u2011stop\\\nnext column", document);
        assertEquals(1, document.log().size());
    }

    @Test
    void imagesHaveTheirDescriptionsOrAreToldToHaveNone() {
        byte[] png = Specimen.png("a.png", 4, 4).bytes();
        WordDocument document = WordDocument.of(p(image("i1", "descr=\"A hip\""))
                        + p(image("i2", ""))
                        + p(r("x") + image("i1", "descr=\"A hip\"")))
                .image("i1", "media/a.png", png)
                .image("i2", "media/b.dat", png);
        reads("![A hip](images/image1.png)\n\n![](images/image2.png)\n\nx![A hip](images/image1.png)", document);
        assertEquals(
                List.of(
                        "UNCERTAIN leaflet.docx:2 an image has no description; write what it shows, or mark it decorative: images/image2.png"),
                document.log());
    }

    @Test
    void anImageThatCannotBeBroughtAlongKeepsItsPlaceUnderANameOfNoFile() {
        WordDocument document = WordDocument.of(p(image("i1", "descr=\"A chart\"")) + p(image("i2", "descr=\"Far\"")))
                .image("i1", "media/a.emf", new byte[] {1, 0, 0, 0, 9, 9})
                .relate("i2", "image", "https://example.org/x.png", true);
        reads("![A chart](images/image1.emf)\n\n![Far](images/image2.png)", document);
        assertEquals(java.util.Set.of(), document.imported().document().media().keySet());
        assertEquals(
                2,
                document.log().stream().filter(line -> line.startsWith("LOST")).count(),
                document.log().toString());
    }

    @Test
    void aTextBoxIsReadOnceBehindItsParagraph() {
        String box =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
                        + p(r("In the box."))
                        + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                        + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + p(r("In the box."))
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        WordDocument document = WordDocument.of(p(r("Before.") + box) + p(r("After.")));
        reads("Before.\n\nIn the box.\n\nAfter.", document);
        assertEquals(
                List.of(
                        "MOVED leaflet.docx:1 a box of text is read behind the paragraph it stands beside: In the box."),
                document.log());
    }

    @Test
    void formulasBecomeALineOfText() {
        WordDocument document = WordDocument.of(
                p(
                        r("BMI = ")
                                + "<m:oMath><m:f><m:num><m:r><m:t>kg</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f></m:oMath>"));
        reads("BMI = kg/(m^2)", document);
        assertEquals(
                List.of("LOST leaflet.docx:1 a formula becomes a line of text; check it: kg/(m^2)"), document.log());
    }

    @Test
    void contentControlsSmartTagsAndDropCapsAreTransparent() {
        reads(
                "The hip carries you.\n\nIn a control.",
                WordDocument.of("<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>" + r("T") + "</w:p>"
                        + p(r("he ") + "<w:smartTag>" + r("hip") + "</w:smartTag>" + "<w:sdt><w:sdtContent>"
                                + r(" carries") + "</w:sdtContent></w:sdt>" + r(" you."))
                        + "<w:sdt><w:sdtContent>" + p(r("In a control.")) + "</w:sdtContent></w:sdt>"));
    }

    @Test
    void aPromptThatNobodyAnsweredIsNoText() {
        WordDocument document =
                WordDocument.of(p(r("Name: ") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + r("Click here to enter text.") + "</w:sdtContent></w:sdt>"));
        reads("Name:", document);
        assertEquals(
                List.of("REMOVED leaflet.docx:1 the prompt of an empty form field: Click here to enter text."),
                document.log());
    }

    @Test
    void quotesCodeAndBreaksBetweenPartsAreBlocks() {
        reads(
                "> Movement is medicine.\n>\n> So they say.\n\n```\ndose = 2\n  weight\n```\n\n***\n\nEnd.",
                WordDocument.of(p("Quote", r("Movement is medicine.")) + p("Quote", r("So they say."))
                        + p("HTMLPreformatted", r("dose = 2")) + p("HTMLPreformatted", r("  weight"))
                        + "<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>" + p(r("End."))));
    }

    @Test
    void whatAnArticleCannotShowIsToldWithItsWords() {
        WordDocument document = WordDocument.of(p(r("<w:u w:val=\"single\"/>", "Never")
                + r(" more than ")
                + r("<w:color w:val=\"FF0000\"/><w:highlight w:val=\"yellow\"/>", "four")
                + r(".")));
        reads("Never more than four.", document);
        assertEquals(
                List.of(
                        "LOST leaflet.docx:1 words are no longer underlined: Never",
                        "LOST leaflet.docx:1 words are no longer highlighted: four",
                        "LOST leaflet.docx:1 words have lost their colour: four"),
                document.log());
    }

    @Test
    void propertiesOfTheFileAreTakenOnlyWithAWord() {
        WordDocument document = WordDocument.of(p(r("Text.")))
                .core(
                        "<dc:title>Knee pain</dc:title><dc:creator>Ana Ruiz; Windows User</dc:creator><cp:keywords>knee, pain</cp:keywords>"
                                + "<dc:description>What to do.</dc:description><dcterms:created>2024-02-01T00:00:00Z</dcterms:created>");
        assertEquals(
                "title: Knee pain\nauthor: Ana Ruiz\nlang: en-GB\ndescription: What to do.\nkeywords: knee, pain",
                document.front());
        assertEquals(4, document.log().size(), document.log().toString());
        assertTrue(document.imported().decisions().stream()
                .anyMatch(decision -> decision.message().contains("made on 2024-02-01")));
    }

    @Test
    void strictFilesReadTheSame() {
        WordDocument document = WordDocument.of(p("Heading1", r("A")) + p(r("Text.")));
        String strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        for (String part : List.of("word/document.xml", "word/styles.xml")) {
            document.replaced(part, WordDocument.W, strict);
        }
        assertEquals("title: A\nlang: en-GB", document.front());
        reads("Text.", document);
    }

    @Test
    void programsAreLeftBehind() {
        WordDocument document = WordDocument.of(p(r("Text."))).part("word/vbaProject.bin", new byte[] {1});
        assertEquals(
                List.of(
                        "REMOVED leaflet.docx the document holds programs (macros); they were not run and are left behind"),
                document.log());
        assertFalse(document.markdown().isEmpty());
    }

    @Test
    void wordsWhereNoProgramWritesThemAreKept() {
        reads(
                "beside\n\n|          |  |\n|----------|--|\n| in a row |  |\n\nin a run",
                WordDocument.of(p("Title", r("T")) + r("beside") + "<w:tr><w:tc>"
                        + p(r("in") + "<w:x>" + r("a row") + "</w:x>") + "</w:tc><w:tc>" + p("") + "</w:tc></w:tr>"
                        + p("<w:r><w:t>in</w:t>" + r(" a run") + "</w:r>")));
    }

    @Test
    void typedBulletsStayWordsAndAreTold() {
        WordDocument document = WordDocument.of(
                p("Title", r("T")) + p(r("• one")) + p(r("• two")) + p(r("Text.")) + p(r("- 5 degrees")));
        reads("• one\n\n• two\n\nText.\n\n\\- 5 degrees", document);
        assertEquals(
                List.of(
                        "UNCERTAIN leaflet.docx:2 2 paragraphs begin with a typed “•”: kept as words, not made a list: • one",
                        "UNCERTAIN leaflet.docx:5 a paragraph begins with a typed “-”: kept as words, not made a list: - 5 degrees"),
                document.log());
    }
}
