package org.fairleaf.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Every input that a fuzzer once thought of: those that broke something, and those that led it further. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");

    @TestFactory
    Stream<DynamicContainer> everyInputIsAnswered() {
        return Arrays.stream(Target.values()).map(target -> {
            List<Path> inputs = inputs(CORPUS.resolve(target.folder()));
            assertFalse(inputs.isEmpty(), "no inputs for " + target);
            return dynamicContainer(
                    target.folder(),
                    inputs.stream()
                            .map(input -> dynamicTest(
                                    input.getFileName().toString(), () -> target.accept(Files.readAllBytes(input)))));
        });
    }

    private static List<Path> inputs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
