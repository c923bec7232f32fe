package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Citations that are only words, such as "(Zhang et al., 2012)": no note leads from them to a reference. */
public final class UnlinkedCitations implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Works works = new Works(manuscript.bibliography());
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            for (Naming naming : Naming.in(passage.text())) {
                if (isCitation(naming, works) && !isLinked(naming, passage, manuscript)) {
                    findings.add(Diagnostic.of(
                            Code.CITE_UNLINKED,
                            passage.at(naming.start()),
                            "\"" + passage.text().substring(naming.start(), naming.end())
                                    + "\" looks like a citation, but is only words",
                            advice(naming, works)));
                }
            }
        }
        return findings;
    }

    /** "March (2020)" and "(Geneva, 2015)" are none, unless a work of the bibliography is by somebody of that name. */
    private static boolean isCitation(Naming naming, Works works) {
        return naming.isPlural() || !works.firstBy(naming.first()).isEmpty();
    }

    /** Whether a citation follows, or one in the paragraph is of that author and year. */
    private static boolean isLinked(Naming naming, Passage passage, Manuscript manuscript) {
        return passage.marks().stream()
                .anyMatch(mark -> mark.offset() >= naming.start() && mark.offset() <= naming.end() + 2
                        || mark.citation().cites().stream().anyMatch(cite -> fits(naming, cite.key(), manuscript)));
    }

    private static boolean fits(Naming naming, String key, Manuscript manuscript) {
        Reference reference = manuscript.bibliography().get(key);
        if (reference != null) {
            return Objects.equals(reference.issuedYear(), naming.year())
                    && !Works.makers(reference).isEmpty()
                    && Works.isCalled(Works.makers(reference).getFirst(), naming.first());
        }
        return AuthorYear.of(key)
                .filter(wanted -> Objects.equals(wanted.year(), naming.year())
                        && Works.fold(wanted.author()).equals(Works.fold(naming.first())))
                .isPresent();
    }

    private static String advice(Naming naming, Works works) {
        List<Reference> byFirst = works.firstBy(naming.first());
        List<Reference> ofYear = byFirst.stream()
                .filter(reference -> Objects.equals(reference.issuedYear(), naming.year()))
                .toList();
        if (ofYear.size() == 1) {
            Reference reference = ofYear.getFirst();
            return "if it is " + Works.placed(reference) + ", write "
                    + (naming.bracketed() ? "[@" + reference.key() + "]" : "@" + reference.key());
        }
        if (!ofYear.isEmpty()) {
            return "it fits "
                    + String.join(
                            " and ", ofYear.stream().limit(3).map(Works::placed).toList())
                    + "; cite the one that is meant by its key";
        }
        if (!byFirst.isEmpty()) {
            return "the bibliography has " + Works.placed(byFirst.getFirst()) + " by " + naming.first()
                    + ", but of another year; cite the work that is meant by its key";
        }
        return "no reference is by " + naming.first()
                + "; add the work to the bibliography and cite it by its key, as in [@key]";
    }
}
