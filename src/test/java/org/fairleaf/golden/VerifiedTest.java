package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden, read back from its bytes, is its edition. */
class VerifiedTest {

    @TestFactory
    Stream<DynamicTest> everyFileSaysWhatItsEditionSays() {
        return Golden.published().stream()
                .flatMap(golden -> Verifiers.formats().stream()
                        .map(format -> DynamicTest.dynamicTest(golden.name() + " " + format, () -> {
                            List<Diagnostic> found =
                                    Verifiers.of(format).verify(golden.bytes(format), golden.edition(), golden.theme());
                            assertEquals(
                                    "", found.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
                        })));
    }
}
