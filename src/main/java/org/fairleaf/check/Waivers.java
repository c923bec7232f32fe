package org.fairleaf.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairleaf.ast.Waiver;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.diagnostic.Severity;
import org.fairleaf.diagnostic.Spelling;

/**
 * What remains of findings where an article need not keep every rule.
 *
 * @param findings those that no waiver lets pass, and what is wrong with the waivers themselves
 * @param waived what each waiver in force lets pass, in the article's order
 */
public record Waivers(List<Diagnostic> findings, List<Waived> waived) {

    /**
     * Rules whose errors no word of anybody's can let pass: without a description, a header row, a language or a target no
     * format could be made for who needs it; and patients would miss the disclaimer or the source of a statement.
     */
    private static final Set<Rule> FIRM =
            EnumSet.of(Rule.AC1, Rule.AC2, Rule.AC4, Rule.AC5, Rule.AC7, Rule.CR6, Rule.CR7);

    /** What a waiver lets pass. */
    public record Waived(Waiver waiver, List<Diagnostic> findings) {}

    /** Puts the waivers to findings that were told under a policy. */
    public static Waivers of(List<Waiver> waivers, List<Diagnostic> findings, Policy policy) {
        List<Diagnostic> told = new ArrayList<>();
        List<Waived> waived = new ArrayList<>();
        List<Diagnostic> left = new ArrayList<>(findings);
        for (Waiver waiver : waivers) {
            Set<Code> codes = codes(waiver.rule());
            if (codes.isEmpty()) {
                told.add(unknown(waiver));
            } else if (codes.stream().allMatch(Waivers::firm)) {
                told.add(Diagnostic.of(
                        Code.WAIVER_FORBIDDEN,
                        waiver.position(),
                        "\"" + waiver.rule() + "\" cannot be waived: what breaks it cannot be published",
                        "remove the waiver, and put right what breaks the rule"));
            } else if (policy.today().isAfter(LocalDate.parse(waiver.until()))) {
                told.add(Diagnostic.of(
                        Code.WAIVER_EXPIRED,
                        waiver.position(),
                        "the waiver of " + waiver.rule() + " by " + waiver.who() + " has held until " + waiver.until()
                                + ": today is " + policy.today(),
                        "keep the rule now, or let somebody say again until when it need not be kept"));
            } else {
                List<Diagnostic> passed = left.stream()
                        .filter(finding ->
                                codes.contains(finding.code()) && !(finding.isError() && firm(finding.code())))
                        .toList();
                left.removeAll(passed);
                if (passed.isEmpty() && codes.stream().noneMatch(Checks.DATED::contains)) {
                    told.add(Diagnostic.of(
                            Code.WAIVER_UNUSED,
                            waiver.position(),
                            "nothing breaks " + waiver.rule() + ", so the waiver lets nothing pass",
                            "remove it"));
                }
                waived.add(new Waived(waiver, passed));
            }
        }
        left.addAll(told);
        return new Waivers(left.stream().sorted().toList(), List.copyOf(waived));
    }

    /** Everything that is waived. */
    public List<Diagnostic> passed() {
        return waived.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /** The codes of a rule, or the one of that name; none where there is no such rule. */
    private static Set<Code> codes(String name) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        for (Code code : Code.values()) {
            Rule rule = code.rule();
            if (rule != null && (rule.name().equals(wanted) || code.toString().equals(wanted))) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static boolean firm(Code code) {
        Rule rule = code.rule();
        return rule != null && FIRM.contains(rule) && code.severity() == Severity.ERROR;
    }

    private static Diagnostic unknown(Waiver waiver) {
        String wanted = waiver.rule().strip().toUpperCase(Locale.ROOT).replace('_', '-');
        List<String> names = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (!rule.human()) {
                names.add(rule.name());
            }
        }
        Arrays.stream(Code.values()).filter(code -> code.rule() != null).forEach(code -> names.add(code.toString()));
        boolean other =
                Arrays.stream(Code.values()).anyMatch(code -> code.toString().equals(wanted));
        return Diagnostic.of(
                other ? Code.WAIVER_FORBIDDEN : Code.WAIVER_UNKNOWN,
                waiver.position(),
                other
                        ? "\"" + waiver.rule() + "\" cannot be waived: it is no rule about content"
                        : "there is no rule \"" + waiver.rule() + "\"",
                Spelling.closest(wanted, names)
                        .filter(near -> !other)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name a rule by its id, such as RD1, or a finding by its code, such as READING-GRADE"));
    }
}
