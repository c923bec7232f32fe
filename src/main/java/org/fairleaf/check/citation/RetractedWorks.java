package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.Reference;
import org.fairleaf.cite.Retractions;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.fairleaf.diagnostic.Rule;
import org.fairleaf.diagnostic.Severity;

/**
 * No work that is listed has been retracted, by a list that the user gives. It is an error in a draft, too: a retracted
 * work must not go unnoticed at any time. Who discusses a retraction waives the rule and says why.
 */
public final class RetractedWorks implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Retractions retractions = manuscript.policy().retractions();
        if (retractions == null) {
            return List.of();
        }
        List<Diagnostic> findings = new ArrayList<>();
        Listed.references(manuscript).forEach((reference, cited) -> {
            Retractions.Retraction found = retractions.of(reference);
            if (found != null) {
                findings.add(finding(reference, cited, found));
            }
        });
        return findings;
    }

    private static Diagnostic finding(Reference reference, Position cited, Retractions.Retraction found) {
        String what = switch (found.nature()) {
            case RETRACTED -> "has been retracted";
            case REINSTATED -> "had been retracted, and was reinstated later";
            case CONCERN -> "is under an expression of concern";
        };
        Diagnostic finding = Diagnostic.of(
                Code.REFERENCE_RETRACTED,
                cited,
                "the work " + Works.placed(reference) + " " + what
                        + (found.date().isEmpty() ? "" : " (" + found.date() + ")"),
                found.position().byName() + " says: " + (found.reason().isEmpty() ? "no reason" : found.reason()),
                found.nature() == Retractions.Nature.RETRACTED
                        ? "take it and what rests on it out of the article; where the article is about the retraction,"
                                + " waive " + Rule.CR17 + " with the reason"
                        : "read why, and make sure that what rests on it still holds");
        return found.nature() == Retractions.Nature.RETRACTED ? finding : finding.as(Severity.WARNING);
    }

    @Override
    public Map<Rule, String> unchecked(Manuscript manuscript) {
        return manuscript.policy().retractions() == null
                ? Map.of(Rule.CR17, "no list of retracted works was given (--retractions)")
                : Map.of();
    }
}
