package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Policy;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.fairleaf.verify.validators.Validators;
import org.jspecify.annotations.Nullable;

/**
 * Verifies what stands published: that the files are those that were written, that they were made of the source as it
 * is now, that they keep to their standards and say what the article says. It writes nothing.
 */
public final class Verification implements AutoCloseable {

    private static final String AGAIN = "publish the article again";
    private static final int FILE_LIMIT = 256 * 1024 * 1024;

    /**
     * What to verify with.
     *
     * @param out the folder that has a folder for each article
     * @param theme a theme's name or folder instead of the one that the report names, or null
     * @param styles the folder that holds themes by name
     * @param jobs how many articles and files are looked at at a time, from 1
     * @param sourceDate the date that files record instead of the article's, or null
     * @param limits what is too much of an article and its files
     */
    public record Settings(
            Path out,
            @Nullable String theme,
            Path styles,
            int jobs,
            @Nullable Instant sourceDate,
            Limits limits,
            Validators validators) {}

    private record Look(String theme, Set<Variant> variants, Policy policy) {}

    private final Settings settings;
    private final Inspector inspector;
    private final Map<Look, Preparation> preparations = new ConcurrentHashMap<>();
    private final ExecutorService articles;
    /** Apart from the articles' threads, which wait for these. */
    private final ExecutorService files;

    public Verification(Settings settings, Build build) {
        this.settings = settings;
        this.inspector = new Inspector(settings.validators(), build.version());
        this.articles = Executors.newFixedThreadPool(settings.jobs());
        this.files = Executors.newFixedThreadPool(settings.jobs());
    }

    /** Verifies everything published of the articles, and shows what was found of each, in their order. */
    public void verify(List<Path> sources, Consumer<Verified> done) {
        List<Callable<Verified>> work = new ArrayList<>();
        sources.forEach(source -> work.add(() -> guarded(source, () -> article(source))));
        run(work, done);
    }

    /**
     * Verifies published files, or the folders of articles in which they stand, each with the article that the report
     * beside it is of, where it is found.
     *
     * @param sources the articles to find it among
     */
    public void verifyPublished(List<Path> published, List<Path> sources, Consumer<Verified> done) {
        List<Callable<Verified>> work = new ArrayList<>();
        published.forEach(file -> work.add(() -> guarded(file, () -> published(file, sources))));
        run(work, done);
    }

    private void run(List<Callable<Verified>> work, Consumer<Verified> done) {
        List<Future<Verified>> running = new ArrayList<>();
        work.forEach(each -> running.add(articles.submit(each)));
        for (Future<Verified> future : running) {
            try {
                done.accept(future.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while verifying", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // one article's trouble must not stop the others
    private static Verified guarded(Path subject, Callable<Verified> work) {
        try {
            return work.call();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return none(subject, e, Failure.of(subject.toString(), e));
        }
    }

    private static Verified none(Path subject, @Nullable Throwable failure, Diagnostic... findings) {
        return new Verified(subject, List.of(), List.of(findings), failure);
    }

    private Verified article(Path file) throws Exception {
        Path folder = settings.out().resolve(Articles.slug(file));
        Path report = folder.resolve(Report.NAME);
        Optional<Previous> published = Previous.read(report, file);
        if (published.isEmpty()) {
            return none(file, null, notPublished(file, report));
        }
        return verify(
                file,
                Optional.of(file),
                folder,
                published.get(),
                published.get().files());
    }

    private Verified published(Path subject, List<Path> sources) throws Exception {
        boolean whole = Files.isDirectory(subject);
        Path folder = whole ? subject : parent(subject);
        Path report = folder.resolve(Report.NAME);
        Optional<Previous> published = Previous.read(report, subject);
        if (published.isEmpty() && whole) {
            return none(subject, null, notPublished(subject, report));
        }
        List<Publication.File> wanted = published.map(Previous::files).orElse(List.of()).stream()
                .filter(file -> whole || folder.resolve(file.name()).equals(subject))
                .toList();
        if (published.isEmpty() || wanted.isEmpty()) {
            return alone(subject);
        }
        return verify(subject, article(published.get(), sources), folder, published.get(), wanted);
    }

    /** The source that was published: one of its name, and with its words where several have the name. */
    private static Optional<Path> article(Previous published, List<Path> sources) throws IOException {
        Optional<Path> named = Optional.empty();
        for (Path source : sources) {
            String hash = published.inputs().get(String.valueOf(source.getFileName()));
            if (hash != null && Sha256.of(Files.readAllBytes(source)).equals(hash)) {
                return Optional.of(source);
            }
            named = hash == null || named.isPresent() ? named : Optional.of(source);
        }
        return named;
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /** A file about which nothing is known but its bytes. */
    private Verified alone(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] bytes = read(file);
        String standards = format.equals("pdf") ? claim(bytes) : null;
        Inspector.Inspection inspection =
                inspector.alone(new Inspector.Finished(format, standards, file, bytes), "no report beside it names it");
        return new Verified(
                file,
                List.of(new Verified.File(file, true, inspection.checks(), errors(inspection.findings()))),
                inspection.findings(),
                null);
    }

    /** What Fairleaf's own PDFs of that version of PDF claim. */
    private static String claim(byte[] pdf) {
        boolean two = pdf.length > 5 && pdf[5] == '2';
        return (two ? Standard.UA_2 : Standard.UA_1).claim();
    }

    private Verified verify(
            Path subject, Optional<Path> article, Path folder, Previous published, List<Publication.File> wanted)
            throws Exception {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<Preparation.Prepared> prepared =
                article.isEmpty() ? Optional.empty() : prepare(article.get(), folder, published, findings);
        String reason = article.isEmpty()
                ? "the article is not among the sources"
                : "the article or its theme is not what it was made of";
        List<Callable<Looked>> work = new ArrayList<>();
        wanted.forEach(file -> work.add(() -> look(file, folder.resolve(file.name()), prepared, reason)));
        List<Verified.File> looked = new ArrayList<>();
        for (Future<Looked> done : files.invokeAll(work)) {
            looked.add(done.get().file());
            findings.addAll(done.get().findings());
        }
        if (wanted.size() == published.files().size()) {
            String report = String.valueOf(folder.getFileName());
            Earlier.left(folder, report, wanted).ifPresent(findings::add);
        }
        return new Verified(subject, looked, findings.stream().distinct().toList(), null);
    }

    /** The edition that the files were made of; empty, with a finding that says why, where it is no more to be had. */
    private Optional<Preparation.Prepared> prepare(
            Path article, Path folder, Previous published, List<Diagnostic> findings) throws IOException {
        Source source = Source.of(article, article.toString(), settings.limits());
        List<String> changed = Inputs.changed(published.inputs(), source);
        if (!changed.isEmpty()) {
            findings.add(finding(
                    Code.OUTPUT_STALE,
                    article,
                    String.join(", ", changed) + (changed.size() == 1 ? " has" : " have") + " changed since " + folder
                            + " was published, so its files were not compared with it",
                    AGAIN));
            return Optional.empty();
        }
        Set<Variant> variants = EnumSet.of(Variant.STANDARD);
        for (Publication.File file : published.files()) {
            if (file.variant() != null) {
                variants.add(file.variant());
            }
        }
        Look look =
                new Look(settings.theme() == null ? published.theme() : settings.theme(), variants, published.policy());
        Outcome<Preparation.Prepared> prepared = preparations
                .computeIfAbsent(
                        look,
                        key -> new Preparation(
                                settings.styles(),
                                key.theme(),
                                List.copyOf(key.variants()),
                                settings.sourceDate(),
                                key.policy()))
                .prepare(source);
        // What could be better in the source is for "check" to say, and what has become so since then, too.
        List<Diagnostic> errors = prepared.findings().stream()
                .filter(Diagnostic::isError)
                .filter(finding -> !Checks.DATED.contains(finding.code()))
                .toList();
        findings.addAll(errors);
        if (!errors.isEmpty() || prepared.value().isEmpty()) {
            return Optional.empty();
        }
        if (!prepared.value().get().theme().digest().equals(published.themeDigest())) {
            findings.add(finding(
                    Code.OUTPUT_STALE,
                    article,
                    "the theme " + look.theme() + " is not what it was when " + folder
                            + " was published, so its files were not compared with it",
                    AGAIN + ", or name the theme with --theme"));
            return Optional.empty();
        }
        return prepared.value();
    }

    private record Looked(Verified.File file, List<Diagnostic> findings) {}

    private Looked look(Publication.File file, Path path, Optional<Preparation.Prepared> prepared, String reason)
            throws IOException {
        if (!Files.isRegularFile(path)) {
            Diagnostic missing =
                    finding(Code.OUTPUT_MISSING, path, "the report names this file, and it is not there", AGAIN);
            return new Looked(
                    new Verified.File(path, false, Inspector.owed(file.format(), file.standards()), 1),
                    List.of(missing));
        }
        byte[] bytes = read(path);
        List<Diagnostic> findings = new ArrayList<>();
        if (!Sha256.of(bytes).equals(file.sha256())) {
            findings.add(finding(
                    Code.OUTPUT_CHANGED,
                    path,
                    "the file has changed since it was published",
                    AGAIN + ", or keep a changed copy elsewhere"));
        }
        Inspector.Finished finished = new Inspector.Finished(file.format(), file.standards(), path, bytes);
        Inspector.Inspection inspection = prepared.map(from -> inspector.inspect(
                        finished,
                        new Inspector.Origin(from.edition(), from.edited().theme(file.variant()))))
                .orElseGet(() -> inspector.alone(finished, reason));
        findings.addAll(inspection.findings());
        return new Looked(new Verified.File(path, true, inspection.checks(), errors(findings)), findings);
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > FILE_LIMIT) {
            throw new IOException("larger than " + FILE_LIMIT / 1024 / 1024 + " MB");
        }
        return Files.readAllBytes(file);
    }

    private static long errors(List<Diagnostic> findings) {
        return findings.stream().filter(Diagnostic::isError).count();
    }

    private static Diagnostic notPublished(Path article, Path report) {
        return Files.exists(report)
                ? finding(
                        Code.NOT_PUBLISHED,
                        report,
                        "the report is damaged, so nobody can say what was published of " + article,
                        AGAIN)
                : finding(
                        Code.NOT_PUBLISHED,
                        article,
                        "nothing is published of it: there is no " + report,
                        "publish it first, or name its folder with --out");
    }

    private static Diagnostic finding(Code code, Path at, String message, String hint) {
        return Diagnostic.of(code, Position.of(at.toString()), message, hint);
    }

    @Override
    public void close() {
        articles.close();
        files.close();
    }
}
