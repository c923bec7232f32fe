package org.fairleaf.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.render.Renderer;
import org.fairleaf.render.Rendition;
import org.fairleaf.theme.Theme;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;

/** The formats wanted of each article, made several at a time by threads that wait for nobody. */
final class Formats implements AutoCloseable {

    private final Options options;
    private final Map<String, Renderer> renderers = new ConcurrentHashMap<>();
    private final AtomicBoolean expected = new AtomicBoolean();
    private final ExecutorService threads;

    Formats(Options options) {
        this.options = options;
        this.threads = Executors.newFixedThreadPool(options.jobs());
    }

    /** A rendition, for whom it is laid out, if it has pages. */
    record Made(@Nullable Variant variant, Rendition rendition) {

        String name(String slug) {
            return slug + (variant == null ? "" : variant.suffix()) + "." + rendition.format();
        }
    }

    /** A rendition on its way. */
    record Making(@Nullable Variant variant, Future<Outcome<Rendition>> future) {

        /** The finding with the variant it is about, where that is not the usual one. */
        Diagnostic told(Diagnostic finding) {
            return variant == null || variant == Variant.STANDARD
                    ? finding
                    : finding.saying("in " + variant.key() + ", " + finding.message());
        }
    }

    /** All formats at a time, those with pages once for each variant, in the order wanted. */
    List<Making> begin(Preparation.Edited edited) {
        List<Making> running = new ArrayList<>();
        for (String format : options.formats()) {
            Renderer renderer = renderer(format);
            if (Renderers.paged(format)) {
                for (Variant variant : options.variants()) {
                    Theme theme = edited.theme(variant);
                    running.add(new Making(variant, threads.submit(() -> renderer.render(edited.edition(), theme))));
                }
            } else {
                running.add(new Making(null, threads.submit(() -> renderer.render(edited.edition(), edited.theme()))));
            }
        }
        return running;
    }

    private Renderer renderer(String format) {
        return renderers.computeIfAbsent(format, name -> Renderers.of(name, options.pdf(), options.limits()));
    }

    /** What the first article would wait for, whatever it says, is made while it is read. */
    void expect(Supplier<Optional<Theme>> theme) {
        if (expected.compareAndSet(false, true)) {
            Future<?> unused = threads.submit(() -> theme.get()
                    .ifPresent(found ->
                            options.formats().forEach(format -> renderer(format).expect(found))));
        }
    }

    /** What has become of them, in their order. @param findings takes what was found in each */
    static List<Made> made(List<Making> running, List<Diagnostic> findings) throws Exception {
        List<Made> renditions = new ArrayList<>();
        for (Making making : running) {
            Outcome<Rendition> outcome;
            try {
                outcome = making.future().get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
            outcome.findings().forEach(finding -> findings.add(making.told(finding)));
            outcome.value().ifPresent(rendition -> renditions.add(new Made(making.variant(), rendition)));
        }
        return renditions;
    }

    /** Does all of that, several at a time. */
    <T> List<T> all(List<Callable<T>> work) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(work)) {
            done.add(each.get());
        }
        return done;
    }

    @Override
    public void close() {
        threads.close();
    }
}
