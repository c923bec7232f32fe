package org.fairleaf.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.fairleaf.diagnostic.Spelling;
import org.fairleaf.publish.Options;
import org.fairleaf.publish.Renderers;
import org.fairleaf.render.pdf.Standard;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is to be made of articles, where and how. */
final class Request {

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
    Path out = Path.of("output");

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
    boolean verify;

    @Mixin
    private Judgement judgement = new Judgement();

    @Mixin
    private Tools tools = new Tools();

    @Option(names = "--jobs", paramLabel = "N", description = "Work on N things at a time. Default: one for each core")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** @param force whether what has not changed is published, too */
    Options options(Common common, boolean force) {
        return new Options(
                wanted(common),
                variants(common),
                out,
                common.theme,
                Common.STYLES,
                atLeastOne(common),
                force,
                common.sourceDate(),
                standard(common),
                judgement.policy(),
                common.limits(),
                verify ? tools.validators() : null);
    }

    /** The list that articles are held against, or null. */
    @Nullable
    Path retractions() {
        return judgement.retractions;
    }

    private List<String> wanted(Common common) {
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

    private Standard standard(Common common) {
        return Standard.of(pdf)
                .orElseThrow(() -> new ParameterException(
                        common.spec.commandLine(),
                        "There is no PDF standard \"" + pdf + "\"; there are " + String.join(", ", Standard.labels())));
    }

    private List<Variant> variants(Common common) {
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

    private int atLeastOne(Common common) {
        if (jobs < 1) {
            throw new ParameterException(common.spec.commandLine(), "--jobs must be 1 or more");
        }
        return jobs;
    }
}
