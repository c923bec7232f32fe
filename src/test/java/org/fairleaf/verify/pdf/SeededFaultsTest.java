package org.fairleaf.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.golden.Golden;
import org.fairleaf.verify.Verifier;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.Test;

/** Every fault that is put into a good PDF is found, at its line of the article, and nothing else is. */
class SeededFaultsTest {

    private static final Golden GOLDEN = Golden.of("every-construct");
    private static final Verifier VERIFIER = Verifiers.of("pdf");
    /** The finding is about the file, not about a line of the article. */
    private static final String FILE = "";

    private static void finds(Code code, String line, Sown.Fault fault) {
        byte[] pdf = Sown.of(GOLDEN.bytes("pdf"), fault);
        List<Diagnostic> found = VERIFIER.verify(pdf, GOLDEN.edition(), GOLDEN.theme());
        assertEquals(
                code + " on line " + number(line),
                found.stream()
                        .map(finding -> finding.code() + " on line "
                                + finding.position().line())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                () -> found.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    }

    /** The number of the first line of the article that holds that text. */
    private static int number(String text) {
        if (text.equals(FILE)) {
            return 0;
        }
        try {
            List<String> lines = Files.readAllLines(Path.of("src/test/resources/golden/every-construct/input.md"));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError("no line has " + text);
    }

    // PD1

    @Test
    void fileThatDoesNotSayItFollowsPdfUa() {
        finds(Code.PDF_SETTING, FILE, pdf -> metadata(pdf, "pdfuaid:part", "pdfuaid:hart"));
    }

    @Test
    void fileThatDoesNotSayItFollowsPdfA() {
        finds(Code.PDF_SETTING, FILE, pdf -> metadata(pdf, "pdfaid:part", "pdfaid:hart"));
    }

    private static void metadata(Sown pdf, String from, String to) throws IOException {
        COSStream stream = (COSStream) pdf.catalog().getDictionaryObject(COSName.METADATA);
        String xmp = new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(xmp.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    // PD2

    @Test
    void anotherTitle() {
        finds(Code.VERIFY_TITLE, FILE, pdf -> metadata(pdf, "Caring for your hip", "Caring for your hop"));
    }

    @Test
    void titleThatViewersDoNotShow() {
        finds(Code.PDF_SETTING, FILE, pdf -> pdf.catalog().removeItem(COSName.getPDFName("ViewerPreferences")));
    }

    @Test
    void noLanguage() {
        finds(Code.VERIFY_LANGUAGE, FILE, pdf -> pdf.catalog().removeItem(COSName.LANG));
    }

    @Test
    void pageOnWhichTheTabKeyDoesNotFollowTheTags() {
        finds(
                Code.PDF_SETTING,
                FILE,
                pdf -> pdf.document().getPage(2).getCOSObject().removeItem(COSName.getPDFName("Tabs")));
    }

    @Test
    void droppedBookmark() {
        finds(Code.VERIFY_OUTLINE, "# Warning signs", pdf -> {
            PDOutlineItem dropped = bookmark(pdf, "Warning signs");
            COSDictionary before = dropped.getPreviousSibling().getCOSObject();
            before.setItem(COSName.NEXT, dropped.getNextSibling().getCOSObject());
        });
    }

    @Test
    void bookmarkWithAnotherTitle() {
        finds(
                Code.VERIFY_OUTLINE,
                "# Warning signs",
                pdf -> bookmark(pdf, "Warning signs").setTitle("Warnings"));
    }

    @Test
    void bookmarkThatLeadsElsewhere() {
        finds(
                Code.VERIFY_OUTLINE,
                "# Warning signs",
                pdf -> bookmark(pdf, "Warning signs")
                        .getCOSObject()
                        .setItem(
                                COSName.A,
                                bookmark(pdf, "In other languages")
                                        .getCOSObject()
                                        .getItem(COSName.A)));
    }

    private static PDOutlineItem bookmark(Sown pdf, String title) {
        List<PDOutlineItem> all = new ArrayList<>();
        collect(pdf.document().getDocumentCatalog().getDocumentOutline(), all);
        return all.stream()
                .filter(item -> title.equals(item.getTitle()))
                .findFirst()
                .orElseThrow();
    }

    private static void collect(PDOutlineNode node, List<PDOutlineItem> all) {
        for (PDOutlineItem item : node.children()) {
            all.add(item);
            collect(item, all);
        }
    }

    // PD3

    @Test
    void headingTaggedAsParagraph() {
        finds(Code.VERIFY_HEADING, "# Know your hip", pdf -> pdf.retag(pdf.tag("H2", "Know your hip"), "P"));
    }

    @Test
    void headingOfAnotherLevel() {
        finds(Code.VERIFY_HEADING, "## Medicines", pdf -> pdf.retag(pdf.tag("H3", "Medicines"), "H4"));
    }

    @Test
    void paragraphTaggedAsHeading() {
        finds(Code.VERIFY_HEADING, "Then go on with", pdf -> pdf.retag(pdf.tag("P", "Then go on with"), "H3"));
    }

    @Test
    void lostHeading() {
        finds(Code.VERIFY_HEADING, "## Medicines", pdf -> pdf.retag(pdf.tag("H3", "Medicines"), "NonStruct"));
    }

    // PD4

    @Test
    void itemWithoutItsLabel() {
        finds(Code.VERIFY_LIST, "2. Do each exercise", pdf -> {
            Tag item = pdf.tag("LI", "Do each exercise");
            pdf.artifact(item.tags().getFirst());
        });
    }

    @Test
    void listWithoutItsNumbering() {
        finds(
                Code.VERIFY_LIST,
                "1. Warm up",
                pdf -> pdf.tag("L", "Warm up").dictionary().removeItem(COSName.A));
    }

    @Test
    void listNumberedOtherwise() {
        finds(
                Code.VERIFY_LIST,
                "1. Warm up",
                pdf -> ((COSDictionary) Sown.resolved(
                                pdf.tag("L", "Warm up").dictionary().getItem(COSName.A)))
                        .setName(COSName.getPDFName("ListNumbering"), "LowerRoman"));
    }

    @Test
    void itemWithoutABody() {
        finds(Code.VERIFY_LIST, "3. Rest for a minute", pdf -> pdf.dissolve(pdf.tag("LBody", "Rest for a minute")));
    }

    @Test
    void listTaggedAsDivision() {
        finds(Code.VERIFY_LIST, "1. Warm up", pdf -> pdf.retag(pdf.tag("L", "Warm up"), "Div"));
    }

    @Test
    void itemInAnotherList() {
        finds(
                Code.VERIFY_LIST,
                "3. Rest for a minute",
                pdf -> pdf.move(pdf.tag("LI", "Rest for a minute"), pdf.tag("L", "Repeat on the other side")));
    }

    // PD5

    @Test
    void noteWithoutAnId() {
        finds(
                Code.VERIFY_NOTE,
                "| 2 | slow",
                pdf -> note(pdf, "fn7").dictionary().removeItem(COSName.ID));
    }

    @Test
    void twoNotesWithOneId() {
        finds(
                Code.VERIFY_NOTE,
                "The hip is a",
                pdf -> note(pdf, "fn3")
                        .dictionary()
                        .setItem(COSName.ID, note(pdf, "fn4").dictionary().getItem(COSName.ID)));
    }

    @Test
    void noteThatIsNotFoundByItsId() {
        finds(Code.VERIFY_NOTE, "| 2 | slow", pdf -> {
            COSArray names =
                    pdf.root().getCOSDictionary(COSName.getPDFName("IDTree")).getCOSArray(COSName.NAMES);
            for (int i = 0; i < names.size(); i += 2) {
                if (((COSString) names.getObject(i)).getString().equals("fn7")) {
                    names.set(i, new COSString("fn7~"));
                }
            }
        });
    }

    @Test
    void marksThatLeadToEachOthersNotes() {
        finds(
                Code.VERIFY_NOTE,
                "The hip is a",
                pdf -> swapActions(
                        mark(pdf, "2").tags().getFirst(), mark(pdf, "3").tags().getFirst()));
    }

    @Test
    void markThatLeadsToANoteOnAnotherPage() {
        finds(
                Code.VERIFY_NOTE,
                "Your hip carries",
                pdf -> Sown.area(mark(pdf, "1").tags().getFirst())
                        .setItem(
                                COSName.A,
                                Sown.area(mark(pdf, "7").tags().getFirst()).getItem(COSName.A)));
    }

    @Test
    void markThatLeadsToTheNoteBefore() {
        finds(
                Code.VERIFY_NOTE,
                "The hip is a",
                pdf -> Sown.area(mark(pdf, "5").tags().getFirst())
                        .setItem(
                                COSName.A,
                                Sown.area(mark(pdf, "4").tags().getFirst()).getItem(COSName.A)));
    }

    @Test
    void noteThatDoesNotLeadBack() {
        finds(
                Code.VERIFY_NOTE,
                "[^rest]",
                pdf -> Sown.area(note(pdf, "fn7").tags().getFirst().tags().getFirst())
                        .setItem(
                                COSName.A,
                                Sown.area(note(pdf, "fn1")
                                                .tags()
                                                .getFirst()
                                                .tags()
                                                .getFirst())
                                        .getItem(COSName.A)));
    }

    @Test
    void markThatIsNoReference() {
        finds(Code.VERIFY_NOTE, "| 2 | slow", pdf -> pdf.retag(mark(pdf, "7"), "Span"));
    }

    @Test
    void notesInAnotherOrder() {
        finds(Code.VERIFY_NOTE, "The hip is a", pdf -> pdf.swap(note(pdf, "fn3"), note(pdf, "fn4")));
    }

    @Test
    void noteFarFromItsMark() {
        finds(Code.VERIFY_NOTE, "Your hip carries", pdf -> {
            Tag note = note(pdf, "fn1");
            pdf.move(
                    note,
                    Objects.requireNonNull(pdf.tag("H2", "In other languages").parent()));
        });
    }

    @Test
    void noteTaggedAsDivision() {
        finds(Code.VERIFY_NOTE, "| 2 | slow", pdf -> pdf.retag(note(pdf, "fn7"), "Div"));
    }

    private static Tag mark(Sown pdf, String number) {
        return pdf.tag("Reference", tag -> pdf.text(tag).equals(number));
    }

    private static Tag note(Sown pdf, String id) {
        return pdf.tag("Note", "|" + id);
    }

    private static void swapActions(Tag one, Tag other) {
        COSBase first = Sown.area(one).getItem(COSName.A);
        Sown.area(one).setItem(COSName.A, Sown.area(other).getItem(COSName.A));
        Sown.area(other).setItem(COSName.A, first);
    }

    // PD6

    @Test
    void headerCellWithoutScope() {
        finds(
                Code.VERIFY_TABLE,
                "| Week | Walk",
                pdf -> pdf.tag("TH", "Minutes").dictionary().removeItem(COSName.A));
    }

    @Test
    void headerCellOfARowSaidWithItsColumn() {
        finds(
                Code.VERIFY_TABLE,
                "| 3 | [brisk]",
                pdf -> ((COSDictionary)
                                Sown.resolved(pdf.tag("TH", "3").dictionary().getItem(COSName.A)))
                        .setName(COSName.getPDFName("Scope"), "Column"));
    }

    @Test
    void headerCellTaggedAsCell() {
        finds(Code.VERIFY_TABLE, "| Medicine | What", pdf -> pdf.retag(pdf.tag("TH", "How to take it"), "TD"));
    }

    @Test
    void tableWithoutHead() {
        finds(Code.VERIFY_TABLE, "| Medicine | What", pdf -> pdf.retag(pdf.tag("THead", "Medicine"), "TBody"));
    }

    @Test
    void cellTaggedAsParagraph() {
        finds(Code.VERIFY_TABLE, "| Ibuprofen |", pdf -> pdf.retag(pdf.tag("TD", "With food"), "NonStruct"));
    }

    @Test
    void cellAsArtifact() {
        finds(Code.VERIFY_HIDDEN, "| Ibuprofen |", pdf -> pdf.artifact(pdf.tag("TD", "With food")));
    }

    @Test
    void captionOutsideItsTable() {
        finds(Code.VERIFY_TABLE, "Table: Two medicines", pdf -> {
            Tag caption = pdf.tag("Caption", "Two medicines");
            Tag table = Objects.requireNonNull(caption.parent());
            pdf.remove(caption);
            COSArray around = Sown.kids(Objects.requireNonNull(table.parent()));
            around.add(around.indexOfObject(table.dictionary()), caption.dictionary());
            caption.dictionary().setItem(COSName.P, table.parent().dictionary());
        });
    }

    // PD7

    @Test
    void anotherDescriptionOfAnImage() {
        finds(
                Code.VERIFY_IMAGE,
                "![A firm chair",
                pdf -> pdf.tag("Figure", "A firm chair").dictionary().setString(COSName.ALT, "A chair"));
    }

    @Test
    void imageWithoutDescription() {
        finds(
                Code.VERIFY_IMAGE,
                "![A firm chair",
                pdf -> pdf.tag("Figure", "A firm chair").dictionary().removeItem(COSName.ALT));
    }

    @Test
    void imageInALineWithAnotherDescription() {
        finds(
                Code.VERIFY_IMAGE,
                "Count your effort",
                pdf -> pdf.tag("Figure", "one dot of ten").dictionary().setString(COSName.ALT, "dots"));
    }

    @Test
    void imageThatDoesNotSayWhereItIs() {
        finds(
                Code.VERIFY_IMAGE,
                "![A firm chair",
                pdf -> pdf.tag("Figure", "A firm chair").dictionary().removeItem(COSName.A));
    }

    @Test
    void decorativeImageThatIsHeard() {
        finds(Code.VERIFY_IMAGE, "![A firm chair", pdf -> {
            COSDictionary image =
                    new COSDictionary(pdf.tag("Figure", "A firm chair").dictionary());
            image.removeItem(COSName.K);
            image.setString(COSName.ALT, "three dots");
            Tag before = pdf.tag("Figure", "A firm chair");
            COSArray around = Sown.kids(Objects.requireNonNull(before.parent()));
            around.add(around.indexOfObject(before.dictionary()) + 1, image);
        });
    }

    @Test
    void linkWithoutActiveArea() {
        finds(Code.VERIFY_LINK, "appears.", pdf -> {
            COSArray kids = Sown.kids(pdf.tag("Link", "one of the warning signs"));
            for (int i = kids.size() - 1; i >= 0; i--) {
                if (kids.getObject(i) instanceof COSDictionary kid && kid.containsKey(COSName.OBJ)) {
                    kids.remove(i);
                }
            }
        });
    }

    @Test
    void linkThatDoesNotSayWhereItLeads() {
        finds(
                Code.VERIFY_LINK,
                "appears.",
                pdf -> Sown.area(pdf.tag("Link", "one of the warning signs")).removeItem(COSName.CONTENTS));
    }

    @Test
    void linkToAnotherAddress() {
        finds(
                Code.VERIFY_LINK,
                "Find us at",
                pdf -> Sown.area(pdf.tag("Link", "write to us"))
                        .getCOSDictionary(COSName.A)
                        .setString(COSName.URI, "mailto:harm@example.org"));
    }

    @Test
    void linkToAnotherPlace() {
        finds(
                Code.VERIFY_LINK,
                "appears.",
                pdf -> Sown.area(pdf.tag("Link", "one of the warning signs"))
                        .setItem(
                                COSName.A,
                                Sown.area(pdf.tag("Link", "see the drawing")).getItem(COSName.A)));
    }

    @Test
    void linkWhosePlaceIsWrittenAsNone() {
        finds(
                Code.VERIFY_LINK,
                "appears.",
                pdf -> Sown.area(pdf.tag("Link", "one of the warning signs"))
                        .getCOSDictionary(COSName.A)
                        .setItem(COSName.D, new COSDictionary()));
    }

    @Test
    void linkTaggedAsText() {
        finds(Code.VERIFY_LINK, "appears.", pdf -> pdf.retag(pdf.tag("Link", "one of the warning signs"), "Span"));
    }

    @Test
    void entryOfTheContentsThatLeadsElsewhere() {
        finds(Code.VERIFY_CONTENTS, "# Warning signs", pdf -> {
            Tag contents = pdf.tag("TOCI", "Warning signs");
            Tag other = pdf.tag("TOCI", "In other languages");
            swapAction(contents, other);
        });
    }

    private static void swapAction(Tag entry, Tag other) {
        Sown.area(entry.tags().getFirst().tags().getFirst())
                .setItem(
                        COSName.A,
                        Sown.area(other.tags().getFirst().tags().getFirst()).getItem(COSName.A));
    }

    // PD8

    @Test
    void disclaimerAsArtifact() {
        finds(Code.VERIFY_HIDDEN, "This leaflet is **general", pdf -> pdf.artifact(pdf.tag("Sect", "Disclaimer")));
    }

    @Test
    void publicationBlockAsArtifact() {
        finds(Code.VERIFY_HIDDEN, "---", pdf -> pdf.artifact(pdf.tag("Sect", "About this publication")));
    }

    @Test
    void lostDisclaimer() {
        finds(Code.VERIFY_SECTION, "This leaflet is **general", pdf -> pdf.retag(pdf.tag("Sect", "Disclaimer"), "Div"));
    }

    @Test
    void runningHeadThatIsHeard() {
        finds(Code.VERIFY_PARAGRAPH, "title: Caring", pdf -> pdf.hear(1, "Caring for your hip"));
    }

    @Test
    void pageNumberThatIsHeard() {
        finds(Code.VERIFY_PARAGRAPH, FILE, pdf -> pdf.hear(1, "Page"));
    }

    @Test
    void taggedTextInAnArtifact() {
        finds(
                Code.PDF_ARTIFACT,
                FILE,
                pdf -> pdf.edit(Sown.content(pdf.tag("P", "Then go on with")), sequence -> {
                    List<Object> out = new ArrayList<>(sequence);
                    out.addAll(0, List.of(COSName.getPDFName("Artifact"), Operator.getOperator("BMC")));
                    out.add(Operator.getOperator("EMC"));
                    return out;
                }));
    }

    @Test
    void textWhoseTagIsLost() {
        finds(
                Code.PDF_UNTAGGED,
                FILE,
                pdf -> pdf.edit(Sown.content(pdf.tag("P", "Then go on with")), sequence -> {
                    List<Object> twice = new ArrayList<>(sequence);
                    twice.addAll(sequence);
                    COSDictionary properties = new COSDictionary();
                    properties.setInt(COSName.MCID, 900);
                    twice.set(1, properties);
                    return twice;
                }));
    }

    @Test
    void textThatIsNeitherTaggedNorAnArtifact() {
        finds(Code.PDF_UNTAGGED, FILE, pdf -> {
            PDPage page = pdf.document().getPage(0);
            List<Object> tokens = new org.apache.pdfbox.pdfparser.PDFStreamParser(page).parse();
            tokens.add(COSInteger.ZERO);
            tokens.add(COSInteger.ZERO);
            tokens.add(COSInteger.get(9));
            tokens.add(COSInteger.get(9));
            tokens.add(Operator.getOperator("re"));
            tokens.add(Operator.getOperator("f"));
            pdf.write(page, tokens);
        });
    }

    @Test
    void parentTreeThatLeadsToTheWrongTag() {
        finds(Code.PDF_STRUCTURE, "publisher: Fairleaf", pdf -> {
            COSArray numbers = pdf.root()
                    .getCOSDictionary(COSName.getPDFName("ParentTree"))
                    .getCOSArray(COSName.getPDFName("Nums"));
            COSArray first = (COSArray) numbers.getObject(1);
            COSBase moved = first.get(0);
            first.set(0, first.get(1));
            first.set(1, moved);
        });
    }

    // PD9

    @Test
    void fontThatIsNotInTheFile() {
        finds(Code.PDF_FONT, "```text", pdf -> {
            for (var object : pdf.document().getDocument().getObjectsByType(COSName.FONT_DESC)) {
                COSDictionary descriptor = (COSDictionary) object.getObject();
                if (descriptor.getNameAsString(COSName.FONT_NAME).contains("Mono")) {
                    descriptor.removeItem(COSName.FONT_FILE2);
                }
            }
        });
    }

    @Test
    void signInThePlaceOfAGlyph() {
        finds(
                Code.VERIFY_GLYPH,
                "Ibuprofen and alcohol",
                pdf -> says(pdf, pdf.tag("P", "Ibuprofen and alcohol"), "Ibuprofen and alco#ol do not go together."));
    }

    @Test
    void glyphThatTheFontDoesNotHave() {
        finds(Code.VERIFY_GLYPH, "Ibuprofen and alcohol", pdf -> {
            Tag line = pdf.tag("P", "Ibuprofen and alcohol");
            says(pdf, line, "Ibuprofen and alcohol do not go together.");
            pdf.edit(
                    Sown.content(line),
                    sequence -> shown(sequence, codes -> {
                        codes[0] = 0;
                        codes[1] = 0;
                        return codes;
                    }));
        });
    }

    /** Gives a line's text other words. */
    private static void says(Sown pdf, Tag line, String words) throws IOException {
        pdf.edit(Sown.content(line), sequence -> {
            COSDictionary properties = new COSDictionary((COSDictionary) sequence.get(1));
            properties.setString(COSName.ACTUAL_TEXT, words);
            List<Object> out = new ArrayList<>(sequence);
            out.set(1, properties);
            return out;
        });
    }

    private interface Codes {
        byte[] change(byte[] codes);
    }

    /** Changes the first string that the sequence shows. */
    private static List<Object> shown(List<Object> sequence, Codes change) {
        List<Object> out = new ArrayList<>(sequence);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i) instanceof COSString string) {
                out.set(i, new COSString(change.change(string.getBytes())));
                return out;
            }
            if (out.get(i) instanceof COSArray array && array.getObject(0) instanceof COSString string) {
                COSArray changed = new COSArray(array.toList());
                changed.set(0, new COSString(change.change(string.getBytes())));
                out.set(i, changed);
                return out;
            }
        }
        throw new AssertionError("the sequence shows nothing");
    }

    // PD10

    @Test
    void lostSpace() {
        finds(
                Code.VERIFY_TEXT,
                "Ibuprofen and alcohol",
                pdf -> says(pdf, pdf.tag("P", "Ibuprofen and alcohol"), "Ibuprofen andalcohol do not go together."));
    }

    @Test
    void doubledSpace() {
        finds(
                Code.VERIFY_TEXT,
                "Ibuprofen and alcohol",
                pdf -> says(pdf, pdf.tag("P", "Ibuprofen and alcohol"), "Ibuprofen and  alcohol do not go together."));
    }

    @Test
    void lostGlyph() {
        finds(
                Code.VERIFY_TEXT,
                "Never take more",
                pdf -> pdf.edit(
                        Sown.content(pdf.tag("P", "Never take more")),
                        sequence -> shown(sequence, codes -> java.util.Arrays.copyOfRange(codes, 2, codes.length))));
    }

    @Test
    void lostSpaceAtTheEdgeOfAnInline() {
        finds(Code.VERIFY_TEXT, "The French say", pdf -> {
            Tag line = pdf.tag("P", "The French say");
            says(pdf, line, "The French say");
        });
    }

    @Test
    void lostParagraph() {
        finds(
                Code.VERIFY_PARAGRAPH,
                "Then go on with",
                pdf -> pdf.tag("P", "Then go on with").dictionary().setName(COSName.S, "NonStruct"));
    }

    @Test
    void foreignWordsWithoutTheirLanguage() {
        finds(
                Code.VERIFY_LANGUAGE,
                "The French say",
                pdf -> pdf.tag("Span", "mal à la hanche").dictionary().removeItem(COSName.LANG));
    }

    @Test
    void foreignWordsInAnotherLanguage() {
        finds(
                Code.VERIFY_LANGUAGE,
                "The French say",
                pdf -> pdf.tag("Span", "mal à la hanche").dictionary().setString(COSName.LANG, "it"));
    }

    @Test
    void foreignBlockWithoutItsLanguage() {
        finds(
                Code.VERIFY_LANGUAGE,
                "Si necesita ayuda",
                pdf -> pdf.tag("Div", "Si necesita").dictionary().removeItem(COSName.LANG));
    }

    @Test
    void abbreviationWithoutItsExpansion() {
        finds(
                Code.VERIFY_ABBREVIATION,
                "An MRI shows",
                pdf -> pdf.tag("Span", "MRI").dictionary().removeItem(COSName.getPDFName("E")));
    }

    @Test
    void abbreviationWithAnotherExpansion() {
        finds(
                Code.VERIFY_ABBREVIATION,
                "An MRI shows",
                pdf -> pdf.tag("Span", "MRI").dictionary().setString(COSName.getPDFName("E"), "magnetism"));
    }

    @Test
    void codeTaggedAsText() {
        finds(Code.VERIFY_CODE, "or type", pdf -> pdf.retag(pdf.tag("Code", "walk 5 2"), "Span"));
    }

    @Test
    void emphasisTaggedAsText() {
        finds(Code.VERIFY_EMPHASIS, "The hip is a", pdf -> pdf.retag(pdf.tag("Em", "ball and socket"), "Span"));
    }

    @Test
    void emphasisTaggedAsStrong() {
        finds(Code.VERIFY_EMPHASIS, "The hip is a", pdf -> pdf.retag(pdf.tag("Em", "ball and socket"), "Strong"));
    }

    @Test
    void textTaggedAsStrong() {
        finds(Code.VERIFY_EMPHASIS, "An MRI shows", pdf -> {
            // Not the number of a page in the contents list.
            Tag raised = pdf.tag(
                    "Span",
                    tag -> pdf.text(tag).equals("9")
                            && Objects.requireNonNull(tag.parent()).is("P"));
            pdf.retag(raised, "Strong");
        });
    }

    @Test
    void struckTextThatIsNotToldAsSuch() {
        finds(Code.VERIFY_EMPHASIS, "An MRI shows", pdf -> {
            COSDictionary struck = pdf.tag("Span", "old advice").dictionary();
            struck.removeItem(COSName.A);
            struck.removeItem(COSName.getPDFName("E"));
        });
    }

    @Test
    void quoteTaggedAsDivision() {
        finds(Code.VERIFY_QUOTE, "> “The first week", pdf -> pdf.retag(pdf.tag("BlockQuote", "The first week"), "Div"));
    }

    @Test
    void divisionThatIsLost() {
        finds(Code.VERIFY_SECTION, "::: {.warning", pdf -> pdf.dissolve(pdf.tag("Div", "You cannot stand")));
    }

    @Test
    void tagOfNoMeaning() {
        finds(Code.PDF_STRUCTURE, "Then go on with", pdf -> pdf.retag(pdf.tag("P", "Then go on with"), "Form"));
    }

    // PD11

    @Test
    void lightGreyText() {
        finds(
                Code.VERIFY_CONTRAST,
                "Never take more",
                pdf -> pdf.edit(Sown.content(pdf.tag("P", "Never take more")), sequence -> {
                    List<Object> out = new ArrayList<>(sequence);
                    int at = 0;
                    while (!Sown.operator(out.get(at), "BT") && !Sown.operator(out.get(at), "BDC")) {
                        at++;
                    }
                    out.add(at + 1, Operator.getOperator("g"));
                    out.add(at + 1, new COSFloat(0.6f));
                    return out;
                }));
    }

    @Test
    void darkTextOnDarkGround() {
        finds(Code.VERIFY_CONTRAST, "Then go on with", pdf -> {
            Tag line = pdf.tag("P", "Then go on with");
            PDPage page = pdf.document().getPage(Sown.content(line).page());
            List<Object> tokens = new ArrayList<>();
            Box box = Objects.requireNonNull(PdfFile.read(pdf.document())
                    .places(line)
                    .get(Sown.content(line).page()));
            tokens.add(COSName.getPDFName("Artifact"));
            tokens.add(Operator.getOperator("BMC"));
            tokens.add(Operator.getOperator("q"));
            tokens.add(new COSFloat(0.2f));
            tokens.add(Operator.getOperator("g"));
            tokens.add(new COSFloat(box.left()));
            tokens.add(new COSFloat(box.bottom()));
            tokens.add(new COSFloat(box.right() - box.left()));
            tokens.add(new COSFloat(box.top() - box.bottom()));
            tokens.add(Operator.getOperator("re"));
            tokens.add(Operator.getOperator("f"));
            tokens.add(Operator.getOperator("Q"));
            tokens.add(Operator.getOperator("EMC"));
            tokens.addAll(new org.apache.pdfbox.pdfparser.PDFStreamParser(page).parse());
            pdf.write(page, tokens);
        });
    }

    @Test
    void whatIsNoPdf() {
        List<Diagnostic> found = VERIFIER.verify(new byte[] {1, 2, 3}, GOLDEN.edition(), GOLDEN.theme());
        assertEquals(
                List.of(Code.VERIFY_UNREADABLE),
                found.stream().map(Diagnostic::code).toList());
    }

    @Test
    void pdfWhosePageIsNone() {
        byte[] pdf = Sown.of(
                GOLDEN.bytes("pdf"),
                sown -> sown.document().getPage(1).getCOSObject().setItem(COSName.TYPE, COSName.getPDFName("TD")));
        assertFalse(VERIFIER.verify(pdf, GOLDEN.edition(), GOLDEN.theme()).isEmpty());
    }

    @Test
    void pdfWithoutTags() {
        finds(Code.PDF_STRUCTURE, FILE, pdf -> pdf.catalog().removeItem(COSName.STRUCT_TREE_ROOT));
    }
}
