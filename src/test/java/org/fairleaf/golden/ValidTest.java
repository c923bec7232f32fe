package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.verify.Validators;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every golden's PDF is valid by the standards that it claims: PDF/UA-1 and PDF/A-2a, or PDF/UA-2, PDF/A-4 and both
 * parts of WTPDF. Every EPUB is valid EPUB 3.3 without a warning.
 */
class ValidTest {

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(), () -> assertEquals(List.of(), Validators.verapdf(golden.bytes("pdf")))));
    }

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothingInPdf2() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(), Validators.verapdf(golden.bytes(Golden.UA_2), Validators.PDF_2_0))));
    }

    @TestFactory
    Stream<DynamicTest> epubCheckFindsNothing() {
        return Golden.published().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.name(),
                        () -> assertEquals(
                                List.of(), Validators.epubcheck(golden.bytes("epub"), golden.name() + ".epub"))));
    }
}
