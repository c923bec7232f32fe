package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.fairleaf.edition.Edition;
import org.fairleaf.read.Limits;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.ThemeReader;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a publication nothing is left but its files: no file open, no thread, no temporary file. */
class LeftoversTest {

    /** Enough that one file left each time is told from what the JVM, or another program, leaves now and then. */
    private static final int TIMES = 20;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Left(long descriptors, Set<String> threads, Set<String> files) {}

    private static Left left() throws IOException {
        long descriptors = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        Set<String> threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("pool-") || name.startsWith("markdown"))
                .collect(Collectors.toSet());
        // Those of the libraries that know of temporary files, and our own.
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new Left(
                    descriptors,
                    threads,
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("(?i)(?:\\+~JF|fop|poi|pdfbox|batik|imageio|\\.fairleaf).*"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private Publisher publish(int number) throws IOException {
        Path article = Files.writeString(
                folder.resolve("knee.md"),
                "---\ntitle: A title\nlang: en\ndisclaimer: No advice.\n---\n\n![A hip](hip.svg)\n\nWords %d.^[A note.]\n"
                        .formatted(number));
        Files.writeString(
                folder.resolve("hip.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text y='9'>A</text></svg>");
        Options options = new Options(
                List.of("pdf", "epub", "docx", "txt", "html"),
                List.of(Variant.STANDARD),
                folder.resolve("out"),
                null,
                Path.of("styles"),
                2,
                false,
                null,
                Standard.UA_1,
                Specimen.POLICY,
                Limits.USUAL,
                null);
        try (Publisher publisher = new Publisher(options, Build.running())) {
            publisher.publish(
                    List.of(article), publication -> assertEquals(Publication.State.PUBLISHED, publication.state()));
            assertEquals(List.of(), publisher.list());
            return publisher;
        }
    }

    @Test
    void nothingIsLeftOfManyPublications() throws IOException {
        publish(0);
        Left before = left();
        for (int i = 1; i <= TIMES; i++) {
            publish(i);
        }
        Left after = left();
        assertTrue(after.descriptors() < before.descriptors() + TIMES / 2, before + "\n" + after);
        assertTrue(after.threads().size() <= before.threads().size(), before + "\n" + after);
        assertTrue(after.files().size() < before.files().size() + TIMES / 2, before + "\n" + after);
    }

    /** Garbage, if nobody holds it. */
    private static boolean collected(WeakReference<?> reference) {
        for (int i = 0; i < 20 && reference.get() != null; i++) {
            System.gc();
        }
        return reference.get() == null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "epub", "docx", "txt", "html"})
    void noFormatKeepsADocumentThatItHasMade(String format) {
        Renderer renderer = Renderers.of(format, Standard.UA_1);
        Theme theme = ThemeReader.read("default", Path.of("styles")).value().orElseThrow();
        List<WeakReference<Edition>> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Edition edition = Specimen.everything();
            assertTrue(renderer.render(edition, theme).value().isPresent());
            made.add(new WeakReference<>(edition));
        }
        for (WeakReference<Edition> edition : made) {
            assertTrue(collected(edition), "an edition is held");
        }
    }

    @Test
    void noPublisherIsKept() throws IOException {
        List<WeakReference<Publisher>> publishers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            publishers.add(new WeakReference<>(publish(i)));
        }
        for (WeakReference<Publisher> publisher : publishers) {
            assertTrue(collected(publisher), "a publisher is held, and all that it has read");
        }
    }
}
