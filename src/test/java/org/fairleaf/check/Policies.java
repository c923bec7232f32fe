package org.fairleaf.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;
import org.fairleaf.cite.Retractions;

/** What an article of the tests is held against: it says so itself. */
public final class Policies {

    private static final Pattern STATED =
            Pattern.compile("\\A---\\n#(?: --profile (draft|final))?(?: --today (\\d{4}-\\d\\d-\\d\\d))?"
                    + "(?: --retractions (\\S+))?\\n");

    private Policies() {}

    /**
     * What stands in a comment behind its first three hyphens, as on the command line: {@code # --profile final --today
     * 2026-03-02}; else the policy of all tests.
     *
     * @param folder where a list of retractions is
     */
    public static Policy of(String article, Path folder) throws IOException {
        Matcher stated = STATED.matcher(article);
        if (!stated.find()) {
            return Specimen.POLICY;
        }
        String today = stated.group(2);
        return new Policy(
                Profile.of(Objects.requireNonNullElse(
                                stated.group(1), Specimen.POLICY.profile().key()))
                        .orElseThrow(),
                today == null ? Specimen.POLICY.today() : LocalDate.parse(today),
                today != null,
                stated.group(3) == null ? null : retractions(folder.resolve(stated.group(3))));
    }

    private static Retractions retractions(Path list) throws IOException {
        try (InputStream in = Files.newInputStream(list)) {
            return Retractions.read(String.valueOf(list.getFileName()), in)
                    .value()
                    .orElseThrow();
        }
    }
}
