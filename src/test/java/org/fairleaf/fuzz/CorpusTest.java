package org.fairleaf.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * Every input that a fuzzer once thought of: those that broke something, and those that led it further; and of each a few
 * more that differ from it, always the same ones. {@code -Dfuzz.mutations=50} takes as many of each.
 */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 1);

    @TestFactory
    Stream<DynamicContainer> everyInputIsAnswered() {
        return Arrays.stream(Target.values()).map(target -> {
            List<Path> inputs = inputs(CORPUS.resolve(target.folder()));
            assertFalse(inputs.isEmpty(), "no inputs for " + target);
            return dynamicContainer(
                    target.folder(),
                    inputs.stream()
                            .map(input -> dynamicTest(input.getFileName().toString(), () -> accept(target, input))));
        });
    }

    private static void accept(Target target, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        target.accept(bytes);
        for (int i = 1; i <= MUTATIONS; i++) {
            byte[] mutated = Mutation.of(bytes, input.getFileName().toString(), i);
            try {
                target.accept(mutated);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("mutation " + i + ":\n" + new String(mutated, StandardCharsets.ISO_8859_1), e);
            }
        }
    }

    private static List<Path> inputs(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
