package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Printable;
import org.fairleaf.publish.Failure;
import org.fairleaf.publish.Importer;
import org.fairleaf.publish.Readers;
import org.fairleaf.read.Decision;
import org.fairleaf.read.docx.Tracked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fairleaf import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Makes a new article of a foreign file: source/<name>/<name>.md with its references and images, and"
                        + " import-log.md with every decision. Never writes over anything.")
final class Import implements Callable<Integer> {

    /** Not the file's fault. */
    private static final Set<Code> BROKEN =
            EnumSet.of(Code.FILE_UNREADABLE, Code.IMPORT_UNWRITABLE, Code.MEMORY_SHORT, Code.INTERNAL);

    /** More decisions than this are for the log alone. */
    private static final int MOST = 500;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to import: .txt, .md, .docx, .html")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder in which the article's folder is made. Default: source")
    private Path out = Common.SOURCE;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description =
                    "The article's language, such as en-GB. Default: what the file says, else what its words tell.")
    private @Nullable String lang;

    @Option(
            names = "--tracked",
            paramLabel = "WAY",
            description =
                    "What to do with changes that a Word document tracks: accept or reject. Without it, a document that"
                            + " tracks changes is refused, with a list of them.")
    private @Nullable String tracked;

    @Option(
            names = "--diagnostics",
            paramLabel = "FORM",
            description = "How findings are shown: ${COMPLETION-CANDIDATES}. Default: text")
    private Messages diagnostics = Messages.TEXT;

    @Option(names = "--quiet", description = "Print errors only; the log holds the decisions.")
    private boolean quiet;

    @Mixin
    private Bounds bounds = new Bounds();

    @Option(names = "--verbose", description = "Print details of failures.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        if (lang != null && !lang.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + lang + "\" is no language tag; write one such as en, en-GB or zh-Hant");
        }
        for (Path file : files) {
            check(file);
        }
        PrintWriter results = spec.commandLine().getOut();
        PrintWriter messages = spec.commandLine().getErr();
        Importer importer = new Importer(out, lang, tracked(), bounds.limits(spec));
        List<Diagnostic> findings = new ArrayList<>();
        boolean failed = false;
        boolean broken = false;
        try (Interruption.Work work = Interruption.during(() -> interrupted(importer, messages))) {
            for (Path file : files) {
                Outcome<Importer.Result> outcome = imported(importer, file);
                failed |= outcome.value().isEmpty();
                broken |= outcome.findings().stream().anyMatch(finding -> BROKEN.contains(finding.code()));
                List<Diagnostic> told = outcome.findings().stream()
                        .filter(finding -> finding.isError() || !quiet)
                        .toList();
                findings.addAll(told);
                if (diagnostics == Messages.TEXT) {
                    diagnostics.print(told, messages);
                }
                if (!quiet) {
                    outcome.value()
                            .filter(result -> diagnostics == Messages.TEXT)
                            .ifPresent(result -> tell(result, messages));
                    results.println(Printable.of(file.toString())
                            + outcome.value().map(Import::summary).orElse(": not imported"));
                    results.flush();
                }
            }
        }
        if (diagnostics != Messages.TEXT) {
            diagnostics.print(findings, messages);
        }
        return broken ? Exit.FAILED : failed ? Exit.ERRORS : Exit.DONE;
    }

    private static String summary(Importer.Result result) {
        return " → " + result.article() + (result.summary().isEmpty() ? "" : ": " + result.summary());
    }

    private void interrupted(Importer importer, PrintWriter messages) {
        messages.println("fairleaf: interrupted: " + importer.imported() + " of " + files.size()
                + " files were imported; the others have left nothing");
        messages.flush();
    }

    /** One file's trouble must not stop the others. */
    @SuppressWarnings("CatchingUnchecked")
    private Outcome<Importer.Result> imported(Importer importer, Path file) {
        try {
            return importer.run(file);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (verbose) {
                e.printStackTrace(spec.commandLine().getErr());
            }
            return Outcome.none(List.of(Failure.of(file.toString(), e)));
        }
    }

    private Tracked tracked() {
        return switch (tracked == null ? "" : tracked) {
            case "" -> Tracked.REFUSE;
            case "accept" -> Tracked.ACCEPT;
            case "reject" -> Tracked.REJECT;
            default ->
                throw new ParameterException(
                        spec.commandLine(), "\"" + tracked + "\" is no way to treat changes; write accept or reject");
        };
    }

    private void check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file);
        }
        if (!Readers.read(String.valueOf(file.getFileName()))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + file + "\" cannot be imported; there are readers for ."
                            + String.join(", .", Readers.extensions()));
        }
    }

    private static void tell(Importer.Result result, PrintWriter messages) {
        result.decisions().stream().limit(MOST).forEach(decision -> messages.println(line(decision)));
        int more = result.decisions().size() - MOST;
        if (more > 0) {
            messages.println("… and " + more + " decisions more, which the log holds");
        }
    }

    /** A decision as one line, with its place, its kind and the beginning of the words it is about. */
    private static String line(Decision decision) {
        String text = decision.text().replace('\n', ' ');
        String shown = text.length() <= 60 ? text : text.substring(0, 60).stripTrailing() + " …";
        return Printable.of(decision.position() + ": " + decision.kind().word() + ": " + decision.message()
                + (shown.isEmpty() ? "" : ": “" + shown + "”"));
    }
}
