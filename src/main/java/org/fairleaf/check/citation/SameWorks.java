package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** No work is listed twice under two keys: readers would take it for two. */
public final class SameWorks implements Check {

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        Map<String, Reference> seen = new HashMap<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Reference reference : Listed.references(manuscript).keySet()) {
            Set<String> others = new HashSet<>();
            for (Sign sign : signs(reference)) {
                Reference first = seen.putIfAbsent(sign.value(), reference);
                if (first != null && !first.key().equals(reference.key()) && others.add(first.key())) {
                    findings.add(Diagnostic.of(
                            Code.REFERENCE_SAME_WORK,
                            reference.position(),
                            "\"" + reference.key() + "\" has the same " + sign.name() + " as " + Works.placed(first),
                            "if both are one work, keep one of the entries and cite it by its key"));
                }
            }
        }
        return findings;
    }

    /** What only one work has. @param name what it is, for people */
    private record Sign(String name, String value) {}

    private static List<Sign> signs(Reference reference) {
        List<Sign> signs = new ArrayList<>();
        if (reference.doi() != null) {
            signs.add(new Sign("DOI", "doi " + reference.doi().toLowerCase(Locale.ROOT)));
        }
        if (reference.pmid() != null) {
            signs.add(new Sign("PMID", "pmid " + reference.pmid().strip()));
        }
        String title = reference.title();
        List<PersonName> makers = Works.makers(reference);
        if (title != null && reference.issuedYear() != null && !makers.isEmpty()) {
            signs.add(new Sign(
                    "title, year and first author",
                    "title " + Works.fold(title) + " " + reference.issuedYear() + " "
                            + Works.fold(makers.getFirst().shortName()) + " " + reference.text("volume")
                            + " " + reference.text("chapter-number")));
        }
        return signs;
    }
}
