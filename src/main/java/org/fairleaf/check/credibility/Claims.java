package org.fairleaf.check.credibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.check.Phrases;
import org.fairleaf.check.Sentence;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;

/**
 * A claim ("is effective", "studies show") cites a work that stands in the references, in the same sentence; and what is
 * said to be significant comes with a number.
 */
public final class Claims implements Check {

    private static final String CLAIMS = "claims";
    private static final String SIGNIFICANCE = "significance";
    private static final Pattern NUMBER = Pattern.compile("\\p{N}");

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            Optional<Phrases> claims = Phrases.of(passage.lang(), CLAIMS);
            Optional<Phrases> significance = Phrases.of(passage.lang(), SIGNIFICANCE);
            if (claims.isEmpty() || significance.isEmpty()) {
                continue;
            }
            for (Sentence sentence : passage.sentences()) {
                String words = sentence.text();
                // A question claims nothing.
                if (words.endsWith("?")) {
                    continue;
                }
                Matcher claim = claims.get().in(words);
                if (claim.find() && !isCited(sentence, manuscript)) {
                    findings.add(Diagnostic.of(
                            Code.CLAIM_UNCITED,
                            sentence.at(claim.start()),
                            "\"" + claim.group() + "\" is a claim, and its sentence cites no work of the references",
                            "cite the work that shows it, or say what is known and what is not"));
                }
                Matcher significant = significance.get().in(words);
                if (significant.find() && !NUMBER.matcher(withoutKeys(words)).find()) {
                    findings.add(Diagnostic.of(
                            Code.SIGNIFICANT_WITHOUT_NUMBER,
                            sentence.at(significant.start()),
                            "\"" + significant.group() + "\" comes without a number",
                            "say how much, such as \"3 in 10 people had less pain\""));
                }
            }
        }
        return findings;
    }

    private static boolean isCited(Sentence sentence, Manuscript manuscript) {
        return sentence.citations().stream()
                .flatMap(citation -> citation.cites().stream())
                .anyMatch(cite -> manuscript.bibliography().get(cite.key()) != null);
    }

    /** The year in a citation's key says how much of nothing. */
    private static String withoutKeys(String words) {
        return words.replaceAll("@\\S+|\\((?:1[89]|20)\\d\\d[a-z]?\\)", "");
    }

    @Override
    public Map<Rule, String> unchecked(Manuscript manuscript) {
        String lang = manuscript.metadata().lang();
        String reason = "there are no words of claims in \"" + lang + "\"";
        return Phrases.of(lang, CLAIMS).isPresent() ? Map.of() : Map.of(Rule.CR12, reason, Rule.CR14, reason);
    }
}
