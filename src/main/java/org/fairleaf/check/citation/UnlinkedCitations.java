package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.fairleaf.ast.Inline;
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
            List<Naming> namings = Naming.in(passage.text());
            if (namings.isEmpty()) {
                continue;
            }
            NavigableSet<Integer> marks = new TreeSet<>();
            passage.marks().forEach(mark -> marks.add(mark.offset()));
            Set<String> cited = cited(passage, manuscript);
            for (Naming naming : namings) {
                Integer next = marks.ceiling(naming.start());
                boolean followed = next != null && next <= naming.end() + 2;
                boolean linked = followed || cited.contains(Works.fold(naming.first()) + " " + naming.year());
                if (!linked && isCitation(naming, works)) {
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

    /** The authors and years of what the paragraph cites: where they are named in it, a note is not far. */
    private static Set<String> cited(Passage passage, Manuscript manuscript) {
        Set<String> cited = new HashSet<>();
        for (Passage.Mark mark : passage.marks()) {
            for (Inline.Cite cite : mark.citation().cites()) {
                Reference reference = manuscript.bibliography().get(cite.key());
                if (reference == null) {
                    AuthorYear.of(cite.key())
                            .ifPresent(wanted -> cited.add(Works.fold(wanted.author()) + " " + wanted.year()));
                } else if (!Works.makers(reference).isEmpty()) {
                    Works.names(Works.makers(reference).getFirst())
                            .forEach(name -> cited.add(name + " " + reference.issuedYear()));
                }
            }
        }
        return cited;
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
