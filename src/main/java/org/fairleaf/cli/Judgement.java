package org.fairleaf.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Profile;
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
                    ? new Policy(wanted, LocalDate.now(java.time.ZoneId.systemDefault()), false)
                    : new Policy(wanted, LocalDate.parse(day.strip()), true);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--today is \"" + day + "\", which is no date such as 2026-03-02");
        }
    }
}
