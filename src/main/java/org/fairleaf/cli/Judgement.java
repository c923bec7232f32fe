package org.fairleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
import org.fairleaf.cite.Retractions;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Outcome;
import org.fairleaf.diagnostic.Spelling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What articles are held against. */
final class Judgement {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description =
                    "draft: marked as a draft, and what is missing is told; final: for patients, refused unless every"
                            + " rule is kept or waived. Default: draft")
    private String profile = Profile.DRAFT.key();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day to compare review dates with, such as 2026-03-02. Default: the system's date")
    private @Nullable String today;

    @Option(
            names = "--retractions",
            paramLabel = "FILE",
            description =
                    "A list of retracted works to look up what is cited: CSV with a header and a column of DOIs, such as"
                            + " the export of Retraction Watch. Nothing is fetched")
    @Nullable
    Path retractions;

    Policy policy() {
        Profile wanted = Profile.of(profile)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no profile \"" + profile + "\"; "
                                + Spelling.closest(profile, Profile.keys())
                                        .map(near -> "did you mean " + near + "?")
                                        .orElse("there are " + String.join(", ", Profile.keys()))));
        String day = today;
        try {
            // The one place where the clock is read: it decides what is told, and no byte that is published.
            return day == null
                    ? new Policy(wanted, LocalDate.now(java.time.ZoneId.systemDefault()), false, retracted())
                    : new Policy(wanted, LocalDate.parse(day.strip()), true, retracted());
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--today is \"" + day + "\", which is no date such as 2026-03-02");
        }
    }

    /** A list that cannot be read whole is refused: what it leaves out would go unnoticed. */
    private @Nullable Retractions retracted() {
        Path file = retractions;
        if (file == null) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Outcome<Retractions> read = Retractions.read(file.toString(), in);
            return read.value()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            read.findings().stream().map(Diagnostic::toString).collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The list of retracted works cannot be read: " + file + "; check the name", e);
        }
    }
}
