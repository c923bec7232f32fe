package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fairleaf.Specimen;
import org.fairleaf.read.Limits;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published files are replaced whole, together, and by one at a time. */
class OutputFolderTest {

    private static final String ARTICLE =
            "---\ntitle: A title\nlang: en\ndisclaimer: No advice.\n---\n\nTake %s tablets.\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path article(String words) throws IOException {
        Path file = folder.resolve("source/knee.md");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, ARTICLE.formatted(words));
    }

    private static List<Publication> publish(Path out, boolean force, Path... articles) throws IOException {
        Options options = new Options(
                List.of("txt", "html"),
                List.of(Variant.STANDARD),
                out,
                null,
                Path.of("styles"),
                2,
                force,
                null,
                Standard.UA_1,
                Specimen.POLICY,
                Limits.USUAL,
                null);
        List<Publication> publications = new ArrayList<>();
        try (Publisher publisher = new Publisher(options, Build.running())) {
            publisher.publish(List.of(articles), publications::add);
            assertEquals(List.of(), publisher.list());
        }
        return publications;
    }

    /** Every file in a folder with what it holds, a letter for each byte. */
    private static SequencedMap<String, String> files(Path root) throws IOException {
        SequencedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.equals(Manifest.NAME)) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static SequencedMap<String, byte[]> bytes(Path folder) throws IOException {
        SequencedMap<String, byte[]> bytes = new LinkedHashMap<>();
        for (String name : List.of("knee.txt", "knee.html", "report.html", "report.json")) {
            bytes.put(name, Files.readAllBytes(folder.resolve(name)));
        }
        return bytes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @Test
    void killedAtAnyMomentItLeavesOldFilesOrNewOnesAndTheNextRunMakesTheRest() throws IOException {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        publish(before, true, article("two"));
        publish(after, true, article("three"));
        SequencedMap<String, String> old = files(before);
        SequencedMap<String, String> wanted = files(after);
        assertNotEquals(old.get("knee/knee.txt"), wanted.get("knee/knee.txt"));

        // What is on the disk between two steps is what a program leaves that is killed there.
        Path out = folder.resolve("out");
        copy(before, out);
        List<Path> killed = new ArrayList<>();
        Runnable step = () -> {
            try {
                Path moment = folder.resolve("killed-" + killed.size());
                copy(out, moment);
                killed.add(moment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (OutputFolder open = OutputFolder.open(out, step)) {
            open.replace("knee", bytes(after.resolve("knee")));
        }
        // A folder and two marks, and for each file one born, written and renamed.
        assertEquals(1 + 2 + 4 * 3, killed.size());

        for (Path moment : killed) {
            SequencedMap<String, String> left = files(moment);
            for (String name : bytes(after.resolve("knee")).keySet()) {
                String file = "knee/" + name;
                assertTrue(
                        List.of(old.get(file), wanted.get(file)).contains(left.get(file)),
                        moment + " has half " + file);
            }
            if (Objects.equals(left.get("knee/report.json"), wanted.get("knee/report.json"))) {
                assertEquals(wanted.get("knee/knee.txt"), left.get("knee/knee.txt"), "the report is the last");
            }
            publish(moment, false, folder.resolve("source/knee.md"));
            assertEquals(wanted.keySet(), files(moment).keySet(), "nothing is left over");
            assertEquals(wanted, files(moment), moment.toString());
        }
    }

    @Test
    void whatAKilledProgramLeftIsRemovedThoughNothingElseIsToBeDone() throws IOException {
        Path out = folder.resolve("out");
        Path knee = article("two");
        publish(out, true, knee);
        SequencedMap<String, String> right = files(out);
        Files.writeString(out.resolve("knee/.fairleaf-1.tmp"), "half");
        Files.writeString(out.resolve(".lock"), "knee");
        assertEquals(
                Publication.State.UNCHANGED,
                publish(out, false, knee).getFirst().state());
        assertEquals(right, files(out));
    }

    @Test
    void aMarkThatLeadsElsewhereRemovesNothing() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/deep"));
        Path kept = Files.writeString(other.resolve(".fairleaf-1.tmp"), "mine");
        Path out = Files.createDirectories(folder.resolve("out"));
        for (String mark : List.of("../other/deep", other.toString(), "a/b", "\0", "none", "x".repeat(5000))) {
            Files.writeString(out.resolve(".lock"), mark);
            publish(out, false, article("two"));
            assertTrue(Files.exists(kept), mark);
        }
    }

    @Test
    void aDiskThatIsFullChangesNothing() throws IOException {
        Path out = folder.resolve("out");
        publish(out, true, article("two"));
        SequencedMap<String, byte[]> next = new LinkedHashMap<>();
        bytes(out.resolve("knee")).keySet().forEach(name -> next.put(name, new byte[] {'x'}));
        SequencedMap<String, String> right = files(out);
        // The folder, the mark, and of each file that is born and written, the last but one step.
        for (int last = 1; last <= 2 + 4 * 2 - 1; last++) {
            int[] steps = {last};
            Runnable step = () -> {
                if (--steps[0] == 0) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
            };
            assertThrows(UncheckedIOException.class, () -> {
                try (OutputFolder open = OutputFolder.open(out, step)) {
                    open.replace("knee", next);
                }
            });
            Files.writeString(out.resolve(".lock"), "");
            assertEquals(right, files(out), "after " + last + " steps");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void aFolderThatIsDeletedWhileItIsWrittenIsToldOfAndMadeAnewByTheNextRun() throws IOException {
        Path knee = article("two");
        Path right = folder.resolve("right");
        publish(right, true, knee);
        SequencedMap<String, String> wanted = files(right);
        for (String gone : List.of("out", "out/knee")) {
            // Before any file, while one is born, written and renamed, between two, and behind all.
            for (int last : new int[] {1, 3, 5, 10, 11, 12, 15}) {
                Path out = folder.resolve("out");
                copy(right, out);
                int[] steps = {last};
                Runnable step = () -> {
                    if (--steps[0] == 0) {
                        try {
                            delete(folder.resolve(gone));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
                try (OutputFolder open = OutputFolder.open(out, step)) {
                    open.replace("knee", bytes(right.resolve("knee")));
                    // Deleted when all files were there, or before the first: then nothing is half.
                    SequencedMap<String, String> left = Files.exists(out) ? files(out) : new TreeMap<>();
                    left.keySet().retainAll(List.of("knee/knee.txt", "knee/knee.html"));
                    assertTrue(wanted.entrySet().containsAll(left.entrySet()), "after " + last + " steps");
                } catch (IOException told) {
                    assertTrue(told.toString().contains("knee"), told.toString());
                }
                publish(out, false, knee);
                assertEquals(wanted, files(out), gone + " after " + last + " steps");
                delete(out);
            }
        }
    }

    @Test
    void manyPublishersAtOnceMakeWhatOneMakes() throws Exception {
        List<Path> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(Files.writeString(folder.resolve("a" + i + ".md"), ARTICLE.formatted(i)));
        }
        Path one = folder.resolve("one");
        publish(one, true, articles.toArray(Path[]::new));
        Path many = folder.resolve("many");
        List<Callable<List<Publication>>> work = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Path[] some = {articles.get(i), articles.get((i + 1) % 5)};
            work.add(() -> publish(many, true, some));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            for (Future<List<Publication>> future : threads.invokeAll(work)) {
                future.get().forEach(each -> assertEquals(Publication.State.PUBLISHED, each.state()));
            }
        }
        assertEquals(files(one), files(many));
    }

    /** Has a folder open until something is sent to it; then it leaves word, and is gone. */
    static final class Other {
        public static void main(String[] args) throws IOException {
            Path out = Path.of(args[0]);
            try (FileChannel lock =
                    FileChannel.open(out.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                System.out.write('.');
                System.out.flush();
                System.in.read();
                Files.writeString(out.resolve("left"), "");
            }
        }
    }

    @Test
    void anotherProgramIsWaitedFor() throws Exception {
        Path out = Files.createDirectories(folder.resolve("out"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(Other.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        Other.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                OutputStream in = other.getOutputStream()) {
            assertEquals('.', other.getInputStream().read());
            Future<Boolean> opened = thread.submit(() -> {
                try (OutputFolder open = OutputFolder.open(out)) {
                    return Files.exists(out.resolve("left"));
                }
            });
            in.write('.');
            in.flush();
            assertTrue(opened.get());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aProgramThatDoesNotLeaveHasTheFolderForItself() throws IOException {
        Path out = folder.resolve("out");
        Map<String, String> marks = new LinkedHashMap<>();
        try (OutputFolder open = OutputFolder.open(out, () -> {
            try {
                marks.put(Files.readString(out.resolve(".lock")), "");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })) {
            open.replace("knee", new TreeMap<>(Map.of("knee.txt", new byte[0])));
        }
        assertEquals(List.of("", "knee"), List.copyOf(marks.keySet()));
    }
}
