package org.fairleaf.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Waivers;
import org.fairleaf.check.credibility.ReviewDates;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.render.xhtml.ReportPage;
import org.fairleaf.theme.Theme;

/** Tells which articles need not be published again. */
final class Unchanged {

    /** What the bytes depend on, beside the article, its files and its theme. */
    private final String key;

    private final Policy policy;
    /** Whether files must have been verified when they were made. */
    private final boolean verified;

    private final Preparation preparation;
    private final Manifest manifest;

    Unchanged(Options options, String key, Preparation preparation, Manifest manifest) {
        this.key = key;
        this.policy = options.policy();
        this.verified = options.validators() != null;
        this.preparation = preparation;
        this.manifest = manifest;
    }

    /** What was published before, where nothing that its bytes depend on has changed since. */
    Optional<Publication> of(Path file, String slug, Path folder) throws IOException {
        Path report = folder.resolve(Report.NAME);
        Path page = folder.resolve(Report.page(slug));
        boolean known = manifest.knows(report) && manifest.knows(page);
        if (known && !(manifest.whole(report) && manifest.whole(page))) {
            return Optional.empty();
        }
        Optional<Previous> previous =
                Previous.read(report, file).filter(before -> before.key().equals(key));
        if (previous.isEmpty() || !previous.get().intact(folder, manifest)) {
            return Optional.empty();
        }
        Previous before = previous.get();
        List<Diagnostic> findings = new ArrayList<>(before.findings());
        long waived = before.waived();
        if (!policy.stated()) {
            Waivers dated = Waivers.of(before.waivers(), ReviewDates.findings(before.schedule(), policy), policy);
            dated.findings().stream()
                    .filter(finding -> Checks.DATED.contains(finding.code()))
                    .forEach(findings::add);
            findings.sort(null);
            waived += dated.passed().size();
        }
        if (findings.stream().anyMatch(Diagnostic::isError)) {
            return Optional.empty();
        }
        Publication unchanged =
                new Publication(file, Publication.State.UNCHANGED, before.files(), findings, waived, null);
        boolean same = Inputs.same(before.inputs(), file, manifest)
                && preparation.digest(before.theme()).equals(Optional.of(before.themeDigest()))
                && (!verified || unchanged.verified())
                && (known || agree(report, page, before.theme()));
        return same ? Optional.of(unchanged) : Optional.empty();
    }

    /**
     * Whether the page is that of the report, and so neither was changed by anybody. It is asked where the manifest was lost,
     * as by a run that was killed: to make all anew would take far longer.
     */
    private boolean agree(Path report, Path page, String theme) throws IOException {
        Optional<Theme> look = preparation.theme(theme);
        if (look.isEmpty() || !Files.isRegularFile(page)) {
            return false;
        }
        byte[] made = ReportPage.of(Dossiers.of(ReportFile.read(report)), look.get());
        return Sha256.of(made).equals(manifest.hash(page)) && manifest.hash(report) != null;
    }
}
