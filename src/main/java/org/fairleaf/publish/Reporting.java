package org.fairleaf.publish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairleaf.check.Checks;
import org.fairleaf.check.Policy;
import org.fairleaf.check.Waivers;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.theme.Theme;

/** Makes the reports of articles. */
final class Reporting {

    private final String version;
    private final String key;
    private final Policy policy;

    /**
     * @param version the program's
     * @param key what the bytes depend on, beside the article, its files and its theme
     */
    Reporting(String version, String key, Policy policy) {
        this.version = version;
        this.key = key;
        this.policy = policy;
    }

    /**
     * The report of an article.
     *
     * @param inputs what the files were made of, by name, as hashes
     * @param findings all of them, in order
     * @param inspected whether somebody has read the files back
     */
    Report of(
            Preparation.Prepared prepared,
            Map<String, String> inputs,
            List<Publication.File> files,
            List<Diagnostic> findings,
            boolean inspected) {
        Theme theme = prepared.theme();
        List<Diagnostic> told = findings.stream().filter(this::reported).toList();
        List<Waivers.Waived> waived = prepared.waived().stream()
                .map(each -> new Waivers.Waived(
                        each.waiver(),
                        each.findings().stream().filter(this::reported).toList()))
                .toList();
        return new Report(
                prepared.edition(),
                version,
                theme.name(),
                theme.digest(),
                key,
                policy,
                inputs,
                files,
                told,
                waived,
                Verdict.of(told, passed(waived), unchecked(prepared, inspected)),
                prepared.readability(),
                prepared.worksheet());
    }

    /** The findings that are waived. */
    static List<Diagnostic> passed(List<Waivers.Waived> waived) {
        return waived.stream().flatMap(each -> each.findings().stream()).toList();
    }

    /** The checks of each file say what was not checked; and of the clock's day no published byte knows. */
    private boolean reported(Diagnostic finding) {
        return finding.code() != Code.NOT_CHECKED && (policy.stated() || !Checks.DATED.contains(finding.code()));
    }

    /** The rules that were not looked at: that of what files say, too, where nobody has read them back. */
    private Map<Rule, String> unchecked(Preparation.Prepared prepared, boolean inspected) {
        Map<Rule, String> unchecked = new EnumMap<>(Rule.class);
        unchecked.putAll(prepared.unchecked());
        if (!inspected) {
            unchecked.put(Rule.CR6, "verify the files to have them compared");
        }
        if (!policy.stated()) {
            unchecked.put(Rule.CR3, "state the day with --today");
        }
        return unchecked;
    }
}
