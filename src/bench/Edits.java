import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How long {@code fairleaf watch} takes from a save to the last file in place: {@code java src/bench/Edits.java
 * [ARTICLE.md]}, from the root of the project; {@code FAIRLEAF} in the environment names another launcher. A new process is begun for the first edit, and one for all others.
 */
final class Edits {

    private static final int RUNS = Integer.getInteger("runs", 9);
    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\"><rect width=\"%d\" height=\"9\"/></svg>\n";

    private interface Edit {
        void save(int number) throws IOException;
    }

    private final Path root;
    private final Path article;
    private final Path report;
    private final String text;
    private Process watch;
    private BufferedReader told;
    private int number;

    private Edits(Path original) throws IOException {
        root = Files.createTempDirectory("fairleaf-edits-");
        String slug = original.getFileName().toString().replaceFirst("[.]md$", "");
        Path folder = Files.createDirectories(root.resolve("source").resolve(slug));
        try (Stream<Path> beside = Files.list(original.toAbsolutePath().getParent())) {
            for (Path file : beside.filter(file -> file.equals(original.toAbsolutePath())
                            || Files.isRegularFile(file) && !file.toString().endsWith(".md"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        article = folder.resolve(original.getFileName());
        report = root.resolve("output").resolve(slug).resolve("report.json");
        text = Files.readString(article).replaceFirst("\nlang:", "\ntheme: ours\nlang:") + "\n![A drawing](drawing.svg)\n";
        Files.writeString(article, text);
        Files.writeString(folder.resolve("drawing.svg"), DRAWING.formatted(1));
        Files.createDirectories(root.resolve("styles/ours/labels"));
        theme(0);
        labels(0);
    }

    public static void main(String[] args) throws Exception {
        Edits edits = new Edits(Path.of(args.length > 0
                ? args[0]
                : "source/acupuncture-for-hip-pain/acupuncture-for-hip-pain.md"));
        edits.begin();
        edits.end();
        System.out.println("| Edit | median ms | worst ms |\n|---|--:|--:|");
        edits.begin();
        edits.row("the first after the start, nothing else changed", 1, edits::inPlace);
        edits.row("text, written in place", RUNS, edits::inPlace);
        edits.row("text, written beside and renamed", RUNS, edits::renamed);
        edits.row("text, as vim saves it", RUNS, edits::asVim);
        edits.row("image", RUNS, edits::image);
        edits.row("references", RUNS, edits::references);
        edits.row("theme", RUNS, edits::theme);
        edits.row("labels", RUNS, edits::labels);
        edits.row("folder of the article swapped", RUNS, edits::swapped);
        edits.end();
        edits.remove();
    }

    private void remove() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void begin() throws IOException, InterruptedException {
        String launcher = System.getenv().getOrDefault("FAIRLEAF", "fairleaf");
        watch = new ProcessBuilder(Path.of(launcher).toAbsolutePath().toString(), "watch")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        told = watch.inputReader();
        for (String line = told.readLine(); line != null && !line.startsWith("Watching"); line = told.readLine()) {}
        while (!Files.exists(report)) {
            Thread.sleep(20);
        }
        // Somebody who starts to watch begins to write after some seconds.
        Thread.sleep(6000);
    }

    private void end() throws InterruptedException {
        watch.destroy();
        watch.waitFor();
    }

    private void row(String name, int runs, Edit edit) throws IOException, InterruptedException {
        long[] millis = new long[runs];
        for (int run = 0; run < runs; run++) {
            millis[run] = millis(edit);
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %s | %d | %d |%n", name, millis[runs / 2], millis[runs - 1]);
    }

    /** The report is the last file of an article to be put in its place. */
    private long millis(Edit edit) throws IOException, InterruptedException {
        Object before = looks();
        edit.save(++number);
        long saved = System.currentTimeMillis();
        while (looks().equals(before)) {
            if (System.currentTimeMillis() - saved > 60_000) {
                throw new IOException("nothing was published within a minute");
            }
            Thread.sleep(1);
        }
        long placed = ((FileTime) Files.getAttribute(report, "unix:ctime")).toMillis();
        Thread.sleep(700);
        return Math.max(0, placed - saved);
    }

    private Object looks() throws IOException {
        return List.of(Files.getAttribute(report, "unix:ctime"), Files.getAttribute(report, "unix:ino"));
    }

    private String edited(int number) {
        return text + "\nEdit " + number + " of it.\n";
    }

    private void inPlace(int number) throws IOException {
        Files.writeString(article, edited(number));
    }

    private void renamed(int number) throws IOException {
        Path beside = article.resolveSibling(".saved.tmp");
        Files.writeString(beside, edited(number));
        Files.move(beside, article, StandardCopyOption.ATOMIC_MOVE);
    }

    private void asVim(int number) throws IOException {
        Files.delete(Files.createFile(article.resolveSibling("4913")));
        Path aside = Files.move(article, article.resolveSibling(article.getFileName() + "~"));
        Files.writeString(article, edited(number));
        Files.delete(aside);
    }

    private void image(int number) throws IOException {
        Files.writeString(article.resolveSibling("drawing.svg"), DRAWING.formatted(number));
    }

    private void references(int number) throws IOException {
        try (Stream<Path> beside = Files.list(article.getParent())) {
            for (Path file : beside.filter(each -> each.toString().endsWith(".json")).toList()) {
                String edited = Files.readString(file)
                        .replaceFirst("(\"title\": ?\"[^\"]*?)( edit \\d+)?\"", "$1 edit " + number + "\"");
                Files.writeString(file, edited);
            }
        }
    }

    private void theme(int number) throws IOException {
        String colour = String.format(Locale.ROOT, "#7a1f%02x", number % 256);
        Files.writeString(
                root.resolve("styles/ours/tokens.yaml"), "extends: default\ncolor:\n  accent: \"" + colour + "\"\n");
    }

    private void labels(int number) throws IOException {
        Files.writeString(root.resolve("styles/ours/labels/en.yaml"), "references: References " + number + "\n");
    }

    private void swapped(int number) throws IOException {
        Path folder = article.getParent();
        Path made = Files.createDirectory(root.resolve("made"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, made.resolve(file.getFileName()));
        }
        Files.writeString(made.resolve(article.getFileName()), edited(number));
        Files.move(folder, root.resolve("old" + number));
        Files.move(made, folder);
    }
}
