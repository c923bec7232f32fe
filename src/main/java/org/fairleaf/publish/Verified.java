package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.List;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * What was found in the published files of one article.
 *
 * @param subject the article or the published file that was asked about, as the user named it
 * @param files the files looked at
 * @param findings everything found, files before lines of the article
 * @param failure the defect or I/O trouble that ended it, or null; the findings tell users of it
 */
public record Verified(
        Path subject,
        List<File> files,
        List<Diagnostic> findings,
        @Nullable Throwable failure) {

    /**
     * A published file.
     *
     * @param there whether it is where the report says
     * @param checks what was checked of it, and what was not
     * @param errors how many findings in it are errors
     */
    public record File(Path path, boolean there, List<CheckRun> checks, long errors) {}

    /** How many findings are errors. */
    public long errors() {
        return findings.stream().filter(Diagnostic::isError).count();
    }

    /** Whether it was the machine's or Fairleaf's fault. */
    public boolean broken() {
        return findings.stream()
                .anyMatch(finding -> finding.code() == Code.INTERNAL || finding.code() == Code.FILE_UNREADABLE);
    }
}
