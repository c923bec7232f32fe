package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Printable;
import org.fairleaf.publish.Articles;
import org.fairleaf.publish.Build;
import org.fairleaf.publish.CheckRun;
import org.fairleaf.publish.Renderers;
import org.fairleaf.publish.Verification;
import org.fairleaf.publish.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fairleaf verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Verifies published files: PDFs by veraPDF, EPUBs by EPUBCheck, and all of them against the article"
                        + " that they were made of. It is named, or the published file, or a folder of either.")
final class Verify implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of what is published. Default: output")
    private Path out = Path.of("output");

    @Option(
            names = "--source",
            paramLabel = "FILE or DIR",
            description = "Where the article of a published file is looked for. Default: source")
    private Path source = Common.SOURCE;

    @Mixin
    private Tools tools = new Tools();

    @Option(names = "--jobs", paramLabel = "N", description = "Look at N files at a time. Default: one for each core")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Verified> all = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (jobs < 1) {
            throw new ParameterException(common.spec.commandLine(), "--jobs must be 1 or more");
        }
        List<Path> published = new ArrayList<>();
        List<Path> sources = new ArrayList<>();
        for (Path named : common.named) {
            List<Path> folders = Files.isDirectory(named) ? Articles.published(named) : List.of();
            if (folders.isEmpty() && !isPublished(named)) {
                sources.add(named);
            } else {
                published.addAll(folders.isEmpty() ? List.of(existing(named)) : folders);
            }
        }
        boolean everything = common.named.isEmpty();
        List<Path> articles = everything ? common.articles() : sources.isEmpty() ? List.of() : common.articles(sources);
        // The usual folder may be missing; one that is named may not.
        List<Path> known = published.isEmpty() || (source.equals(Common.SOURCE) && !Files.exists(source))
                ? List.of()
                : common.articles(List.of(source));
        Verification.Settings settings = new Verification.Settings(
                out, common.theme, Common.STYLES, jobs, common.sourceDate(), common.limits(), tools.validators());
        try (Verification verification = new Verification(settings, Build.running())) {
            Consumer<Verified> tell = this::tell;
            verification.verify(articles, tell);
            verification.verifyPublished(published, known, tell);
        }
        if (common.diagnostics != Messages.TEXT) {
            common.diagnostics.print(findings, common.spec.commandLine().getErr());
        }
        if (all.stream().anyMatch(Verified::broken)) {
            return Exit.FAILED;
        }
        return all.stream().anyMatch(verified -> verified.errors() > 0) ? Exit.ERRORS : Exit.DONE;
    }

    /** By the extension, since an article has another. */
    private static boolean isPublished(Path named) {
        String name = String.valueOf(named.getFileName()).toLowerCase(Locale.ROOT);
        return Renderers.usual().stream().anyMatch(format -> name.endsWith("." + format));
    }

    private Path existing(Path named) {
        if (!Files.exists(named)) {
            throw new ParameterException(common.spec.commandLine(), "There is no file or folder " + named);
        }
        return named;
    }

    private void tell(Verified verified) {
        all.add(verified);
        PrintWriter messages = common.spec.commandLine().getErr();
        if (common.diagnostics == Messages.TEXT) {
            for (Diagnostic finding : verified.findings()) {
                if (finding.isError() || !common.quiet) {
                    messages.println(finding);
                }
            }
            Throwable failure = verified.failure();
            if (failure != null && common.verbose) {
                failure.printStackTrace(messages);
            }
            messages.flush();
        } else {
            findings.addAll(verified.findings());
        }
        if (!common.quiet) {
            PrintWriter results = common.spec.commandLine().getOut();
            if (verified.files().isEmpty()) {
                results.println(Printable.of(verified.subject().toString()) + ": nothing was verified");
            }
            verified.files().forEach(file -> results.println(summary(file)));
        }
    }

    /** Such as {@code output/hip/hip.pdf: passed (veraPDF 1.30.2: PDF/UA-1, PDF/A-2a; …)}. */
    private static String summary(Verified.File file) {
        if (!file.there()) {
            return file.path() + ": missing";
        }
        return file.path() + ": " + result(file)
                + file.checks().stream().map(Verify::told).collect(Collectors.joining("; ", " (", ")"));
    }

    private static String result(Verified.File file) {
        if (file.errors() > 0) {
            return file.errors() + (file.errors() == 1 ? " error" : " errors");
        }
        long passed = file.checks().stream().filter(CheckRun::passed).count();
        return passed == file.checks().size() ? "passed" : passed == 0 ? "not checked" : "passed what was checked";
    }

    private static String told(CheckRun check) {
        return check + (check.passed() ? "" : ", " + check.result().word());
    }
}
