package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.check.Passage;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Who and when the words before a citation say, against its entry: "White et al. (2012) [@white2004]" gives another year,
 * "Xu and Bai [@xu2011]" two authors where the entry has four.
 */
public final class NamesInText implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Works works = new Works(manuscript.bibliography());
        List<Diagnostic> findings = new ArrayList<>();
        for (Passage passage : manuscript.prose()) {
            for (Passage.Mark mark : passage.marks()) {
                Naming naming = Naming.before(passage.text(), mark.offset());
                List<Reference> cited = cited(mark.citation(), manuscript);
                if (naming != null && !cited.isEmpty() && namesAWork(naming, works)) {
                    Diagnostic found = compare(naming, cited, passage.at(naming.start()));
                    if (found != null) {
                        findings.add(found);
                    }
                }
            }
        }
        return findings;
    }

    private static List<Reference> cited(Inline.Citation citation, Manuscript manuscript) {
        List<Reference> cited = new ArrayList<>();
        for (Inline.Cite cite : citation.cites()) {
            Reference reference = manuscript.bibliography().get(cite.key());
            if (reference == null) {
                // The words may be about this one.
                return List.of();
            }
            cited.add(reference);
        }
        return cited;
    }

    /** "China and Japan [@x]" and "March 2004 [@x]" name no works. */
    private static boolean namesAWork(Naming naming, Works works) {
        return naming.others()
                || works.know(naming.first()) && (naming.year() != null || naming.isPlural())
                || naming.isPlural() && naming.year() != null;
    }

    private static @Nullable Diagnostic compare(Naming naming, List<Reference> cited, Position at) {
        List<Reference> meant = cited.stream()
                .filter(reference -> !Works.makers(reference).isEmpty())
                .filter(reference -> Works.isCalled(Works.makers(reference).getFirst(), naming.first()))
                .toList();
        if (meant.isEmpty()) {
            return named(naming, cited.getFirst(), at);
        }
        Reference reference = meant.stream()
                .filter(work -> Objects.equals(work.issuedYear(), naming.year()))
                .findFirst()
                .orElse(meant.getFirst());
        Integer year = reference.issuedYear();
        if (naming.year() != null && year != null && !naming.year().equals(year)) {
            return Diagnostic.of(
                    Code.CITE_YEAR,
                    at,
                    "the text says " + naming.year() + ", but the reference " + Works.placed(reference) + " is of "
                            + year,
                    Works.has(reference.position(), Works.described(reference)),
                    "correct the year where it is wrong, or cite the work that is meant");
        }
        return counted(naming, reference, at);
    }

    private static @Nullable Diagnostic named(Naming naming, Reference reference, Position at) {
        List<PersonName> makers = Works.makers(reference);
        if (makers.isEmpty()) {
            return null;
        }
        boolean further = makers.stream().anyMatch(person -> Works.isCalled(person, naming.first()));
        return Diagnostic.of(
                Code.CITE_NAME,
                at,
                "the text names " + naming.first() + ", but the first author of the reference "
                        + Works.placed(reference) + " is " + makers.getFirst().shortName(),
                (further ? naming.first() + " is among its other authors; " : "")
                        + "name its first author, or cite the work that is meant");
    }

    private static @Nullable Diagnostic counted(Naming naming, Reference reference, Position at) {
        List<PersonName> makers = Works.makers(reference);
        boolean open = makers.size() > 1 && makers.getLast().shortName().equals("others");
        int count = open ? makers.size() - 1 : makers.size();
        int said = naming.names().size();
        String says = naming.others()
                ? "more than " + (said == 1 ? "two authors" : said + " authors")
                : said == 1 ? "one author" : said + " authors";
        boolean fits = naming.others() ? open || count > Math.max(2, said) : !open && count == said;
        if (!fits) {
            return Diagnostic.of(
                    Code.CITE_AUTHOR_COUNT,
                    at,
                    "the text speaks of " + says + ", but the reference " + Works.placed(reference) + " has "
                            + (open ? "more than " : "") + (count == 1 ? "one" : count),
                    Works.has(reference.position(), Works.described(reference)),
                    "write \"" + reference.inText().names().getFirst()
                            + (count > 2 || open
                                    ? " et al."
                                    : count == 2 ? " and " + makers.get(1).shortName() : "")
                            + "\", or cite the work that is meant");
        }
        for (int i = 1; i < said; i++) {
            if (!Works.isCalled(makers.get(i), naming.names().get(i))) {
                return Diagnostic.of(
                        Code.CITE_NAME,
                        at,
                        "the text names " + naming.names().get(i) + ", but that author of the reference "
                                + Works.placed(reference) + " is "
                                + makers.get(i).shortName(),
                        "correct the name where it is wrong, or cite the work that is meant");
            }
        }
        return null;
    }
}
