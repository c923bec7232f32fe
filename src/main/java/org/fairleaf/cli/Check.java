package org.fairleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.fairleaf.check.Policy;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Printable;
import org.fairleaf.publish.Failure;
import org.fairleaf.publish.Preparation;
import org.fairleaf.read.Limits;
import org.fairleaf.read.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fairleaf check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks articles and writes nothing.")
final class Check implements Callable<Integer> {

    @Mixin
    private Common common = new Common();

    @Mixin
    private Judgement judgement = new Judgement();

    private boolean failed;

    @Override
    public Integer call() throws IOException {
        Policy policy = judgement.policy();
        Limits limits = common.limits();
        Overview overview = new Overview(policy.today());
        Preparation preparation = new Preparation(Common.STYLES, common.theme, List.of(), common.sourceDate(), policy);
        PrintWriter results = common.spec.commandLine().getOut();
        PrintWriter messages = common.spec.commandLine().getErr();
        List<Diagnostic> all = new ArrayList<>();
        boolean wrong = false;
        for (Path article : common.articles()) {
            Outcome<Preparation.Prepared> prepared = prepared(preparation, article, limits);
            List<Diagnostic> findings = prepared.findings();
            long errors = findings.stream().filter(Diagnostic::isError).count();
            wrong |= errors > 0;
            String nextReview = prepared.value()
                    .map(found -> found.edition().metadata().nextReview())
                    .orElse(null);
            overview.add(article, errors, findings.size() - errors, nextReview);
            if (common.diagnostics == Messages.TEXT) {
                common.diagnostics.print(
                        findings.stream()
                                .filter(finding -> finding.isError() || !common.quiet)
                                .toList(),
                        messages);
                messages.flush();
            } else {
                all.addAll(findings);
            }
            if (!common.quiet) {
                long waived = prepared.value().stream()
                        .flatMap(found -> found.waived().stream())
                        .mapToLong(each -> each.findings().size())
                        .sum();
                results.println(Printable.of(article.toString()) + ": " + errors + " errors, "
                        + (findings.size() - errors) + " warnings" + (waived == 0 ? "" : ", " + waived + " waived"));
            }
        }
        if (!common.quiet) {
            overview.print(results);
        }
        if (common.diagnostics != Messages.TEXT) {
            common.diagnostics.print(all, messages);
        }
        return failed ? Exit.FAILED : wrong ? Exit.ERRORS : Exit.DONE;
    }

    /** One article's trouble must not stop the others. */
    @SuppressWarnings("CatchingUnchecked")
    private Outcome<Preparation.Prepared> prepared(Preparation preparation, Path article, Limits limits) {
        try {
            return preparation.prepare(Source.of(article, article.toString(), limits));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failed = true;
            if (common.verbose) {
                e.printStackTrace(common.spec.commandLine().getErr());
            }
            return Outcome.none(List.of(Failure.of(article.toString(), e)));
        }
    }
}
