package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.theme.Variant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one article.
 *
 * @param files the files published; empty where nothing was
 * @param findings everything found, by place in the source
 * @param waived how many findings more a waiver lets pass
 * @param failure the defect or I/O trouble that ended it, or null; the findings tell users of it
 */
public record Publication(
        Path article,
        State state,
        List<File> files,
        List<Diagnostic> findings,
        long waived,
        @Nullable Throwable failure) {

    public enum State {
        /** Its files are new. */
        PUBLISHED,
        /** Its files are there already, made of the same source. */
        UNCHANGED,
        /** It has errors; what was published before is untouched. */
        REFUSED
    }

    /**
     * A published file.
     *
     * @param variant for whom it is laid out, or null where it has no pages
     * @param size in bytes
     * @param sha256 in lower-case hexadecimal
     * @param standards those that a PDF claims, or null
     * @param checks what was checked of it, and what was not
     * @param lost what its format cannot carry of the article
     */
    public record File(
            String format,
            @Nullable Variant variant,
            String name,
            long size,
            String sha256,
            @Nullable String standards,
            List<CheckRun> checks,
            List<String> lost) {}

    /** The same with another finding. */
    Publication with(Optional<Diagnostic> finding) {
        if (finding.isEmpty()) {
            return this;
        }
        List<Diagnostic> all = new ArrayList<>(findings);
        all.add(finding.get());
        return new Publication(article, state, files, all, waived, failure);
    }

    /** Whether every check of every file was run and found nothing. */
    public boolean verified() {
        return files.stream().flatMap(file -> file.checks().stream()).allMatch(CheckRun::passed);
    }

    /** How many findings are warnings. */
    public long warnings() {
        return findings.stream().filter(finding -> !finding.isError()).count();
    }

    /** How many findings are errors. */
    public long errors() {
        return findings.stream().filter(Diagnostic::isError).count();
    }

    /** Whether it was the machine's or Fairleaf's fault, not the article's. */
    public boolean broken() {
        return findings.stream()
                .anyMatch(finding -> finding.code() == Code.INTERNAL
                        || finding.code() == Code.OUTPUT_UNWRITABLE
                        || finding.code() == Code.MEMORY_SHORT
                        || finding.code() == Code.FILE_UNREADABLE);
    }
}
