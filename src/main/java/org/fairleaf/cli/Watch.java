package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.publish.Articles;
import org.fairleaf.publish.Build;
import org.fairleaf.publish.FolderChanges;
import org.fairleaf.publish.Options;
import org.fairleaf.publish.Publication;
import org.fairleaf.publish.Publisher;
import org.fairleaf.publish.Until;
import org.fairleaf.publish.Watcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** {@code fairleaf watch}. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Publishes articles, and again whenever they, their images, references, themes or the list of"
                    + " retracted works change; until Ctrl-C.",
            "An article with errors, or one that is deleted, keeps what was last published of it."
        })
final class Watch implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private Request request = new Request();

    @Override
    public Integer call() throws IOException {
        List<Path> roots = common.named.isEmpty() ? List.of(Common.SOURCE) : common.named;
        common.articles(roots);
        Options options = request.options(common, false);
        Watcher watcher = new Watcher(roots, new Audience());
        try (FolderChanges changes = changes(roots, options)) {
            say("Watching " + roots.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + "; Ctrl-C ends it.");
            while (watch(watcher, options, changes)) {
                options = held(options);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private FolderChanges changes(List<Path> roots, Options options) throws IOException {
        List<Path> watched = new ArrayList<>(Watcher.folders(roots, options));
        if (request.retractions() != null) {
            watched.add(request.retractions());
        }
        return new FolderChanges(watched, request.out, this::warn);
    }

    /** @return whether to go on, since the list of retracted works is another than it was */
    private boolean watch(Watcher watcher, Options options, FolderChanges changes)
            throws IOException, InterruptedException {
        Path list = request.retractions();
        try (Publisher publisher = new Publisher(options, Build.running());
                Interruption.Work work = Interruption.during(publisher::remember)) {
            if (list == null) {
                watcher.watch(publisher, changes);
                return false;
            }
            Until changed = new Until(changes, list);
            watcher.watch(publisher, changed);
            return changed.reached();
        }
    }

    /** What articles are held against from now on; a list that cannot be read leaves that as it was. */
    private Options held(Options before) {
        try {
            return request.options(common, false);
        } catch (ParameterException unreadable) {
            warn(unreadable.getMessage() + "; what was read of it before holds until it is repaired");
            return before;
        }
    }

    private void warn(String line) {
        PrintWriter messages = common.spec.commandLine().getErr();
        messages.println("fairleaf: " + line);
        messages.flush();
    }

    private void say(String line) {
        if (!common.quiet) {
            PrintWriter results = common.spec.commandLine().getOut();
            results.println(line);
            results.flush();
        }
    }

    /** Tells at the terminal. */
    private final class Audience implements Watcher.Audience {

        private final Telling telling = new Telling(common, request);

        @Override
        public void told(Publication publication) {
            if (common.diagnostics == Messages.TEXT) {
                telling.tell(publication);
            } else {
                print(publication.findings());
            }
            say(telling.summary(publication));
        }

        @Override
        public void gone(Path article) {
            say(article + ": is gone; what was published of it stays in "
                    + request.out.resolve(Articles.slug(article)));
        }

        @Override
        public void listed(List<Diagnostic> findings) {
            if (common.diagnostics == Messages.TEXT) {
                telling.tell(findings);
            } else if (!findings.isEmpty()) {
                print(findings);
            }
        }

        private void print(List<Diagnostic> findings) {
            try {
                common.diagnostics.print(findings, common.spec.commandLine().getErr());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
