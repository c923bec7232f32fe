package org.fairleaf.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairleaf.ast.Position;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.edition.Edition;
import org.fairleaf.theme.Theme;
import org.fairleaf.verify.Losses;
import org.fairleaf.verify.Verifiers;
import org.fairleaf.verify.docx.DocxRules;
import org.fairleaf.verify.text.TextRules;
import org.fairleaf.verify.validators.EpubCheck;
import org.fairleaf.verify.validators.Validators;
import org.fairleaf.verify.validators.VeraPdf;
import org.jspecify.annotations.Nullable;

/**
 * Looks at finished files: whether they keep to their standards, which validators tell, and whether they say what the
 * article says. What cannot be checked is said to be so. Safe for several threads.
 */
final class Inspector {

    private static final String OWN = "Fairleaf";
    private static final String PARITY = "agrees with the article";
    private static final String RULES = "rules of its format";
    private static final String AGAIN = "publish the article again";

    /**
     * A file to look at.
     *
     * @param path as the user knows it
     * @param standards those that a PDF claims; null in other formats
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Finished(String format, @Nullable String standards, Path path, byte[] bytes) {}

    /** What a file was made of. */
    record Origin(Edition edition, Theme theme) {}

    /**
     * What was found.
     *
     * @param findings at a line of the article, else at the file
     */
    record Inspection(List<CheckRun> checks, List<Diagnostic> findings) {}

    private final Validators validators;
    private final String version;

    /** @param version Fairleaf's own */
    Inspector(Validators validators, String version) {
        this.validators = validators;
        this.version = version;
    }

    /** What would be checked of a file of that format; none of it has been. */
    static List<CheckRun> owed(String format, @Nullable String standards) {
        List<CheckRun> owed = new ArrayList<>();
        if (format.equals("pdf")) {
            owed.add(CheckRun.notRun(standards == null ? "PDF" : standards, "veraPDF"));
        } else if (format.equals("epub")) {
            owed.add(CheckRun.notRun("EPUB", "EPUBCheck"));
        }
        owed.add(CheckRun.notRun(PARITY, OWN));
        return List.copyOf(owed);
    }

    /** What the format cannot carry of the article. */
    static List<String> lost(String format, Losses losses) {
        return Verifiers.formats().contains(format) ? Verifiers.of(format).lost(losses) : List.of();
    }

    /** Validates the file, and compares it with the article that it was made of. */
    Inspection inspect(Finished file, Origin origin) {
        return inspect(file, (owed, found) -> List.of(compare(owed, file, origin, found)));
    }

    /**
     * Validates the file, and looks at what can be seen without its article.
     *
     * @param reason why there is none
     */
    Inspection alone(Finished file, String reason) {
        return inspect(file, (owed, found) -> ownRules(owed, file, reason, found));
    }

    /** Runs a check that is owed, or says why not. */
    private interface Work {
        List<CheckRun> run(CheckRun owed, List<Diagnostic> found);
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a damaged or foreign file does to its reader is a finding
    private Inspection inspect(Finished file, Work own) {
        List<CheckRun> checks = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (CheckRun owed : owed(file.format(), file.standards())) {
            List<Diagnostic> found = new ArrayList<>();
            Work work = owed.tool().equals(OWN) ? own : (validation, into) -> List.of(validate(validation, file, into));
            try {
                checks.addAll(work.run(owed, found));
            } catch (RuntimeException | StackOverflowError e) {
                found.add(Diagnostic.of(
                        Code.VERIFY_UNREADABLE,
                        Position.of(file.path().toString()),
                        owed.tool() + " cannot read the file back: " + e,
                        "publish the article again, and report it if it stays"));
                checks.add(done(owed.name(), owed.tool(), version, found));
            }
            findings.addAll(found);
        }
        return new Inspection(List.copyOf(checks), List.copyOf(findings));
    }

    private static CheckRun done(String name, String tool, String version, List<Diagnostic> found) {
        boolean failed = found.stream().anyMatch(Diagnostic::isError);
        return new CheckRun(name, tool, version, failed ? CheckRun.Result.FAILED : CheckRun.Result.PASSED);
    }

    private CheckRun validate(CheckRun owed, Finished file, List<Diagnostic> found) {
        String path = file.path().toString();
        String standards = file.standards();
        Optional<EpubCheck> epubcheck = file.format().equals("epub") ? validators.epubcheck() : Optional.empty();
        Optional<VeraPdf> verapdf = file.format().equals("pdf") ? validators.verapdf() : Optional.empty();
        if (epubcheck.isPresent()) {
            found.addAll(epubcheck.get().validate(file.bytes(), path));
            return done(owed.name(), owed.tool(), epubcheck.get().version(), found);
        }
        if (verapdf.isPresent() && standards != null && VeraPdf.knows(standards)) {
            found.addAll(verapdf.get().validate(file.bytes(), path, standards));
            return done(owed.name(), owed.tool(), verapdf.get().version(), found);
        }
        found.add(
                verapdf.isPresent()
                        ? notChecked(path, "veraPDF knows no standard \"" + standards + "\"", AGAIN)
                        : notChecked(
                                path,
                                owed.tool() + " is not there, so it was not checked whether the file keeps to its"
                                        + " standard",
                                "run ./fairleaf with a network connection once, or \"mvn -Pvalidators"
                                        + " process-resources\"; it is looked for in "
                                        + validators.folder()));
        return owed;
    }

    private CheckRun compare(CheckRun owed, Finished file, Origin origin, List<Diagnostic> found) {
        if (!Verifiers.formats().contains(file.format())) {
            found.add(notChecked(file.path().toString(), "nothing reads this format back"));
            return owed;
        }
        Verifiers.of(file.format()).verify(file.bytes(), origin.edition(), origin.theme()).stream()
                .map(finding -> told(finding, file))
                .forEach(found::add);
        return done(owed.name(), owed.tool(), version, found);
    }

    /** The rules that need no article, where the format has any; the comparison stays owed. */
    private List<CheckRun> ownRules(CheckRun owed, Finished file, String reason, List<Diagnostic> found) {
        String path = file.path().toString();
        found.add(notChecked(path, "it was not checked whether the file agrees with its article: " + reason));
        List<Diagnostic> broken;
        switch (file.format()) {
            case "docx" -> broken = DocxRules.check(file.bytes(), path);
            case "txt" -> broken = TextRules.check(file.bytes(), path);
            default -> {
                return List.of(owed);
            }
        }
        broken.stream().map(finding -> ofTheFile(finding, path)).forEach(found::add);
        return List.of(done(RULES, OWN, version, found), owed);
    }

    /** A finding at a line of the article says in which file; one without a line is of the file itself. */
    private static Diagnostic told(Diagnostic finding, Finished file) {
        return finding.position().line() == 0
                ? finding.at(Position.of(file.path().toString()))
                : finding.saying("in " + file.path().getFileName() + ", " + finding.message());
    }

    /** A Word document knows the lines of the article that it was made of, and this article is not at hand. */
    private static Diagnostic ofTheFile(Diagnostic finding, String path) {
        int line = finding.position().line();
        return finding.at(Position.of(path))
                .saying(finding.message() + (line == 0 ? "" : " (from line " + line + " of its article)"));
    }

    private static Diagnostic notChecked(String path, String message, String... hints) {
        return Diagnostic.of(Code.NOT_CHECKED, Position.of(path), message, hints);
    }
}
