package org.fairleaf.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.read.Limits;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code fairleaf watch} does about each kind of change. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WatcherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** An edit, and what it changes. */
    private interface Edit {
        Set<Path> make() throws IOException;
    }

    /** Edits one after the other, each when the watcher has come to rest after the one before. */
    private static final class Edits implements Changes {
        private final Deque<Edit> edits = new ArrayDeque<>();

        @Override
        public Set<Path> next() throws IOException {
            return edits.isEmpty() ? Set.of() : edits.remove().make();
        }

        @Override
        public void close() {}
    }

    /** What was told, a line each. */
    private static final class Lines implements Watcher.Audience {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void told(Publication publication) {
            lines.add(publication.article().getFileName() + " " + publication.state());
            publication.findings().stream()
                    .filter(Diagnostic::isError)
                    .forEach(finding -> lines.add(finding.code().toString()));
        }

        @Override
        public void gone(Path article) {
            lines.add(article.getFileName() + " gone");
        }

        @Override
        public void listed(List<Diagnostic> findings) {
            findings.forEach(finding -> lines.add(finding.code().toString()));
        }
    }

    private static String text(String words) {
        return "---\ntitle: A title\nlang: en\ndisclaimer: No advice.\ntheme: ours\n---\n\n" + words + "\n";
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String published(String slug) throws IOException {
        return Files.readString(folder.resolve("out").resolve(slug).resolve(slug + ".txt"));
    }

    private List<String> watch(Edit... edits) throws IOException, InterruptedException {
        file("styles/ours/tokens.yaml", "extends: default\n");
        Options options = new Options(
                List.of("txt", "html"),
                List.of(Variant.STANDARD),
                folder.resolve("out"),
                null,
                folder.resolve("styles"),
                2,
                false,
                null,
                Standard.UA_1,
                new Policy(Profile.DRAFT, LocalDate.of(2026, 3, 2), false),
                Limits.USUAL,
                null);
        Lines lines = new Lines();
        Edits changes = new Edits();
        changes.edits.addAll(List.of(edits));
        try (Publisher publisher = new Publisher(options, new Build("test", "test"))) {
            new Watcher(List.of(folder.resolve("source")), lines).watch(publisher, changes);
        }
        return lines.lines;
    }

    @Test
    void editIsPublishedAndNothingElse() throws IOException, InterruptedException {
        Path knee = file("source/knee.md", text("Old words."));
        file("source/hip.md", text("Words."));
        List<String> told = watch(() -> Set.of(Files.writeString(knee, text("New words."))));
        assertEquals(List.of("hip.md PUBLISHED", "knee.md PUBLISHED", "knee.md PUBLISHED"), told);
        assertTrue(published("knee").contains("New words."));
    }

    @Test
    void brokenEditKeepsWhatWasPublishedAndIsToldOnce() throws IOException, InterruptedException {
        Path knee = file("source/knee.md", text("Good words."));
        List<byte[]> before = new ArrayList<>();
        Path page = folder.resolve("out/knee/knee.html");
        List<String> told = watch(
                () -> {
                    before.add(Files.readAllBytes(page));
                    return Set.of(Files.writeString(knee, text("See [nothing](#nowhere).")));
                },
                () -> Set.of(file("source/notes-of-mine.txt", "of no article")),
                () -> {
                    assertArrayEquals(before.getFirst(), Files.readAllBytes(page));
                    return Set.of(Files.writeString(knee, text("Good words.")));
                });
        assertEquals(4, told.size(), told.toString());
        assertEquals("knee.md REFUSED", told.get(1));
        assertEquals("knee.md UNCHANGED", told.get(3), "back to what is published, and told so");
    }

    @Test
    void imageAndReferencesReachTheirArticle() throws IOException, InterruptedException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><title>%s</title></svg>";
        Path image = file("source/knee/images/knee.svg", svg.formatted("one"));
        file("source/knee/knee.md", text("![A knee](images/knee.svg)"));
        file("source/hip/hip.md", text("Words."));
        List<String> told = watch(() -> Set.of(Files.writeString(image, svg.formatted("two"))), () -> {
            Files.delete(image);
            return Set.of(image);
        });
        assertEquals(
                List.of(
                        "hip.md PUBLISHED",
                        "knee.md PUBLISHED",
                        "knee.md PUBLISHED",
                        "knee.md REFUSED",
                        "IMAGE-MISSING"),
                told);
    }

    @Test
    void themeReachesAllArticlesThatHaveIt() throws IOException, InterruptedException {
        file("source/knee.md", text("Words."));
        file("source/hip.md", text("Words.").replace("theme: ours\n", ""));
        List<String> told = watch(
                () -> Set.of(file("styles/ours/tokens.yaml", "extends: default\ncolor:\n  accent: \"#7a1f5c\"\n")));
        assertEquals(List.of("hip.md PUBLISHED", "knee.md PUBLISHED", "knee.md PUBLISHED"), told);
        assertTrue(Files.readString(folder.resolve("out/knee/knee.html")).contains("#7a1f5c"));
    }

    @Test
    void newAndDeletedArticlesAreNoticed() throws IOException, InterruptedException {
        Path knee = file("source/knee.md", text("Words."));
        List<String> told = watch(
                () -> {
                    file("source/hip/hip.md", text("Words."));
                    return Set.of(folder.resolve("source/hip"));
                },
                () -> {
                    Files.delete(knee);
                    return Set.of(knee);
                });
        assertEquals(List.of("knee.md PUBLISHED", "hip.md PUBLISHED", "knee.md gone"), told);
        assertTrue(published("knee").contains("Words."), "what readers have is not deleted");
    }

    @Test
    void renamedArticleIsGoneAndNew() throws IOException, InterruptedException {
        Path knee = file("source/knee.md", text("Words."));
        Path joint = folder.resolve("source/joint.md");
        List<String> told = watch(() -> {
            Files.move(knee, joint);
            return Set.of(knee, joint);
        });
        assertEquals(List.of("knee.md PUBLISHED", "knee.md gone", "joint.md PUBLISHED"), told);
    }

    @Test
    void labelsReachAllArticlesAndThoseOfANewThemeFolderToo() throws IOException, InterruptedException {
        file("source/knee.md", text("Words.[^n]\n\n[^n]: A note."));
        Path labels = folder.resolve("styles/ours/labels/en.yaml");
        List<String> told = watch(() -> Set.of(file("styles/ours/labels/en.yaml", "notes: Marginalia\n")), () -> {
            Files.delete(labels);
            return Set.of(labels);
        });
        assertEquals(List.of("knee.md PUBLISHED", "knee.md PUBLISHED", "knee.md PUBLISHED"), told);
        assertFalse(published("knee").contains("Marginalia"));
    }

    @Test
    void brokenThemeKeepsWhatWasPublishedUntilItIsRepaired() throws IOException, InterruptedException {
        file("source/knee.md", text("Words."));
        List<String> told = watch(() -> Set.of(file("styles/ours/tokens.yaml", "extends: default\ncolor: [\n")), () -> {
            assertTrue(published("knee").contains("Words."));
            return Set.of(file("styles/ours/tokens.yaml", "extends: default\n"));
        });
        assertEquals("knee.md PUBLISHED", told.getFirst());
        assertEquals("knee.md REFUSED", told.get(1));
        assertEquals("knee.md UNCHANGED", told.getLast());
    }

    @Test
    void editInTheMiddleOfPublishingIsPublishedNext() throws IOException, InterruptedException {
        Path knee = file("source/knee.md", text("First words."));
        List<String> told = watch(
                () -> Set.of(Files.writeString(knee, text("Second words."))),
                // Told of while the first was at work, and told of again by the system: it is published once.
                () -> Set.of(Files.writeString(knee, text("Third words."))),
                () -> Set.of(knee));
        assertEquals(List.of("knee.md PUBLISHED", "knee.md PUBLISHED", "knee.md PUBLISHED"), told);
        assertTrue(published("knee").contains("Third words."));
    }

    @Test
    void folderOfArticlesMayGoAndComeBack() throws IOException, InterruptedException {
        file("source/knee.md", text("Words."));
        Path source = folder.resolve("source");
        Path away = folder.resolve("away");
        List<String> told = watch(
                () -> {
                    Files.move(source, away);
                    return Set.of(source);
                },
                () -> {
                    Files.move(away, source);
                    return Set.of(source);
                });
        assertEquals(List.of("knee.md PUBLISHED", "knee.md gone"), told, "it is as it was published");
    }

    @Test
    void systemTellsOfFilesSavedByRenamingAndOfNewFolders() throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path knee = file("source/knee.md", "old");
        try (FolderChanges changes = changes(source)) {
            file("source/out/knee.txt", "of a run");
            Path saved = file("source/.knee.md.swp", "new");
            Files.move(saved, knee, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(Set.of(knee), wanted(changes, knee));
            Path hip = file("source/hip/images/hip.svg", "new");
            assertTrue(wanted(changes, hip).contains(hip));
            // The new folders are watched from now on.
            Files.writeString(hip, "newer");
            assertTrue(wanted(changes, hip).contains(hip));
        }
    }

    private static FolderChanges changes(Path source) throws IOException {
        return new FolderChanges(List.of(source), source.resolve("out"), told -> {
            throw new AssertionError(told);
        });
    }

    @Test
    void everyWayOfSavingIsTold() throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path knee = file("source/knee/knee.md", "old");
        try (FolderChanges changes = changes(source)) {
            Files.writeString(knee, "in place");
            wanted(changes, knee);
            // As vim does: a trial, the old one aside, the new one written, the old one deleted.
            Path trial = file("source/knee/4913", "");
            Files.delete(trial);
            Path aside = Files.move(knee, source.resolve("knee/knee.md~"));
            Files.writeString(knee, "new");
            Files.delete(aside);
            wanted(changes, knee);
            Files.setLastModifiedTime(knee, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
            wanted(changes, knee);
            // A folder in place of another.
            Files.move(source.resolve("knee"), source.resolve(".old"));
            Path made = file("made/knee.md", "newer");
            Files.move(made.getParent(), source.resolve("knee"));
            wanted(changes, knee);
            Files.writeString(knee, "newest");
            wanted(changes, knee);
        }
    }

    @Test
    void watchedFolderMayBeDeletedSwappedOrComeLater() throws IOException, InterruptedException {
        Path source = folder.resolve("source");
        Path knee = source.resolve("knee.md");
        try (FolderChanges changes = changes(source)) {
            file("source/knee.md", "new");
            wanted(changes, knee);
            Files.writeString(knee, "newer");
            wanted(changes, knee);
            Files.delete(knee);
            Files.delete(source);
            wanted(changes, source);
            file("source/knee.md", "again");
            wanted(changes, knee);
            Files.writeString(knee, "and again");
            wanted(changes, knee);
            Files.move(source, folder.resolve("old"));
            Path other = file("other/knee.md", "other");
            Files.move(other.getParent(), source);
            wanted(changes, knee);
            Files.writeString(knee, "another");
            wanted(changes, knee);
        }
    }

    @Test
    void linkThatLeadsElsewhereIsFollowed() throws IOException, InterruptedException {
        file("one/knee.md", "one");
        Path two = file("two/knee.md", "two");
        Path source = Files.createSymbolicLink(folder.resolve("source"), folder.resolve("one"));
        Path knee = source.resolve("knee.md");
        try (FolderChanges changes = changes(source)) {
            Path next = Files.createSymbolicLink(folder.resolve("next"), folder.resolve("two"));
            Files.move(next, source, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            wanted(changes, knee);
            Files.writeString(two, "newer");
            wanted(changes, knee);
        }
    }

    @Test
    void whereTheSystemWatchesNoMoreFoldersTheyAreLookedThrough() throws IOException, InterruptedException {
        Path source = Files.createDirectories(folder.resolve("source/knee")).getParent();
        Path knee = file("source/knee/knee.md", "old");
        List<String> told = new ArrayList<>();
        try (FolderChanges changes =
                new FolderChanges(List.of(source), folder.resolve("out"), told::add, (path, service) -> {
                    throw new IOException("User limit of inotify watches reached");
                })) {
            assertEquals(1, told.size(), "told once");
            assertTrue(told.getFirst().contains("User limit of inotify watches reached"), told.toString());
            Files.writeString(knee, "newer");
            assertEquals(Set.of(knee), changes.next());
            Path hip = file("source/hip/hip.md", "new");
            assertEquals(Set.of(hip), changes.next());
            Files.delete(knee);
            assertEquals(Set.of(knee), changes.next());
        }
    }

    /** What is told until that file is; what a system tells of folders on the way differs. */
    private static Set<Path> wanted(FolderChanges changes, Path file) throws IOException, InterruptedException {
        Set<Path> told = changes.next();
        while (!told.contains(file)) {
            assertFalse(told.isEmpty());
            told = changes.next();
        }
        return told;
    }
}
