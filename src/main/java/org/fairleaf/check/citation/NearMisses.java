package org.fairleaf.check.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairleaf.ast.Inline;
import org.fairleaf.ast.Position;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.cite.PersonName;
import org.fairleaf.cite.Reference;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/**
 * What a citation without a reference comes near to: a work by the same author of another year, one in which the author is
 * not the first, or several that fit. That it has no reference is an error by itself, unless the article declares it; this
 * tells what it may be, once for each key, and of declared ones, too, since their author may have missed it.
 */
public final class NearMisses implements Check {

    private static final int SHOWN = 3;
    private static final int WORDS_AROUND = 40;
    private static final List<String> ORDER = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Inline.Cite> unresolved = Listed.cites(manuscript).stream()
                .filter(cite -> manuscript.bibliography().get(cite.key()) == null)
                .toList();
        if (unresolved.isEmpty()) {
            return List.of();
        }
        Works works = new Works(manuscript.bibliography());
        List<String> lines = manuscript.source().lines().toList();
        List<Diagnostic> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Inline.Cite cite : unresolved) {
            if (told.add(cite.key())) {
                boolean declared = manuscript.metadata().unresolved().containsKey(cite.key());
                AuthorYear.of(cite.key()).map(wanted -> near(cite, wanted, works, declared, lines)).stream()
                        .flatMap(List::stream)
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static List<Diagnostic> near(
            Inline.Cite cite, AuthorYear wanted, Works works, boolean declared, List<String> lines) {
        List<Reference> byFirst = works.firstBy(wanted.author());
        List<Reference> ofYear = byFirst.stream()
                .filter(reference -> Integer.valueOf(wanted.year()).equals(reference.issuedYear()))
                .toList();
        if (ofYear.size() > 1) {
            return List.of(finding(
                    Code.CITE_AMBIGUOUS,
                    cite,
                    "\"" + cite.key() + "\" has no reference, and fits " + ofYear.size() + " of them: "
                            + places(ofYear),
                    ofYear,
                    "cite the one that is meant by its own key",
                    lines));
        }
        if (!byFirst.isEmpty()) {
            String author = Works.makers(byFirst.getFirst()).getFirst().shortName();
            String which = ofYear.isEmpty() ? " of another year: " : " of that year under another key: ";
            List<Reference> shown = ofYear.isEmpty() ? byFirst : ofYear;
            return List.of(finding(
                    Code.CITE_NEAR_MISS,
                    cite,
                    "\"" + cite.key() + "\" has no reference, but there is one by " + author + which + places(shown),
                    shown,
                    (shown.size() == 1
                                    ? "if it is the work meant, cite @"
                                            + shown.getFirst().key()
                                    : "if one of them is the work meant, cite it by its key")
                            + (declared ? "" : "; if not, add the work that is meant"),
                    lines));
        }
        List<Reference> further = works.furtherBy(wanted.author());
        if (further.isEmpty()) {
            return List.of();
        }
        Reference first = further.getFirst();
        String name = Works.makers(first).get(place(first, wanted.author())).shortName();
        String shown = further.stream()
                .limit(SHOWN)
                .map(reference -> Works.placed(reference) + ", as its " + order(reference, wanted.author()) + " author")
                .collect(Collectors.joining("; "));
        return List.of(finding(
                Code.CITE_COAUTHOR,
                cite,
                "\"" + cite.key() + "\" has no reference, and no reference is by " + name
                        + " in the first place; the name stands in " + shown
                        + (further.size() > SHOWN ? ", and in " + (further.size() - SHOWN) + " more" : ""),
                further,
                "works are cited by their first author: cite the one meant by its key"
                        + (declared ? "" : ", or add the work that is meant"),
                lines));
    }

    /** Which of a work's authors has the name, from 0. */
    private static int place(Reference reference, String name) {
        List<PersonName> makers = Works.makers(reference);
        int place = 0;
        while (place < makers.size() - 1 && !Works.isCalled(makers.get(place), name)) {
            place++;
        }
        return place;
    }

    private static String order(Reference reference, String name) {
        int place = place(reference, name);
        return place < ORDER.size() ? ORDER.get(place) : place + 1 + "th";
    }

    private static String places(List<Reference> references) {
        String shown = String.join(
                ", ", references.stream().limit(SHOWN).map(Works::placed).toList());
        return references.size() > SHOWN ? shown + " and " + (references.size() - SHOWN) + " more" : shown;
    }

    /** With both lines: that of the citation and those of the entries. */
    private static Diagnostic finding(
            Code code,
            Inline.Cite cite,
            String message,
            List<Reference> references,
            String advice,
            List<String> lines) {
        List<String> hints = new ArrayList<>();
        Position at = cite.position();
        if (at.line() > 0 && at.line() <= lines.size()) {
            hints.add(Works.has(at, around(lines.get(at.line() - 1), at.column() - 1)));
        }
        references.stream()
                .limit(SHOWN)
                .forEach(reference -> hints.add(Works.has(reference.position(), Works.described(reference))));
        hints.add(advice);
        return new Diagnostic(code, code.severity(), at, message, hints);
    }

    /** The words of a line around a place. */
    private static String around(String line, int column) {
        int from = Math.max(0, Math.min(column, line.length()) - WORDS_AROUND);
        int to = Math.min(line.length(), Math.max(column, 0) + WORDS_AROUND);
        int begin = from == 0 ? 0 : line.indexOf(' ', from) + 1;
        int end = to == line.length() ? to : line.lastIndexOf(' ', to);
        String shown = begin < end ? line.substring(begin, end) : line.substring(from, to);
        return (from > 0 ? "… " : "") + shown.strip() + (to < line.length() ? " …" : "");
    }
}
