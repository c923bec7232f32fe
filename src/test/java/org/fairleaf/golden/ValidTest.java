package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.fairleaf.verify.docx.DocxRules;
import org.fairleaf.verify.epub.EpubRules;
import org.fairleaf.verify.text.TextRules;
import org.fairleaf.verify.validators.Installed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every golden's PDF is in each variant valid by the standards that it claims: PDF/UA-1 and PDF/A-2a, or PDF/UA-2,
 * PDF/A-4 and both parts of WTPDF. Every EPUB is valid EPUB 3.3 without a warning, and every Word document and every
 * plain text keeps the rules for those.
 */
class ValidTest {

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothing() {
        return Golden.published().stream()
                .flatMap(golden -> Arrays.stream(Variant.values())
                        .map(variant -> DynamicTest.dynamicTest(
                                golden.name() + variant.suffix(),
                                () -> assertEquals(
                                        List.of(), Installed.verapdf(golden.pdf(variant), Standard.UA_1.claim())))));
    }

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothingInPdf2() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(), Installed.verapdf(golden.bytes(Golden.UA_2), Standard.UA_2.claim()))));
    }

    @TestFactory
    Stream<DynamicTest> ownRulesOfTheEpubFindNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(List.of(), EpubRules.check(golden.bytes("epub"), golden.edition()))));
    }

    @TestFactory
    Stream<DynamicTest> docxRulesFindNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(),
                                DocxRules.check(golden.bytes("docx"), golden.edition()).stream()
                                        .filter(Diagnostic::isError)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> textRulesFindNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(),
                                TextRules.check(
                                        golden.bytes("txt"), golden.edition().path()))));
    }

    @TestFactory
    Stream<DynamicTest> epubCheckFindsNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(), Installed.epubcheck(golden.bytes("epub"), golden.name() + ".epub"))));
    }
}
