package org.fairleaf.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule about the content of an article.
 *
 * @param note why it was not checked, or null
 */
public record Verdict(Rule rule, Result result, @Nullable String note) {

    /** In the order in which they outweigh each other. */
    public enum Result {
        FAILED("failed"),
        WARNED("warned"),
        WAIVED("waived"),
        NOT_CHECKED("not checked"),
        OWED("for a person"),
        PASSED("passed");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** As reports and people spell it. */
        public String word() {
            return word;
        }

        /** The result of that spelling; anything else was not checked. */
        public static Result of(String word) {
            return Arrays.stream(values())
                    .filter(result -> result.word.equals(word))
                    .findFirst()
                    .orElse(NOT_CHECKED);
        }
    }

    /**
     * The verdict on every rule, in their order.
     *
     * @param waived the findings that a waiver lets pass
     * @param unchecked the rules that could not be looked at, each with the reason
     */
    static List<Verdict> of(List<Diagnostic> findings, List<Diagnostic> waived, Map<Rule, String> unchecked) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            verdicts.add(new Verdict(rule, result(rule, findings, waived, unchecked), unchecked.get(rule)));
        }
        return List.copyOf(verdicts);
    }

    private static Result result(
            Rule rule, List<Diagnostic> findings, List<Diagnostic> waived, Map<Rule, String> unchecked) {
        List<Diagnostic> found = findings.stream()
                .filter(finding -> finding.code().rule() == rule)
                .toList();
        if (!found.isEmpty()) {
            return found.stream().anyMatch(Diagnostic::isError) ? Result.FAILED : Result.WARNED;
        }
        if (waived.stream().anyMatch(finding -> finding.code().rule() == rule)) {
            return Result.WAIVED;
        }
        return unchecked.containsKey(rule) ? Result.NOT_CHECKED : rule.human() ? Result.OWED : Result.PASSED;
    }
}
