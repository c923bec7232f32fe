package org.fairleaf.check;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.Specimen;

/** What an article of the tests is held against: it says so itself. */
public final class Policies {

    private static final Pattern STATED =
            Pattern.compile("\\A---\\n#(?: --profile (draft|final))?(?: --today (\\d{4}-\\d\\d-\\d\\d))?\\n");

    private Policies() {}

    /**
     * What stands in a comment behind its first three hyphens, as on the command line: {@code # --profile final --today
     * 2026-03-02}; else the policy of all tests.
     */
    public static Policy of(String article) {
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
                today != null);
    }
}
