package org.fairleaf.check.credibility;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fairleaf.ast.Metadata;
import org.fairleaf.ast.Person;
import org.fairleaf.check.Check;
import org.fairleaf.check.Manuscript;
import org.fairleaf.diagnostic.Code;
import org.fairleaf.diagnostic.Diagnostic;

/** Somebody who did not write the article has reviewed it, and it is said when, and when it will be done again. */
public final class Reviewers implements Check {

    /** What stands with a name and is none of it. */
    private static final Set<String> TITLES =
            Set.of("dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "md", "phd", "msc", "bsc", "rn", "mph");

    @Override
    public List<Diagnostic> findings(Manuscript manuscript) {
        List<Diagnostic> findings = new ArrayList<>();
        List<String> missing = missing(manuscript.metadata());
        if (!missing.isEmpty()) {
            findings.add(manuscript.demanded(Diagnostic.of(
                    Code.REVIEW_MISSING,
                    manuscript.start(),
                    "the article does not say " + Alternatives.of(missing),
                    "let somebody review it who did not write it; then add reviewer:, reviewed: and next-review:")));
        }
        for (Person reviewer : manuscript.metadata().reviewers()) {
            for (Person author : manuscript.metadata().authors()) {
                if (same(reviewer, author)) {
                    findings.add(manuscript.demanded(Diagnostic.of(
                            Code.REVIEWER_AUTHOR,
                            reviewer.position(),
                            "the reviewer \"" + reviewer.name() + "\" is an author of the article",
                            "name a reviewer who did not write it")));
                }
            }
        }
        return findings;
    }

    private static List<String> missing(Metadata metadata) {
        List<String> missing = new ArrayList<>();
        if (metadata.reviewers().isEmpty()) {
            missing.add("who has reviewed it");
        }
        if (metadata.reviewed() == null) {
            missing.add("when it was reviewed");
        }
        if (metadata.nextReview() == null) {
            missing.add("when it will be reviewed again");
        }
        return missing;
    }

    private static boolean same(Person one, Person other) {
        return one.orcid() != null && one.orcid().equals(other.orcid())
                || folded(one.name()).equals(folded(other.name()));
    }

    /** A name's words without case, accents, titles and order: "Ruiz, Ana" is "Dr Ana Ruíz". */
    private static Set<String> folded(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new TreeSet<>(List.of(bare.split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        words.removeAll(TITLES);
        return words;
    }
}
