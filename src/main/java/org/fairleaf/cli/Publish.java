package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.publish.Build;
import org.fairleaf.publish.Options;
import org.fairleaf.publish.Publication;
import org.fairleaf.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fairleaf publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes articles in all formats to output/<slug>/. An article with errors is left as it was.")
final class Publish implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private Request request = new Request();

    @Option(names = "--force", description = "Publish what has not changed, too.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Options options = request.options(common, force);
        List<Path> articles = common.articles();
        PrintWriter results = common.spec.commandLine().getOut();
        Telling telling = new Telling(common, request);
        Progress progress = Progress.of(common, articles.size());
        List<Diagnostic> findings = new ArrayList<>();
        List<Publication> publications = new ArrayList<>();
        List<Diagnostic> listed;
        try (Publisher publisher = new Publisher(options, Build.running());
                Interruption.Work work = Interruption.during(() -> interrupted(publisher, progress, articles.size()))) {
            publisher.publish(articles, publication -> {
                progress.clear();
                publications.add(publication);
                if (common.diagnostics == Messages.TEXT) {
                    telling.tell(publication);
                } else {
                    findings.addAll(publication.findings());
                }
                if (!common.quiet) {
                    results.println(telling.summary(publication));
                    results.flush();
                }
                progress.show(publications.size());
            });
            progress.end();
            listed = publisher.list();
        }
        if (common.diagnostics == Messages.TEXT) {
            telling.tell(listed);
        } else {
            findings.addAll(listed);
            common.diagnostics.print(findings, common.spec.commandLine().getErr());
        }
        if (!common.quiet && publications.size() > 1) {
            telling.sum(publications).forEach(results::println);
        }
        if (publications.stream().anyMatch(Publication::broken)
                || listed.stream().anyMatch(Diagnostic::isError)) {
            return Exit.FAILED;
        }
        return publications.stream().anyMatch(publication -> publication.errors() > 0) ? Exit.ERRORS : Exit.DONE;
    }

    private void interrupted(Publisher publisher, Progress progress, int all) {
        publisher.remember();
        progress.end();
        PrintWriter messages = common.spec.commandLine().getErr();
        messages.println("fairleaf: interrupted: " + publisher.published() + " of " + all
                + " articles were published; all others are as they were");
        messages.flush();
    }
}
