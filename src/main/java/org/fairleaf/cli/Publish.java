package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Spelling;
import org.fairleaf.publish.Build;
import org.fairleaf.publish.Options;
import org.fairleaf.publish.Publication;
import org.fairleaf.publish.Publisher;
import org.fairleaf.publish.Renderers;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code fairleaf publish}. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes articles in all formats to output/<slug>/. An article with errors is left as it was.")
final class Publish implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "FORMAT",
            description = "Formats: pdf, epub, docx, txt, html, fo. Default: all but fo")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--variant",
            split = ",",
            paramLabel = "VARIANT",
            description =
                    "For whom the pages of the PDF are laid out, each in a file of its own: standard, large-print,"
                            + " dyslexia. Default: standard. The other formats follow each reader's own settings and are"
                            + " written once.")
    private List<String> variants = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "The folder for what is published. Default: output")
    private Path out = Path.of("output");

    @Option(
            names = "--pdf",
            paramLabel = "STANDARD",
            description = "What PDFs follow: ua-1 (PDF 1.7, PDF/UA-1, PDF/A-2a) or ua-2 (PDF 2.0, PDF/UA-2, PDF/A-4, "
                    + "WTPDF 1.0). Default: ua-1")
    private String pdf = Standard.UA_1.label();

    @Option(
            names = "--verify",
            description = "Verify what was made before it is written; see \"fairleaf verify\". A file with an error"
                    + " refuses its article.")
    private boolean verify;

    @Mixin
    private Judgement judgement = new Judgement();

    @Mixin
    private Tools tools = new Tools();

    @Option(names = "--jobs", paramLabel = "N", description = "Work on N things at a time. Default: one for each core")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--force", description = "Publish what has not changed, too.")
    private boolean force;

    @Override
    public Integer call() throws IOException {
        Options options = new Options(
                wanted(),
                variants(),
                out,
                common.theme,
                Common.STYLES,
                atLeastOne(),
                force,
                common.sourceDate(),
                standard(),
                judgement.policy(),
                verify ? tools.validators() : null);
        List<Path> articles = common.articles();
        PrintWriter results = common.spec.commandLine().getOut();
        PrintWriter messages = common.spec.commandLine().getErr();
        List<Diagnostic> findings = new ArrayList<>();
        List<Publication> publications = new ArrayList<>();
        List<Diagnostic> listed;
        try (Publisher publisher = new Publisher(options, Build.running())) {
            publisher.publish(articles, publication -> {
                publications.add(publication);
                if (common.diagnostics == Messages.TEXT) {
                    tell(publication, messages);
                } else {
                    findings.addAll(publication.findings());
                }
                if (!common.quiet) {
                    results.println(summary(publication));
                }
            });
            listed = publisher.list();
        }
        if (common.diagnostics == Messages.TEXT) {
            tell(listed, messages);
        } else {
            findings.addAll(listed);
            common.diagnostics.print(findings, messages);
        }
        if (publications.stream().anyMatch(Publication::broken)
                || listed.stream().anyMatch(Diagnostic::isError)) {
            return Exit.FAILED;
        }
        return publications.stream().anyMatch(publication -> publication.errors() > 0) ? Exit.ERRORS : Exit.DONE;
    }

    private List<String> wanted() {
        if (formats.isEmpty()) {
            return Renderers.usual();
        }
        for (String format : formats) {
            if (!Renderers.formats().contains(format)) {
                throw new ParameterException(
                        common.spec.commandLine(),
                        "There is no format \"" + format + "\"; there are " + String.join(", ", Renderers.formats()));
            }
        }
        return List.copyOf(new LinkedHashSet<>(formats));
    }

    private Standard standard() {
        return Standard.of(pdf)
                .orElseThrow(() -> new ParameterException(
                        common.spec.commandLine(),
                        "There is no PDF standard \"" + pdf + "\"; there are " + String.join(", ", Standard.labels())));
    }

    private List<Variant> variants() {
        List<Variant> wanted = new ArrayList<>();
        for (String key : variants) {
            wanted.add(Variant.of(key)
                    .orElseThrow(() -> new ParameterException(
                            common.spec.commandLine(),
                            "There is no variant \"" + key + "\"; "
                                    + Spelling.closest(key, Variant.keys())
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("there are " + String.join(", ", Variant.keys())))));
        }
        return wanted.isEmpty() ? List.of(Variant.STANDARD) : List.copyOf(new LinkedHashSet<>(wanted));
    }

    private int atLeastOne() {
        if (jobs < 1) {
            throw new ParameterException(common.spec.commandLine(), "--jobs must be 1 or more");
        }
        return jobs;
    }

    private void tell(Publication publication, PrintWriter messages) {
        tell(publication.findings(), messages);
        Throwable failure = publication.failure();
        if (failure != null && common.verbose) {
            failure.printStackTrace(messages);
        }
        messages.flush();
    }

    private void tell(List<Diagnostic> findings, PrintWriter messages) {
        for (Diagnostic finding : findings) {
            if (finding.isError() || !common.quiet) {
                messages.println(finding);
            }
        }
        messages.flush();
    }

    private String summary(Publication publication) {
        String found = counted(publication.errors(), "error")
                + counted(publication.warnings(), "warning")
                + (publication.waived() == 0 ? "" : ", " + publication.waived() + " waived");
        String verified = !verify ? "" : publication.verified() ? ", verified" : ", not verified in all";
        return switch (publication.state()) {
            case REFUSED -> publication.article() + ": not published" + found;
            case PUBLISHED -> publication.article() + " → " + files(publication) + verified + found;
            case UNCHANGED -> publication.article() + ": unchanged, " + files(publication) + verified + found;
        };
    }

    private String files(Publication publication) {
        Path folder = out.resolve(org.fairleaf.publish.Articles.slug(publication.article()));
        return publication.files().stream()
                .map(file -> kind(file) + " " + size(file.size()))
                .collect(Collectors.joining(", ", folder + ": ", ""));
    }

    /** Such as {@code pdf}, {@code pdf large-print}. */
    private static String kind(Publication.File file) {
        Variant variant = file.variant();
        return variant == null || variant == Variant.STANDARD ? file.format() : file.format() + " " + variant.key();
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.ceilDiv(bytes, 1024) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }

    private static String counted(long number, String noun) {
        return number == 0 ? "" : ", " + number + " " + noun + (number == 1 ? "" : "s");
    }
}
