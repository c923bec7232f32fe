package org.fairleaf.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.verify.Verifier;
import org.fairleaf.verify.Verifiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden, read back from its bytes, is its edition. */
class VerifiedTest {

    @TestFactory
    Stream<DynamicTest> everyFileSaysWhatItsEditionSays() {
        Map<String, Verifier> readers = new TreeMap<>();
        Verifiers.formats().forEach(format -> readers.put(format, Verifiers.of(format)));
        readers.put(Golden.UA_2, Verifiers.of("pdf"));
        return Golden.published().stream()
                .flatMap(golden -> readers.entrySet().stream()
                        .map(reader -> DynamicTest.dynamicTest(
                                golden.name() + " " + reader.getKey(),
                                () -> assertEquals("", found(golden, reader.getKey(), reader.getValue())))));
    }

    private static String found(Golden golden, String format, Verifier verifier) {
        return verifier.verify(golden.bytes(format), golden.edition(), golden.theme()).stream()
                // Warnings are about the article's own words.
                .filter(Diagnostic::isError)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
    }
}
