package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.read.Source;
import org.fairleaf.render.xhtml.ReportPage;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.Variant;
import org.fairleaf.verify.Losses;
import org.jspecify.annotations.Nullable;

/** Publishes articles: several at a time, the formats of each at a time, each article by itself. */
public final class Publisher implements AutoCloseable {

    private final Options options;
    private final Preparation preparation;
    /** Looks at what was made before it is written, or null. */
    private final @Nullable Inspector inspector;

    private final Manifest manifest;
    private final Unchanged unchanged;
    private final Reporting reporting;
    private final SitePages pages;
    private final AtomicInteger published = new AtomicInteger();
    private final ExecutorService articles;
    /** Have threads of their own, which the articles' wait for. */
    private final Formats formats;

    public Publisher(Options options, Build build) {
        this.options = options;
        this.inspector = options.validators() == null ? null : new Inspector(options.validators(), build.version());
        String key = new Sha256()
                .add(build.identity())
                .add(String.join(",", options.formats()))
                .add(options.variants().toString())
                .add(String.valueOf(options.theme()))
                .add(String.valueOf(options.sourceDate()))
                .add(options.pdf().label())
                .add(options.policy().profile().key())
                .add(options.policy().stated() ? options.policy().today().toString() : "")
                .add(
                        options.policy().retractions() == null
                                ? ""
                                : options.policy().retractions().sha256Hex())
                .hex();
        this.preparation = new Preparation(
                options.styles(), options.theme(), options.variants(), options.sourceDate(), options.policy());
        this.manifest = Manifest.of(options.out(), System::currentTimeMillis);
        this.unchanged = new Unchanged(options, key, preparation, manifest);
        this.reporting = new Reporting(build.version(), key, options.policy());
        this.pages = new SitePages(options, key, preparation, manifest);
        this.articles = Executors.newFixedThreadPool(options.jobs());
        this.formats = new Formats(options);
    }

    /** Publishes the articles and shows what became of each, in their order, as soon as it is known. */
    public void publish(List<Path> files, Consumer<Publication> done) {
        publish(files, file -> true, done);
    }

    /** Publishes those of the articles that are wanted; none may take the name of another, wanted or not. */
    void publish(List<Path> files, Predicate<Path> wanted, Consumer<Publication> done) {
        tidy();
        List<Future<Publication>> running = new ArrayList<>();
        Slugs slugs = new Slugs(endings());
        for (Path file : files) {
            Optional<Diagnostic> nameless = slugs.take(file);
            Callable<Publication> work =
                    nameless.isEmpty() ? () -> publish(file) : () -> refused(file, List.of(nameless.get()), null);
            if (wanted.test(file)) {
                running.add(articles.submit(work));
            }
        }
        running.forEach(future -> done.accept(result(future)));
    }

    private void tidy() {
        try {
            OutputFolder.tidy(options.out());
        } catch (IOException e) {
            // Whoever writes there is told of it.
            return;
        }
    }

    /** What the names of the files wanted end in. */
    private List<String> endings() {
        List<String> endings = new ArrayList<>();
        for (String format : options.formats()) {
            List<Variant> variants = Renderers.paged(format) ? options.variants() : List.of(Variant.STANDARD);
            variants.forEach(variant -> endings.add(variant.suffix() + "." + format));
        }
        return endings;
    }

    /** Waits until every file being written is in its place; no other is written by this program after that. */
    public static void finishWriting() {
        OutputFolder.finish();
    }

    /** Reads the themes anew when they are next wanted. */
    void refresh() {
        preparation.refresh();
    }

    /** The folder that has a folder for each article. */
    Path out() {
        return options.out();
    }

    /** The folders in which the looks of articles are found, whether they are there or not. */
    List<Path> looks() {
        return options.looks();
    }

    /** Writes the {@linkplain SitePages pages about all articles}. @return what was wrong with them */
    public List<Diagnostic> list() {
        return pages.write();
    }

    private static Publication result(Future<Publication> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Publication refused(Path file, List<Diagnostic> findings, @Nullable Throwable failure) {
        return new Publication(file, Publication.State.REFUSED, List.of(), findings, 0, failure);
    }

    @SuppressWarnings("CatchingUnchecked") // one article's trouble must not stop the others
    private Publication publish(Path file) {
        try {
            String slug = Source.slug(file.toString());
            Path folder = options.out().resolve(slug);
            if (Earlier.isSource(folder, file)) {
                return refused(file, List.of(Earlier.amongSources(folder, file)), null);
            }
            Optional<Publication> before = options.force() ? Optional.empty() : unchanged.of(file, slug, folder);
            Publication publication = before.isPresent() ? before.get() : publish(file, folder);
            return publication.with(Earlier.left(folder, slug, publication.files()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return refused(file, List.of(Failure.of(file.toString(), e)), e);
        }
    }

    private Publication publish(Path file, Path folder) throws Exception {
        long begun = manifest.present();
        Source source = Source.of(file, file.toString(), options.limits());
        formats.expect(() -> preparation.siteTheme().value());
        Outcome<Preparation.Edited> edited = preparation.edit(source);
        // The rules are held on the edition while its formats are made: they seldom refuse what could be read.
        List<Formats.Making> running = edited.value().isEmpty() || edited.hasErrors()
                ? List.of()
                : formats.begin(edited.value().get());
        Outcome<Preparation.Prepared> prepared = preparation.judge(edited);
        List<Diagnostic> findings = new ArrayList<>(prepared.findings());
        if (prepared.hasErrors() || prepared.value().isEmpty()) {
            running.forEach(making -> making.future().cancel(false));
            return refused(file, findings, null);
        }
        Preparation.Prepared ready = prepared.value().get();
        List<Formats.Made> renditions =
                Formats.made(running.isEmpty() ? formats.begin(ready.edited()) : running, findings);
        List<Inspector.Inspection> inspections =
                hasErrors(findings) ? List.of() : inspect(renditions, ready, source, folder);
        inspections.forEach(inspection -> findings.addAll(inspection.findings()));
        findings.sort(null);
        if (hasErrors(findings)) {
            return refused(file, findings, null);
        }
        List<Publication.File> files = new ArrayList<>();
        SequencedMap<String, byte[]> written = new LinkedHashMap<>();
        Losses losses = new Losses(ready.edition());
        try {
            for (int i = 0; i < renditions.size(); i++) {
                Formats.Made made = renditions.get(i);
                byte[] bytes = made.rendition().bytes();
                String name = made.name(source.slug());
                written.put(name, bytes);
                String format = made.rendition().format();
                String hash = Sha256.of(bytes);
                files.add(new Publication.File(
                        format,
                        made.variant(),
                        name,
                        bytes.length,
                        hash,
                        standards(format),
                        inspections.isEmpty()
                                ? Inspector.owed(format, standards(format))
                                : inspections.get(i).checks(),
                        Inspector.lost(format, losses)));
            }
            Theme theme = ready.theme();
            Map<String, String> inputs = Inputs.of(source);
            Report report = reporting.of(ready, inputs, files, findings, !inspections.isEmpty());
            byte[] json = report.json();
            byte[] page = ReportPage.of(Dossiers.of(ReportFile.of(json)), theme);
            written.put(Report.page(source.slug()), page);
            written.put(Report.NAME, json);
            try (OutputFolder out = OutputFolder.open(options.out())) {
                out.replace(source.slug(), written);
                for (Publication.File each : files) {
                    manifest.wrote(folder.resolve(each.name()), each.sha256());
                }
                manifest.wrote(folder.resolve(Report.page(source.slug())), Sha256.of(page));
                manifest.wrote(folder.resolve(Report.NAME), Sha256.of(json));
            }
            Inputs.remember(inputs, file, manifest, begun);
        } catch (IOException e) {
            findings.add(Diagnostic.of(
                    Code.OUTPUT_UNWRITABLE,
                    Position.of(folder.toString()),
                    "the published files cannot be written: " + Failure.reason(e),
                    "check that the folder can be written to and the disk has room"));
            return refused(file, findings, e);
        }
        published.incrementAndGet();
        long waived = Reporting.passed(ready.waived()).size();
        return new Publication(file, Publication.State.PUBLISHED, files, findings, waived, null);
    }

    private static boolean hasErrors(List<Diagnostic> findings) {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    private @Nullable String standards(String format) {
        return format.equals("pdf") ? options.pdf().claim() : null;
    }

    /** What is found in each file, at a time; nothing where nobody wants to know. */
    private List<Inspector.Inspection> inspect(
            List<Formats.Made> renditions, Preparation.Prepared prepared, Source source, Path folder) throws Exception {
        Inspector wanted = inspector;
        if (wanted == null) {
            return List.of();
        }
        List<Callable<Inspector.Inspection>> work = new ArrayList<>();
        for (Formats.Made made : renditions) {
            String format = made.rendition().format();
            Inspector.Finished finished = new Inspector.Finished(
                    format,
                    standards(format),
                    folder.resolve(made.name(source.slug())),
                    made.rendition().bytes());
            Inspector.Origin origin =
                    new Inspector.Origin(prepared.edition(), prepared.edited().theme(made.variant()));
            work.add(() -> wanted.inspect(finished, origin));
        }
        return formats.all(work);
    }

    /** Makes the files of an article and throws them away, so that the JVM knows its way before somebody waits. */
    @SuppressWarnings("CatchingUnchecked") // who publishes the article is told of its troubles
    void rehearse(Path file) {
        try {
            Outcome<Preparation.Prepared> prepared =
                    preparation.prepare(Source.of(file, file.toString(), options.limits()));
            if (prepared.value().isPresent() && !prepared.hasErrors()) {
                List<Formats.Made> unused =
                        Formats.made(formats.begin(prepared.value().get().edited()), new ArrayList<>());
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return;
        }
    }

    /** How many articles have new files, all in their places, so far. */
    public int published() {
        return published.get();
    }

    @Override
    public void close() {
        articles.close();
        formats.close();
        remember();
    }

    /** Writes down what is known of the files, so that the next run need not read them. */
    public void remember() {
        try {
            if (Files.isDirectory(options.out())) {
                manifest.write();
            }
        } catch (IOException e) {
            // Only the next run would have been the faster for it, and a folder that refuses files was told of already.
            return;
        }
    }
}
