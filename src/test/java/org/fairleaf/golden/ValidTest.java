package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairleaf.theme.Variant;
import org.fairleaf.verify.Validators;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden's PDF is in each variant valid PDF/UA-1 and PDF/A-2a, and every EPUB valid EPUB 3.3 without a warning. */
class ValidTest {

    @TestFactory
    Stream<DynamicTest> veraPdfFindsNothing() {
        return Golden.published().stream()
                .flatMap(golden -> Arrays.stream(Variant.values())
                        .map(variant -> DynamicTest.dynamicTest(
                                golden.name() + variant.suffix(),
                                () -> assertEquals(List.of(), Validators.verapdf(golden.pdf(variant))))));
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
